import type { Insertable } from 'kysely';
import { CHAIN_START, type EventRow, eventHash } from './audit-hash.ts';
import type { ReadDb, Transaction } from './handles.ts';
import { insertRows } from './lists.ts';
import type { Schema } from './schema.ts';

/** What a new entry holds; those of the bulk import belong to no action and no meeting. */
export type NewEvent = Pick<EventRow, 'id' | 'entity' | 'entity_id' | 'at' | 'before_json' | 'after_json'> & {
  action: Schema['audit_event']['action'];
} & Partial<Pick<EventRow, 'change_id' | 'undoes' | 'meeting_id'> & { is_difference: 0 | 1 }>;

/** Puts entries behind the last one of the chain, in their order: each carries the hash of the one before. */
export async function appendEvents(tx: Transaction, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  let { seq, sha } = await chainHead(tx.db);
  const rows = events.map((event): Insertable<Schema['audit_event']> => {
    const row = { change_id: null, undoes: null, meeting_id: null, is_difference: 0 as const, ...event };
    const prev = sha;
    seq += 1;
    sha = eventHash(row, seq, prev);
    return { ...row, seq, prev_sha: prev, sha };
  });
  await insertRows(tx, 'audit_event', rows);
  await tx.db.updateTable('audit_head').set({ seq, sha }).execute();
}

/** Number and hash of the newest entry. */
export async function chainHead(db: ReadDb): Promise<{ seq: number; sha: string }> {
  const row = await db.selectFrom('audit_head').select(['seq', 'sha']).executeTakeFirst();
  return row ?? { seq: 0, sha: CHAIN_START };
}
