import type { MinutesPlace, StoredNotes, UnitPhrase } from '../../../shared/contract/minutes-desk.ts';
import { EMPTY_NOTES, type PrivateNotes, privateNotesSchema } from '../../../shared/domain/minutes-notes.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { newId, newStamp, parseColumn, toFlag } from '../../store/records.ts';

interface KnownNotes extends StoredNotes {
  /** `null` while nothing was noted. */
  id: string | null;
}

/** Private notes of a meeting; version 0 while there are none. */
export async function findNotes(db: ReadDb, meetingId: string): Promise<KnownNotes> {
  const row = await db
    .selectFrom('minutes_note')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst();
  if (row === undefined) return { id: null, meetingId, version: 0, updatedAt: '', value: EMPTY_NOTES };
  const { id, version, updated_at: updatedAt } = row;
  return { id, meetingId, version, updatedAt, value: parseColumn(privateNotesSchema, row.value_json) };
}

/** Answers the id of the new row. */
export async function insertNotes(tx: Transaction, meetingId: string, value: PrivateNotes): Promise<string> {
  const id = newId();
  await tx.db
    .insertInto('minutes_note')
    .values({ ...newStamp(tx, id), meeting_id: meetingId, value_json: JSON.stringify(value) })
    .execute();
  return id;
}

export async function updateNotes(tx: Transaction, id: string, value: PrivateNotes): Promise<void> {
  await tx.db
    .updateTable('minutes_note')
    .set({ value_json: JSON.stringify(value) })
    .where('id', '=', id)
    .execute();
}

/** Where the cursor stood last; `null` where nobody wrote yet. */
export async function findPlace(db: ReadDb, meetingId: string): Promise<MinutesPlace | null> {
  const row = await db
    .selectFrom('minutes_place')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { field: row.field, offset: row.cursor, label: row.label, isOpen: row.is_open === 1 };
}

/** No record: it has no version, and no audit event. */
export async function putPlace(tx: Transaction, meetingId: string, place: MinutesPlace): Promise<void> {
  const { field, offset, label, isOpen } = place;
  const columns = { field, cursor: offset, label, is_open: toFlag(isOpen), updated_at: tx.now };
  await tx.db
    .insertInto('minutes_place')
    .values({ meeting_id: meetingId, ...columns })
    .onConflict((conflict) => conflict.column('meeting_id').doUpdateSet(columns))
    .execute();
}

/** The live phrases of the unit that uses a profile. */
export async function listPhrases(db: ReadDb, profileId: string): Promise<UnitPhrase[]> {
  return db
    .selectFrom('phrase')
    .select(['id', 'version', 'text'])
    .where('profile_id', '=', profileId)
    .where('deleted_at', 'is', null)
    .execute();
}

export async function findPhrase(db: ReadDb, id: string) {
  return db
    .selectFrom('phrase')
    .select(['id', 'profile_id', 'text'])
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
}

export async function insertPhrase(tx: Transaction, profileId: string, text: string): Promise<UnitPhrase> {
  const id = newId();
  await tx.db
    .insertInto('phrase')
    .values({ ...newStamp(tx, id), profile_id: profileId, text })
    .execute();
  return { id, version: 1, text };
}

export async function updatePhrase(tx: Transaction, id: string, text: string): Promise<void> {
  await tx.db.updateTable('phrase').set({ text }).where('id', '=', id).execute();
}

/** JSON of what the newest final invitation of a meeting was made from; `null` without one. */
export async function findInvitationSnapshot(db: ReadDb, meetingId: string): Promise<string | null> {
  const row = await db
    .selectFrom('paper')
    .select('snapshot_json')
    .where('meeting_id', '=', meetingId)
    .where('kind', '=', 'invitation')
    .where('is_draft', '=', 0)
    .where('snapshot_json', 'is not', null)
    .where('deleted_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.snapshot_json ?? null;
}
