import { failureOf } from '../../lib/api.ts';

/** Whether work ended because the clerk stopped it: that is no failure. */
export function isStopped(error: Error): boolean {
  return failureOf(error).code === 'CANCELLED';
}

/** `31 Agustus 2025 09.14`, of a local time without zone or a UTC time. */
export function momentWords(at: string): string {
  const moment = new Date(at);
  const day = moment.toLocaleDateString('id-ID', { day: 'numeric', month: 'long', year: 'numeric' });
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day} ${two(moment.getHours())}.${two(moment.getMinutes())}`;
}

/** `31 Agustus 2025` of an ISO date; empty for none. */
export function dayWords(date: string): string {
  return date === ''
    ? ''
    : new Date(`${date}T00:00:00`).toLocaleDateString('id-ID', {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
      });
}

/** `12,4 MB`. */
export function sizeWords(bytes: number): string {
  const [size, unit] = bytes >= 1e9 ? [bytes / 1e9, 'GB'] : [bytes / 1e6, 'MB'];
  return `${size.toFixed(1).replace('.', ',')} ${unit}`;
}
