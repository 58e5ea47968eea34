import { describe, expect, test } from 'vitest';
import {
  nextSeriesDate,
  retitleForDate,
  type SeriesRule,
  seriesRuleSchema,
  seriesRuleText,
} from '../../shared/domain/series.ts';

const MONDAY = 1;

describe('the next day of a series', () => {
  test.each<[SeriesRule, string, string | null]>([
    [{ kind: 'manual' }, '2025-08-31', null],
    [{ kind: 'weekly', weekday: MONDAY }, '2025-08-31', '2025-09-01'],
    [{ kind: 'weekly', weekday: MONDAY }, '2025-09-01', '2025-09-08'],
    [{ kind: 'weekly', weekday: 0 }, '2025-12-28', '2026-01-04'],
    [{ kind: 'monthly-date', day: 5 }, '2025-08-05', '2025-09-05'],
    [{ kind: 'monthly-date', day: 5 }, '2025-08-04', '2025-09-05'],
    [{ kind: 'monthly-date', day: 31 }, '2025-08-31', '2025-09-30'],
    [{ kind: 'monthly-date', day: 31 }, '2024-01-31', '2024-02-29'],
    [{ kind: 'monthly-date', day: 1 }, '2025-12-01', '2026-01-01'],
    [{ kind: 'monthly-weekday', nth: 1, weekday: MONDAY }, '2025-08-04', '2025-09-01'],
    [{ kind: 'monthly-weekday', nth: 2, weekday: MONDAY }, '2025-09-01', '2025-10-13'],
    [{ kind: 'monthly-weekday', nth: 5, weekday: MONDAY }, '2025-08-25', '2025-09-29'],
    [{ kind: 'monthly-weekday', nth: 5, weekday: 5 }, '2026-02-27', '2026-03-27'],
  ])('by %j after %s is %s', (rule, after, next) => {
    expect(nextSeriesDate(rule, after)).toBe(next);
  });

  test('is always later, for every rule and every day of two years', () => {
    const rules: SeriesRule[] = [
      { kind: 'weekly', weekday: 3 },
      { kind: 'monthly-date', day: 30 },
      { kind: 'monthly-weekday', nth: 5, weekday: 6 },
    ];
    for (let day = Date.UTC(2024, 0, 1); day < Date.UTC(2026, 0, 1); day += 86_400_000) {
      const after = new Date(day).toISOString().slice(0, 10);
      for (const rule of rules) expect((nextSeriesDate(rule, after) ?? '') > after).toBe(true);
    }
  });
});

test('a rule is told in words', () => {
  expect(seriesRuleText({ kind: 'monthly-weekday', nth: 1, weekday: MONDAY })).toBe(
    'setiap bulan, Senin pertama',
  );
  expect(seriesRuleText({ kind: 'weekly', weekday: 5 })).toBe('setiap Jumat');
});

test('a rule with an impossible day is refused in words', () => {
  const { error } = seriesRuleSchema.safeParse({ kind: 'monthly-date', day: 32 });
  expect(error?.issues[0]?.message).toBe('Isi tanggal 1 sampai 31.');
});

describe('the title for the next month', () => {
  test.each([
    ['Rakor Bulan Agustus 2025', 'Rakor Bulan September 2025'],
    ['RAKOR AGUSTUS', 'RAKOR SEPTEMBER'],
    ['Evaluasi realisasi Juni', 'Evaluasi realisasi Juni'],
    ['Rapat (a+b) [x', 'Rapat (a+b) [x'],
  ])('%s becomes %s', (title, next) => {
    expect(retitleForDate(title, '2025-08-04', '2025-09-01')).toBe(next);
  });

  test('takes the year along over the new year and stays without a day', () => {
    expect(retitleForDate('Rakor Desember 2025', '2025-12-01', '2026-01-05')).toBe('Rakor Januari 2026');
    expect(retitleForDate('Rakor Desember 2025', '2025-12-01', null)).toBe('Rakor Desember 2025');
  });
});
