import { setImmediate as breathe } from 'node:timers/promises';
import type { Insertable, Selectable } from 'kysely';
import type { Job } from '../../shared/contract/jobs.ts';
import type { ReadDb, Transaction } from '../store/handles.ts';
import { insertRows } from '../store/lists.ts';
import { newStamp } from '../store/records.ts';
import type { Schema } from '../store/schema.ts';
import type { FoundJobItem, ItemResult, JobItemRecord, JobRecord, NewJob } from './jobs.types.ts';

export interface StoredJob extends JobRecord {
  state: Job['state'];
  message: string;
  createdAt: string;
  updatedAt: string;
}

/** How many items of a job are in which state. */
export type ItemCounts = Record<JobItemRecord['state'], number>;

/** So many items go into one statement; then the window gets its turn. */
const INSERTED_AT_ONCE = 100;
/** And so many are read at once. */
const READ_AT_ONCE = 1000;

/** Keeps a job with all its items: whole or, when the process ends meanwhile, not at all. */
export async function insertJob(tx: Transaction, job: NewJob): Promise<string> {
  const stamp = newStamp(tx);
  await tx.db
    .insertInto('job')
    .values({
      ...stamp,
      kind: job.kind,
      meeting_id: job.meetingId,
      title: job.title,
      state: 'waiting',
      source_json: job.source,
      result_path: job.resultPath,
      message: '',
    })
    .execute();
  for (let start = 0; start < job.items.length; start += INSERTED_AT_ONCE) {
    // Nothing but the window is waited for; an end of the process in between takes the whole job back.
    if (start > 0) await breathe();
    await insertRows(tx, 'job_item', itemRows(stamp.id, job.items.slice(start, start + INSERTED_AT_ONCE)));
  }
  return stamp.id;
}

/** Puts items that wait behind those of a job; answers them. */
export async function addWaitingItems(
  tx: Transaction,
  jobId: string,
  items: readonly FoundJobItem[],
): Promise<JobItemRecord[]> {
  const last = await tx.db
    .selectFrom('job_item')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('job_id', '=', jobId)
    .executeTakeFirst();
  const behind = Number(last?.position ?? 0);
  const added = items.map(({ subjectId, label }, index) => ({
    position: behind + index + 1,
    subjectId,
    label,
    fileName: '',
    stamp: '',
    state: 'waiting' as const,
  }));
  await insertRows(tx, 'job_item', itemRows(jobId, added));
  return added.map((item) => ({ ...item, message: '' }));
}

function itemRows(jobId: string, items: NewJob['items']): Insertable<Schema['job_item']>[] {
  return items.map(({ position, subjectId, label, fileName, stamp, state }) => ({
    job_id: jobId,
    position,
    subject_id: subjectId,
    label,
    file_name: fileName,
    stamp,
    state,
    message: '',
  }));
}

/** A job that was not taken off the list. */
export async function findJob(db: ReadDb, id: string): Promise<StoredJob | null> {
  const row = await db
    .selectFrom('job')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row === undefined ? null : toJob(row);
}

/** All jobs that were not taken off the list, newest first. */
export async function listJobs(db: ReadDb): Promise<StoredJob[]> {
  const rows = await db
    .selectFrom('job')
    .selectAll()
    .where('deleted_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toJob);
}

/** Where jobs that are still listed put their results, or will. */
export async function listResultPaths(db: ReadDb): Promise<Set<string>> {
  const rows = await db.selectFrom('job').select('result_path').where('deleted_at', 'is', null).execute();
  return new Set(rows.map(({ result_path }) => result_path));
}

/** Jobs that the end of the process cut off. */
export async function listCutOff(db: ReadDb): Promise<string[]> {
  const rows = await db
    .selectFrom('job')
    .select('id')
    .where('state', 'in', ['waiting', 'running'])
    .where('deleted_at', 'is', null)
    .execute();
  return rows.map(({ id }) => id);
}

/** Listed jobs that ended whole: all done, nothing failed. At most `limit`. */
export async function listFinished(db: ReadDb, limit: number): Promise<StoredJob[]> {
  const rows = await db
    .selectFrom('job')
    .selectAll()
    .where('state', '=', 'done')
    .where('deleted_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('job_item')
            .select('position')
            .whereRef('job_item.job_id', '=', 'job.id')
            .where('state', '=', 'failed'),
        ),
      ),
    )
    .limit(limit)
    .execute();
  return rows.map(toJob);
}

