import type { AgendaItem } from './meeting.ts';

const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 24 * MINUTES_PER_HOUR;

/** From when until when an agenda item is planned, `HH:mm`. */
export interface ItemTime {
  start: string;
  end: string;
}

/** Minutes since midnight of `HH:mm`. */
export function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * MINUTES_PER_HOUR + Number(clock.slice(3, 5));
}

/** `HH:mm` of minutes since midnight; it begins anew after 24 hours. */
export function clockOf(minutes: number): string {
  const inDay = ((minutes % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(inDay / MINUTES_PER_HOUR))}:${two(inDay % MINUTES_PER_HOUR)}`;
}

/**
 * Clock time of each agenda item, counted from the start of the meeting. Behind an item without minutes no time is known
 * any more: `null`, as for every item while the meeting has no start.
 */
export function agendaTimes(agenda: readonly AgendaItem[], startTime: string | null): (ItemTime | null)[] {
  let reached = startTime === null ? null : minutesOf(startTime);
  return agenda.map(({ minutes }) => {
    if (reached === null || minutes === undefined) {
      reached = null;
      return null;
    }
    const start = reached;
    reached += minutes;
    return { start: clockOf(start), end: clockOf(reached) };
  });
}

/** The sum of the minutes that are known. */
export function agendaMinutes(agenda: readonly AgendaItem[]): number {
  return agenda.reduce((sum, { minutes = 0 }) => sum + minutes, 0);
}

/** By how many minutes the agenda is longer than the meeting; 0 when it fits, or when the meeting's length is not known. */
export function agendaExcess(
  agenda: readonly AgendaItem[],
  { startTime, endTime }: { startTime: string | null; endTime: string | null },
): number {
  if (startTime === null || endTime === null) return 0;
  return Math.max(0, agendaMinutes(agenda) - (minutesOf(endTime) - minutesOf(startTime)));
}
