import { ActionIcon, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';

interface RowButtonsProps {
  /** Names the row for screen readers, e.g. `mata acara 2`. */
  name: string;
  index: number;
  count: number;
  onMove: (by: -1 | 1) => void;
  /** Without it, the row stays. */
  onRemove?: (() => void) | undefined;
}

/** Up, down and remove, always visible. */
export function RowButtons({ name, index, count, onMove, onRemove }: RowButtonsProps) {
  return (
    <Group gap={2} wrap="nowrap">
      <ActionIcon
        variant="subtle"
        color="gray"
        data-control="up"
        aria-label={`Naikkan ${name}`}
        title="Naikkan (Alt+↑)"
        disabled={index === 0}
        onClick={() => onMove(-1)}
      >
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        data-control="down"
        aria-label={`Turunkan ${name}`}
        title="Turunkan (Alt+↓)"
        disabled={index === count - 1}
        onClick={() => onMove(1)}
      >
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
      {onRemove !== undefined && (
        <ActionIcon
          variant="subtle"
          color="gray"
          data-control="remove"
          aria-label={`Hapus ${name}`}
          title="Hapus"
          onClick={onRemove}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  );
}
