import { type RawBuilder, sql } from 'kysely';
import type { RecordFilter, RecordRow } from '../../../shared/contract/retention.ts';
import type { SecurityClass } from '../../../shared/domain/archive.ts';
import type { FinalFate, RetentionStage } from '../../../shared/domain/retention.ts';
import type { ReadDb } from '../../store/handles.ts';
import { DEVELOPMENT_KEY, developmentOf } from './development.ts';

/*
 * The files of the archive as a list of records: a meeting from its first finished paper or attachment on, and old papers
 * that belong to no meeting. What a code's rule is, is worked out outside (`findRule`) and handed in as JSON.
 */

/** A code in use with its place in the order of codes and the years of its rule; without a rule they are `null`. */
export interface CodeFacts {
  code: string;
  rank: number;
  active: number | null;
  inactive: number | null;
  fate: FinalFate | null;
}

export interface RecordQuestion {
  filter: RecordFilter;
  codes: readonly CodeFacts[];
  today: string;
}

/** Where a page ended. */
export interface RecordPlace {
  rank: number;
  sortDate: string;
  id: string;
}

/** Drafts and cancelled ideas are no records: something must be finished, filed or closed. */
const IS_KEPT = sql`(m.state IN ('final', 'archived') OR d.closed_on IS NOT NULL
  OR EXISTS (SELECT 1 FROM paper AS p WHERE p.meeting_id = m.id AND p.is_draft = 0 AND p.deleted_at IS NULL)
  OR EXISTS (SELECT 1 FROM meeting_file AS f WHERE f.meeting_id = m.id AND f.deleted_at IS NULL))`;

const OFFICE = sql`SELECT id, name, coalesce(json_extract(settings_json, '$.numbering.invitationCode'), '000.1.5') AS code
  FROM office_profile`;

const MEETINGS = sql`SELECT m.id, 'meeting' AS kind, m.title, o.name AS unit, m.meeting_date AS day,
    coalesce(nullif(d.code, ''), nullif(i.code, ''), o.code) AS code,
    coalesce(d.security, 'open') AS security, coalesce(d.is_permanent, 0) AS is_permanent,
    coalesce(d.note, '') AS note, d.closed_on
  FROM meeting AS m JOIN office AS o ON o.id = m.profile_id
  LEFT JOIN dossier AS d ON d.meeting_id = m.id LEFT JOIN invitation AS i ON i.meeting_id = m.id
  WHERE m.deleted_at IS NULL AND m.is_specimen = 0 AND ${IS_KEPT}`;

const OLD_PAPERS = sql`SELECT r.id, 'record' AS kind,
    trim(r.title || iif(r.number_text = '', '', ', Nomor ' || r.number_text)) AS title, r.organisation AS unit,
    r.record_date AS day, r.code, r.security, r.is_permanent, r.note, r.record_date AS closed_on
  FROM archive_record AS r WHERE r.deleted_at IS NULL AND r.meeting_id IS NULL`;

const RECORDS = sql`office AS MATERIALIZED (${OFFICE}), record AS (${MEETINGS} UNION ALL ${OLD_PAPERS})`;

/** A year without 29 February takes the next day: SQLite counts on from there, as `addYears` does. */
function counted(codes: readonly CodeFacts[], today: string): RawBuilder<unknown> {
  return sql`rule AS MATERIALIZED (SELECT value ->> 'code' AS code, value ->> 'rank' AS rank, value ->> 'active' AS active,
      value ->> 'inactive' AS inactive, value ->> 'fate' AS fate FROM json_each(${JSON.stringify(codes)})),
    dated AS (SELECT record.*, rule.rank, coalesce(record.day, '0000-00-00') AS sort_date,
      iif(record.is_permanent = 1, 'permanen', rule.fate) AS final_fate,
      date(record.closed_on, '+' || rule.active || ' years') AS inactive_on,
      date(record.closed_on, '+' || (rule.active + rule.inactive) || ' years') AS ends_on
      FROM record JOIN rule ON rule.code = record.code),
    staged AS (SELECT dated.*, CASE WHEN closed_on IS NULL THEN 'open' WHEN ends_on IS NULL THEN 'unknown'
      WHEN ${today} >= ends_on THEN 'ended' WHEN ${today} >= inactive_on THEN 'inactive' ELSE 'active' END AS stage
      FROM dated)`;
}

function inList({ list, dueFrom, dueUntil }: RecordFilter, today: string): RawBuilder<unknown> {
  const from = dueFrom ?? `${today.slice(0, 4)}-01-01`;
  const until = dueUntil ?? `${today.slice(0, 4)}-12-31`;
  switch (list) {
    case 'active':
      return sql`stage IN ('open', 'unknown', 'active')`;
    case 'inactive':
      return sql`stage IN ('inactive', 'ended')`;
    case 'due':
      return sql`(inactive_on BETWEEN ${from} AND ${until} OR ends_on BETWEEN ${from} AND ${until})`;
    case 'destruction':
      return sql`(stage = 'ended' AND final_fate = 'musnah')`;
    case 'review':
      return sql`(stage = 'ended' AND final_fate = 'dinilai-kembali')`;
    case 'permanent':
      return sql`final_fate = 'permanen'`;
  }
}

