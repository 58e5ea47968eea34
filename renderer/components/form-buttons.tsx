import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';

interface FormButtonsProps {
  /** What going on is called, e.g. `Simpan`. */
  submit: string;
  isBusy: boolean;
  isDisabled?: boolean;
  onCancel: () => void;
  /** Further buttons, before those that end the form. */
  children?: ReactNode;
}

/** How a form in a dialog ends: "Batal", or its own button, which Enter presses too. */
export function FormButtons({ submit, isBusy, isDisabled = false, onCancel, children }: FormButtonsProps) {
  return (
    <Group justify="flex-end" gap="xs">
      {children}
      <Button variant="default" onClick={onCancel}>
        Batal
      </Button>
      <Button type="submit" loading={isBusy} disabled={isDisabled}>
        {submit}
      </Button>
    </Group>
  );
}
