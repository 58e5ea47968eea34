import { type Insertable, type Selectable, sql } from 'kysely';
import type { MeetingRow, StoredMeeting } from '../../../shared/contract/meetings.ts';
import type { AgendaItem, Meeting, MeetingState } from '../../../shared/domain/meeting.ts';
import { officialText } from '../../../shared/domain/meeting-text.ts';
import { officialSchema } from '../../../shared/domain/people.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { insertRows } from '../../store/lists.ts';
import { newStamp, parseColumn, readStamp, toFlag } from '../../store/records.ts';
import type { Schema } from '../../store/schema.ts';
import { searchText } from '../../store/search-text.ts';

type Row = Selectable<Schema['meeting']>;

/** The meeting with its agenda, or `null` when it is not there or in the trash. */
export async function findMeeting(
  db: ReadDb,
  id: string,
  { isTrashed = false } = {},
): Promise<StoredMeeting | null> {
  const row = await db
    .selectFrom('meeting')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', isTrashed ? 'is not' : 'is', null)
    .executeTakeFirst();
  if (row === undefined) return null;
  const agenda = await db
    .selectFrom('agenda_item')
    .select(['id', 'title'])
    .where('meeting_id', '=', id)
    .orderBy('ordinal')
    .execute();
  return { ...readStamp(row), profileId: row.profile_id, value: toMeeting(row, agenda) };
}

export async function insertMeeting(tx: Transaction, value: Meeting, profileId: string): Promise<string> {
  const stamp = newStamp(tx);
  await tx.db
    .insertInto('meeting')
    .values({ ...stamp, profile_id: profileId, ...toColumns(value) })
    .execute();
  await insertAgenda(tx, stamp.id, value.agenda);
  return stamp.id;
}

/** Writes all fields of a meeting; its version is raised by the caller. */
export async function updateMeeting(
  tx: Transaction,
  id: string,
  value: Meeting,
  profileId: string,
): Promise<void> {
  await tx.db
    .updateTable('meeting')
    .set({ profile_id: profileId, ...toColumns(value) })
    .where('id', '=', id)
    .execute();
}

/**
 * Replaces the agenda. What the minutes hold under an item that is gone stays, under no item. Answers whether the
 * minutes were touched.
 */
export async function replaceAgenda(
  tx: Transaction,
  meetingId: string,
  agenda: readonly AgendaItem[],
): Promise<boolean> {
  await tx.db.deleteFrom('agenda_item').where('meeting_id', '=', meetingId).execute();
  await insertAgenda(tx, meetingId, agenda);
  const result = await tx.db
    .updateTable('discussion')
    .set({ agenda_item_id: null })
    .where('meeting_id', '=', meetingId)
    .where('agenda_item_id', 'is not', null)
    .where('agenda_item_id', 'not in', (eb) =>
      eb.selectFrom('agenda_item').select('id').where('meeting_id', '=', meetingId),
    )
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

async function insertAgenda(tx: Transaction, meetingId: string, agenda: readonly AgendaItem[]) {
  await insertRows(
    tx,
    'agenda_item',
    agenda.map(({ id, title }, ordinal) => ({ id, meeting_id: meetingId, ordinal, title })),
  );
}

export interface MeetingFilter {
  /** Prepared words; each must occur in title or place. */
  words: readonly string[];
  state: MeetingState | null;
}

/** Where a page of the list ended: newest first, undated meetings before all others. */
export interface ListPlace {
  sortDate: string;
  id: string;
}

export interface ListedMeeting {
  row: MeetingRow;
  place: ListPlace;
}

/** Up to `limit` live meetings after `after`, newest first. */
export async function listMeetings(
  db: ReadDb,
  filter: MeetingFilter,
  limit: number,
  after: ListPlace | null,
): Promise<ListedMeeting[]> {
  const base = filtered(db, filter).selectAll();
  const query =
    after === null ? base : base.where(sql<boolean>`(sort_date, id) < (${after.sortDate}, ${after.id})`);
  const rows = await query.orderBy('sort_date', 'desc').orderBy('id', 'desc').limit(limit).execute();
  return rows.map((row) => ({ row: toListRow(row), place: { sortDate: row.sort_date, id: row.id } }));
}

export async function countMeetings(db: ReadDb, filter: MeetingFilter): Promise<number> {
  const { count } = await filtered(db, filter)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

function filtered(db: ReadDb, { words, state }: MeetingFilter) {
  const live = db.selectFrom('meeting').where('deleted_at', 'is', null);
  const inState = state === null ? live : live.where('state', '=', state);
  return words.reduce((query, word) => query.where(sql<boolean>`instr(search_text, ${word}) > 0`), inState);
}

function toListRow(row: Row): MeetingRow {
  return {
    id: row.id,
    version: row.version,
    title: row.title,
    date: row.meeting_date,
    endDate: row.end_date,
    startTime: row.start_time,
    endTime: row.end_time,
    zone: row.zone,
    place: row.place,
    chair: officialText(parseColumn(officialSchema, row.chair_json)),
    state: row.state,
    isSpecimen: row.is_specimen === 1,
    updatedAt: row.updated_at,
  };
}

function toMeeting(row: Row, agenda: AgendaItem[]): Meeting {
  return {
    title: row.title,
    purpose: row.purpose,
    state: row.state,
    date: row.meeting_date,
    endDate: row.end_date,
    startTime: row.start_time,
    endTime: row.end_time,
    actualStart: row.actual_start,
    actualEnd: row.actual_end,
    zone: row.zone,
    place: row.place,
    chair: parseColumn(officialSchema, row.chair_json),
    secretary: parseColumn(officialSchema, row.secretary_json),
    recorder: parseColumn(officialSchema, row.recorder_json),
    agenda,
    dressCode: row.dress_code,
    link: row.link,
    contact: row.contact,
    isSpecimen: row.is_specimen === 1,
  };
}

function toColumns(meeting: Meeting) {
  return {
    title: meeting.title,
    purpose: meeting.purpose,
    state: meeting.state,
    meeting_date: meeting.date,
    end_date: meeting.endDate,
    start_time: meeting.startTime,
    end_time: meeting.endTime,
    actual_start: meeting.actualStart,
    actual_end: meeting.actualEnd,
    zone: meeting.zone,
    place: meeting.place,
    chair_json: JSON.stringify(meeting.chair),
    secretary_json: JSON.stringify(meeting.secretary),
    recorder_json: JSON.stringify(meeting.recorder),
    dress_code: meeting.dressCode,
    link: meeting.link,
    contact: meeting.contact,
    is_specimen: toFlag(meeting.isSpecimen),
    search_text: searchText(meeting.title, meeting.place),
  } satisfies Partial<Insertable<Schema['meeting']>>;
}
