import { Button, Group, Input, Stack, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, type Ref, useId } from 'react';

export interface ListFrameProps {
  label: string;
  description?: string;
  /** What one row is called, in lower case: `mata acara`. */
  itemName: string;
  /** While there is no row, the adding button alone says what may come here. */
  isButtonWhenEmpty?: boolean;
}

interface InnerProps extends ListFrameProps {
  listRef: Ref<HTMLDivElement>;
  gap: number;
  isEmpty: boolean;
  onAdd: () => void;
  children: ReactNode;
}

/** Label, rows and the adding button of an ordered list. */
export function ListFrame(props: InnerProps) {
  const { label, description, itemName, listRef, gap, onAdd, children } = props;
  const isButton = props.isEmpty && props.isButtonWhenEmpty === true;
  const labelId = useId();
  return (
    <Stack gap={4} role="group" aria-labelledby={labelId}>
      {isButton ? (
        <VisuallyHidden id={labelId}>{label}</VisuallyHidden>
      ) : (
        <Input.Label labelElement="div" id={labelId}>
          {label}
        </Input.Label>
      )}
      {description !== undefined && <Input.Description>{description}</Input.Description>}
      <Stack gap={gap} ref={listRef}>
        {children}
      </Stack>
      <Group>
        <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={onAdd}>
          Tambah {itemName}
        </Button>
      </Group>
    </Stack>
  );
}
