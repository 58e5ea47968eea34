import type { Zone } from './dates.ts';
import type { Meeting, MeetingState } from './meeting.ts';

const HOURS_AHEAD_OF_UTC: Record<Zone, number> = { WIB: 7, WITA: 8, WIT: 9 };
const MILLISECONDS_PER_HOUR = 3_600_000;
/** After the last minute of a day and before the first of the next. */
const END_OF_DAY = '24:00';

/** The states that the clock moves on. */
const MOVING: readonly MeetingState[] = ['planned', 'invited', 'running'];

/** What a state by the clock is made from. */
export type StateFacts = Pick<
  Meeting,
  | 'state'
  | 'isStateChosen'
  | 'date'
  | 'endDate'
  | 'startTime'
  | 'endTime'
  | 'actualStart'
  | 'actualEnd'
  | 'zone'
>;

/** A moment on the clocks of a zone, whatever the PC's clock is set to (rule 5): `YYYY-MM-DDTHH:mm`. */
export function zoneMoment(moment: Date, zone: Zone): string {
  const shifted = moment.getTime() + HOURS_AHEAD_OF_UTC[zone] * MILLISECONDS_PER_HOUR;
  return new Date(shifted).toISOString().slice(0, 16);
}

/**
 * When a meeting begins and is over, as `YYYY-MM-DDTHH:mm` on the clocks of its zone. The times that were noted win over
 * the announced ones. Without a start it never begins by the clock; without an end, or with one before the start, it is
 * over at the end of its last day. `null` where that is not known.
 */
export function meetingSpan(facts: Omit<StateFacts, 'state' | 'isStateChosen' | 'zone'>): {
  begin: string | null;
  end: string | null;
} {
  const { date } = facts;
  if (date === null) return { begin: null, end: null };
  const start = facts.actualStart ?? facts.startTime;
  const begin = start === null ? null : `${date}T${start}`;
  const lastDay = facts.endDate ?? date;
  const told = `${lastDay}T${facts.actualEnd ?? facts.endTime ?? END_OF_DAY}`;
  const isBelievable = begin === null || told > begin;
  return { begin, end: isBelievable ? told : `${lastDay}T${END_OF_DAY}` };
}

/**
 * The state as it is shown: a meeting that is planned or invited runs at its time, and waits for its minutes when that has
 * passed. Nothing is written for it. What the clerk chose by hand, and every later state, stands.
 */
export function effectiveState(facts: StateFacts, now: Date): MeetingState {
  const { state } = facts;
  if (facts.isStateChosen || !MOVING.some((moving) => moving === state)) return state;
  const { begin, end } = meetingSpan(facts);
  const clock = zoneMoment(now, facts.zone);
  if (end !== null && end <= clock) return 'awaiting-minutes';
  return begin !== null && begin <= clock ? 'running' : state;
}
