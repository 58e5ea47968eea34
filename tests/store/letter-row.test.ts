import { expect, test } from 'vitest';
import type { Services } from '../../electron/features/services.ts';
import { type LetterFilter, letterEntry, letterFilter } from '../../shared/contract/letters.ts';
import { newTestId, openTestServices } from '../fixtures/builders.ts';

/* A row of the agenda that somebody is led to comes with the first page, however far behind it stands. */

const BOOK = letterFilter.parse({ year: 2025 });

async function book({ ledger }: Services, count: number) {
  const ids: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const value = letterEntry.parse({
      register: 'surat',
      letterDate: '2025-08-22',
      subject: number % 2 === 0 ? 'Genap' : 'Ganjil',
      state: 'final',
    });
    ids.push((await ledger.saveEntry({ id: null, version: null, value })).id);
  }
  return ids;
}

test('the first page goes on to the wanted row, the next one follows without a gap', async () => {
  const { services } = openTestServices();
  const ids = await book(services, 12);
  const [first = '', fifth = ''] = [ids[0], ids[4]];
  const list = (
    sort: 'newest' | 'oldest',
    through: string | null,
    cursor: string | null = null,
    filter: LetterFilter = BOOK,
  ) => services.ledger.list({ filter, sort, limit: 3, cursor, through });
  const numbers = (page: Awaited<ReturnType<typeof list>>) => page.rows.map(({ sequence }) => sequence);

  expect(numbers(await list('newest', null))).toEqual([12, 11, 10]);
  const page = await list('newest', fifth);
  // Seven stand before it, and the three of a page.
  expect(numbers(page)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
  expect(numbers(await list('newest', fifth, page.next))).toEqual([2, 1]);
  expect((await list('newest', first)).next).toBeNull();
  expect(numbers(await list('oldest', fifth))).toEqual([1, 2, 3, 4, 5, 6, 7]);
  // Only rows that fit the filter count, and one that is not there changes nothing.
  const odd = letterFilter.parse({ year: 2025, words: 'ganjil' });
  expect(numbers(await list('newest', fifth, null, odd))).toEqual([11, 9, 7, 5, 3, 1]);
  expect(numbers(await list('newest', newTestId()))).toEqual([12, 11, 10]);
});

test('one row is told with its register and year; null when it is gone', async () => {
  const { services } = openTestServices();
  const [id = ''] = await book(services, 1);
  expect(await services.ledger.row(id)).toMatchObject({ id, register: 'surat', year: 2025, sequence: 1 });
  expect(await services.ledger.row(newTestId())).toBeNull();
});
