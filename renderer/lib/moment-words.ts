import { formatClock, formatDate } from '../../shared/domain/dates.ts';
import { zoneMoment } from '../../shared/domain/meeting-state.ts';
import { officeZone } from './office-zone.ts';

/*
 * Moments (UTC ISO times) as the page shows them: by the clock of the office's zone (rule 5). Nothing else in the page may
 * make words of a moment; a test of the architecture looks.
 */

/** `22 Agustus 2025, 09.14`. */
export function momentWords(iso: string): string {
  return `${momentDay(iso)}, ${momentClock(iso)}`;
}

/** `22 Agustus 2025`. */
export function momentDay(iso: string): string {
  return formatDate(atOffice(iso).slice(0, 10));
}

/** `09.14`. */
export function momentClock(iso: string): string {
  return formatClock(atOffice(iso).slice(11));
}

/** `09.14.05`. */
export function momentSecond(iso: string): string {
  return `${momentClock(iso)}.${String(new Date(iso).getUTCSeconds()).padStart(2, '0')}`;
}

/** `22 Agustus 2025, 09.14` of a time without a zone, `2025-08-22T09:14:05`: what the name of a folder says. */
export function localMomentWords(at: string): string {
  return `${formatDate(at.slice(0, 10))}, ${formatClock(at.slice(11, 16))}`;
}

function atOffice(iso: string): string {
  return zoneMoment(new Date(iso), officeZone());
}
