import { sql } from 'kysely';
import { z } from 'zod';
import type { Seal } from '../../../shared/contract/seal.ts';
import type { DossierFacts } from '../../../shared/domain/archive.ts';
import { type CheckedFile, checkedFileSchema, type SealState } from '../../../shared/domain/seal.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { newStamp, parseColumn, toFlag } from '../../store/records.ts';

const filesSchema = z.array(checkedFileSchema);

/** The row of archival facts of a meeting, or `null` while nobody has changed them. */
export async function findFacts(db: ReadDb, meetingId: string) {
  const row = await db
    .selectFrom('dossier')
    .select(['id', 'version', 'code', 'security', 'is_permanent', 'note', 'closed_on as closedOn'])
    .where('meeting_id', '=', meetingId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { code, security, is_permanent, note } = row;
  const value: DossierFacts = { code, security, isPermanent: is_permanent === 1, note };
  return { id: row.id, version: row.version, closedOn: row.closedOn, value };
}

export async function insertFacts(tx: Transaction, meetingId: string, facts: DossierFacts): Promise<string> {
  const stamp = newStamp(tx);
  const { code, security, isPermanent, note } = facts;
  await tx.db
    .insertInto('dossier')
    .values({
      ...stamp,
      meeting_id: meetingId,
      code,
      security,
      is_permanent: toFlag(isPermanent),
      note,
      closed_on: null,
    })
    .execute();
  return stamp.id;
}

export async function updateFacts(tx: Transaction, id: string, facts: DossierFacts): Promise<void> {
  const { code, security, isPermanent, note } = facts;
  await tx.db
    .updateTable('dossier')
    .set({ code, security, is_permanent: toFlag(isPermanent), note })
    .where('id', '=', id)
    .execute();
}

export async function setClosedOn(tx: Transaction, id: string, closedOn: string | null): Promise<void> {
  await tx.db.updateTable('dossier').set({ closed_on: closedOn }).where('id', '=', id).execute();
}

/** What a closing of a berkas keeps. */
export interface NewSeal {
  meetingId: string;
  folder: string;
  title: string;
  meetingDate: string | null;
  closedOn: string;
  gapReason: string;
  sums: string;
  files: number;
  bytes: number;
  auditSeq: number;
  auditSha: string;
}

/** A seal as it is stored; `folder` starts at the archive. */
export interface SealRecord extends Omit<Seal, 'check'> {
  version: number;
}

export async function insertSeal(tx: Transaction, seal: NewSeal): Promise<string> {
  const stamp = newStamp(tx);
  await tx.db
    .insertInto('dossier_seal')
    .values({
      ...stamp,
      meeting_id: seal.meetingId,
      folder: seal.folder,
      title: seal.title,
      meeting_date: seal.meetingDate,
      closed_on: seal.closedOn,
      gap_reason: seal.gapReason,
      sums: seal.sums,
      files: seal.files,
      bytes: seal.bytes,
      audit_seq: seal.auditSeq,
      audit_sha: seal.auditSha,
      reopened_at: null,
    })
    .execute();
  return stamp.id;
}

/** Takes away a seal whose folder could not be put in its place: nothing was sealed. */
export async function deleteSeal(tx: Transaction, id: string): Promise<void> {
  await tx.db.deleteFrom('dossier_seal').where('id', '=', id).execute();
}

export async function markReopened(tx: Transaction, id: string, reason: string): Promise<void> {
  await tx.db
    .updateTable('dossier_seal')
    .set((eb) => ({
      reopened_at: tx.now,
      reopen_reason: reason,
      updated_at: tx.now,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}

function seals(db: ReadDb) {
  return db
    .selectFrom('dossier_seal as s')
    .where('s.deleted_at', 'is', null)
    .select([
      's.id',
      's.version',
      's.meeting_id as meetingId',
      's.title',
      's.meeting_date as meetingDate',
      's.closed_on as closedOn',
      's.created_at as closedAt',
      's.folder',
      's.files',
      's.bytes',
      's.gap_reason as gapReason',
      's.reopened_at as reopenedAt',
      's.reopen_reason as reopenReason',
    ]);
}

/** Closings of a meeting, newest first. */
export async function listSealsOf(db: ReadDb, meetingId: string): Promise<SealRecord[]> {
  return seals(db).where('s.meeting_id', '=', meetingId).orderBy('s.id', 'desc').execute();
}

export async function findSeal(db: ReadDb, id: string): Promise<SealRecord | null> {
  return (await seals(db).where('s.id', '=', id).executeTakeFirst()) ?? null;
}

export interface ListedSeal extends SealRecord {
  checkedAt: string | null;
  state: SealState | null;
}

/** Up to `limit` closings before the one of an id, newest first: ids sort by time. */
export async function listSeals(db: ReadDb, limit: number, before: string | null): Promise<ListedSeal[]> {
  let query = seals(db)
    .leftJoin('seal_check as c', 'c.seal_id', 's.id')
    .select(['c.at as checkedAt', 'c.state'])
    .orderBy('s.id', 'desc')
    .limit(limit);
  if (before !== null) query = query.where('s.id', '<', before);
  return query.execute();
}

export async function countSeals(db: ReadDb): Promise<{ total: number; unchecked: number; broken: number }> {
  return db
    .selectFrom('dossier_seal as s')
    .leftJoin('seal_check as c', 'c.seal_id', 's.id')
    .where('s.deleted_at', 'is', null)
    .select([
      sql<number>`count(*)`.as('total'),
      sql<number>`count(*) FILTER (WHERE c.seal_id IS NULL)`.as('unchecked'),
      sql<number>`count(*) FILTER (WHERE c.state <> 'sound')`.as('broken'),
    ])
    .executeTakeFirstOrThrow();
}

/** Folders of all closings, the oldest first. */
export async function listSealFolders(
  db: ReadDb,
): Promise<{ id: string; folder: string; meetingId: string | null }[]> {
  return db
    .selectFrom('dossier_seal')
    .select(['id', 'folder', 'meeting_id as meetingId'])
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .execute();
}

export async function readSumsOf(db: ReadDb, id: string): Promise<string | null> {
  const row = await db.selectFrom('dossier_seal').select('sums').where('id', '=', id).executeTakeFirst();
  return row?.sums ?? null;
}

export async function findCheck(db: ReadDb, sealId: string): Promise<Seal['check']> {
  const row = await db.selectFrom('seal_check').selectAll().where('seal_id', '=', sealId).executeTakeFirst();
  if (row === undefined) return null;
  return { at: row.at, state: row.state, files: parseColumn(filesSchema, row.files_json) };
}

export async function keepCheck(
  tx: Transaction,
  sealId: string,
  state: SealState,
  files: readonly CheckedFile[],
): Promise<void> {
  const values = { at: tx.now, state, files_json: JSON.stringify(files) };
  await tx.db
    .insertInto('seal_check')
    .values({ seal_id: sealId, ...values })
    .onConflict((conflict) => conflict.column('seal_id').doUpdateSet(values))
    .execute();
}

/** Files of a meeting with what the file store knows of them, in the order of the clerk. */
export async function listFilesOf(db: ReadDb, meetingId: string) {
  return db
    .selectFrom('meeting_file as f')
    .innerJoin('attachment as a', 'a.id', 'f.attachment_id')
    .where('f.meeting_id', '=', meetingId)
    .where('f.deleted_at', 'is', null)
    .select([
      'f.name',
      'f.role',
      'f.description',
      'f.is_signed as isSigned',
      'f.paper_kind as paperKind',
      'f.created_at as addedAt',
      'a.sha256',
      'a.bytes',
    ])
    .orderBy('f.ordinal')
    .orderBy('f.id')
    .execute();
}
export type MeetingFileRecord = Awaited<ReturnType<typeof listFilesOf>>[number];

/** Proofs of the follow-ups of a meeting. */
export async function listProofsOf(db: ReadDb, meetingId: string) {
  return db
    .selectFrom('follow_up_proof as p')
    .innerJoin('follow_up as f', 'f.id', 'p.follow_up_id')
    .innerJoin('attachment as a', 'a.id', 'p.attachment_id')
    .where('f.meeting_id', '=', meetingId)
    .where('p.deleted_at', 'is', null)
    .select(['p.name', 'f.text', 'p.created_at as addedAt', 'a.sha256', 'a.bytes'])
    .orderBy('p.id')
    .execute();
}
export type ProofRecord = Awaited<ReturnType<typeof listProofsOf>>[number];
