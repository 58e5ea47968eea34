import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { indexInThread } from '../../electron/features/search/index-thread.ts';
import { IdleIndexer } from '../../electron/features/search/search-idle.ts';
import {
  type IndexParts,
  mendEmptying,
  rebuildIndex,
} from '../../electron/features/search/search-rebuild.work.ts';
import { refreshIndex } from '../../electron/features/search/search-refresh.ts';
import {
  beginRebuild,
  countStale,
  emptySome,
} from '../../electron/features/search/search-state.repository.ts';
import type { Services } from '../../electron/features/services.ts';
import { DATABASE_NAME } from '../../electron/store/database-file.ts';
import type { Store } from '../../electron/store/store.ts';
import { richFromPlain } from '../../shared/domain/rich-text.ts';
import { aDiscussion, aMinutes, openTestServices } from '../fixtures/builders.ts';
import { THREADS } from '../fixtures/threads.ts';
import { queryRows } from './support/raw.ts';
import { addMeeting, addPast, find, hits, kinds, write, writeRows } from './support/search-archive.ts';

/* What would hold up the main thread is done by a thread of its own, and nobody sees a difference. */

/** The real thread; `taken` tells which steps it was given. */
function inThread(store: Store, archiveFolder: string, largeFrom?: number) {
  const taken: string[] = [];
  const thread = indexInThread(THREADS.index);
  const parts: IndexParts = {
    store,
    ...(largeFrom === undefined ? {} : { largeFrom }),
    openHeavy() {
      const writer = thread.openWriter(join(archiveFolder, DATABASE_NAME));
      return {
        ...writer,
        take(step) {
          taken.push(step.kind);
          return writer.take(step);
        },
      };
    },
  };
  return { parts, taken };
}

/** Minutes of more than half a megabyte; the last words stand at their end. */
async function writeLong(services: Services, meetingId: string, last: string) {
  const { version } = await services.minutes.get(meetingId);
  const long = 'Peserta rapat menyampaikan pandangannya secara bergantian. '.repeat(330);
  const discussions = Array.from({ length: 30 }, (_, index) =>
    aDiscussion({
      text: richFromPlain(index === 29 ? last : long),
      statements: [],
      decisions: [],
      actionItems: [],
    }),
  );
  await services.minutes.save({ meetingId, version, value: aMinutes({ discussions }) });
}

const ENTRIES = `SELECT entry % 4096 AS place, owner, kind, record_id, on_day, title, context, people, body FROM search_entry
  ORDER BY owner, place`;

describe('very long texts', () => {
  test('are left by a question, indexed by the thread, and found whole; others do not wait for them', async () => {
    const { services, store, archiveFolder } = openTestServices();
    const long = await addMeeting(services, 'Rapat Panjang');
    await writeLong(services, long, 'Akhirnya disepakati bendungan kecil.');
    const short = await addMeeting(services, 'Rapat Pendek');
    await write(services, short, 'Membahas bendungan besar.');
    expect((await find(services, { text: 'bendungan ' })).waiting).toBe(1);
    expect(await kinds(services, 'bendungan ')).toEqual(['minutes']);
    const { parts, taken } = inThread(store, archiveFolder);
    const { openHeavy } = parts;
    expect(await refreshIndex(store, { most: Number.POSITIVE_INFINITY, openHeavy })).toBe(true);
    expect(taken).toEqual(['index']);
    expect(await hits(services, 'bendungan ')).toHaveLength(2);
    expect(await hits(services, '"bergantian Akhirnya disepakati"')).toHaveLength(1);

    // Made anew, by the thread where it is heavy, the index is row by row what it was.
    const before = queryRows(archiveFolder, ENTRIES);
    expect(await rebuildIndex(parts, () => undefined)).toBe(true);
    expect(taken).toEqual(['index', 'index']);
    expect(queryRows(archiveFolder, ENTRIES)).toEqual(before);
    expect((await services.search.index.check()).isSound).toBe(true);

    // What was long goes out as heavily as it came in.
    await writeLong(services, long, 'Akhirnya disepakati jembatan.');
    await write(services, long, 'Singkat.');
    expect(await refreshIndex(store, { most: Number.POSITIVE_INFINITY, openHeavy })).toBe(true);
    expect(taken).toEqual(['index', 'index', 'index']);
    expect(await hits(services, 'bergantian ')).toEqual([]);
  });

  test('a failure of the thread leaves everything as it was, and is told', async () => {
    const { services, store, archiveFolder } = openTestServices();
    const id = await addMeeting(services, 'Rapat Panjang');
    expect(await hits(services, 'panjang ')).toHaveLength(1);
    await writeLong(services, id, 'Selesai.');
    writeRows(
      archiveFolder,
      "CREATE TRIGGER refuse_all BEFORE INSERT ON search_entry BEGIN SELECT RAISE(ABORT, 'no room'); END",
    );
    const { parts } = inThread(store, archiveFolder);
    await expect(
      refreshIndex(store, { most: Number.POSITIVE_INFINITY, openHeavy: parts.openHeavy }),
    ).rejects.toThrow('melanggar aturan arsip');
    expect(await store.read(countStale)).toBe(1);
    expect(await hits(services, 'panjang ')).toHaveLength(1);
    writeRows(archiveFolder, 'DROP TRIGGER refuse_all');
    expect(await refreshIndex(store, { most: Number.POSITIVE_INFINITY, openHeavy: parts.openHeavy })).toBe(
      true,
    );
  });
});

