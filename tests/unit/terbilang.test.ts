import { describe, expect, test } from 'vitest';
import { countInWords, romanMonth, terbilang } from '../../shared/domain/terbilang.ts';

describe('rule 6: terbilang', () => {
  test.each([
    [0, 'nol'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [19, 'sembilan belas'],
    [20, 'dua puluh'],
    [21, 'dua puluh satu'],
    [100, 'seratus'],
    [101, 'seratus satu'],
    [110, 'seratus sepuluh'],
    [111, 'seratus sebelas'],
    [200, 'dua ratus'],
    [1000, 'seribu'],
    [1001, 'seribu satu'],
    [2025, 'dua ribu dua puluh lima'],
    [11_000, 'sebelas ribu'],
    [100_000, 'seratus ribu'],
    [1_000_000, 'satu juta'],
    [1_100_000, 'satu juta seratus ribu'],
    [1_000_000_000, 'satu miliar'],
    [21_000_000_017, 'dua puluh satu miliar tujuh belas'],
    [999_999_999_999_999, expect.stringMatching(/^sembilan ratus sembilan puluh sembilan triliun /)],
  ])('%d', (value, text) => {
    expect(terbilang(value)).toEqual(text);
  });

  test.each([-1, 1.5, Number.NaN, 1e15])('%d has no words', (value) => {
    expect(() => terbilang(value)).toThrow(RangeError);
  });

  test('figure and word always agree', () => {
    expect(countInWords(1, 'lembar')).toBe('1 (satu) lembar');
    expect(countInWords(12, 'berkas')).toBe('12 (dua belas) berkas');
  });

  test('every number below 10,000 has words of its own', () => {
    const all = new Set(Array.from({ length: 10_000 }, (_, value) => terbilang(value)));
    expect(all.size).toBe(10_000);
  });
});

test('months in Roman figures', () => {
  expect([1, 4, 9, 12].map(romanMonth)).toEqual(['I', 'IV', 'IX', 'XII']);
  expect(() => romanMonth(13)).toThrow(RangeError);
});
