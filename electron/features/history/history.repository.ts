import { sql } from 'kysely';
import { differenceOf } from '../../../shared/domain/audit-diff.ts';
import { formatName } from '../../../shared/domain/person-name.ts';
import type { ReadDb } from '../../store/handles.ts';

/**
 * One audited change as the history reads it; values are as their JSON says. Of an update `before` and `after` hold only what
 * differs, in the form of `audit-diff`.
 */
export interface AuditedChange {
  place: number;
  changeId: string;
  undoes: string | null;
  entity: string;
  id: string;
  action: 'create' | 'update' | 'delete' | 'restore';
  /** UTC ISO text. */
  at: string;
  before: unknown;
  after: unknown;
}

/** Place of the last audited change; those of this session come after it. */
export async function lastPlace(db: ReadDb): Promise<number> {
  const row = await db
    .selectFrom('audit_event')
    .select(sql<number | null>`max(rowid)`.as('place'))
    .executeTakeFirst();
  return row?.place ?? 0;
}

/** Changes after a place, oldest first. */
export async function changesAfter(db: ReadDb, place: number): Promise<AuditedChange[]> {
  const rows = await changes(db).where(sql<boolean>`rowid > ${place}`).execute();
  return rows.map(toChange);
}

/** All changes of some actions, oldest first. */
export async function changesOf(db: ReadDb, changeIds: readonly string[]): Promise<AuditedChange[]> {
  const rows = await changes(db).where('change_id', 'in', changeIds).execute();
  return rows.map(toChange);
}

function changes(db: ReadDb) {
  return db
    .selectFrom('audit_event')
    .select([
      'entity',
      'entity_id',
      'action',
      'at',
      'before_json',
      'after_json',
      'change_id',
      'undoes',
      'is_difference',
    ])
    .select(sql<number>`rowid`.as('place'))
    .orderBy(sql`rowid`);
}

type Row = Awaited<ReturnType<ReturnType<typeof changes>['execute']>>[number];

function toChange(row: Row): AuditedChange {
  const whole = { before: readJson(row.before_json), after: readJson(row.after_json) };
  // Older rows, and those of the import, hold the whole record.
  const isWhole = row.action === 'update' && row.is_difference === 0;
  const sides = (isWhole ? differenceOf(whole.before, whole.after) : null) ?? whole;
  return {
    place: row.place,
    changeId: row.change_id ?? '',
    undoes: row.undoes,
    entity: row.entity,
    id: row.entity_id,
    action: row.action,
    at: row.at,
    before: sides.before,
    after: sides.after,
  };
}

function readJson(text: string | null): unknown {
  return text === null ? null : JSON.parse(text);
}

const PARTS = ['invitation', 'attendance', 'minutes', 'supplement'] as const;
export type MeetingPartTable = (typeof PARTS)[number];

export function isMeetingPart(entity: string): entity is MeetingPartTable {
  return PARTS.some((name) => name === entity);
}

/** The meeting that a part of a dossier hangs on; `null` for an unknown one. */
export async function meetingOfPart(db: ReadDb, table: MeetingPartTable, id: string): Promise<string | null> {
  const row = await db.selectFrom(table).select('meeting_id').where('id', '=', id).executeTakeFirst();
  return row?.meeting_id ?? null;
}

/** The series of a meeting, also of one in the trash. */
export async function seriesOfMeeting(db: ReadDb, id: string): Promise<string | null> {
  const row = await db.selectFrom('meeting').select('series_id').where('id', '=', id).executeTakeFirst();
  return row?.series_id ?? null;
}

/** What the user calls a record, also one in the trash; empty for records without a name. */
export async function nameOfRecord(db: ReadDb, entity: string, id: string): Promise<string> {
  if (isMeetingPart(entity)) {
    const meetingId = await meetingOfPart(db, entity, id);
    return meetingId === null ? '' : nameOfRecord(db, 'meeting', meetingId);
  }
  switch (entity) {
    case 'meeting':
      return textOf(await db.selectFrom('meeting').select('title as name').where('id', '=', id).execute());
    case 'position':
      return textOf(await db.selectFrom('position').select('title as name').where('id', '=', id).execute());
    case 'organisation':
    case 'directory_group':
    case 'office_profile':
    case 'series':
    case 'meeting_template':
      return textOf(await db.selectFrom(entity).select('name').where('id', '=', id).execute());
    case 'import_batch':
    case 'code_import':
      return textOf(await db.selectFrom(entity).select('file_name as name').where('id', '=', id).execute());
    case 'person':
      return personName(db, id);
    case 'position_holder':
      return holderName(db, id);
    default:
      return '';
  }
}

function textOf([row]: { name: string }[]): string {
  return row?.name ?? '';
}

async function personName(db: ReadDb, id: string): Promise<string> {
  const row = await db
    .selectFrom('person')
    .select(['name_front', 'name', 'name_back'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? '' : formatName({ front: row.name_front, name: row.name, back: row.name_back });
}

async function holderName(db: ReadDb, id: string): Promise<string> {
  const row = await db
    .selectFrom('position_holder')
    .innerJoin('position', 'position.id', 'position_holder.position_id')
    .select(['position.title', 'position_holder.person_id'])
    .where('position_holder.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return '';
  return [await personName(db, row.person_id), row.title].filter((part) => part !== '').join(', ');
}
