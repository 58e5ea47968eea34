import { useElementSize } from '@mantine/hooks';
import type { KeyboardEvent } from 'react';
import type { MeetingRow } from '../../../../shared/contract/meetings.ts';
import classes from './calendar.module.css';
import { type CalendarSpan, DAYS_OF_WEEK } from './calendar-days.ts';
import { DayCell } from './day-cell.tsx';

const WEEKDAYS = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'] as const;
/** Pixels at 100 %: the row of the weekdays, the head of a day, and one meeting in it. */
const NAMES_HEIGHT = 28;
const HEAD_HEIGHT = 30;
const LINE_HEIGHT = 21;

interface CalendarGridProps {
  span: CalendarSpan;
  /** The one that the keyboard is on. */
  day: string;
  today: string;
  days: readonly string[];
  byDay: ReadonlyMap<string, readonly MeetingRow[]>;
  onDay: (day: string) => void;
  onOpen: (day: string) => void;
  onKey: (event: KeyboardEvent<HTMLElement>) => void;
}

/** Days in whole weeks. A month shows as many meetings of a day as fit; a week shows them all. */
export function CalendarGrid({ span, day, today, days, byDay, onDay, onOpen, onKey }: CalendarGridProps) {
  const { ref, height } = useElementSize<HTMLDivElement>();
  const weeks = chunk(days, DAYS_OF_WEEK);
  const room = Math.floor(((height - NAMES_HEIGHT) / weeks.length - HEAD_HEIGHT) / LINE_HEIGHT);
  return (
    <div className={classes.scroller} ref={ref}>
      <table
        className={classes.calendar}
        data-span={span}
        aria-label={span === 'month' ? 'Kalender bulan' : 'Kalender minggu'}
      >
        <thead>
          <tr>
            {WEEKDAYS.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]} style={{ height: `${100 / weeks.length}%` }}>
              {week.map((date) => (
                <DayCell
                  key={date}
                  day={date}
                  meetings={byDay.get(date) ?? []}
                  room={span === 'month' ? Math.max(3, room) : null}
                  isChosen={date === day}
                  isToday={date === today}
                  isOutside={span === 'month' && date.slice(0, 7) !== day.slice(0, 7)}
                  onDay={onDay}
                  onOpen={onOpen}
                  onKey={onKey}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function chunk(days: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(days.length / size) }, (_, index) =>
    days.slice(index * size, (index + 1) * size),
  );
}
