import { formatDate } from '../../../shared/domain/dates.ts';
import { failureOf } from '../../lib/api.ts';
import { localMomentWords, momentWords } from '../../lib/moment-words.ts';

/** Whether work ended because the clerk stopped it: that is no failure. */
export function isStopped(error: Error): boolean {
  return failureOf(error).code === 'CANCELLED';
}

/**
 * When a backup was made: `31 Agustus 2025, 09.14`. Of one whose list cannot be read only the name of its folder tells it,
 * on the clock of the computer that made it.
 */
export function madeWords(at: string): string {
  if (at === '') return 'Tanggal tidak terbaca';
  return at.endsWith('Z') ? momentWords(at) : localMomentWords(at);
}

/** `31 Agustus 2025` of an ISO date; empty for none. */
export function dayWords(date: string): string {
  return date === '' ? '' : formatDate(date);
}

/** `12,4 MB`. */
export function sizeWords(bytes: number): string {
  const [size, unit] = bytes >= 1e9 ? [bytes / 1e9, 'GB'] : [bytes / 1e6, 'MB'];
  return `${size.toFixed(1).replace('.', ',')} ${unit}`;
}
