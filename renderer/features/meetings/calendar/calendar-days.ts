import type { MeetingRow } from '../../../../shared/contract/meetings.ts';
import { addDays, formatClock, monthName, parseIsoDate, weekday } from '../../../../shared/domain/dates.ts';
import { weekdayOf } from '../../../../shared/domain/series.ts';

export type CalendarSpan = 'month' | 'week';
export const DAYS_OF_WEEK = 7;

/** Days since Monday: 0 to 6. */
function daysSinceMonday(day: string): number {
  return (weekdayOf(day) + 6) % DAYS_OF_WEEK;
}

/** The days that a calendar shows around one of them, whole weeks from Monday. */
export function shownDays(span: CalendarSpan, day: string): string[] {
  if (span === 'week') return daysFrom(addDays(day, -daysSinceMonday(day)), DAYS_OF_WEEK);
  const first = `${day.slice(0, 8)}01`;
  const start = addDays(first, -daysSinceMonday(first));
  const last = addDays(shiftMonth(first, 1), -1);
  const weeks = Math.ceil((daysSinceMonday(first) + Number(last.slice(8))) / DAYS_OF_WEEK);
  return daysFrom(start, weeks * DAYS_OF_WEEK);
}

function daysFrom(start: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => addDays(start, index));
}

/** The same day so many months away; the last day where that month is shorter. */
export function shiftMonth(day: string, by: number): string {
  const { year, month, day: date } = parseIsoDate(day) ?? { year: 2000, month: 1, day: 1 };
  const target = new Date(Date.UTC(year, month - 1 + by + 1, 0));
  target.setUTCDate(Math.min(date, target.getUTCDate()));
  return target.toISOString().slice(0, 10);
}

/** What a calendar is headed by: `September 2025`, or `1-7 September 2025`. */
export function spanTitle(span: CalendarSpan, day: string): string {
  const days = shownDays(span, day);
  const [first, last] = [parseIsoDate(days[0] ?? day), parseIsoDate(days.at(-1) ?? day)];
  if (span === 'month' || first === null || last === null) {
    const { year, month } = parseIsoDate(day) ?? { year: 2000, month: 1 };
    return `${monthName(month)} ${year}`;
  }
  const year = first.year === last.year ? '' : ` ${first.year}`;
  const month = first.month === last.month ? '' : ` ${monthName(first.month)}${year}`;
  return `${first.day}${month}${month === '' ? '-' : ' - '}${last.day} ${monthName(last.month)} ${last.year}`;
}

/** The meetings of each day; one of several days stands on all of them. */
export function meetingsByDay(
  rows: readonly MeetingRow[],
  days: readonly string[],
): Map<string, MeetingRow[]> {
  const byDay = new Map<string, MeetingRow[]>(days.map((day) => [day, []]));
  for (const row of rows) {
    if (row.date === null) continue;
    for (const day of days) {
      if (day >= row.date && day <= (row.endDate ?? row.date)) byDay.get(day)?.push(row);
    }
  }
  return byDay;
}

/** `09.00`, `lanjutan` on the later days of one meeting, empty while not known. */
export function shortTime({ date, startTime }: MeetingRow, day: string): string {
  if (date !== null && day > date) return 'lanjutan';
  return startTime === null ? '' : formatClock(startTime);
}

export function isWeekend(day: string): boolean {
  return weekday(day) === 'Sabtu' || weekday(day) === 'Minggu';
}
