import { Failure } from '../../../shared/contract/failures.ts';
import { recordChange } from '../../store/audit.ts';
import type { Transaction } from '../../store/handles.ts';
import { notFound, restoreRecord } from '../../store/records.ts';
import { findAnyProof, findNote, hasProof } from './follow-up-notes.repository.ts';
import { findFollowUp } from './follow-ups.repository.ts';

/** Brings a removed note of progress back. RULE when the berkas of its meeting is closed (rule 58); NOT_FOUND. */
export async function restoreNote(tx: Transaction, id: string): Promise<void> {
  await restoreRecord(tx, 'follow_up_note', id);
  const note = await findNote(tx.db, id);
  if (note === null) throw notFound('Catatan');
  await recordChange(tx, {
    entity: 'follow_up_note',
    id,
    meetingId: await meetingOf(tx, note.follow_up_id),
    action: 'restore',
    before: null,
    after: note,
  });
}

/** Attaches a removed proof again. RULE when the item has that file already, or its berkas is closed; NOT_FOUND. */
export async function restoreProof(tx: Transaction, id: string): Promise<void> {
  const proof = await findAnyProof(tx.db, id);
  if (proof === null) throw notFound('Bukti');
  const { followUpId, attachmentId, name } = proof;
  if (await hasProof(tx.db, followUpId, attachmentId)) {
    throw new Failure(
      'RULE',
      `“${name}” sudah dilampirkan lagi pada tindak lanjut itu, jadi tidak perlu dipulihkan.`,
    );
  }
  await restoreRecord(tx, 'follow_up_proof', id);
  await recordChange(tx, {
    entity: 'follow_up_proof',
    id,
    meetingId: await meetingOf(tx, followUpId),
    action: 'restore',
    before: null,
    after: proof,
  });
}

async function meetingOf(tx: Transaction, followUpId: string): Promise<string> {
  const item = await findFollowUp(tx.db, followUpId);
  if (item === null) throw notFound('Tindak lanjut');
  return item.meetingId;
}
