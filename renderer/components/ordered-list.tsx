import { Stack } from '@mantine/core';
import { LongOrderedList } from './long-ordered-list.tsx';
import type { OrderedListProps } from './ordered-list.types.ts';
import { OrderedRow } from './ordered-row.tsx';
import { Sortable } from './sortable.tsx';
import { moveId, moveTo, useMovingFocus } from './use-moving-focus.ts';

/** From here on only the rows in view exist. */
const LONG = 60;

/**
 * Rows in an order that matters: dragged by their handles, moved by their buttons, by Alt+Up and Alt+Down from inside a
 * row, or sent to a number. A long list scrolls by itself and draws only what is in view.
 */
export function OrderedList(props: OrderedListProps) {
  const { listRef, keepFocus, focusKept } = useMovingFocus();
  const { label, items, onOrder } = props;
  const ids = items.map(({ id }) => id);
  const place = (id: string, to: number) => {
    keepFocus(id, { control: 'place', to });
    onOrder(moveTo(ids, ids.indexOf(id), to));
  };
  const move = (id: string, by: -1 | 1) => {
    const to = Math.min(Math.max(ids.indexOf(id) + by, 0), ids.length - 1);
    keepFocus(id, { to });
    onOrder(moveId(ids, id, by));
  };
  if (items.length > LONG)
    return <LongOrderedList {...props} listRef={listRef} onDrawn={focusKept} onPlace={place} onMove={move} />;
  return (
    <Sortable
      ids={ids}
      nameOf={(id) => items.find((item) => item.id === id)?.name ?? ''}
      onMove={(from, to) => onOrder(moveTo(ids, from, to))}
    >
      <Stack gap={0} role="list" aria-label={label} ref={listRef}>
        {items.map((item, index) => (
          <OrderedRow
            key={item.id}
            item={item}
            index={index}
            count={items.length}
            onMove={move}
            onPlace={place}
            onRemove={props.onRemove}
          />
        ))}
      </Stack>
    </Sortable>
  );
}
