import { setImmediate as breathe } from 'node:timers/promises';
import { z } from 'zod';
import { PAST_JOB_KINDS, type PastBatch } from '../../../shared/contract/past.ts';
import { type SkippedFiles, skippedFilesSchema } from '../../../shared/domain/past-row.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { insertRows } from '../../store/lists.ts';
import { newId, parseColumn } from '../../store/records.ts';
import { searchText } from '../../store/search-text.ts';
import { noneSkipped } from './walk-folder.ts';

export interface StoredBatch {
  id: string;
  createdAt: string;
  folder: string;
  name: string;
  /** Whether the folder was gone through to its end. */
  isWalked: boolean;
  skipped: SkippedFiles;
  job: PastBatch['job'];
}

const jobKind = z.enum(PAST_JOB_KINDS);
/** What is kept of a walk; imports of earlier versions were walked before they were kept. */
const walkSchema = skippedFilesSchema.extend({ isWalked: z.boolean().default(true) });
const DELETED_AT_ONCE = 100;

/** Keeps an import of a folder that nobody has gone through yet; answers its id. */
export async function insertBatch(tx: Transaction, batch: { folder: string; name: string }): Promise<string> {
  const id = newId();
  const nothing: z.infer<typeof walkSchema> = { ...noneSkipped(), isWalked: false };
  await tx.db
    .insertInto('past_batch')
    .values({ id, created_at: tx.now, ...batch, skipped_json: JSON.stringify(nothing), job_id: null })
    .execute();
  tx.changes.add('archive-record', id);
  return id;
}

/** Keeps a waiting row for each path of a walk, behind a position; answers their ids with the paths. At most 1,000. */
export async function insertFound(
  tx: Transaction,
  batchId: string,
  paths: readonly string[],
  behind: number,
): Promise<{ subjectId: string; label: string }[]> {
  const rows = paths.map((path, index) => ({
    id: newId(),
    batch_id: batchId,
    position: behind + index + 1,
    path,
    sha256: null,
    record_date: null,
    pages: null,
    record_id: null,
    search_text: searchText(path),
  }));
  await insertRows(tx, 'past_row', rows);
  return rows.map(({ id, path }) => ({ subjectId: id, label: path }));
}

/** The paths that an import has rows of. */
export async function listPaths(db: ReadDb, batchId: string): Promise<Set<string>> {
  const rows = await db.selectFrom('past_row').select('path').where('batch_id', '=', batchId).execute();
  return new Set(rows.map(({ path }) => path));
}

/** Says how the walk of an import ended. */
export async function keepWalk(
  tx: Transaction,
  id: string,
  { skipped, isWalked }: Pick<StoredBatch, 'skipped' | 'isWalked'>,
): Promise<void> {
  const walk: z.infer<typeof walkSchema> = { ...skipped, isWalked };
  await tx.db
    .updateTable('past_batch')
    .set({ skipped_json: JSON.stringify(walk) })
    .where('id', '=', id)
    .execute();
  tx.changes.add('archive-record', id);
}

export async function setBatchJob(tx: Transaction, id: string, jobId: string): Promise<void> {
  await tx.db.updateTable('past_batch').set({ job_id: jobId }).where('id', '=', id).execute();
  tx.changes.add('archive-record', id);
}

/** Removes the rows that are no records, and the import itself where none is left. */
export async function deleteUnsaved(tx: Transaction, id: string): Promise<void> {
  // Long texts lie in many pages: in pieces, between which the window gets its turn.
  for (;;) {
    const some = tx.db
      .selectFrom('past_row')
      .select('id')
      .where('batch_id', '=', id)
      .where('state', '<>', 'saved')
      .limit(DELETED_AT_ONCE);
    const { numDeletedRows } = await tx.db.deleteFrom('past_row').where('id', 'in', some).executeTakeFirst();
    if (numDeletedRows < DELETED_AT_ONCE) break;
    await breathe();
  }
  const rest = await tx.db.selectFrom('past_row').select('id').where('batch_id', '=', id).executeTakeFirst();
  if (rest === undefined) await tx.db.deleteFrom('past_batch').where('id', '=', id).execute();
  tx.changes.add('archive-record', id);
}

export async function findBatch(db: ReadDb, id: string): Promise<StoredBatch | null> {
  const [batch] = await selectBatches(db, id);
  return batch ?? null;
}

/** Newest first. */
export function listBatches(db: ReadDb): Promise<StoredBatch[]> {
  return selectBatches(db, null);
}

async function selectBatches(db: ReadDb, id: string | null): Promise<StoredBatch[]> {
  const all = db
    .selectFrom('past_batch as b')
    .leftJoin('job as j', (join) => join.onRef('j.id', '=', 'b.job_id').on('j.deleted_at', 'is', null))
    .select([
      'b.id',
      'b.created_at',
      'b.folder',
      'b.name',
      'b.skipped_json',
      'j.id as job_id',
      'j.kind as job_kind',
      'j.state as job_state',
      'j.message as job_message',
    ])
    .orderBy('b.created_at', 'desc')
    .orderBy('b.id', 'desc');
  const rows = await (id === null ? all : all.where('b.id', '=', id)).execute();
  return rows.map((row) => {
    const { isWalked, ...skipped } = parseColumn(walkSchema, row.skipped_json);
    return {
      id: row.id,
      createdAt: row.created_at,
      folder: row.folder,
      name: row.name,
      isWalked,
      skipped,
      job:
        row.job_id === null || row.job_state === null
          ? null
          : {
              id: row.job_id,
              kind: jobKind.parse(row.job_kind),
              state: row.job_state,
              message: row.job_message ?? '',
            },
    };
  });
}

/** How many rows of an import are what. */
export async function countRows(db: ReadDb, batchId: string): Promise<PastBatch['counts']> {
  const groups = await db
    .selectFrom('past_row')
    .select((eb) => ['state', 'is_left_out', 'is_doubtful', eb.fn.countAll<number>().as('count')])
    .where('batch_id', '=', batchId)
    .groupBy(['state', 'is_left_out', 'is_doubtful'])
    .execute();
  const counts = {
    total: 0,
    waiting: 0,
    proposed: 0,
    known: 0,
    double: 0,
    failed: 0,
    saved: 0,
    leftOut: 0,
    doubtful: 0,
  };
  for (const { state, is_left_out, is_doubtful, count } of groups) {
    counts.total += count;
    counts[state] += count;
    if (state !== 'proposed') continue;
    if (is_left_out === 1) counts.leftOut += count;
    else if (is_doubtful === 1) counts.doubtful += count;
  }
  return counts;
}
