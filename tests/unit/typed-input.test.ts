import { describe, expect, test } from 'vitest';
import { readTypedDate, readTypedTime } from '../../renderer/lib/typed-input.ts';

describe('a typed date', () => {
  test.each([
    ['31/8/2025', '2025-08-31'],
    ['31-08-25', '2025-08-31'],
    ['1.9.2025', '2025-09-01'],
    [' 31 Agustus 2025 ', '2025-08-31'],
    ['31 agu 2025', '2025-08-31'],
    ['2025-08-31', '2025-08-31'],
    ['29 februari 2024', '2024-02-29'],
  ])('%s is read as %s', (text, iso) => {
    expect(readTypedDate(text)).toBe(iso);
  });

  test.each([
    '31 Februari 2025',
    '29/2/2025',
    '31/8',
    '31/13/2025',
    '0/8/2025',
    '31/8/025',
    '31 ag 2025',
    '31 Augustus 2025',
    'Minggu, 31 Agustus 2025',
    '',
  ])('%s is not a date', (text) => {
    expect(readTypedDate(text)).toBeNull();
  });
});

describe('a typed time', () => {
  test.each([
    ['9', '09:00'],
    ['930', '09:30'],
    ['0930', '09:30'],
    ['9.30', '09:30'],
    ['09:05', '09:05'],
    ['23.59', '23:59'],
  ])('%s is read as %s', (text, time) => {
    expect(readTypedTime(text)).toBe(time);
  });

  test.each(['24', '25.10', '9.60', '9.5', 'selesai', '09.00.00', ''])('%s is not a time', (text) => {
    expect(readTypedTime(text)).toBeNull();
  });
});
