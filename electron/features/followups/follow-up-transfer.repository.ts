import { sql } from 'kysely';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { newStamp } from '../../store/records.ts';

/** One item of a meeting with what the minutes said of it, listed or not. */
export async function listItemsOf(db: ReadDb, meetingId: string) {
  return db
    .selectFrom('follow_up')
    .select([
      'id',
      'version',
      'owner',
      'due',
      'state',
      'minutes_owner as minutesOwner',
      'minutes_due as minutesDue',
    ])
    .where('meeting_id', '=', meetingId)
    .where('is_listed', '=', 1)
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .execute();
}
export type TransferItemRow = Awaited<ReturnType<typeof listItemsOf>>[number];

/** Ids of the notes of a meeting's items, removed ones too. */
export async function listNoteIds(db: ReadDb, meetingId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('follow_up_note as n')
    .innerJoin('follow_up as f', 'f.id', 'n.follow_up_id')
    .select('n.id')
    .where('f.meeting_id', '=', meetingId)
    .execute();
  return rows.map(({ id }) => id);
}

/** Which files ever proved which item: `<item> <hash>`, removed proofs too. */
export async function listProofKeys(db: ReadDb, meetingId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('follow_up_proof as p')
    .innerJoin('follow_up as f', 'f.id', 'p.follow_up_id')
    .innerJoin('attachment as a', 'a.id', 'p.attachment_id')
    .select(sql<string>`p.follow_up_id || ' ' || a.sha256`.as('key'))
    .where('f.meeting_id', '=', meetingId)
    .execute();
  return rows.map(({ key }) => key);
}

/** Whether a note of that id is anywhere in the archive. */
export async function hasNote(db: ReadDb, id: string): Promise<boolean> {
  const row = await db.selectFrom('follow_up_note').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

/** The columns of a note. */
interface TakenNote {
  follow_up_id: string;
  noted_on: string;
  text: string;
  author: string;
  state_before: TransferItemRow['state'];
  state_after: TransferItemRow['state'];
}

/** Keeps a note under the id that it has in the other archive. */
export async function insertTakenNote(tx: Transaction, id: string, note: TakenNote): Promise<void> {
  await tx.db
    .insertInto('follow_up_note')
    .values({ ...newStamp(tx, id), ...note })
    .execute();
}

export async function updateTakenItem(
  tx: Transaction,
  id: string,
  { owner, due, state }: Pick<TransferItemRow, 'owner' | 'due' | 'state'>,
): Promise<void> {
  const links = { owner_organisation_id: null, owner_position_id: null };
  const before = await tx.db.selectFrom('follow_up').select('owner').where('id', '=', id).executeTakeFirst();
  const change = before?.owner === owner ? { due, state } : { owner, due, state, ...links };
  await tx.db.updateTable('follow_up').set(change).where('id', '=', id).execute();
}
