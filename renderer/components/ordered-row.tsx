import { Box, Group, Text } from '@mantine/core';
import type { OrderedItem } from './ordered-list.types.ts';
import { PlaceButton } from './place-button.tsx';
import { RowButtons } from './row-buttons.tsx';
import { DragHandle, useSortableRow } from './sortable.tsx';
import { moveByKey } from './use-rows.ts';

interface OrderedRowProps {
  item: OrderedItem;
  index: number;
  count: number;
  onMove: (id: string, by: -1 | 1) => void;
  /** Sends the row to a place, counted from 0. */
  onPlace: (id: string, to: number) => void;
  onRemove: ((id: string) => void) | undefined;
  /** Measures the row of a long list. */
  measure?: (node: HTMLElement | null) => void;
}

/** So few rows are moved as quickly by their buttons as by a number. */
const FEW = 6;

/** One row of an ordered list: handle, number, content, buttons. */
export function OrderedRow({ item, index, count, onMove, onPlace, onRemove, measure }: OrderedRowProps) {
  const { id, name, content } = item;
  const { ref, style, handle } = useSortableRow(id);
  return (
    <Group
      ref={(node) => {
        ref(node);
        measure?.(node);
      }}
      role="listitem"
      aria-setsize={count}
      aria-posinset={index + 1}
      data-row-id={id}
      data-index={index}
      gap="xs"
      wrap="nowrap"
      py={3}
      style={{ ...style, borderBottom: '1px solid var(--mantine-color-default-border)' }}
      onKeyDown={(event) => moveByKey(event, (by) => onMove(id, by))}
    >
      <DragHandle {...handle} name={name} isDisabled={count < 2} />
      {count > FEW ? (
        <PlaceButton name={name} index={index} count={count} onPlace={(to) => onPlace(id, to)} />
      ) : (
        <Text size="sm" c="dimmed" w={28} ta="right">
          {index + 1}.
        </Text>
      )}
      <Box style={{ flex: 1, minWidth: 0 }}>{content}</Box>
      <RowButtons
        name={name}
        index={index}
        count={count}
        onMove={(by) => onMove(id, by)}
        onRemove={onRemove === undefined ? undefined : () => onRemove(id)}
      />
    </Group>
  );
}
