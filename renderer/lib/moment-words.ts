import { formatDate } from '../../shared/domain/dates.ts';
import { formatSavedTime } from './format.ts';

/** `22 Agustus 2025, 09.14`, by the clock of this computer. */
export function momentWords(iso: string): string {
  const time = new Date(iso);
  const day = [time.getFullYear(), time.getMonth() + 1, time.getDate()];
  return `${formatDate(day.map((part) => String(part).padStart(2, '0')).join('-'))}, ${formatSavedTime(iso)}`;
}
