import { Box, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { RowButtons } from './row-buttons.tsx';
import { moveId, useMovingFocus } from './use-moving-focus.ts';
import { moveByKey } from './use-rows.ts';

export interface OrderedItem {
  id: string;
  /** Names the row for screen readers. */
  name: string;
  content: ReactNode;
}

interface OrderedListProps {
  label: string;
  items: readonly OrderedItem[];
  onOrder: (ids: string[]) => void;
  onRemove: (id: string) => void;
}

/** Rows in an order that matters: moved by their buttons, or by Alt+Up and Alt+Down from inside a row. */
export function OrderedList({ label, items, onOrder, onRemove }: OrderedListProps) {
  const { listRef, keepFocus } = useMovingFocus();
  const ids = items.map(({ id }) => id);
  const move = (id: string, by: -1 | 1) => {
    keepFocus(id);
    onOrder(moveId(ids, id, by));
  };
  return (
    <Stack gap={0} role="list" aria-label={label} ref={listRef}>
      {items.map(({ id, name, content }, index) => (
        <Group
          key={id}
          role="listitem"
          data-row-id={id}
          gap="xs"
          wrap="nowrap"
          py={3}
          style={{ borderBottom: '1px solid var(--mantine-color-default-border)' }}
          onKeyDown={(event) => moveByKey(event, (by) => move(id, by))}
        >
          <Text size="sm" c="dimmed" w={28} ta="right">
            {index + 1}.
          </Text>
          <Box style={{ flex: 1, minWidth: 0 }}>{content}</Box>
          <RowButtons
            name={name}
            index={index}
            count={items.length}
            onMove={(by) => move(id, by)}
            onRemove={() => onRemove(id)}
          />
        </Group>
      ))}
    </Stack>
  );
}
