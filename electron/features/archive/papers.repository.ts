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
  /** Hash of the model it was made from; empty for papers from before there was one. */
  stamp: string;
  createdAt: string;
}

export type NewPaper = Omit<PaperRecord, 'id' | 'createdAt'>;

/** All columns but the snapshot, which is long and never listed. */
const COLUMNS = [
  'id',
  'meeting_id',
  'kind',
  'relative_path',
  'sha256',
  'bytes',
  'pages',
  'is_draft',
  'stamp',
  'created_at',
] as const;

/** Papers of a meeting whose files stand as they were written or edited since, newest first. */
export async function listPapers(db: ReadDb, meetingId: string): Promise<PaperRecord[]> {
  const rows = await db
    .selectFrom('paper')
    .select(COLUMNS)
    .where('meeting_id', '=', meetingId)
    .where('deleted_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toRecord);
}

/** JSON of what a paper was made from; `null` for a KONSEP, an older paper, or an unknown one. */
export async function findSnapshot(db: ReadDb, id: string): Promise<string | null> {
  const row = await db.selectFrom('paper').select('snapshot_json').where('id', '=', id).executeTakeFirst();
  return row?.snapshot_json ?? null;
}

export async function findPaper(db: ReadDb, id: string): Promise<PaperRecord | null> {
  const row = await db
    .selectFrom('paper')
    .select(COLUMNS)
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row === undefined ? null : toRecord(row);
}

/** Whether papers or merged letters of another meeting lie in a folder; capitals do not count, as on Windows. */
export async function isFolderOfAnother(db: ReadDb, folder: string, meetingId: string): Promise<boolean> {
  const prefix = `${folder}/`;
  const paper = await db
    .selectFrom('paper')
    .select('id')
    .where('meeting_id', '<>', meetingId)
    .where('deleted_at', 'is', null)
    .where(sql<boolean>`lower(substr(relative_path, 1, ${prefix.length})) = lower(${prefix})`)
    .limit(1)
    .executeTakeFirst();
  if (paper !== undefined) return true;
  const job = await db
    .selectFrom('job')
    .select('id')
    .where('meeting_id', '<>', meetingId)
    .where(sql<boolean>`lower(substr(result_path, 1, ${prefix.length})) = lower(${prefix})`)
    .limit(1)
    .executeTakeFirst();
  return job !== undefined;
}

/** `snapshot`: JSON of what a final paper was made from, `null` for a KONSEP. */
export async function insertPaper(
  tx: Transaction,
  paper: NewPaper,
  snapshot: string | null,
): Promise<PaperRecord> {
  const row = newStamp(tx);
  const { meetingId, kind, relativePath, sha256, bytes, pages, isDraft, stamp } = paper;
  await tx.db
    .insertInto('paper')
    .values({
      ...row,
      meeting_id: meetingId,
      kind,
      relative_path: relativePath,
      sha256,
      bytes,
      pages,
      is_draft: toFlag(isDraft),
      stamp,
      snapshot_json: snapshot,
    })
    .execute();
  return { ...paper, id: row.id, createdAt: tx.now };
}

/** Takes the papers at a path off the list, because a new file stands there; answers them. */
export async function supersedePapers(tx: Transaction, relativePath: string): Promise<PaperRecord[]> {
  const rows = await tx.db
    .updateTable('paper')
    .set((eb) => ({ deleted_at: tx.now, updated_at: tx.now, version: eb('version', '+', 1) }))
    .where('relative_path', '=', relativePath)
    .where('deleted_at', 'is', null)
    .returning(COLUMNS)
    .execute();
  return rows.map(toRecord);
}

function toRecord(row: Pick<Selectable<Schema['paper']>, (typeof COLUMNS)[number]>): PaperRecord {
  return {
    id: row.id,
    meetingId: row.meeting_id,
    kind: row.kind,
    relativePath: row.relative_path,
    sha256: row.sha256,
    bytes: row.bytes,
    pages: row.pages,
    isDraft: row.is_draft === 1,
    stamp: row.stamp,
    createdAt: row.created_at,
  };
}
