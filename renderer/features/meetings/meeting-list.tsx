import { type Ref, useImperativeHandle } from 'react';
import type { MeetingRow } from '../../../shared/contract/meetings.ts';
import { useVirtualRows } from '../../components/use-virtual-rows.ts';
import listClasses from '../../components/virtual-list.module.css';
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
  const { scroller, cursor, virtualizer, items } = useVirtualRows({
    rows,
    rowHeight: ROW_HEIGHT,
    ahead: AHEAD,
    onEndReached,
  });
  useImperativeHandle(handle, () => ({ focusFirst: () => cursor.moveTo(0) }));

  return (
    <div className={listClasses.scroller} ref={scroller}>
      <ul
        className={listClasses.list}
        style={{ height: virtualizer.getTotalSize() }}
        aria-label="Daftar rapat"
      >
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
