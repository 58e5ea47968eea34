import type { TransferFollowUp } from '../../../shared/domain/transfer-file.ts';
import type { StoredFile } from '../../files/file-store.ts';
import { recordChange } from '../../store/audit.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { raiseVersion } from '../../store/records.ts';
import { ensureAttachment, wantText } from '../attachments/attachment-records.service.ts';
import { insertProof, listNotes, listProofs } from './follow-up-notes.repository.ts';
import {
  hasNote,
  insertTakenNote,
  listItemsOf,
  listNoteIds,
  listProofKeys,
  type TransferItemRow,
  updateTakenItem,
} from './follow-up-transfer.repository.ts';

/* The progress of follow-ups that travels with their meeting, inside a read or transaction that the caller opened. */

/** The items of a meeting with their live notes and proofs, and the names and sizes in bytes of the proofs by hash. */
export async function readTransferItems(
  db: ReadDb,
  meetingId: string,
): Promise<{ followUps: TransferFollowUp[]; stored: Map<string, { name: string; bytes: number }> }> {
  const rows = await listItemsOf(db, meetingId);
  const proofs = await listProofs(
    db,
    rows.map(({ id }) => id),
  );
  const followUps: TransferFollowUp[] = [];
  for (const { id, owner, due, state } of rows) {
    const notes = (await listNotes(db, id)).map(({ version, createdAt, ...note }) => note);
    const own = proofs.filter(({ followUpId }) => followUpId === id);
    followUps.push({
      id,
      owner,
      due,
      state,
      notes,
      proofs: own.map(({ sha256, name }) => ({ sha256, name })),
    });
  }
  return { followUps, stored: new Map(proofs.map(({ sha256, name, bytes }) => [sha256, { name, bytes }])) };
}

/** What of the progress is new here: notes by their ids, proofs by item and content. What was removed here stays removed. */
export async function missingProgress(
  db: ReadDb,
  meetingId: string,
  followUps: readonly TransferFollowUp[],
): Promise<TransferFollowUp[]> {
  const notes = new Set(await listNoteIds(db, meetingId));
  const proofs = new Set(await listProofKeys(db, meetingId));
  return followUps.map((item) => ({
    ...item,
    notes: item.notes.filter(({ id }) => !notes.has(id)),
    proofs: item.proofs.filter(({ sha256 }) => !proofs.has(`${item.id} ${sha256}`)),
  }));
}

/**
 * Takes the new notes and proofs in. The state follows the newest note of both sides (ids tell the time of writing); owner and
 * due date are taken where they still are what the minutes say here. Answers how many notes and proofs were new.
 */
export async function takeProgress(
  tx: Transaction,
  meetingId: string,
  followUps: readonly TransferFollowUp[],
  stored: ReadonlyMap<string, StoredFile>,
): Promise<{ notes: number; proofs: number }> {
  const here = new Map((await listItemsOf(tx.db, meetingId)).map((item) => [item.id, item]));
  const taken = { notes: 0, proofs: 0 };
  for (const item of await missingProgress(tx.db, meetingId, followUps)) {
    const own = here.get(item.id);
    if (own === undefined) continue;
    const newest =
      (await listNotes(tx.db, own.id))
        .map(({ id }) => id)
        .sort()
        .at(-1) ?? '';
    const notes = await takeNotes(tx, meetingId, item);
    await takeFields(
      tx,
      meetingId,
      own,
      item,
      notes.some((id) => id > newest),
    );
    taken.notes += notes.length;
    taken.proofs += await takeProofs(tx, meetingId, item, stored);
  }
  return taken;
}

/** Answers the ids of the notes that were kept. */
async function takeNotes(tx: Transaction, meetingId: string, item: TransferFollowUp): Promise<string[]> {
  const kept: string[] = [];
  for (const { id, on, text, author, stateBefore, stateAfter } of item.notes.toSorted((a, b) =>
    a.id < b.id ? -1 : 1,
  )) {
    // A note says something or moves the state; an id that is taken elsewhere belongs to no note of this item.
    if ((text === '' && stateBefore === stateAfter) || (await hasNote(tx.db, id))) continue;
    const note = {
      follow_up_id: item.id,
      noted_on: on,
      text,
      author,
      state_before: stateBefore,
      state_after: stateAfter,
    };
    await insertTakenNote(tx, id, note);
    await recordChange(tx, {
      entity: 'follow_up_note',
      id,
      meetingId,
      action: 'create',
      before: null,
      after: note,
    });
    kept.push(id);
  }
  return kept;
}

async function takeFields(
  tx: Transaction,
  meetingId: string,
  own: TransferItemRow,
  theirs: TransferFollowUp,
  isNewer: boolean,
): Promise<void> {
  const before = { owner: own.owner, due: own.due, state: own.state };
  const after = {
    owner: own.owner === own.minutesOwner ? theirs.owner : own.owner,
    due: own.due === own.minutesDue ? theirs.due : own.due,
    state: isNewer ? theirs.state : own.state,
  };
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  await raiseVersion(tx, 'follow_up', own.id, own.version);
  await updateTakenItem(tx, own.id, after);
  await recordChange(tx, { entity: 'follow_up', id: own.id, meetingId, action: 'update', before, after });
}

async function takeProofs(
  tx: Transaction,
  meetingId: string,
  item: TransferFollowUp,
  stored: ReadonlyMap<string, StoredFile>,
): Promise<number> {
  let taken = 0;
  for (const { sha256, name } of item.proofs) {
    const file = stored.get(sha256);
    if (file === undefined) continue;
    const attachmentId = await ensureAttachment(tx, { ...file, name });
    await wantText(tx, attachmentId);
    const proof = { followUpId: item.id, attachmentId, name };
    const id = await insertProof(tx, proof);
    await recordChange(tx, {
      entity: 'follow_up_proof',
      id,
      meetingId,
      action: 'create',
      before: null,
      after: proof,
    });
    taken += 1;
  }
  return taken;
}
