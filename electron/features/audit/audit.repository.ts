import { type SqlBool, sql } from 'kysely';
import type { AuditedRecord } from '../../../shared/contract/audit.ts';
import { AUDIT_GROUPS, type AuditGroup } from '../../../shared/domain/audit.ts';
import type { EventRow } from '../../store/audit-hash.ts';
import type { ReadDb } from '../../store/handles.ts';

export interface AuditQuery {
  meetingId: string | null;
  record: AuditedRecord | null;
  /** Moments: the first counts, the last does not. */
  from: string | null;
  until: string | null;
  group: AuditGroup | null;
  hasGuarded: boolean;
}

export interface FoundEvent {
  seq: number;
  at: string;
  entity: string;
  entityId: string;
  action: 'create' | 'update' | 'delete' | 'restore';
  before: string | null;
  after: string | null;
  isDifference: number;
  meetingId: string | null;
  meetingTitle: string | null;
  sha: string;
}

/** Neither about a meeting that is Terbatas or Rahasia nor about a file that belongs to one (rule 61). */
const IS_OPEN = sql<SqlBool>`NOT EXISTS (SELECT 1 FROM dossier AS d WHERE d.meeting_id = e.meeting_id
  AND d.security <> 'open') AND NOT (e.entity = 'attachment' AND EXISTS (SELECT 1 FROM meeting_file AS f
  JOIN dossier AS d ON d.meeting_id = f.meeting_id WHERE f.attachment_id = e.entity_id AND d.security <> 'open'))`;

/** The record itself, and the terms in office of a post or person; looked up by the index of records, not entry by entry. */
function isOfRecord({ entity, id }: AuditedRecord) {
  return sql<SqlBool>`e.seq IN (
    SELECT o.seq FROM audit_event AS o WHERE o.entity = ${entity} AND o.entity_id = ${id}
    UNION ALL
    SELECT o.seq FROM position_holder AS h JOIN audit_event AS o ON o.entity = 'position_holder' AND o.entity_id = h.id
      WHERE h.position_id = ${id} OR h.person_id = ${id})`;
}

function filtered(db: ReadDb, { meetingId, record, from, until, group, hasGuarded }: AuditQuery) {
  let query = db.selectFrom('audit_event as e').leftJoin('meeting as m', 'm.id', 'e.meeting_id');
  if (meetingId !== null) query = query.where('e.meeting_id', '=', meetingId);
  else if (record !== null) query = query.where(isOfRecord(record));
  else if (!hasGuarded) query = query.where(IS_OPEN);
  if (from !== null) query = query.where('e.at', '>=', from);
  if (until !== null) query = query.where('e.at', '<', until);
  if (group !== null) query = query.where('e.entity', 'in', [...AUDIT_GROUPS[group].entities]);
  return query;
}

/** Up to `limit` entries before a number, newest first. */
export async function listEvents(
  db: ReadDb,
  query: AuditQuery,
  limit: number,
  before: number | null,
): Promise<FoundEvent[]> {
  const found = filtered(db, query)
    .select([
      'e.seq',
      'e.at',
      'e.entity',
      'e.entity_id as entityId',
      'e.action',
      'e.before_json as before',
      'e.after_json as after',
      'e.is_difference as isDifference',
      'e.meeting_id as meetingId',
      'm.title as meetingTitle',
      'e.sha',
    ])
    .orderBy('e.seq', 'desc')
    .limit(limit);
  return (before === null ? found : found.where('e.seq', '<', before)).execute();
}

export async function countEvents(db: ReadDb, query: AuditQuery): Promise<number> {
  const { count } = await filtered(db, query)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** What the user calls a record, also one in the trash; empty for records without a name. */
export async function nameOfEntity(db: ReadDb, entity: string, id: string): Promise<string> {
  switch (entity) {
    case 'organisation':
    case 'person':
    case 'directory_group':
    case 'office_profile':
    case 'series':
    case 'meeting_template':
    case 'attachment':
      return nameIn(await db.selectFrom(entity).select('name').where('id', '=', id).execute());
    case 'position':
    case 'archive_record':
      return nameIn(await db.selectFrom(entity).select('title as name').where('id', '=', id).execute());
    case 'position_holder':
      return nameIn(await holderNames(db, id));
    case 'letter':
      return nameIn(await db.selectFrom(entity).select('number_text as name').where('id', '=', id).execute());
    case 'import_batch':
    case 'code_import':
      return nameIn(await db.selectFrom(entity).select('file_name as name').where('id', '=', id).execute());
    case 'classification_code':
      return nameIn(await db.selectFrom(entity).select('code as name').where('id', '=', id).execute());
    default:
      return '';
  }
}

/** `Budi Santoso, Camat Contoh`: who, and in which post. */
function holderNames(db: ReadDb, id: string) {
  return db
    .selectFrom('position_holder as h')
    .innerJoin('person as p', 'p.id', 'h.person_id')
    .innerJoin('position as t', 't.id', 'h.position_id')
    .select(sql<string>`p.name || ', ' || t.title`.as('name'))
    .where('h.id', '=', id)
    .execute();
}

function nameIn([row]: { name: string }[]): string {
  return row?.name ?? '';
}

export interface ChainRow extends EventRow {
  seq: number | null;
  prev_sha: string | null;
  sha: string | null;
}

/** Up to `limit` entries after a place, in the order in which they were numbered. */
export async function chainAfter(db: ReadDb, seq: number, limit: number): Promise<ChainRow[]> {
  return db
    .selectFrom('audit_event')
    .selectAll()
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute();
}

/** Number of entries, and how many of them stand outside the chain. */
export async function countChain(db: ReadDb): Promise<{ entries: number; loose: number }> {
  return db
    .selectFrom('audit_event')
    .select([
      sql<number>`count(*)`.as('entries'),
      sql<number>`count(*) FILTER (WHERE seq IS NULL OR seq < 1)`.as('loose'),
    ])
    .executeTakeFirstOrThrow();
}

const ASKED_AT_ONCE = 500;

/** Which of these meetings are of this archive, also in the trash. */
export async function knownMeetings(
  db: ReadDb,
  wanted: readonly { meetingId: string }[],
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(wanted.map(({ meetingId }) => meetingId))];
  const known = new Set<string>();
  for (let at = 0; at < ids.length; at += ASKED_AT_ONCE) {
    const part = ids.slice(at, at + ASKED_AT_ONCE);
    const rows = await db.selectFrom('meeting').select('id').where('id', 'in', part).execute();
    for (const { id } of rows) known.add(id);
  }
  return known;
}

/** What the closings of berkas remember of the chain. */
export async function listAnchors(
  db: ReadDb,
): Promise<{ title: string; closedOn: string; seq: number; sha: string }[]> {
  return db
    .selectFrom('dossier_seal')
    .select(['title', 'closed_on as closedOn', 'audit_seq as seq', 'audit_sha as sha'])
    .orderBy('audit_seq')
    .execute();
}
