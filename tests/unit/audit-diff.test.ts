import { describe, expect, test } from 'vitest';
import { applyDifference, DifferenceMismatch, differenceOf } from '../../shared/domain/audit-diff.ts';

const LONG = 'Pembahasan panjang tentang kesiapan setiap dinas. '.repeat(20);

/** Both ways through the text that the archive keeps. */
function roundTrip(before: unknown, after: unknown): string {
  const sides = differenceOf(before, after);
  const kept = JSON.stringify(sides);
  const read = JSON.parse(kept);
  expect(applyDifference(before, read.before, read.after)).toEqual(after);
  expect(applyDifference(after, read.after, read.before)).toEqual(before);
  return kept;
}

/** The same numbers for the same seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

function anyValue(next: () => number, depth: number): unknown {
  const kind = Math.floor(next() * (depth === 0 ? 4 : 7));
  if (kind === 0) return null;
  if (kind === 1) return Math.floor(next() * 5);
  if (kind === 2) return ['', 'a', 'é', '😀'][Math.floor(next() * 4)];
  if (kind === 3) return `${LONG}${'😀😁'.repeat(Math.floor(next() * 3))}${Math.floor(next() * 9)}${LONG}`;
  const length = Math.floor(next() * 5);
  if (kind === 4) return Array.from({ length }, () => anyValue(next, depth - 1));
  return anyRecord(next, depth - 1, length);
}

function anyRecord(next: () => number, depth: number, length: number): Record<string, unknown> {
  const names = Array.from({ length }, () => 'abcde'.charAt(Math.floor(next() * 5)));
  return Object.fromEntries(names.map((name) => [name, anyValue(next, depth)]));
}

describe('differences of audited records', () => {
  test('two records of whatever shape lead to each other, there and back', () => {
    const next = random(20250831);
    for (let round = 0; round < 3000; round += 1) {
      roundTrip(anyRecord(next, 3, 4), anyRecord(next, 3, 4));
    }
  });

  test('a letter typed into long minutes costs that letter, not the minutes', () => {
    const paragraphs = Array.from({ length: 200 }, (_, place) => ({
      id: `p${place}`,
      text: `${place} ${LONG}`,
    }));
    const before = { state: 'draft', discussions: paragraphs };
    const typed = paragraphs.map((row, place) => (place === 77 ? { ...row, text: `${row.text}x` } : row));
    expect(roundTrip(before, { ...before, discussions: typed }).length).toBeLessThan(200);
    const inserted = paragraphs.toSpliced(3, 0, { id: 'new', text: 'baru' });
    expect(roundTrip(before, { ...before, discussions: inserted }).length).toBeLessThan(300);
  });

  test('short fields are kept as they read', () => {
    expect(differenceOf({ place: 'Aula', title: 'Rapat' }, { place: 'Ruang', title: 'Rapat' })).toEqual({
      before: { place: 'Aula' },
      after: { place: 'Ruang' },
    });
  });

  test('a value that moved on is not overwritten', () => {
    const sides = differenceOf({ list: [1, 2, 3] }, { list: [1, 3] });
    expect(() => applyDifference({ list: [1, 4, 3] }, sides?.before, sides?.after)).toThrow(
      DifferenceMismatch,
    );
    expect(() => applyDifference({}, { a: 'x' }, { a: 'y' })).toThrow(DifferenceMismatch);
  });

  test('records that use the names of the form are kept whole', () => {
    expect(differenceOf({ '~rows': 1 }, { '~rows': 2 })).toBeNull();
    expect(differenceOf(null, { a: 1 })).toBeNull();
  });
});
