import { sql } from 'kysely';
import type { FileRole, TextState } from '../../../shared/domain/archive.ts';
import type { StoredFile } from '../../files/file-store.ts';
import type { DocumentText } from '../../files/text/document-text.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { newStamp } from '../../store/records.ts';

/** The record of a stored file by its hash, or `null`. */
export async function findAttachment(db: ReadDb, sha256: string): Promise<{ id: string } | null> {
  const row = await db
    .selectFrom('attachment')
    .select('id')
    .where('sha256', '=', sha256)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** Hash, name and type of a stored file by the id of its record, or `null`. */
export async function findStoredFile(
  db: ReadDb,
  id: string,
): Promise<Pick<StoredFile, 'sha256' | 'name' | 'type'> | null> {
  const row = await db
    .selectFrom('attachment')
    .select(['sha256', 'name', 'type'])
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

export async function insertAttachment(tx: Transaction, file: StoredFile): Promise<string> {
  const stamp = newStamp(tx);
  const { sha256, name, bytes, type } = file;
  await tx.db
    .insertInto('attachment')
    .values({ ...stamp, sha256, name, bytes, type })
    .execute();
  return stamp.id;
}

/** Puts a stored file into the queue for its words, unless it was there before. */
export async function queueText(tx: Transaction, attachmentId: string): Promise<void> {
  await tx.db
    .insertInto('attachment_text')
    .values({ attachment_id: attachmentId, state: 'waiting', pages: null })
    .onConflict((conflict) => conflict.column('attachment_id').doNothing())
    .execute();
}

export interface WaitingText {
  attachmentId: string;
  sha256: string;
  type: string;
}

/** The next file whose words wait to be taken out, or `null`. */
export async function nextWaitingText(db: ReadDb): Promise<WaitingText | null> {
  const row = await db
    .selectFrom('attachment_text as t')
    .innerJoin('attachment as a', 'a.id', 't.attachment_id')
    .select(['a.id as attachmentId', 'a.sha256', 'a.type'])
    .where('t.state', '=', 'waiting')
    .orderBy('t.attachment_id')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

export async function keepText(
  tx: Transaction,
  attachmentId: string,
  words: Pick<DocumentText, 'text' | 'pages'> & { state: TextState },
): Promise<void> {
  await tx.db.updateTable('attachment_text').set(words).where('attachment_id', '=', attachmentId).execute();
}

export interface FoundMeetingFile {
  id: string;
  version: number;
  meetingId: string;
  attachmentId: string;
  name: string;
  role: FileRole;
  description: string;
  ordinal: number;
  isSigned: 0 | 1;
  createdAt: string;
  sha256: string;
  type: string;
  bytes: number;
  textState: TextState | null;
  pages: number | null;
}

function meetingFiles(db: ReadDb) {
  return db
    .selectFrom('meeting_file as f')
    .innerJoin('attachment as a', 'a.id', 'f.attachment_id')
    .leftJoin('attachment_text as t', 't.attachment_id', 'f.attachment_id')
    .select([
      'f.id',
      'f.version',
      'f.meeting_id as meetingId',
      'f.attachment_id as attachmentId',
      'f.name',
      'f.role',
      'f.description',
      'f.ordinal',
      'f.is_signed as isSigned',
      'f.created_at as createdAt',
      'a.sha256',
      'a.type',
      'a.bytes',
      't.state as textState',
      't.pages',
    ]);
}

/** Files of a meeting in their order. */
export async function listMeetingFiles(db: ReadDb, meetingId: string): Promise<FoundMeetingFile[]> {
  return meetingFiles(db)
    .where('f.meeting_id', '=', meetingId)
    .where('f.deleted_at', 'is', null)
    .orderBy('f.ordinal')
    .orderBy('f.id')
    .execute();
}

/** Hashes of everything that was ever attached to a meeting, removed files too. */
export async function listAllContents(db: ReadDb, meetingId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('meeting_file as f')
    .innerJoin('attachment as a', 'a.id', 'f.attachment_id')
    .select('a.sha256')
    .where('f.meeting_id', '=', meetingId)
    .execute();
  return new Set(rows.map(({ sha256 }) => sha256));
}

export async function findMeetingFile(db: ReadDb, id: string): Promise<FoundMeetingFile | null> {
  const row = await meetingFiles(db)
    .where('f.id', '=', id)
    .where('f.deleted_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** The file whether it was removed or not. */
export async function findAnyMeetingFile(db: ReadDb, id: string): Promise<FoundMeetingFile | null> {
  return (await meetingFiles(db).where('f.id', '=', id).executeTakeFirst()) ?? null;
}

/** Id of the meeting's file with that content, or `null`. */
export async function findSameFile(
  db: ReadDb,
  meetingId: string,
  attachmentId: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('meeting_file')
    .select('id')
    .where('meeting_id', '=', meetingId)
    .where('attachment_id', '=', attachmentId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row?.id ?? null;
}

export interface NewMeetingFile {
  meetingId: string;
  attachmentId: string;
  name: string;
  role: FileRole;
  description: string;
}

/** Puts a file behind the others of its meeting. */
export async function insertMeetingFile(tx: Transaction, file: NewMeetingFile): Promise<string> {
  const stamp = newStamp(tx);
  const { meetingId, attachmentId, name, role, description } = file;
  await tx.db
    .insertInto('meeting_file')
    .values({
      ...stamp,
      meeting_id: meetingId,
      attachment_id: attachmentId,
      name,
      role,
      description,
      ordinal: sql<number>`(select coalesce(max(ordinal), -1) + 1 from meeting_file where meeting_id = ${meetingId})`,
      paper_kind: null,
    })
    .execute();
  return stamp.id;
}

export async function updateMeetingFile(
  tx: Transaction,
  id: string,
  value: Pick<NewMeetingFile, 'name' | 'role' | 'description'>,
): Promise<void> {
  await tx.db.updateTable('meeting_file').set(value).where('id', '=', id).execute();
}

export async function setOrdinal(tx: Transaction, id: string, ordinal: number): Promise<void> {
  await tx.db.updateTable('meeting_file').set({ ordinal }).where('id', '=', id).execute();
}
