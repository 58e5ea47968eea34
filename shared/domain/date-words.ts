import { monthName, parseIsoDate, weekday } from './dates.ts';
import { terbilang } from './terbilang.ts';

/**
 * A day as a berita acara writes it: `tanggal tiga puluh satu bulan Agustus tahun dua ribu dua puluh lima` (rules 2, 6).
 * RangeError for a day that does not exist.
 */
export function dateInWords(iso: string): string {
  const parts = parseIsoDate(iso);
  if (parts === null) throw new RangeError(`Not a date: ${iso}`);
  const { day, month, year } = parts;
  return `tanggal ${terbilang(day)} bulan ${monthName(month)} tahun ${terbilang(year)}`;
}

/**
 * `hari Minggu, tanggal tiga puluh satu bulan ...`; several days are joined by `sampai dengan`. The weekday is always the
 * one of the date (rule 1).
 */
export function dayInWords(from: string, until: string | null): string {
  const one = (iso: string) => `hari ${weekday(iso)}, ${dateInWords(iso)}`;
  return until === null || until === from ? one(from) : `${one(from)} sampai dengan ${one(until)}`;
}
