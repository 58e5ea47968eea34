import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { MeetingRow } from '../../../shared/contract/meetings.ts';
import { useRowCursor } from '../../components/use-row-cursor.ts';
import classes from './meeting-list.module.css';
import { MeetingListRow } from './meeting-list-row.tsx';

/** Two lines: day and name, time and place. */
const ROW_HEIGHT = 40;
/** Rows before the end at which the next page is asked for. */
const AHEAD = 30;

export interface MeetingListHandle {
  focusFirst: () => void;
}

interface MeetingListProps {
  handle: Ref<MeetingListHandle>;
  rows: readonly MeetingRow[];
  total: number;
  onEndReached: () => void;
  onRemove: (row: MeetingRow) => void;
}

/** The list, of which only the rows in view exist. Arrows, Page, Home and End move; Enter opens; Delete removes. */
export function MeetingList({ handle, rows, total, onEndReached, onRemove }: MeetingListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const cursor = useRowCursor(rows.length, scroller, (index) => virtualizer.scrollToIndex(index));
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => rows[index]?.id ?? index,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    // The row of the cursor always exists, so that Tab finds it.
    rangeExtractor: (range) => inOrder([...defaultRangeExtractor(range), cursor.index]),
  });
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;

  useEffect(() => {
    if (last >= rows.length - AHEAD) onEndReached();
  }, [last, rows.length, onEndReached]);
  useImperativeHandle(handle, () => ({ focusFirst: () => cursor.moveTo(0) }));

  return (
    <div className={classes.scroller} ref={scroller}>
      <ul className={classes.list} style={{ height: virtualizer.getTotalSize() }} aria-label="Daftar rapat">
        {items.map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <MeetingListRow
              key={row.id}
              row={row}
              index={index}
              total={total}
              offset={start}
              isCursor={index === cursor.index}
              measure={virtualizer.measureElement}
              onFocus={() => cursor.follow(index)}
              onBlur={cursor.leave}
              onKey={(event) => {
                if (!cursor.handleKey(event) && event.key === 'Delete') onRemove(row);
              }}
              onRemove={() => onRemove(row)}
            />
          );
        })}
      </ul>
    </div>
  );
}

function inOrder(indexes: readonly number[]): number[] {
  return [...new Set(indexes)].sort((a, b) => a - b);
}
