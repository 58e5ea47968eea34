import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { MeetingRow } from '../../../shared/contract/meetings.ts';
import { formatClock, formatDateRange } from '../../../shared/domain/dates.ts';
import classes from './meeting-list.module.css';
import { StateBadge } from './state-badge.tsx';

interface MeetingListRowProps {
  row: MeetingRow;
  index: number;
  total: number;
  /** Pixels from the top of the list. */
  offset: number;
  isCursor: boolean;
  measure: (element: HTMLElement | null) => void;
  onFocus: () => void;
  onBlur: () => void;
  onKey: (event: React.KeyboardEvent) => void;
  onRemove: () => void;
}

export function MeetingListRow(props: MeetingListRowProps) {
  const { row, index, isCursor } = props;
  const tabIndex = isCursor ? 0 : -1;
  return (
    <li
      className={classes.item}
      style={{ transform: `translateY(${props.offset}px)` }}
      ref={props.measure}
      data-index={index}
      aria-setsize={props.total}
      aria-posinset={index + 1}
    >
      <div>
        <div>{row.date === null ? 'Tanggal belum ditentukan' : formatDateRange(row.date, row.endDate)}</div>
        <div className={classes.second}>{timeText(row)}</div>
      </div>
      <div>
        <Link
          to={`/rapat/${row.id}`}
          className={classes.title}
          tabIndex={tabIndex}
          onFocus={props.onFocus}
          onBlur={props.onBlur}
          onKeyDown={props.onKey}
        >
          {row.title}
        </Link>
        <div className={classes.second}>{row.place.replace(/\n+/g, ', ')}</div>
      </div>
      <div>
        <StateBadge facts={row} />
        {row.isSpecimen && <div className={classes.second}>Contoh</div>}
      </div>
      <ActionIcon
        className={classes.action}
        variant="subtle"
        color="gray"
        tabIndex={tabIndex}
        aria-label={`Hapus rapat ${row.title}`}
        title="Hapus (Delete)"
        onClick={props.onRemove}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </li>
  );
}

function timeText({ startTime, endTime, zone }: MeetingRow): string {
  if (startTime === null) return '';
  if (endTime === null) return `${formatClock(startTime)} ${zone} s.d. selesai`;
  return `${formatClock(startTime)} s.d. ${formatClock(endTime)} ${zone}`;
}
