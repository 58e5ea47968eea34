import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useRowCursor } from './use-row-cursor.ts';

interface VirtualRows {
  rows: readonly { id: string }[];
  /** Usual height of a row in pixels; the real one is measured. */
  rowHeight: number;
  /** Rows before the end at which the next page is asked for. */
  ahead: number;
  onEndReached?: (() => void) | undefined;
}

/** Rows drawn beyond those in view, on either side. */
const OVERSCAN = 8;

/** A long list of which only the rows in view exist, and the row that the keyboard is on. */
export function useVirtualRows({ rows, rowHeight, ahead, onEndReached }: VirtualRows) {
  const scroller = useRef<HTMLDivElement>(null);
  const cursor = useRowCursor(rows.length, scroller, (index) => virtualizer.scrollToIndex(index));
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => rows[index]?.id ?? index,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    // The row of the cursor always exists, so that Tab finds it.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), cursor.index])].sort((a, b) => a - b),
  });
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - ahead) onEndReached?.();
  }, [last, rows.length, ahead, onEndReached]);
  return { scroller, cursor, virtualizer, items };
}
