import type { Zone } from './dates.ts';

/** Hours ahead of UTC; none of the zones has a summer time. */
const HOURS_AHEAD: Readonly<Record<Zone, number>> = { WIB: 7, WITA: 8, WIT: 9 };

/** `09.14 WIB`: the time of a moment by the clock of the meeting's zone, wherever this computer stands (rules 3, 5). */
export function clockStamp(now: Date, zone: Zone): string {
  const there = new Date(now.getTime() + HOURS_AHEAD[zone] * 3_600_000);
  return `${there.toISOString().slice(11, 16).replace(':', '.')} ${zone}`;
}
