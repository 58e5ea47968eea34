import type { Zone } from '../../shared/domain/dates.ts';
import { zoneMoment } from '../../shared/domain/meeting-state.ts';

/** The ISO date of a moment in the office's zone, whatever the PC's clock is set to (rule 5). */
export function officeDay(moment: Date, zone: Zone): string {
  return zoneMoment(moment, zone).slice(0, 10);
}
