import { describe, expect, test } from 'vitest';
import {
  addDays,
  clockTime,
  formatClock,
  formatDate,
  formatDateRange,
  formatDateWithBlankDay,
  formatTimeSpan,
  formatWeekdayDate,
  isoDate,
  MONTH_NAMES,
  parseIsoDate,
  weekday,
} from '../../shared/domain/dates.ts';

describe('rule 1: the weekday is computed from the date', () => {
  test.each([
    ['2025-08-31', 'Minggu'],
    ['2025-05-05', 'Senin'],
    ['2028-02-29', 'Selasa'],
    ['2025-05-02', 'Jumat'],
    ['2025-04-29', 'Selasa'],
    ['2025-04-26', 'Sabtu'],
    ['1900-01-01', 'Senin'],
    ['2000-02-29', 'Selasa'],
  ])('%s is %s', (date, day) => {
    expect(weekday(date)).toBe(day);
  });

  test('it agrees with the calendar of the platform on every day of four centuries', () => {
    const names = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];
    for (let date = '1900-01-01'; date < '2300-01-01'; date = addDays(date, 13)) {
      expect(weekday(date)).toBe(names[new Date(`${date}T00:00:00Z`).getUTCDay()]);
    }
  });
});

describe('rule 2: dates are Indonesian and real', () => {
  test('no leading zero, month by name, four digits of the year', () => {
    expect(formatDate('2025-05-05')).toBe('5 Mei 2025');
    expect(formatWeekdayDate('2025-08-31')).toBe('Minggu, 31 Agustus 2025');
  });

  test('rule 66: the month names follow EYD', () => {
    expect(MONTH_NAMES).toContain('Februari');
    expect(MONTH_NAMES).toContain('November');
    expect(MONTH_NAMES).toHaveLength(12);
  });

  test.each([
    '2025-02-31',
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-04-31',
    '2100-02-29',
    '25-01-01',
    '2025-1-1',
    '',
    '31-08-2025',
  ])('%s is refused', (text) => {
    expect(parseIsoDate(text)).toBeNull();
    expect(isoDate.safeParse(text).success).toBe(false);
  });

  test.each(['2024-02-29', '2000-02-29', '2025-12-31'])('%s is a date', (text) => {
    expect(isoDate.safeParse(text).success).toBe(true);
  });

  test('a date that does not exist is never formatted', () => {
    expect(() => formatDate('2025-02-31')).toThrow(RangeError);
  });

  test.each([
    ['2025-09-01', '2025-09-03', 'Senin-Rabu, 1-3 September 2025'],
    ['2025-09-29', '2025-10-01', 'Senin, 29 September s.d. Rabu, 1 Oktober 2025'],
    ['2025-12-31', '2026-01-02', 'Rabu, 31 Desember 2025 s.d. Jumat, 2 Januari 2026'],
    ['2025-09-01', '2025-09-01', 'Senin, 1 September 2025'],
  ])('several days: %s until %s', (from, until, text) => {
    expect(formatDateRange(from, until)).toBe(text);
  });

  test('rule 10: the day of a letter may stay blank', () => {
    expect(formatDateWithBlankDay('2025-08-05')).toBe(`${'\u00a0'.repeat(8)}Agustus 2025`);
  });
});

describe('rules 3 and 4: times', () => {
  test('a point, two digits, pukul before, the zone after', () => {
    expect(formatClock('09:00')).toBe('09.00');
    expect(formatTimeSpan('09:00', '11:30', 'WIB')).toBe('pukul 09.00 s.d. 11.30 WIB');
  });

  test('an open end prints s.d. selesai', () => {
    expect(formatTimeSpan('09:00', null, 'WITA')).toBe('pukul 09.00 WITA s.d. selesai');
  });

  test.each(['9:00', '24:00', '09.00', '09:60', ''])('%s is no time', (text) => {
    expect(clockTime.safeParse(text).success).toBe(false);
  });
});
