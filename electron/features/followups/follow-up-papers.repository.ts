import type { Insertable } from 'kysely';
import { valueAt } from '../../../shared/domain/merge-fields/same.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { newStamp } from '../../store/records.ts';
import type { Schema } from '../../store/schema.ts';

/** Papers over several meetings, newest first. */
export async function listFollowUpPapers(db: ReadDb, limit: number) {
  return papers(db).orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
}

export type FoundFollowUpPaper = Awaited<ReturnType<typeof listFollowUpPapers>>[number];

export async function findFollowUpPaper(db: ReadDb, id: string): Promise<FoundFollowUpPaper | null> {
  return (await papers(db).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** What the audit remembers that a paper was made from; `undefined` where it does not. */
export async function findSource(db: ReadDb, id: string): Promise<unknown> {
  const row = await db
    .selectFrom('audit_event')
    .select('after_json')
    .where('entity', '=', 'follow_up_paper')
    .where('entity_id', '=', id)
    .where('action', '=', 'create')
    .executeTakeFirst();
  return valueAt(JSON.parse(row?.after_json ?? 'null'), 'source');
}

function papers(db: ReadDb) {
  return db.selectFrom('follow_up_paper').selectAll().where('deleted_at', 'is', null);
}

type NewPaper = Pick<
  Insertable<Schema['follow_up_paper']>,
  'kind' | 'title' | 'relative_path' | 'sha256' | 'bytes' | 'pages' | 'items' | 'is_draft'
>;

/** Remembers a written file; answers its id. */
export async function insertFollowUpPaper(tx: Transaction, paper: NewPaper): Promise<string> {
  const stamp = newStamp(tx);
  await tx.db
    .insertInto('follow_up_paper')
    .values({ ...stamp, ...paper })
    .execute();
  return stamp.id;
}
