import { type Insertable, sql } from 'kysely';
import type { FollowUpNote } from '../../../shared/contract/followups.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { newStamp } from '../../store/records.ts';
import type { Schema } from '../../store/schema.ts';

/** Notes of an item, newest first. */
export async function listNotes(db: ReadDb, followUpId: string): Promise<FollowUpNote[]> {
  return db
    .selectFrom('follow_up_note')
    .select([
      'id',
      'version',
      'noted_on as on',
      'text',
      'author',
      'state_before as stateBefore',
      'state_after as stateAfter',
      'created_at as createdAt',
    ])
    .where('follow_up_id', '=', followUpId)
    .where('deleted_at', 'is', null)
    .orderBy('noted_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Who wrote the last note of all; empty before the first. */
export async function findLastAuthor(db: ReadDb): Promise<string> {
  const row = await db
    .selectFrom('follow_up_note')
    .select('author')
    .where('author', '<>', '')
    .where('deleted_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.author ?? '';
}

/** The item that a note belongs to, with the note as it is; `null` for an unknown or removed one. */
export async function findNote(db: ReadDb, id: string) {
  const row = await db
    .selectFrom('follow_up_note')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

type NewNote = Pick<
  Insertable<Schema['follow_up_note']>,
  'follow_up_id' | 'noted_on' | 'text' | 'author' | 'state_before' | 'state_after'
>;

export async function insertNote(tx: Transaction, note: NewNote): Promise<string> {
  const stamp = newStamp(tx);
  await tx.db
    .insertInto('follow_up_note')
    .values({ ...stamp, ...note })
    .execute();
  return stamp.id;
}

export interface FoundProof {
  id: string;
  version: number;
  followUpId: string;
  name: string;
  sha256: string;
  type: string;
  bytes: number;
  createdAt: string;
}

function proofs(db: ReadDb) {
  return db
    .selectFrom('follow_up_proof as p')
    .innerJoin('attachment as a', 'a.id', 'p.attachment_id')
    .select([
      'p.id',
      'p.version',
      'p.follow_up_id as followUpId',
      'p.name',
      'p.created_at as createdAt',
      'a.sha256',
      'a.type',
      'a.bytes',
    ])
    .where('p.deleted_at', 'is', null);
}

/** Proofs of some items, in the order in which they were attached. */
export async function listProofs(db: ReadDb, followUpIds: readonly string[]): Promise<FoundProof[]> {
  if (followUpIds.length === 0) return [];
  // As one JSON value: SQLite takes only so many parameters, and a matrix may have thousands of items.
  const ids = JSON.stringify(followUpIds);
  return proofs(db)
    .where(sql<boolean>`p.follow_up_id IN (SELECT value FROM json_each(${ids}))`)
    .orderBy('p.id')
    .execute();
}

export async function findProof(db: ReadDb, id: string): Promise<FoundProof | null> {
  return (await proofs(db).where('p.id', '=', id).executeTakeFirst()) ?? null;
}

/** A proof by its id, also a removed one. */
export async function findAnyProof(db: ReadDb, id: string) {
  const row = await db
    .selectFrom('follow_up_proof')
    .select(['follow_up_id as followUpId', 'attachment_id as attachmentId', 'name'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Whether an item has a file among its proofs already. */
export async function hasProof(db: ReadDb, followUpId: string, attachmentId: string): Promise<boolean> {
  const row = await db
    .selectFrom('follow_up_proof')
    .select('id')
    .where('follow_up_id', '=', followUpId)
    .where('attachment_id', '=', attachmentId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertProof(
  tx: Transaction,
  proof: { followUpId: string; attachmentId: string; name: string },
): Promise<string> {
  const stamp = newStamp(tx);
  await tx.db
    .insertInto('follow_up_proof')
    .values({
      ...stamp,
      follow_up_id: proof.followUpId,
      attachment_id: proof.attachmentId,
      name: proof.name,
    })
    .execute();
  return stamp.id;
}

export interface AuditRow {
  entity: string;
  action: 'create' | 'update' | 'delete' | 'restore';
  at: string;
  before: string | null;
  after: string | null;
}

/** What was recorded about an item, its notes and its proofs, newest first; `before` and `after` are JSON. */
export async function listAudit(db: ReadDb, followUpId: string, limit: number): Promise<AuditRow[]> {
  return db
    .selectFrom('audit_event')
    .select(['entity', 'action', 'at', 'before_json as before', 'after_json as after'])
    .where((eb) =>
      eb.or([
        eb.and([eb('entity', '=', 'follow_up'), eb('entity_id', '=', followUpId)]),
        eb.and([
          eb('entity', '=', 'follow_up_note'),
          eb(
            'entity_id',
            'in',
            eb.selectFrom('follow_up_note').select('id').where('follow_up_id', '=', followUpId),
          ),
        ]),
        eb.and([
          eb('entity', '=', 'follow_up_proof'),
          eb(
            'entity_id',
            'in',
            eb.selectFrom('follow_up_proof').select('id').where('follow_up_id', '=', followUpId),
          ),
        ]),
      ]),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}
