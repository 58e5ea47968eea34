import { z } from 'zod';

/** Indonesian names from a table: never from the PC's locale (rule 2). Sunday first, as `Date.getUTCDay` counts. */
const DAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;
const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

/** Month names, January first, for date pickers and number patterns. */
export const MONTH_NAMES: readonly string[] = MONTHS;
/** Day names, Sunday first. */
export const DAY_NAMES: readonly string[] = DAYS;

/** Time zones of Indonesia; a setting of the office, never taken from the PC's clock (rule 5). */
export const ZONES = ['WIB', 'WITA', 'WIT'] as const;
export const zoneSchema = z.enum(ZONES);
export type Zone = z.infer<typeof zoneSchema>;

interface DateParts {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
}

/** Parts of an ISO date `YYYY-MM-DD`, or `null` when there is no such day (31 Februari, 29-02-2025): rule 2. */
export function parseIsoDate(text: string): DateParts | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? { year, month, day } : null;
}

/** ISO date of an existing day in the years 1900 to 2999. */
export const isoDate = z.string({ error: 'Tanggal harus berupa teks.' }).refine(isUsableDate, {
  error: 'Tanggal tidak ada dalam kalender. Tulis tahun-bulan-hari, misalnya 2025-08-31.',
});

function isUsableDate(text: string): boolean {
  const parts = parseIsoDate(text);
  return parts !== null && parts.year >= 1900 && parts.year <= 2999;
}

/** Clock time `HH:mm` of 24 hours. */
export const clockTime = z
  .string({ error: 'Waktu harus berupa teks.' })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Waktu tidak sah. Tulis jam dan menit, misalnya 09:00.');

function dateParts(iso: string): DateParts {
  const parts = parseIsoDate(iso);
  if (parts === null) throw new RangeError(`Not a date: ${iso}`);
  return parts;
}

/** Day of the week of an ISO date, e.g. `Minggu` for 2025-08-31 (rule 1). Throws RangeError for a date that does not exist. */
export function weekday(iso: string): string {
  const { year, month, day } = dateParts(iso);
  const date = new Date(Date.UTC(year, month - 1, day));
  return DAYS[date.getUTCDay()] ?? '';
}

/** Month name of 1 to 12. */
export function monthName(month: number): string {
  const name = MONTHS[month - 1];
  if (name === undefined) throw new RangeError(`Not a month: ${month}`);
  return name;
}

/** `31 Agustus 2025`, without a leading zero (rule 2). */
export function formatDate(iso: string): string {
  const { year, month, day } = dateParts(iso);
  return `${day} ${monthName(month)} ${year}`;
}

/** `Minggu, 31 Agustus 2025`. */
export function formatWeekdayDate(iso: string): string {
  return `${weekday(iso)}, ${formatDate(iso)}`;
}

/** A letter's date whose day is written by hand later: a gap of eight no-break spaces, then month and year (rule 10). */
export function formatDateWithBlankDay(iso: string): string {
  const { year, month } = dateParts(iso);
  return `${'\u00a0'.repeat(8)}${monthName(month)} ${year}`;
}

/**
 * One day or several: `Senin-Rabu, 1-3 September 2025` inside a month, else
 * `Senin, 29 September s.d. Rabu, 1 Oktober 2025` (the first year only where the years differ).
 */
export function formatDateRange(from: string, until: string | null): string {
  if (until === null || until === from) return formatWeekdayDate(from);
  const [a, b] = [dateParts(from), dateParts(until)];
  if (a.year === b.year && a.month === b.month) {
    return `${weekday(from)}-${weekday(until)}, ${a.day}-${b.day} ${monthName(b.month)} ${b.year}`;
  }
  const firstYear = a.year === b.year ? '' : ` ${a.year}`;
  return `${weekday(from)}, ${a.day} ${monthName(a.month)}${firstYear} s.d. ${formatWeekdayDate(until)}`;
}

/** `09.00` from `09:00` (rule 3). */
export function formatClock(time: string): string {
  return time.replace(':', '.');
}

/** `pukul 09.00 s.d. 11.30 WIB`, or `pukul 09.00 WIB s.d. selesai` for an open end (rules 3, 4). */
export function formatTimeSpan(start: string, end: string | null, zone: Zone): string {
  if (end === null) return `pukul ${formatClock(start)} ${zone} s.d. selesai`;
  return `pukul ${formatClock(start)} s.d. ${formatClock(end)} ${zone}`;
}

/** Adds days to an ISO date. */
export function addDays(iso: string, days: number): string {
  const { year, month, day } = dateParts(iso);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}
