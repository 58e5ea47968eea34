import type { Zone } from '../../shared/domain/dates.ts';

let known: Zone | null = null;

/** The zone of the office's profile, as the start of the main process and every change of the profile tell it. */
export function setOfficeZone(zone: Zone): void {
  known = zone;
}

/**
 * The zone in which moments are shown (rule 5): a setting of the office, whatever the clock of this computer is set to.
 * Where no archive can be opened (and no profile be read) it is the one in which this computer seems to stand.
 */
export function officeZone(): Zone {
  return known ?? zoneOfComputer();
}

function zoneOfComputer(): Zone {
  const hoursAhead = -new Date().getTimezoneOffset() / 60;
  if (hoursAhead >= 9) return 'WIT';
  return hoursAhead >= 8 ? 'WITA' : 'WIB';
}
