import { describe, expect, test } from 'vitest';
import type { ReadDb, Transaction } from '../../electron/store/handles.ts';
import { readSetting, writeSetting } from '../../electron/store/setting.ts';
import { openTestStore } from '../fixtures/builders.ts';
import { errorOf } from './support/raw.ts';

describe('the guard of the handles', () => {
  test('store.read and store.transaction inside a transaction throw instead of waiting for ever', async () => {
    const { store } = openTestStore();
    for (const inner of [() => store.read(async () => 1), () => store.transaction(async () => 1)]) {
      const error = await errorOf(() => store.transaction(() => inner()));
      expect(String(error)).toMatch(/inside a transaction/);
    }
    expect(await store.read((db) => readSetting(db, 'any'))).toBeNull();
  });

  test('a root handle that was kept from a read throws inside a transaction', async () => {
    const { store } = openTestStore();
    const kept: ReadDb[] = [];
    await store.read(async (db) => kept.push(db));
    const [root] = kept;
    if (root === undefined) throw new Error('No handle');
    const error = await errorOf(() =>
      store.transaction(async (tx) => {
        await writeSetting(tx, 'half', 'written');
        return readSetting(root, 'half');
      }),
    );
    expect(String(error)).toMatch(/root handle/);
    expect(await readSetting(root, 'half')).toBeNull();
  });

  test('a transaction handle is dead after its transaction', async () => {
    const { store } = openTestStore();
    const kept: Transaction[] = [];
    await store.transaction(async (tx) => kept.push(tx));
    const [tx] = kept;
    if (tx === undefined) throw new Error('No handle');
    expect(String(await errorOf(() => writeSetting(tx, 'late', 'x')))).toMatch(/already over/);
    expect(await store.read((db) => readSetting(db, 'late'))).toBeNull();
  });
});

describe('transactions', () => {
  test('an error takes back everything and reaches the caller', async () => {
    const { store } = openTestStore();
    const error = await errorOf(() =>
      store.transaction(async (tx) => {
        await writeSetting(tx, 'a', '1');
        throw new Error('change of mind');
      }),
    );
    expect(String(error)).toMatch(/change of mind/);
    expect(await store.read((db) => readSetting(db, 'a'))).toBeNull();
  });

  test('run one after another, and a read never sees half of one', async () => {
    const { store } = openTestStore();
    const add = () =>
      store.transaction(async (tx) => {
        const value = Number((await readSetting(tx.db, 'count')) ?? 0);
        await writeSetting(tx, 'count', 'half-way');
        await new Promise((resolve) => setImmediate(resolve));
        await writeSetting(tx, 'count', String(value + 1));
      });
    const reads: Promise<string | null>[] = [];
    const writes = Array.from({ length: 50 }, () => {
      const write = add();
      reads.push(store.read((db) => readSetting(db, 'count')));
      return write;
    });
    await Promise.all(writes);
    expect(await store.read((db) => readSetting(db, 'count'))).toBe('50');
    expect(await Promise.all(reads)).not.toContain('half-way');
  });

  test('closing waits for what runs and refuses what comes later', async () => {
    const { store, archiveFolder } = openTestStore();
    const running = store.transaction(async (tx) => {
      await new Promise((resolve) => setImmediate(resolve));
      await writeSetting(tx, 'last', 'kept');
    });
    await store.close();
    await running;
    expect(String(await errorOf(() => store.read(async () => 1)))).toMatch(/closed/);
    const again = openTestStore({ archiveFolder }).store;
    expect(await again.read((db) => readSetting(db, 'last'))).toBe('kept');
  });
});

describe('listeners', () => {
  test('hear of changes after the commit, never of what was taken back', async () => {
    const { store } = openTestStore();
    const heard: string[] = [];
    const stop = store.onChange(({ entities, ids }) => heard.push(`${entities.join()}:${ids.join()}`));
    await store.transaction(async (tx) => {
      tx.changes.add('meeting', 'm1');
      tx.changes.add('minutes', 'm1');
      expect(heard).toEqual([]);
    });
    await errorOf(() =>
      store.transaction(async (tx) => {
        tx.changes.add('meeting', 'm2');
        throw new Error('no');
      }),
    );
    await store.transaction(async () => undefined);
    expect(heard).toEqual(['meeting,minutes:m1']);
    stop();
    await store.transaction(async (tx) => tx.changes.add('meeting', 'm3'));
    expect(heard).toHaveLength(1);
  });

  test('may use the store themselves, and an error of one does not undo the change', async () => {
    const errors: unknown[] = [];
    const { store } = openTestStore({ onListenerError: (error) => errors.push(error) });
    const seen: Promise<string | null>[] = [];
    store.onChange(() => {
      throw new Error('broken listener');
    });
    store.onChange(() => seen.push(store.read((db) => readSetting(db, 'k'))));
    await store.transaction(async (tx) => {
      await writeSetting(tx, 'k', 'v');
      tx.changes.add('profile', 'p');
    });
    expect(await Promise.all(seen)).toEqual(['v']);
    expect(errors).toHaveLength(1);
  });
});