function matches({ filter, today }: RecordQuestion): RawBuilder<unknown> {
  const { year, code, unit, hasGuarded } = filter;
  return sql.join(
    [
      inList(filter, today),
      ...(year === null ? [] : [sql`substr(sort_date, 1, 4) = ${String(year)}`]),
      ...(code === '' ? [] : [sql`(code = ${code} OR substr(code, 1, ${code.length + 1}) = ${`${code}.`})`]),
      ...(unit === '' ? [] : [sql`unit = ${unit}`]),
      ...(hasGuarded ? [] : [sql`security = 'open'`]),
    ],
    sql` AND `,
  );
}

interface FoundRow {
  id: string;
  kind: 'meeting' | 'record';
  code: string;
  title: string;
  unit: string;
  begins: string | null;
  ends: string | null;
  papers: number;
  attachments: number;
  pages: number | null;
  security: SecurityClass;
  is_permanent: number;
  note: string;
  closed_on: string | null;
  stage: RetentionStage;
  inactive_on: string | null;
  ends_on: string | null;
  final_fate: FinalFate | null;
  development: string | null;
  rank: number;
  sort_date: string;
}

/** Up to `limit` records after `after`, by code and then by day. What hangs on a record is read for these rows only. */
export async function listRecords(
  db: ReadDb,
  question: RecordQuestion,
  limit: number,
  after: RecordPlace | null,
): Promise<{ row: RecordRow; place: RecordPlace }[]> {
  const rest =
    after === null ? sql`` : sql`AND (rank, sort_date, id) > (${after.rank}, ${after.sortDate}, ${after.id})`;
  const page = sql`WITH ${RECORDS}, ${counted(question.codes, question.today)},
    page AS MATERIALIZED (SELECT * FROM staged WHERE ${matches(question)} ${rest}
      ORDER BY rank, sort_date, id LIMIT ${limit})
    SELECT page.*, min(coalesce(i.letter_date, page.day), coalesce(page.day, i.letter_date)) AS begins,
      coalesce(m.end_date, page.day) AS ends,
      (SELECT count(DISTINCT p.kind) FROM paper AS p
        WHERE p.meeting_id = page.id AND p.is_draft = 0 AND p.deleted_at IS NULL) AS papers,
      (SELECT count(*) FROM meeting_file AS f WHERE f.meeting_id = page.id AND f.deleted_at IS NULL) AS attachments,
      (SELECT t.pages FROM archive_record AS r JOIN attachment_text AS t ON t.attachment_id = r.attachment_id
        WHERE r.id = page.id) AS pages,
      (SELECT s.value FROM setting AS s WHERE s.key = ${DEVELOPMENT_KEY} || page.id) AS development
    FROM page LEFT JOIN meeting AS m ON m.id = page.id LEFT JOIN invitation AS i ON i.meeting_id = page.id`;
  const found = await db
    .selectFrom(sql<FoundRow>`(${page})`.as('found'))
    .selectAll()
    .orderBy('rank')
    .orderBy('sort_date')
    .orderBy('id')
    .execute();
  return found.map((row) => ({
    row: toRow(row),
    place: { rank: row.rank, sortDate: row.sort_date, id: row.id },
  }));
}

/** Whether a live old paper of that id is there. */
export async function hasOldPaper(db: ReadDb, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('archive_record')
    .select('id')
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

export async function countRecords(db: ReadDb, question: RecordQuestion): Promise<number> {
  const counting = sql`WITH ${RECORDS}, ${counted(question.codes, question.today)}
    SELECT count(*) AS count FROM staged WHERE ${matches(question)}`;
  const { count } = await db
    .selectFrom(sql<{ count: number }>`(${counting})`.as('counted'))
    .select('count')
    .executeTakeFirstOrThrow();
  return count;
}

/** One line for each code, unit and year in use, with how many closed and how many guarded records it has. */
export function listRecordGroups(db: ReadDb) {
  const groups = sql`WITH ${RECORDS} SELECT code, unit, substr(day, 1, 4) AS year,
    sum(closed_on IS NOT NULL) AS closed, sum(security <> 'open') AS guarded FROM record GROUP BY 1, 2, 3`;
  return db
    .selectFrom(
      sql<{
        code: string;
        unit: string;
        year: string | null;
        closed: number;
        guarded: number;
      }>`(${groups})`.as('groups'),
    )
    .selectAll()
    .execute();
}

/** The codes of all records. */
export async function listUsedCodes(db: ReadDb): Promise<string[]> {
  const used = sql`WITH ${RECORDS} SELECT DISTINCT code FROM record`;
  const rows = await db.selectFrom(sql<{ code: string }>`(${used})`.as('used')).select('code').execute();
  return rows.map(({ code }) => code);
}

function toRow(row: FoundRow): RecordRow {
  return {
    id: row.id,
    kind: row.kind,
    code: row.code,
    title: row.title,
    unit: row.unit,
    from: row.begins,
    until: row.ends ?? row.begins,
    papers: row.papers,
    attachments: row.attachments,
    pages: row.pages,
    security: row.security,
    isPermanent: row.is_permanent === 1,
    note: row.note,
    development: developmentOf(row.development, row.kind),
    closedOn: row.closed_on,
    stage: row.stage,
    inactiveOn: row.inactive_on,
    endsOn: row.ends_on,
    fate: row.final_fate,
  };
}
