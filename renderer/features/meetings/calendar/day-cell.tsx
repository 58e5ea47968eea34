import type { KeyboardEvent } from 'react';
import { Link } from 'react-router';
import type { MeetingRow } from '../../../../shared/contract/meetings.ts';
import { formatClock, formatWeekdayDate } from '../../../../shared/domain/dates.ts';
import { effectiveState } from '../../../../shared/domain/meeting-state.ts';
import { STATE_LOOKS } from '../meeting-states.ts';
import { useNow } from '../use-now.ts';
import classes from './calendar.module.css';
import { isWeekend, shortTime } from './calendar-days.ts';

interface DayCellProps {
  day: string;
  meetings: readonly MeetingRow[];
  /** Lines that fit; `null` shows every meeting with its place. */
  room: number | null;
  isChosen: boolean;
  isToday: boolean;
  isOutside: boolean;
  onDay: (day: string) => void;
  onOpen: (day: string) => void;
  onKey: (event: KeyboardEvent<HTMLElement>) => void;
}

/** One day: its number, its meetings, and how many more there are. */
export function DayCell(props: DayCellProps) {
  const { day, meetings, room, isChosen, isToday, isOutside, onDay, onOpen, onKey } = props;
  const shown = room === null || meetings.length <= room ? meetings : meetings.slice(0, room - 1);
  const more = meetings.length - shown.length;
  const tabIndex = isChosen ? 0 : -1;
  return (
    <td
      className={classes.day}
      data-chosen={isChosen || undefined}
      data-outside={isOutside || undefined}
      data-weekend={isWeekend(day) || undefined}
    >
      <button
        type="button"
        className={classes.date}
        data-day={day}
        tabIndex={tabIndex}
        aria-current={isToday ? 'date' : undefined}
        aria-label={dayName(day, meetings.length, isToday)}
        onFocus={() => {
          if (!isChosen) onDay(day);
        }}
        onClick={() => onOpen(day)}
        onKeyDown={onKey}
      >
        <span className={classes.number} data-today={isToday || undefined}>
          {Number(day.slice(8))}
        </span>
        {isToday && <span className={classes.todayWord}>Hari ini</span>}
      </button>
      {shown.map((row) => (
        <MeetingLine key={row.id} row={row} day={day} isLong={room === null} tabIndex={tabIndex} />
      ))}
      {more > 0 && (
        <button type="button" className={classes.more} tabIndex={tabIndex} onClick={() => onOpen(day)}>
          +{more} lagi
        </button>
      )}
    </td>
  );
}

function dayName(day: string, count: number, isToday: boolean): string {
  const parts = [
    formatWeekdayDate(day),
    isToday ? 'hari ini' : '',
    count === 0 ? 'tidak ada rapat' : `${count} rapat`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

interface MeetingLineProps {
  row: MeetingRow;
  day: string;
  /** With its end, place and state in words. */
  isLong: boolean;
  tabIndex: 0 | -1;
}

function MeetingLine({ row, day, isLong, tabIndex }: MeetingLineProps) {
  const state = effectiveState(row, useNow());
  const { label, Icon } = STATE_LOOKS[state];
  const time = shortTime(row, day);
  const end = isLong && row.endTime !== null && time !== '' ? `-${formatClock(row.endTime)}` : '';
  return (
    <Link
      to={`/rapat/${row.id}`}
      className={classes.meeting}
      data-long={isLong || undefined}
      data-state={state}
      tabIndex={tabIndex}
      title={[`${time}${end}`, row.title, row.place.replace(/\n+/g, ', '), label].filter(Boolean).join('\n')}
    >
      <Icon size={13} stroke={2} role="img" aria-label={label} className={classes.sign} />
      <span className={classes.text}>
        <span className={classes.time}>
          {time}
          {end}
        </span>{' '}
        {row.title}
        {isLong && row.place !== '' && (
          <span className={classes.place}>{row.place.replace(/\n+/g, ', ')}</span>
        )}
      </span>
    </Link>
  );
}
