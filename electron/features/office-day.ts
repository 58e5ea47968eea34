import type { Zone } from '../../shared/domain/dates.ts';

const HOURS_AHEAD_OF_UTC: Record<Zone, number> = { WIB: 7, WITA: 8, WIT: 9 };
const MILLISECONDS_PER_HOUR = 3_600_000;

/** The ISO date of a moment in the office's zone, whatever the PC's clock is set to (rule 5). */
export function officeDay(moment: Date, zone: Zone): string {
  const shifted = moment.getTime() + HOURS_AHEAD_OF_UTC[zone] * MILLISECONDS_PER_HOUR;
  return new Date(shifted).toISOString().slice(0, 10);
}
