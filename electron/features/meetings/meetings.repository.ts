import type { Insertable, Selectable } from 'kysely';
import type { StoredMeeting } from '../../../shared/contract/meetings.ts';
import type { AgendaItem, Meeting } from '../../../shared/domain/meeting.ts';
import { officialSchema } from '../../../shared/domain/people.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { keep } from '../../store/kept-queries.ts';
import { insertRows } from '../../store/lists.ts';
import { newStamp, parseColumn, readStamp, toFlag } from '../../store/records.ts';
import type { Schema } from '../../store/schema.ts';
import { searchText } from '../../store/search-text.ts';

type Row = Selectable<Schema['meeting']>;

const live = keep(['id'], (db, gap) =>
  db.selectFrom('meeting').selectAll().where('id', '=', gap('id')).where('deleted_at', 'is', null),
);
const trashed = keep(['id'], (db, gap) =>
  db.selectFrom('meeting').selectAll().where('id', '=', gap('id')).where('deleted_at', 'is not', null),
);
const liveHead = keep(['id'], (db, gap) =>
  db
    .selectFrom('meeting')
    .select(['profile_id as profileId', 'meeting_date as date'])
    .where('id', '=', gap('id'))
    .where('deleted_at', 'is', null),
);
const agendaOf = keep(['id'], (db, gap) =>
  db
    .selectFrom('agenda_item')
    .select(['id', 'title', 'minutes'])
    .where('meeting_id', '=', gap('id'))
    .orderBy('ordinal'),
);

/** The meeting with its agenda, or `null` when it is not there or in the trash. */
export async function findMeeting(
  db: ReadDb,
  id: string,
  { isTrashed = false } = {},
): Promise<StoredMeeting | null> {
  const row = await (isTrashed ? trashed : live).first(db, { id });
  if (row === undefined) return null;
  const agenda = await agendaOf.all(db, { id });
  return { ...readStamp(row), profileId: row.profile_id, value: toMeeting(row, agenda.map(toAgendaItem)) };
}

/** What the parts of a meeting need to know of it. */
export interface MeetingHead {
  profileId: string;
  date: string | null;
}

/** `null` when the meeting is not there or in the trash. */
export async function findHead(db: ReadDb, id: string): Promise<MeetingHead | null> {
  return (await liveHead.first(db, { id })) ?? null;
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
    agenda.map(({ id, title, minutes = null }, ordinal) => ({
      id,
      meeting_id: meetingId,
      ordinal,
      title,
      minutes,
    })),
  );
}

/** Which series a meeting belongs to; `null` for none. */
export async function findSeriesOf(db: ReadDb, meetingId: string): Promise<string | null> {
  const row = await db
    .selectFrom('meeting')
    .select('series_id')
    .where('id', '=', meetingId)
    .executeTakeFirst();
  return row?.series_id ?? null;
}

export async function setSeriesOf(
  tx: Transaction,
  meetingId: string,
  seriesId: string | null,
): Promise<void> {
  await tx.db.updateTable('meeting').set({ series_id: seriesId }).where('id', '=', meetingId).execute();
}

function toAgendaItem({
  id,
  title,
  minutes,
}: {
  id: string;
  title: string;
  minutes: number | null;
}): AgendaItem {
  return minutes === null ? { id, title } : { id, title, minutes };
}

function toMeeting(row: Row, agenda: AgendaItem[]): Meeting {
  return {
    title: row.title,
    purpose: row.purpose,
    state: row.state,
    isStateChosen: row.is_state_chosen === 1,
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
    is_state_chosen: toFlag(meeting.isStateChosen),
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

/** Whether a meeting is a record already: its minutes are final, or the clerk has said that it is finished. */
export async function isFinished(db: ReadDb, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('meeting')
    .leftJoin('minutes', 'minutes.meeting_id', 'meeting.id')
    .where('meeting.id', '=', id)
    .where((eb) =>
      eb.or([eb('meeting.state', 'in', ['final', 'archived']), eb('minutes.state', '=', 'final')]),
    )
    .select('meeting.id')
    .executeTakeFirst();
  return row !== undefined;
}
