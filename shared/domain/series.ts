import { z } from 'zod';
import { addDays, DAY_NAMES, MONTH_NAMES, monthName, parseIsoDate, weekday } from './dates.ts';
import { requiredLine } from './text.ts';

const weekdayNumber = z.int().min(0, 'Pilih harinya.').max(6, 'Pilih harinya.');

/**
 * When the next meeting of a series is due. Days of the week count from Sunday = 0; `nth` 5 is the last one of the month; a
 * date that a month does not have is its last day. Holidays are not known and never invented.
 */
export const seriesRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('manual') }),
  z.strictObject({ kind: z.literal('weekly'), weekday: weekdayNumber }),
  z.strictObject({
    kind: z.literal('monthly-date'),
    day: z
      .int('Isi tanggal 1 sampai 31.')
      .min(1, 'Isi tanggal 1 sampai 31.')
      .max(31, 'Isi tanggal 1 sampai 31.'),
  }),
  z.strictObject({ kind: z.literal('monthly-weekday'), nth: z.int().min(1).max(5), weekday: weekdayNumber }),
]);
export type SeriesRule = z.infer<typeof seriesRuleSchema>;

export const SERIES_KINDS = ['recurring', 'roadshow'] as const;

/** Seri rapat: meetings that belong together, such as a monthly rakor or a round of all kecamatan. */
export const seriesSchema = z.strictObject({
  name: requiredLine('Nama seri', 200),
  kind: z.enum(SERIES_KINDS).default('recurring'),
  rule: seriesRuleSchema.default({ kind: 'manual' }),
});
export type Series = z.infer<typeof seriesSchema>;

const LAST = 5;

/**
 * The day of the next meeting after the one on `after`: the next such weekday, or the day in the next month. `null` for a
 * series whose days are set by hand.
 */
export function nextSeriesDate(rule: SeriesRule, after: string): string | null {
  switch (rule.kind) {
    case 'manual':
      return null;
    case 'weekly':
      return addDays(after, ((rule.weekday - weekdayOf(after) + 6) % 7) + 1);
    case 'monthly-date':
      return nextInMonths(after, (year, month) => Math.min(rule.day, daysIn(year, month)));
    case 'monthly-weekday':
      return nextInMonths(after, (year, month) => nthWeekday(year, month, rule.nth, rule.weekday));
  }
}

/** The rule in words: `setiap Senin pertama`. */
export function seriesRuleText(rule: SeriesRule): string {
  switch (rule.kind) {
    case 'manual':
      return 'tanggal ditentukan sendiri';
    case 'weekly':
      return `setiap ${DAY_NAMES[rule.weekday] ?? ''}`;
    case 'monthly-date':
      return `setiap bulan, tanggal ${rule.day}`;
    case 'monthly-weekday':
      return `setiap bulan, ${DAY_NAMES[rule.weekday] ?? ''} ${NTH_WORDS[rule.nth - 1] ?? ''}`;
  }
}

/** Words for the first to the fourth and the last day of its kind in a month. */
export const NTH_WORDS = ['pertama', 'kedua', 'ketiga', 'keempat', 'terakhir'] as const;

/**
 * The title with the month of the former date replaced by that of the next one (`Rakor Bulan Agustus 2025`), and the year
 * with it. A month that is not the former date's stays, because it means something else.
 */
export function retitleForDate(title: string, from: string | null, to: string | null): string {
  const [before, after] = [parseIsoDate(from ?? ''), parseIsoDate(to ?? '')];
  if (before === null || after === null) return title;
  const replaceMonth = (text: string) => {
    const found = MONTH_NAMES[before.month - 1] ?? '';
    return text.replace(new RegExp(`\\b${found}\\b`, 'gi'), (word) => likeCase(monthName(after.month), word));
  };
  const replaceYear = (text: string) =>
    text.replace(new RegExp(`\\b${before.year}\\b`, 'g'), String(after.year));
  return replaceYear(replaceMonth(title));
}

function likeCase(word: string, model: string): string {
  if (model === model.toUpperCase()) return word.toUpperCase();
  return model === model.toLowerCase() ? word.toLowerCase() : word;
}

/** 0 for Sunday. */
export function weekdayOf(iso: string): number {
  return DAY_NAMES.indexOf(weekday(iso));
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function nthWeekday(year: number, month: number, nth: number, day: number): number {
  const first = isoOf(year, month, 1);
  const offset = (day - weekdayOf(first) + 7) % 7;
  const all = [0, 1, 2, 3, 4]
    .map((week) => 1 + offset + week * 7)
    .filter((date) => date <= daysIn(year, month));
  return (nth === LAST ? all.at(-1) : all[nth - 1]) ?? 1;
}

/** Its day in the month behind that of `after`: a meeting that was moved by some days still was that month's. */
function nextInMonths(after: string, dayIn: (year: number, month: number) => number): string | null {
  const parts = parseIsoDate(after);
  if (parts === null) return null;
  const [year, month] = parts.month === 12 ? [parts.year + 1, 1] : [parts.year, parts.month + 1];
  return isoOf(year, month, dayIn(year, month));
}

function isoOf(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
