import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { RowButtons } from './row-buttons.tsx';
import { DragHandle, useSortableRow } from './sortable.tsx';
import { moveByKey, ROW_ATTRIBUTE } from './use-rows.ts';

interface FieldRowProps {
  id: string;
  /** Names the row, e.g. `mata acara 2`. */
  name: string;
  index: number;
  count: number;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  children: ReactNode;
}

/** One row of fields in a `Sortable`: handle, number, its fields, buttons. Alt+Up and Alt+Down move it. */
export function FieldRow({ id, name, index, count, onMove, onRemove, children }: FieldRowProps) {
  const { ref, style, handle } = useSortableRow(id);
  return (
    <Group
      ref={ref}
      style={style}
      gap={6}
      wrap="nowrap"
      align="flex-start"
      {...{ [ROW_ATTRIBUTE]: '' }}
      onKeyDown={(event) => moveByKey(event, onMove)}
    >
      <DragHandle {...handle} name={name} isDisabled={count < 2} />
      <Text size="sm" c="dimmed" w={24} ta="right" pt={6} aria-hidden>
        {index + 1}.
      </Text>
      {children}
      <RowButtons name={name} index={index} count={count} onMove={onMove} onRemove={onRemove} />
    </Group>
  );
}
