import { formatDate } from '../../shared/domain/dates.ts';
import { formatSavedTime } from './format.ts';

/** Day and clock time of this computer of a UTC ISO time: `22 Agustus 2025 09.14`. */
export function formatMoment(iso: string): string {
  const time = new Date(iso);
  const [month, day] = [time.getMonth() + 1, time.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${formatDate(`${time.getFullYear()}-${month}-${day}`)} ${formatSavedTime(iso)}`;
}
