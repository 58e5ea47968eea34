import { type Selectable, sql } from 'kysely';
import type { PaperKind } from '../../../shared/domain/dossier.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { newStamp, toFlag } from '../../store/records.ts';
import type { Schema } from '../../store/schema.ts';

/** A written file as the archive remembers it; `relativePath` starts at the archive folder and is parted by `/`. */
export interface PaperRecord {
  id: string;
  meetingId: string;
  kind: PaperKind;
  relativePath: string;
  sha256: string;
  bytes: number;
  pages: number;
  isDraft: boolean;
  createdAt: string;
}

export type NewPaper = Omit<PaperRecord, 'id' | 'createdAt'>;

/** Papers of a meeting whose files stand as they were written or edited since, newest first. */
export async function listPapers(db: ReadDb, meetingId: string): Promise<PaperRecord[]> {
  const rows = await db
    .selectFrom('paper')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .where('deleted_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toRecord);
}

export async function findPaper(db: ReadDb, id: string): Promise<PaperRecord | null> {
  const row = await db
    .selectFrom('paper')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row === undefined ? null : toRecord(row);
}

/** Whether papers of another meeting lie in a folder; capitals do not count, as on Windows. */
export async function isFolderOfAnother(db: ReadDb, folder: string, meetingId: string): Promise<boolean> {
  const prefix = `${folder}/`;
  const row = await db
    .selectFrom('paper')
    .select('id')
    .where('meeting_id', '<>', meetingId)
    .where('deleted_at', 'is', null)
    .where(sql<boolean>`lower(substr(relative_path, 1, ${prefix.length})) = lower(${prefix})`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertPaper(tx: Transaction, paper: NewPaper): Promise<PaperRecord> {
  const stamp = newStamp(tx);
  const { meetingId, kind, relativePath, sha256, bytes, pages, isDraft } = paper;
  await tx.db
    .insertInto('paper')
    .values({
      ...stamp,
      meeting_id: meetingId,
      kind,
      relative_path: relativePath,
      sha256,
      bytes,
      pages,
      is_draft: toFlag(isDraft),
    })
    .execute();
  return { ...paper, id: stamp.id, createdAt: tx.now };
}

/** Takes the papers at a path off the list, because a new file stands there; answers them. */
export async function supersedePapers(tx: Transaction, relativePath: string): Promise<PaperRecord[]> {
  const rows = await tx.db
    .updateTable('paper')
    .set((eb) => ({ deleted_at: tx.now, updated_at: tx.now, version: eb('version', '+', 1) }))
    .where('relative_path', '=', relativePath)
    .where('deleted_at', 'is', null)
    .returningAll()
    .execute();
  return rows.map(toRecord);
}

function toRecord(row: Selectable<Schema['paper']>): PaperRecord {
  return {
    id: row.id,
    meetingId: row.meeting_id,
    kind: row.kind,
    relativePath: row.relative_path,
    sha256: row.sha256,
    bytes: row.bytes,
    pages: row.pages,
    isDraft: row.is_draft === 1,
    createdAt: row.created_at,
  };
}
