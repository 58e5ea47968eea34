import { expect, test } from 'vitest';
import type { ReadDb, Transaction } from '../../electron/store/handles.ts';
import { keep } from '../../electron/store/kept-queries.ts';
import { writeSetting } from '../../electron/store/setting.ts';
import { openTestStore } from '../fixtures/builders.ts';
import { errorOf } from './support/raw.ts';

/* A kept question obeys the same rules as the others on its handle. */

const settingOf = keep(['key'], (db, gap) =>
  db.selectFrom('setting').select(['key', 'value']).where('key', '=', gap('key')),
);
const between = keep(['from', 'until'], (db, gap) =>
  db
    .selectFrom('setting')
    .select('key')
    .where('key', '<=', gap('until'))
    .where('key', '>=', gap('from'))
    .where('value', '=', 'x')
    .orderBy('key'),
);

test('gaps are filled by name, as often and in the order in which the question has them', async () => {
  const { store } = openTestStore();
  await store.transaction(async (tx) => {
    for (const key of ['a', 'b', 'c', 'd']) await writeSetting(tx, key, key === 'c' ? 'y' : 'x');
  });
  const keys = (from: string, until: string) => store.read((db) => between.all(db, { from, until }));
  expect(await keys('b', 'd')).toEqual([{ key: 'b' }, { key: 'd' }]);
  expect(await keys('d', 'b')).toEqual([]);
  expect(await store.read((db) => settingOf.first(db, { key: 'a' }))).toEqual({ key: 'a', value: 'x' });
  expect(await store.read((db) => settingOf.first(db, { key: "a' OR 1" }))).toBeUndefined();
});

test('the same question on two archives answers from each, also after one was closed', async () => {
  const [first, second] = [openTestStore(), openTestStore()];
  await first.store.transaction((tx) => writeSetting(tx, 'which', 'first'));
  await second.store.transaction((tx) => writeSetting(tx, 'which', 'second'));
  const which = (store: typeof first.store) =>
    store.read(async (db) => (await settingOf.first(db, { key: 'which' }))?.value);
  expect([await which(first.store), await which(second.store)]).toEqual(['first', 'second']);
  await first.store.close();
  expect(await which(second.store)).toBe('second');
});

test('a read waits for the open transaction and never sees half of it; the transaction sees its own rows', async () => {
  const { store } = openTestStore();
  await store.transaction((tx) => writeSetting(tx, 'half', 'none'));
  const seen: (string | undefined)[] = [];
  const looking: Promise<unknown>[] = [];
  const look = async () => {
    seen.push((await store.read((db) => settingOf.first(db, { key: 'half' })))?.value);
  };
  for (const value of ['one', 'two', 'three']) {
    const writing = store.transaction(async (tx) => {
      await writeSetting(tx, 'half', `${value}, not whole`);
      expect((await settingOf.first(tx.db, { key: 'half' }))?.value).toBe(`${value}, not whole`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      await writeSetting(tx, 'half', value);
    });
    looking.push(writing, look());
    await Promise.resolve();
    looking.push(look());
  }
  await Promise.all(looking);
  expect(seen).toHaveLength(6);
  expect(seen.every((value) => ['none', 'one', 'two', 'three'].includes(value ?? ''))).toBe(true);
  expect(await store.read((db) => settingOf.first(db, { key: 'half' }))).toMatchObject({ value: 'three' });
});

test('what was taken back is not seen', async () => {
  const { store } = openTestStore();
  await errorOf(() =>
    store.transaction(async (tx) => {
      await writeSetting(tx, 'gone', 'x');
      throw new Error('change of mind');
    }),
  );
  expect(await store.read((db) => settingOf.first(db, { key: 'gone' }))).toBeUndefined();
});

test('a handle at the wrong time is refused, instead of falling into a transaction', async () => {
  const { store } = openTestStore();
  const [roots, transactions]: [ReadDb[], Transaction[]] = [[], []];
  await store.read(async (db) => roots.push(db));
  await store.transaction(async (tx) => transactions.push(tx));
  const [root, over] = [roots[0], transactions[0]];
  if (root === undefined || over === undefined) throw new Error('No handle');
  const inside = await errorOf(() => store.transaction(() => settingOf.first(root, { key: 'a' })));
  expect(String(inside)).toMatch(/root handle/);
  expect(String(await errorOf(() => settingOf.first(over.db, { key: 'a' })))).toMatch(/already over/);
  expect(await settingOf.first(root, { key: 'a' })).toBeUndefined();
});
