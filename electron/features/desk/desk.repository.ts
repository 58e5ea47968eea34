import { type Expression, type SqlBool, sql } from 'kysely';
import {
  DESK_ROWS,
  type DeskFollowUp,
  type DeskLetter,
  type DeskMeeting,
} from '../../../shared/contract/desk.ts';
import type { ReadDb } from '../../store/handles.ts';
import { HAS_WORDS } from '../meetings/begun-minutes.repository.ts';
import { isInState } from '../meetings/meeting-list.repository.ts';

/** How many there are, and the first of them. */
export interface Block<Row> {
  total: number;
  rows: Row[];
}

const TOTAL = sql<number>`count(*) over ()`;

export async function countMeetings(db: ReadDb): Promise<number> {
  const { count } = await db
    .selectFrom('meeting')
    .where('deleted_at', 'is', null)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Meetings of which `today` is a day, also in the middle of several days; by their time. */
export function meetingsOn(db: ReadDb, today: string): Promise<Block<DeskMeeting>> {
  const isToday = sql<SqlBool>`(sort_date = ${today} or (end_date >= ${today} and sort_date < ${today}))`;
  return meetingBlock(db, isToday, sql`coalesce(start_time, '99:99'), id`);
}

/** Meetings that begin after `after` and until `until`, the nearest first. */
export function meetingsBetween(db: ReadDb, after: string, until: string): Promise<Block<DeskMeeting>> {
  const isNear = sql<SqlBool>`sort_date > ${after} and sort_date <= ${until}`;
  return meetingBlock(db, isNear, sql`sort_date, coalesce(start_time, '99:99'), id`);
}

/**
 * Held without minutes: waiting for them by the rule of the list (`effectiveState`), so from the minute in which the meeting
 * is over on the clocks of its zone. The longest waiting first.
 */
export function meetingsWithoutMinutes(db: ReadDb, now: Date): Promise<Block<DeskMeeting>> {
  const isWaiting = sql<SqlBool>`${isInState('awaiting-minutes', now)}
    and not exists (select 1 from minutes where minutes.meeting_id = meeting.id and ${HAS_WORDS})`;
  return meetingBlock(db, isWaiting, sql`sort_date, id`);
}

/** Minutes that were begun and are not final, the last touched first. */
export async function minutesInDraft(db: ReadDb): Promise<Block<DeskMeeting>> {
  const rows = await db
    .selectFrom('minutes')
    .innerJoin('meeting', 'meeting.id', 'minutes.meeting_id')
    .where('minutes.state', '=', 'draft')
    .where('meeting.deleted_at', 'is', null)
    .where('meeting.state', 'not in', ['final', 'archived'])
    .where(HAS_WORDS)
    .select(MEETING_COLUMNS)
    .select(TOTAL.as('total'))
    .orderBy('minutes.updated_at', 'desc')
    .limit(DESK_ROWS)
    .execute();
  return toBlock(rows, toMeeting);
}

/** Open follow-ups that are due from `from` (`null`: long ago) until `until`, the most pressing first. */
export async function followUpsDue(
  db: ReadDb,
  from: string | null,
  until: string,
): Promise<Block<DeskFollowUp>> {
  const rows = await db
    .selectFrom('follow_up')
    .innerJoin('meeting', 'meeting.id', 'follow_up.meeting_id')
    .where('follow_up.is_listed', '=', 1)
    .where('follow_up.is_active', '=', 1)
    .where('follow_up.due_sort', '>=', from ?? '')
    .where('follow_up.due_sort', '<=', until)
    .where('meeting.deleted_at', 'is', null)
    .select(['follow_up.id', 'follow_up.meeting_id', 'follow_up.text', 'follow_up.owner'])
    .select(['follow_up.due_sort', 'meeting.title'])
    .select(TOTAL.as('total'))
    .orderBy('follow_up.due_sort')
    .orderBy('follow_up.id')
    .limit(DESK_ROWS)
    .execute();
  return toBlock(rows, (row) => ({
    id: row.id,
    meetingId: row.meeting_id,
    meetingTitle: row.title,
    text: row.text,
    owner: row.owner,
    due: row.due_sort,
  }));
}

/** Numbers that wait for their letter, the oldest first. */
export async function lettersReserved(db: ReadDb): Promise<Block<DeskLetter>> {
  const rows = await db
    .selectFrom('letter')
    .leftJoin('meeting', 'meeting.id', 'letter.meeting_id')
    .where('letter.state', 'in', ['reserved', 'temporary'])
    .where('letter.issued_at', 'is', null)
    .where('letter.deleted_at', 'is', null)
    .where('meeting.deleted_at', 'is', null)
    .select(['letter.id', 'letter.meeting_id', 'letter.paper', 'letter.subject'])
    .select(['letter.number_text', 'letter.sequence', 'meeting.title'])
    .select(TOTAL.as('total'))
    .orderBy('letter.id')
    .limit(DESK_ROWS)
    .execute();
  return toBlock(rows, (row) => ({
    id: row.id,
    meetingId: row.meeting_id,
    paper: row.paper,
    title: row.title ?? row.subject,
    number: row.number_text === '' ? `urut ${row.sequence}` : row.number_text,
  }));
}

const MEETING_COLUMNS = [
  'meeting.id',
  'meeting.title',
  'meeting.meeting_date',
  'meeting.end_date',
  'meeting.start_time',
  'meeting.zone',
  'meeting.place',
] as const;

async function meetingBlock(
  db: ReadDb,
  condition: Expression<SqlBool>,
  order: Expression<unknown>,
): Promise<Block<DeskMeeting>> {
  const rows = await db
    .selectFrom('meeting')
    .where('meeting.deleted_at', 'is', null)
    .where(condition)
    .select(MEETING_COLUMNS)
    .select(TOTAL.as('total'))
    .orderBy(order)
    .limit(DESK_ROWS)
    .execute();
  return toBlock(rows, toMeeting);
}

interface MeetingColumns {
  id: string;
  title: string;
  meeting_date: string | null;
  end_date: string | null;
  start_time: string | null;
  zone: DeskMeeting['zone'];
  place: string;
}

function toMeeting(row: MeetingColumns): DeskMeeting {
  const { id, title, zone, place } = row;
  return { id, title, date: row.meeting_date, endDate: row.end_date, startTime: row.start_time, zone, place };
}

/** Every row carries the total; no row, none. */
function toBlock<Row extends { total: number }, Value>(
  rows: readonly Row[],
  convert: (row: Row) => Value,
): Block<Value> {
  return { total: rows[0]?.total ?? 0, rows: rows.map(convert) };
}
