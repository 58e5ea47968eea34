import { type Expression, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { PastFilter, PastRow } from '../../../shared/contract/past.ts';
import { reasonSchema } from '../../../shared/domain/past-guess.ts';
import type { ReadDb } from '../../store/handles.ts';
import { parseColumn } from '../../store/records.ts';
import type { Schema } from '../../store/schema.ts';
import { searchWords } from '../../store/search-text.ts';

export interface RowQuestion {
  batchId: string;
  filter: PastFilter;
  search: string;
}

/** A row with what only the main process knows of it. */
export interface StoredPastRow extends PastRow {
  batchId: string;
  position: number;
  sha256: string | null;
  type: string;
}

const reasonsSchema = z.array(reasonSchema);

const COLUMNS = [
  'id',
  'batch_id',
  'position',
  'path',
  'state',
  'message',
  'is_left_out',
  'is_doubtful',
  'bytes',
  'sha256',
  'type',
  'title',
  'kind',
  'record_date',
  'number_text',
  'organisation',
  'code',
  'security',
  'reasons_json',
  'text_state',
  'pages',
  'record_id',
] as const;

/** What each filter of the table shows. */
const FILTERS: Readonly<Record<PastFilter, Expression<SqlBool>>> = {
  all: sql<SqlBool>`true`,
  ready: sql<SqlBool>`state = 'proposed' and is_left_out = 0`,
  doubtful: sql<SqlBool>`state = 'proposed' and is_left_out = 0 and is_doubtful = 1`,
  'left-out': sql<SqlBool>`state = 'proposed' and is_left_out = 1`,
  problem: sql<SqlBool>`state in ('known', 'double', 'failed')`,
  saved: sql<SqlBool>`state = 'saved'`,
};

function narrowed<Selected>(
  query: SelectQueryBuilder<Schema, 'past_row', Selected>,
  { batchId, filter, search }: RowQuestion,
): SelectQueryBuilder<Schema, 'past_row', Selected> {
  const inBatch = query.where('batch_id', '=', batchId).where(FILTERS[filter]);
  return searchWords(search).reduce(
    (narrow, word) => narrow.where(sql<boolean>`instr(search_text, ${word}) > 0`),
    inBatch,
  );
}

/** Rows behind a position, in order, at most `limit`. */
export async function listRows(
  db: ReadDb,
  question: RowQuestion,
  after: number,
  limit: number,
): Promise<StoredPastRow[]> {
  const rows = await narrowed(db.selectFrom('past_row').select(COLUMNS), question)
    .where('position', '>', after)
    .orderBy('position')
    .limit(limit)
    .execute();
  return rows.map(toRow);
}

export async function countFiltered(db: ReadDb, question: RowQuestion): Promise<number> {
  const base = db.selectFrom('past_row').select(({ fn }) => fn.countAll<number>().as('count'));
  return (await narrowed(base, question).executeTakeFirstOrThrow()).count;
}

/** The chosen rows of an import, in order. */
export async function findRows(
  db: ReadDb,
  batchId: string,
  ids: readonly string[],
): Promise<StoredPastRow[]> {
  const rows = await db
    .selectFrom('past_row')
    .select(COLUMNS)
    .where('batch_id', '=', batchId)
    .where('id', 'in', ids)
    .orderBy('position')
    .execute();
  return rows.map(toRow);
}

/** Rows that a job works on: what still waits or failed, or what is proposed and not left out. */
export async function listRowLabels(
  db: ReadDb,
  batchId: string,
  which: 'unread' | 'ready',
): Promise<{ id: string; label: string }[]> {
  const condition = which === 'ready' ? FILTERS.ready : sql<SqlBool>`state in ('waiting', 'failed')`;
  return db
    .selectFrom('past_row')
    .select(['id', 'path as label'])
    .where('batch_id', '=', batchId)
    .where(condition)
    .orderBy('position')
    .execute();
}

export async function findRow(db: ReadDb, id: string): Promise<StoredPastRow | null> {
  const row = await db.selectFrom('past_row').select(COLUMNS).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toRow(row);
}

/** Beginning of the text of a row; that of a saved one is kept with its file. */
export async function readRowText(db: ReadDb, id: string, length: number): Promise<string> {
  const row = await db
    .selectFrom('past_row as r')
    .leftJoin('attachment as a', (join) =>
      join.onRef('a.sha256', '=', 'r.sha256').on('a.deleted_at', 'is', null),
    )
    .leftJoin('attachment_text as t', 't.attachment_id', 'a.id')
    .select(sql<string>`substr(iif(r.text = '', coalesce(t.text, ''), r.text), 1, ${length})`.as('text'))
    .where('r.id', '=', id)
    .executeTakeFirst();
  return row?.text ?? '';
}

/** The whole text of a proposal. */
export async function readProposedText(db: ReadDb, id: string): Promise<string> {
  const row = await db.selectFrom('past_row').select('text').where('id', '=', id).executeTakeFirst();
  return row?.text ?? '';
}

/** How many bytes the text of a proposal takes; told without reading it. */
export async function proposedTextSize(db: ReadDb, id: string): Promise<number> {
  const row = await db
    .selectFrom('past_row')
    .select(sql<number>`octet_length(text)`.as('bytes'))
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.bytes ?? 0;
}

/** Path of an earlier row of the import with the same content, or `null`. */
export async function findDouble(
  db: ReadDb,
  { batchId, position }: Pick<StoredPastRow, 'batchId' | 'position'>,
  sha256: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('past_row')
    .select('path')
    .where('batch_id', '=', batchId)
    .where('sha256', '=', sha256)
    .where('position', '<', position)
    .where('state', 'in', ['proposed', 'saved', 'known'])
    .orderBy('position')
    .executeTakeFirst();
  return row?.path ?? null;
}

/** In which words the archive has a file already: `arsip “…”` or `lampiran rapat “…”`; `null` when it has not. */
export async function findKnown(db: ReadDb, sha256: string): Promise<string | null> {
  const record = await db
    .selectFrom('attachment as a')
    .innerJoin('archive_record as r', 'r.attachment_id', 'a.id')
    .select('r.title')
    .where('a.sha256', '=', sha256)
    .where('r.deleted_at', 'is', null)
    .executeTakeFirst();
  if (record !== undefined) return `arsip “${record.title}”`;
  const file = await db
    .selectFrom('attachment as a')
    .innerJoin('meeting_file as f', 'f.attachment_id', 'a.id')
    .innerJoin('meeting as m', 'm.id', 'f.meeting_id')
    .select('m.title')
    .where('a.sha256', '=', sha256)
    .where('f.deleted_at', 'is', null)
    .where('m.deleted_at', 'is', null)
    .executeTakeFirst();
  return file === undefined ? null : `lampiran rapat “${file.title}”`;
}

type SelectedRow = {
  [Column in (typeof COLUMNS)[number]]: Schema['past_row'][Column] extends { __select__: infer Value }
    ? Value
    : Schema['past_row'][Column];
};

function toRow(row: SelectedRow): StoredPastRow {
  return {
    id: row.id,
    batchId: row.batch_id,
    position: row.position,
    path: row.path,
    state: row.state,
    message: row.message,
    isLeftOut: row.is_left_out === 1,
    isDoubtful: row.is_doubtful === 1,
    bytes: row.bytes,
    sha256: row.sha256,
    type: row.type,
    title: row.title,
    kind: row.kind,
    date: row.record_date,
    number: row.number_text,
    organisation: row.organisation,
    code: row.code,
    security: row.security,
    reasons: parseColumn(reasonsSchema, row.reasons_json),
    textState: row.text_state,
    pages: row.pages,
    recordId: row.record_id,
  };
}
