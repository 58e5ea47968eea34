import type { StoredFile } from '../../files/file-store.ts';
import { recordChange } from '../../store/audit.ts';
import type { Transaction } from '../../store/handles.ts';
import {
  findAttachment,
  findSameFile,
  insertAttachment,
  insertMeetingFile,
  type NewMeetingFile,
  queueText,
} from './attachments.repository.ts';

/* Files of the archive inside a transaction that the caller opened. The bytes are in the file store before that. */

/** Id of the record of a stored file; the same content has one record, whatever it was called. */
export async function ensureAttachment(tx: Transaction, file: StoredFile): Promise<string> {
  const known = await findAttachment(tx.db, file.sha256);
  if (known !== null) return known.id;
  const id = await insertAttachment(tx, file);
  await recordChange(tx, { entity: 'attachment', id, action: 'create', before: null, after: file });
  return id;
}

/** Has the words of a stored file taken out soon after the commit, for the search. */
export async function wantText(tx: Transaction, attachmentId: string): Promise<void> {
  await queueText(tx, attachmentId);
}

/**
 * Makes a stored file one of a meeting's files, behind the others, and has its words taken out; answers its id. `null` when
 * the meeting has that content already: the same file is attached once. RULE when the berkas of the meeting is closed.
 */
export async function addMeetingFile(
  tx: Transaction,
  meetingId: string,
  file: StoredFile,
  { role, description = '' }: Pick<NewMeetingFile, 'role'> & { description?: string },
): Promise<string | null> {
  const attachmentId = await ensureAttachment(tx, file);
  if ((await findSameFile(tx.db, meetingId, attachmentId)) !== null) return null;
  const after = { meetingId, attachmentId, name: file.name, role, description };
  const id = await insertMeetingFile(tx, after);
  await recordChange(tx, { entity: 'meeting_file', id, meetingId, action: 'create', before: null, after });
  await queueText(tx, attachmentId);
  return id;
}
