import { setImmediate as breathe } from 'node:timers/promises';
import type { JobContext, JobItemRecord } from '../../jobs/jobs.types.ts';
import type { Transaction } from '../../store/handles.ts';
import type { Store } from '../../store/store.ts';
import { insertFound, keepWalk, listPaths, type StoredBatch } from './past-batches.repository.ts';
import { requireFolder } from './past-source.ts';
import { sortInTurns } from './sort-in-turns.ts';
import { nothingToImport, type WalkOptions, walkFolder } from './walk-folder.ts';

/** Papers that are kept in one transaction, for which the reads of the window wait, and in one statement. */
const KEPT_AT_ONCE = 500;
const INSERTED_AT_ONCE = 100;

const ORDER = new Intl.Collator('id', { numeric: true });

/**
 * Goes through the folder of an import as part of its reading, keeps a waiting row and a waiting item for each paper, and
 * answers those that are new. A walk that was stopped begins anew and keeps what it knows. Rejects with the reason of the
 * signal; RULE for a folder without papers; FILE when it cannot be read.
 */
export async function walkBatch(
  job: JobContext,
  batch: StoredBatch,
  store: Store,
  options: Pick<WalkOptions, 'archiveFolder' | 'hasLegacyReader'>,
): Promise<JobItemRecord[]> {
  job.tell('Menelusuri folder…');
  const walk = walkFolder(batch.folder, {
    ...options,
    signal: job.signal,
    onFound: (papers) => job.tell(`Menelusuri folder: ${papers.toLocaleString('id')} berkas ditemukan`),
  });
  const { paths, skipped } = await walk.catch(async (error: unknown) => {
    if (!job.signal.aborted) await requireFolder(batch);
    throw error;
  });
  const known = await store.read((db) => listPaths(db, batch.id));
  if (paths.length === 0 && known.size === 0) {
    await store.transaction((tx) => keepWalk(tx, batch.id, { skipped, isWalked: false }));
    throw nothingToImport(skipped);
  }
  const found = await sortInTurns(
    paths.filter((path) => !known.has(path)),
    ORDER.compare,
  );
  const items = await keepAll(job, batch.id, store, found, known.size);
  await store.transaction((tx) => keepWalk(tx, batch.id, { skipped, isWalked: true }));
  job.tell('');
  return items;
}

async function keepAll(
  job: JobContext,
  batchId: string,
  store: Store,
  paths: readonly string[],
  behind: number,
): Promise<JobItemRecord[]> {
  const items: JobItemRecord[] = [];
  for (let start = 0; start < paths.length; start += KEPT_AT_ONCE) {
    job.signal.throwIfAborted();
    const some = paths.slice(start, start + KEPT_AT_ONCE);
    items.push(...(await store.transaction((tx) => keepSome(tx, job, batchId, some, behind + start))));
    await breathe();
  }
  return items;
}

/** Rows and items together, so that an end of the process in between leaves neither without the other. */
async function keepSome(
  tx: Transaction,
  job: JobContext,
  batchId: string,
  paths: readonly string[],
  behind: number,
): Promise<JobItemRecord[]> {
  const items: JobItemRecord[] = [];
  for (let start = 0; start < paths.length; start += INSERTED_AT_ONCE) {
    const rows = await insertFound(tx, batchId, paths.slice(start, start + INSERTED_AT_ONCE), behind + start);
    await breathe();
    items.push(...(await job.addItems(tx, rows)));
    await breathe();
  }
  return items;
}
