import { type Selectable, type SelectQueryBuilder, sql } from 'kysely';
import type { ArchiveRecordRow, ArchiveRecordValue, RecordFilter } from '../../../shared/contract/past.ts';
import type { TextState } from '../../../shared/domain/archive.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { type Page, readPage } from '../../store/pages.ts';
import { newStamp, readStamp, toFlag } from '../../store/records.ts';
import type { Schema } from '../../store/schema.ts';
import { searchText, searchWords } from '../../store/search-text.ts';

/** A record with its file. */
export interface StoredRecord {
  id: string;
  version: number;
  createdAt: string;
  updatedAt: string;
  batchId: string | null;
  value: ArchiveRecordValue;
  file: { attachmentId: string; sha256: string; name: string; bytes: number; type: string };
}

export interface NewRecord {
  attachmentId: string;
  /** Name of the file. */
  name: string;
  batchId: string | null;
  value: ArchiveRecordValue;
}

type Narrow<Selected> = SelectQueryBuilder<Schema, 'archive_record', Selected>;

function narrowed<Selected>(query: Narrow<Selected>, filter: RecordFilter): Narrow<Selected> {
  const { search, year, kind, hasGuarded } = filter;
  let narrow = query.where('deleted_at', 'is', null);
  if (!hasGuarded) narrow = narrow.where('security', '=', 'open');
  if (kind !== null) narrow = narrow.where('kind', '=', kind);
  if (year !== null) {
    const text = String(year).padStart(4, '0');
    narrow = narrow.where('sort_date', '>=', `${text}-00-00`).where('sort_date', '<=', `${text}-99-99`);
  }
  return searchWords(search).reduce(
    (rest, word) => rest.where(sql<boolean>`instr(search_text, ${word}) > 0`),
    narrow,
  );
}

/** Newest date first; records without a date come last. */
export function listRecords(
  db: ReadDb,
  { limit, cursor, ...filter }: RecordFilter & { limit: number; cursor: string | null },
): Promise<Page<ArchiveRecordRow>> {
  const all = db
    .selectFrom('archive_record')
    .select(['id', 'title', 'kind', 'record_date', 'number_text', 'organisation', 'code', 'security']);
  return readPage(
    narrowed(all, filter),
    sql<string>`sort_date`,
    sql.ref('id'),
    { sort: 'date', isDescending: true, limit, cursor },
    ({ record_date, number_text, sort_key: _key, ...row }) => ({
      ...row,
      date: record_date,
      number: number_text,
    }),
  );
}

export async function countYears(
  db: ReadDb,
  hasGuarded: boolean,
): Promise<{ year: number; records: number }[]> {
  const year = sql<number>`cast(substr(sort_date, 1, 4) as integer)`;
  const all = db
    .selectFrom('archive_record')
    .select((eb) => [year.as('year'), eb.fn.countAll<number>().as('records')])
    .where('deleted_at', 'is', null)
    .groupBy(year)
    .orderBy(year, 'desc');
  return (hasGuarded ? all : all.where('security', '=', 'open')).execute();
}

export async function findRecord(db: ReadDb, id: string): Promise<StoredRecord | null> {
  const row = await db
    .selectFrom('archive_record as r')
    .innerJoin('attachment as a', 'a.id', 'r.attachment_id')
    .selectAll('r')
    .select(['a.sha256', 'a.bytes', 'a.type'])
    .where('r.id', '=', id)
    .where('r.deleted_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { sha256, bytes, type } = row;
  return {
    ...readStamp(row),
    batchId: row.batch_id,
    value: recordValue(row),
    file: { attachmentId: row.attachment_id, sha256, name: row.name, bytes, type },
  };
}

function recordValue(row: Selectable<Schema['archive_record']>): ArchiveRecordValue {
  return {
    title: row.title,
    kind: row.kind,
    date: row.record_date,
    number: row.number_text,
    organisation: row.organisation,
    code: row.code,
    security: row.security,
    isPermanent: row.is_permanent === 1,
    note: row.note,
    meetingId: row.meeting_id,
  };
}

function columnsOf(value: ArchiveRecordValue, name: string) {
  return {
    title: value.title,
    kind: value.kind,
    record_date: value.date,
    number_text: value.number,
    organisation: value.organisation,
    code: value.code,
    security: value.security,
    is_permanent: toFlag(value.isPermanent),
    note: value.note,
    meeting_id: value.meetingId,
    search_text: searchText(value.title, value.number, value.organisation, name, value.note),
  };
}

export async function insertRecord(tx: Transaction, record: NewRecord): Promise<string> {
  const stamp = newStamp(tx);
  const { attachmentId, name, batchId, value } = record;
  await tx.db
    .insertInto('archive_record')
    .values({
      ...stamp,
      attachment_id: attachmentId,
      name,
      batch_id: batchId,
      ...columnsOf(value, name),
    })
    .execute();
  return stamp.id;
}

export async function updateRecord(
  tx: Transaction,
  id: string,
  name: string,
  value: ArchiveRecordValue,
): Promise<void> {
  await tx.db.updateTable('archive_record').set(columnsOf(value, name)).where('id', '=', id).execute();
}

/** Ids of the live records of an import with their titles. */
export function listBatchRecords(db: ReadDb, batchId: string): Promise<{ id: string; title: string }[]> {
  return db
    .selectFrom('archive_record')
    .select(['id', 'title'])
    .where('batch_id', '=', batchId)
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .execute();
}

/** Title of a live meeting, or `null`. */
export async function findMeetingTitle(db: ReadDb, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('meeting')
    .select('title')
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row?.title ?? null;
}

/** The words of a stored file, unless they are there already. */
export async function keepText(
  tx: Transaction,
  attachmentId: string,
  words: { state: Exclude<TextState, 'waiting'>; text: string; pages: number | null },
): Promise<void> {
  const { state, text, pages } = words;
  await tx.db
    .insertInto('attachment_text')
    .values({ attachment_id: attachmentId, state, text, pages })
    .onConflict((conflict) =>
      conflict
        .column('attachment_id')
        .doUpdateSet({ state, text, pages })
        .where('attachment_text.state', '=', 'waiting'),
    )
    .execute();
}

export async function readText(
  db: ReadDb,
  attachmentId: string,
  length: number,
): Promise<{ state: TextState; text: string; pages: number | null }> {
  const row = await db
    .selectFrom('attachment_text')
    .select(['state', 'pages', sql<string>`substr(text, 1, ${length})`.as('text')])
    .where('attachment_id', '=', attachmentId)
    .executeTakeFirst();
  return row ?? { state: 'waiting', text: '', pages: null };
}
