import { Stack } from '@mantine/core';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { OrderedListProps } from './ordered-list.types.ts';
import { OrderedRow } from './ordered-row.tsx';
import { Sortable } from './sortable.tsx';
import { moveTo } from './use-moving-focus.ts';

interface LongOrderedListProps extends OrderedListProps {
  listRef: RefObject<HTMLDivElement | null>;
  onMove: (id: string, by: -1 | 1) => void;
  onPlace: (id: string, to: number) => void;
  /** Rows were drawn, perhaps such as were not there before. */
  onDrawn: () => void;
}

const ROW_HEIGHT = 48;

/** An ordered list of hundreds of rows in its own scroller; only the rows in view exist. */
export function LongOrderedList(props: LongOrderedListProps) {
  const { label, items, onOrder, onRemove, listRef, onMove, onPlace, onDrawn } = props;
  const ids = items.map(({ id }) => id);
  const [heldId, setHeldId] = useState<string | null>(null);
  const goTo = useRef<{ id: string; to: number } | null>(null);
  const held = heldId === null ? -1 : ids.indexOf(heldId);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => listRef.current,
    getItemKey: (index) => ids[index] ?? index,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    // The row in the hand stays, however far the list scrolls under it.
    rangeExtractor: (range) => withRow(defaultRangeExtractor(range), held),
  });
  const drawn = virtualizer.getVirtualItems();

  // A row that was sent away is followed, into the middle: the heights on its way are only guessed.
  useEffect(() => {
    if (goTo.current === null) return;
    const { id, to } = goTo.current;
    // Until the new order is there, the row still stands at its old place.
    if (ids[to] !== id) return;
    goTo.current = null;
    virtualizer.scrollToIndex(to, { align: 'center' });
  });

  useEffect(onDrawn);

  const place = (id: string, to: number) => {
    goTo.current = { id, to };
    onPlace(id, to);
  };
  const move = (id: string, by: -1 | 1) => {
    goTo.current = { id, to: ids.indexOf(id) + by };
    onMove(id, by);
  };
  return (
    <Sortable
      ids={ids}
      nameOf={(id) => items.find((item) => item.id === id)?.name ?? ''}
      onMove={(from, to) => onOrder(moveTo(ids, from, to))}
      onDrag={setHeldId}
    >
      <div
        ref={listRef}
        style={{
          maxHeight: 'min(62vh, 46rem)',
          minHeight: '14rem',
          overflowY: 'auto',
          border: '1px solid var(--mantine-color-default-border)',
          borderRadius: 'var(--mantine-radius-sm)',
        }}
      >
        <Stack gap={0} role="list" aria-label={label}>
          {drawn.map(({ index, key, start }, at) => {
            const item = items[index];
            if (item === undefined) return null;
            const above = start - (at === 0 ? 0 : (drawn[at - 1]?.end ?? 0));
            return (
              <div key={key} role="presentation" style={{ paddingTop: above }}>
                <OrderedRow
                  item={item}
                  index={index}
                  count={items.length}
                  onMove={move}
                  onPlace={place}
                  onRemove={onRemove}
                  measure={virtualizer.measureElement}
                />
              </div>
            );
          })}
          <div
            role="presentation"
            style={{ height: virtualizer.getTotalSize() - (drawn.at(-1)?.end ?? 0) }}
          />
        </Stack>
      </div>
    </Sortable>
  );
}

function withRow(indexes: readonly number[], index: number): number[] {
  if (index === -1 || indexes.includes(index)) return [...indexes];
  return [...indexes, index].sort((a, b) => a - b);
}