export async function updateJob(
  tx: Transaction,
  id: string,
  changes: { state?: Job['state']; message?: string; resultPath?: string },
): Promise<void> {
  await tx.db
    .updateTable('job')
    .set((eb) => ({
      version: eb('version', '+', 1),
      updated_at: tx.now,
      ...(changes.state === undefined ? {} : { state: changes.state }),
      ...(changes.message === undefined ? {} : { message: changes.message }),
      ...(changes.resultPath === undefined ? {} : { result_path: changes.resultPath }),
    }))
    .where('id', '=', id)
    .execute();
}

export async function dismissJob(tx: Transaction, id: string): Promise<void> {
  await tx.db
    .updateTable('job')
    .set((eb) => ({ version: eb('version', '+', 1), updated_at: tx.now, deleted_at: tx.now }))
    .where('id', '=', id)
    .execute();
}

export async function countItems(db: ReadDb, jobId: string): Promise<ItemCounts> {
  const counts: ItemCounts = { waiting: 0, done: 0, failed: 0, cancelled: 0, skipped: 0 };
  const rows = await db
    .selectFrom('job_item')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .where('job_id', '=', jobId)
    .groupBy('state')
    .execute();
  for (const { state, count } of rows) counts[state] = count;
  return counts;
}

/** Items in the order of their positions; `state` null for all. */
export async function listItems(
  db: ReadDb,
  jobId: string,
  state: JobItemRecord['state'] | null,
  limit: number | null,
): Promise<JobItemRecord[]> {
  const all = db.selectFrom('job_item').selectAll().where('job_id', '=', jobId).orderBy('position');
  const inState = state === null ? all : all.where('state', '=', state);
  const rows = await (limit === null ? inState : inState.limit(limit)).execute();
  return rows.map(toItem);
}

/** All items that wait, in order; read in slices, between which the window gets its turn. */
export async function listWaiting(db: ReadDb, jobId: string): Promise<JobItemRecord[]> {
  const all: JobItemRecord[] = [];
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('job_item')
      .selectAll()
      .where('job_id', '=', jobId)
      .where('state', '=', 'waiting')
      .where('position', '>', after)
      .orderBy('position')
      .limit(READ_AT_ONCE)
      .execute();
    all.push(...rows.map(toItem));
    const last = rows.at(-1);
    if (last === undefined || rows.length < READ_AT_ONCE) return all;
    after = last.position;
    await breathe();
  }
}

function toItem(row: Selectable<Schema['job_item']>): JobItemRecord {
  const { position, label, state, message, subject_id, file_name, stamp } = row;
  return { position, label, state, message, subjectId: subject_id, fileName: file_name, stamp };
}

/** Keeps how items ended; those that are done under their planned name go in one statement. */
export async function updateItems(tx: Transaction, jobId: string, results: readonly ItemResult[]) {
  const done = results
    .filter(({ state, fileName }) => state === 'done' && fileName === undefined)
    .map(({ position }) => position);
  if (done.length > 0) {
    await tx.db
      .updateTable('job_item')
      .set({ state: 'done', message: '' })
      .where('job_id', '=', jobId)
      .where('position', 'in', done)
      .execute();
  }
  for (const { position, state, message, fileName } of results) {
    if (state === 'done' && fileName === undefined) continue;
    await tx.db
      .updateTable('job_item')
      .set({ state, message, ...(fileName === undefined ? {} : { file_name: fileName }) })
      .where('job_id', '=', jobId)
      .where('position', '=', position)
      .execute();
  }
}

/** Names the file that all waiting items will be in. */
export async function renameWaiting(tx: Transaction, jobId: string, fileName: string): Promise<void> {
  await tx.db
    .updateTable('job_item')
    .set({ file_name: fileName })
    .where('job_id', '=', jobId)
    .where('state', '=', 'waiting')
    .execute();
}

/** Moves all items of some states to another one, with an empty message. */
export async function moveItems(
  tx: Transaction,
  jobId: string,
  from: readonly JobItemRecord['state'][],
  to: JobItemRecord['state'],
): Promise<void> {
  await tx.db
    .updateTable('job_item')
    .set({ state: to, message: '' })
    .where('job_id', '=', jobId)
    .where('state', 'in', from)
    .execute();
}

function toJob(row: Selectable<Schema['job']>): StoredJob {
  return {
    id: row.id,
    kind: row.kind,
    meetingId: row.meeting_id,
    title: row.title,
    source: row.source_json,
    resultPath: row.result_path,
    state: row.state,
    message: row.message,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
