import { expect, test } from 'vitest';
import { dateInWords, dayInWords } from '../../shared/domain/date-words.ts';

test.each([
  ['2025-08-31', 'tanggal tiga puluh satu bulan Agustus tahun dua ribu dua puluh lima'],
  ['2025-09-17', 'tanggal tujuh belas bulan September tahun dua ribu dua puluh lima'],
  ['2026-01-01', 'tanggal satu bulan Januari tahun dua ribu dua puluh enam'],
  ['2028-02-29', 'tanggal dua puluh sembilan bulan Februari tahun dua ribu dua puluh delapan'],
  ['1999-11-11', 'tanggal sebelas bulan November tahun seribu sembilan ratus sembilan puluh sembilan'],
  ['2000-10-10', 'tanggal sepuluh bulan Oktober tahun dua ribu'],
])('rules 2, 6: %s in words', (iso, words) => {
  expect(dateInWords(iso)).toBe(words);
});

test('rule 2: a day that does not exist is refused', () => {
  expect(() => dateInWords('2025-02-29')).toThrow(RangeError);
  expect(() => dateInWords('31 Agustus')).toThrow(RangeError);
});

test('rule 1: the weekday in words is the one of the date, for one day and for several', () => {
  const day = 'hari Minggu, tanggal tiga puluh satu bulan Agustus tahun dua ribu dua puluh lima';
  expect(dayInWords('2025-08-31', null)).toBe(day);
  expect(dayInWords('2025-08-31', '2025-08-31')).toBe(day);
  expect(dayInWords('2025-08-31', '2025-09-01')).toBe(
    `${day} sampai dengan hari Senin, tanggal satu bulan September tahun dua ribu dua puluh lima`,
  );
});
