import { isDeepStrictEqual } from 'node:util';
import { EMPTY_NOTES, type PrivateNotes } from '../../../shared/domain/minutes-notes.ts';
import { recordChange } from '../../store/audit.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { raiseVersion } from '../../store/records.ts';
import { findNotes, insertNotes, updateNotes } from './minutes-desk.repository.ts';

/* Private notes that travel with their meeting, inside a read or transaction that the caller opened. */

/** `null` when nothing is noted. */
export async function readNotes(db: ReadDb, meetingId: string): Promise<PrivateNotes | null> {
  const { value } = await findNotes(db, meetingId);
  return isDeepStrictEqual(value, EMPTY_NOTES) ? null : value;
}

/** Keeps the notes where nothing is noted yet; those that are here are never written over. Tells whether they stand now. */
export async function takeNotes(tx: Transaction, meetingId: string, value: PrivateNotes): Promise<boolean> {
  const before = await findNotes(tx.db, meetingId);
  if (isDeepStrictEqual(before.value, value)) return true;
  if (!isDeepStrictEqual(before.value, EMPTY_NOTES)) return false;
  const isNew = before.id === null;
  const id = before.id ?? (await insertNotes(tx, meetingId, value));
  if (!isNew) {
    await raiseVersion(tx, 'minutes_note', id, before.version);
    await updateNotes(tx, id, value);
  }
  await recordChange(tx, {
    entity: 'minutes_note',
    id,
    meetingId,
    action: isNew ? 'create' : 'update',
    before: isNew ? null : before.value,
    after: value,
  });
  return true;
}
