import { Modal, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { FailureAlert } from './failure-alert.tsx';
import { FormButtons } from './form-buttons.tsx';
import { SignatoryChoice } from './signatory-choice.tsx';

interface WordExportDialogProps {
  title: string;
  /** What the file will hold. */
  description: string;
  isPending: boolean;
  error: Error | null;
  /** `signatory` is a place in the office's list; `null` prints none. */
  onSubmit: (signatory: number | null) => void;
  onClose: () => void;
  /** Further choices, between the signatory and the description. */
  children?: ReactNode;
}

/** Asks who signs a list that is printed as Word. */
export function WordExportDialog(props: WordExportDialogProps) {
  const { title, description, isPending, error, onSubmit, onClose, children } = props;
  const [signatory, setSignatory] = useState<number | null>(null);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    onSubmit(signatory);
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': 'Tutup' }}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <SignatoryChoice label="Penanda tangan" value={signatory} onChange={setSignatory} />
          {children}
          <Text size="sm" c="dimmed">
            {description}
          </Text>
          {error !== null && <FailureAlert error={error} />}
          <FormButtons submit="Simpan Word" isBusy={isPending} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
