import { describe, expect, test } from 'vitest';
import { followUpFilter } from '../../shared/contract/followups.ts';
import {
  daysBetween,
  duenessOf,
  duenessWords,
  type FOLLOW_UP_STATES,
} from '../../shared/domain/follow-up-progress.ts';
import { followUpsOf, groupByOwner } from '../../shared/domain/follow-ups.ts';
import { aDiscussion, aMinutes, newTestId } from '../fixtures/builders.ts';

const words = (due: string | null, state: (typeof FOLLOW_UP_STATES)[number] = 'open') =>
  duenessWords(duenessOf(due, state, '2025-08-22'));

describe('a due date in words', () => {
  test.each([
    ['2025-08-10', 'Terlambat 12 hari'],
    ['2025-08-21', 'Terlambat 1 hari'],
    ['2025-08-22', 'Jatuh tempo hari ini'],
    ['2025-08-29', '7 hari lagi'],
    ['2026-03-01', '191 hari lagi'],
    [null, 'Tanpa batas waktu'],
  ])('%s is "%s"', (due, expected) => {
    expect(words(due)).toBe(expected);
    expect(words(due, 'running')).toBe(expected);
  });

  test('what is done or dropped is never late', () => {
    expect(words('2020-01-01', 'done')).toBe('');
    expect(words(null, 'dropped')).toBe('');
  });

  test('days are counted by the calendar, over leap years and summer times', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2025-12-31', '2025-01-01')).toBe(-364);
    expect(() => daysBetween('2025-02-30', '2025-03-01')).toThrow(RangeError);
  });
});

describe('what became of the items of one meeting', () => {
  test('stands over what the minutes say; an item without progress stays as it is', () => {
    const [first, second] = [newTestId(), newTestId()];
    const row = { owner: 'Dinas Contoh', due: null, note: 'catatan', state: 'open' as const };
    const minutes = aMinutes({
      discussions: [
        aDiscussion({
          actionItems: [
            { ...row, id: first, text: 'Satu.' },
            { ...row, id: second, text: 'Dua.' },
          ],
        }),
      ],
    });
    const progress = { id: first, owner: 'Badan Contoh', due: '2025-09-01', state: 'running' as const };
    const known = followUpsOf({
      minutes,
      followUps: [{ ...progress, lastNote: 'Berjalan.', proofs: ['a.pdf'] }],
    });
    expect(known).toMatchObject([
      { ...progress, text: 'Satu.', note: 'catatan', proofs: ['a.pdf'] },
      { id: second, owner: 'Dinas Contoh', state: 'open', lastNote: '', proofs: [] },
    ]);
  });

  test('one slip for each agency, in the order in which it is first named', () => {
    const items = [
      { owner: 'Kepala Dinas A', state: 'open' as const },
      { owner: 'Dinas  B', state: 'running' as const },
      { owner: 'DINAS A', state: 'open' as const },
      { owner: 'Dinas C', state: 'done' as const },
      { owner: '', state: 'open' as const },
    ];
    const groups = groupByOwner(items, ({ owner }) => owner.replace('Kepala ', ''));
    expect(groups.map(({ owner, items: own }) => [owner, own.length])).toEqual([
      ['Dinas A', 2],
      ['Dinas  B', 1],
    ]);
  });
});

test('a filter refuses days that do not exist and texts that are too long', () => {
  expect(followUpFilter.safeParse({ from: '2025-02-30' }).success).toBe(false);
  expect(followUpFilter.safeParse({ words: 'x'.repeat(201) }).success).toBe(false);
  expect(followUpFilter.safeParse({ meetingId: '../..' }).success).toBe(false);
  expect(followUpFilter.parse({ words: '  a\u0000b ' }).words).toBe('a b');
});
