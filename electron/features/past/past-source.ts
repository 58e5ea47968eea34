import { access } from 'node:fs/promises';
import { setImmediate as breathe } from 'node:timers/promises';
import { z } from 'zod';
import { Failure } from '../../../shared/contract/failures.ts';
import type { JobContext, JobItemRecord } from '../../jobs/jobs.types.ts';
import type { Transaction } from '../../store/handles.ts';
import { parseColumn } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { findBatch, type StoredBatch } from './past-batches.repository.ts';

/* What the jobs of an import share. */

export const READ_JOB = 'past.read';
export const SAVE_JOB = 'past.save';
export const UNDO_JOB = 'past.undo';

/** What such a job is made from. */
export const pastSourceSchema = z.strictObject({ batchId: z.string() });

/** So many items are kept at once, or what has come within so long: reads of the window wait for such a transaction. */
const KEPT_AT_ONCE = 10;
const KEPT_AFTER_MS = 700;
/** Or so many characters of text: the end of a transaction writes them all in one turn of the main process. */
const KEPT_CHARACTERS = 400_000;

/** The import of a job. RULE when its proposals were thrown away meanwhile. */
export async function requireBatch(store: Store, { job }: JobContext): Promise<StoredBatch> {
  const { batchId } = parseColumn(pastSourceSchema, job.source);
  const batch = await store.read((db) => findBatch(db, batchId));
  if (batch === null) {
    throw new Failure('RULE', 'Usulan impor ini sudah dibuang, jadi tidak ada yang dapat dilanjutkan.');
  }
  return batch;
}

/** FILE when the folder of an import is gone, so that a disk that was pulled out does not fail its files one by one. */
export async function requireFolder({ folder, name }: StoredBatch): Promise<void> {
  try {
    await access(folder);
  } catch (error) {
    throw new Failure(
      'FILE',
      `Folder “${name}” tidak ada lagi di tempatnya. Sambungkan lagi diskanya atau kembalikan foldernya, lalu lanjutkan.`,
      undefined,
      { cause: error },
    );
  }
}

/**
 * Prepares items one by one and keeps them in small chunks: what `prepare` answers goes to `keep`, and only after that the
 * items count as ended. `characters` of what was prepared: how much text is kept with it. Ends early, without an error, once the signal says so.
 */
export async function workInChunks<Prepared extends { characters: number }>(
  { waiting, signal }: Pick<JobContext, 'waiting' | 'signal'>,
  prepare: (item: JobItemRecord) => Promise<Prepared>,
  keep: (chunk: readonly Prepared[]) => Promise<void>,
): Promise<void> {
  let chunk: Prepared[] = [];
  let [last, characters] = [performance.now(), 0];
  const flush = async () => {
    const ready = chunk;
    chunk = [];
    [last, characters] = [performance.now(), 0];
    if (ready.length > 0) await keep(ready);
    // The window gets its turn.
    await breathe();
  };
  try {
    for (const item of waiting) {
      if (signal.aborted) break;
      const prepared = await prepare(item);
      // What would make the chunk too heavy begins the next one.
      if (characters + prepared.characters > KEPT_CHARACTERS) await flush();
      chunk.push(prepared);
      characters += prepared.characters;
      if (chunk.length >= KEPT_AT_ONCE || performance.now() - last > KEPT_AFTER_MS) await flush();
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    // What is ready is kept, whatever ended the work.
    await flush();
  }
}

/** Keeps the items of a chunk in one transaction, with a turn for the window between them. */
export function keepEach<Item, Kept>(
  store: Store,
  batchId: string,
  chunk: readonly Item[],
  keep: (tx: Transaction, item: Item) => Promise<Kept>,
): Promise<Kept[]> {
  return store.transaction(async (tx) => {
    tx.changes.add('archive-record', batchId);
    const kept: Kept[] = [];
    for (const item of chunk) {
      kept.push(await keep(tx, item));
      await breathe();
    }
    return kept;
  });
}