test('a thread that breaks down is told, and waited for no longer', async () => {
  const { archiveFolder } = openTestServices();
  const writer = indexInThread(THREADS.index).openWriter(join(archiveFolder, 'no-such-file.db'));
  for (const kind of ['begin', 'mark'] as const)
    await expect(writer.take({ kind })).rejects.toThrow('unable to open database file');
  await writer.close();
});

describe('a large index', () => {
  async function fill(services: Services, archiveFolder: string) {
    for (const title of ['Rapat Irigasi', 'Rapat Irigasi Lanjutan'])
      await write(services, await addMeeting(services, title), `Membahas ${title}.`);
    for (const year of [1998, 1999])
      addPast(archiveFolder, `Irigasi ${year}`, 'saluran irigasi', { date: `${year}-01-01` });
  }
  const answers = async (services: Services) =>
    (await hits(services, { text: 'irigasi ', sort: 'date' })).map(({ kind, recordId }) => [kind, recordId]);

  test('is emptied and marked by the thread, with the same answers', async () => {
    const { services, store, archiveFolder } = openTestServices();
    await fill(services, archiveFolder);
    const before = await answers(services);
    expect(before).toHaveLength(6);
    const { parts, taken } = inThread(store, archiveFolder, 1);
    expect(await rebuildIndex(parts, () => undefined)).toBe(true);
    expect(taken).toEqual(['begin', 'mark']);
    expect(await answers(services)).toEqual(before);
    expect((await services.search.index.check()).isSound).toBe(true);
  });

  test('that was broken off while it was emptied is completed at the next start', async () => {
    const first = openTestServices();
    await fill(first.services, first.archiveFolder);
    const before = await answers(first.services);
    await first.store.transaction(beginRebuild);
    await first.services.search.index.check().then(({ isSound }) => expect(isSound).toBe(false));
    await first.store.close();

    const { services, store, archiveFolder } = openTestServices({ archiveFolder: first.archiveFolder });
    expect(await answers(services)).toEqual([]);
    const { parts, taken } = inThread(store, archiveFolder, 1);
    const indexer = new IdleIndexer(parts, (error) => expect.unreachable(String(error)));
    await mendEmptying(parts);
    await indexer.close();
    expect(taken).toEqual(['mark']);
    expect(await answers(services)).toEqual(before);
    expect((await services.search.index.check()).isSound).toBe(true);
  });

  test('is emptied piece by piece: no more bytes at once than a moment is enough for', async () => {
    const { services, store, archiveFolder } = openTestServices();
    for (let year = 1960; year < 1990; year += 1)
      addPast(archiveFolder, `Panjang ${year}`, '.'.repeat(300_000), { date: `${year}-01-01` });
    while (!(await refreshIndex(store, { most: Number.POSITIVE_INFINITY })));
    await store.transaction(beginRebuild);
    let steps = 1;
    while (await store.transaction(emptySome)) steps += 1;
    expect(steps).toBeGreaterThan(1);
    expect(await store.read(countStale)).toBe(0);
    expect(await kinds(services, 'panjang ')).toEqual([]);
  });
});

test('while the file is lent, transactions wait and reads go on; whoever has it is waited for', async () => {
  const { store, services } = openTestServices();
  const order: string[] = [];
  const [begun, work] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const lent = store.lend(async () => {
    begun.resolve();
    await work.promise;
    order.push('given back');
  });
  await begun.promise;
  const saved = addMeeting(services, 'Rapat Antre').then(() => order.push('saved'));
  const again = store.lend(async () => void order.push('lent again'));
  expect(await store.read(countStale)).toBe(0);
  order.push('read');
  work.resolve();
  await Promise.all([lent, saved, again]);
  expect(order.slice(0, 2)).toEqual(['read', 'given back']);
  expect(order.slice(2).sort()).toEqual(['lent again', 'saved']);
  // A failure gives it back as well.
  await expect(store.lend(() => Promise.reject(new Error('broken off')))).rejects.toThrow('broken off');
  await addMeeting(services, 'Rapat Sesudahnya');
});
