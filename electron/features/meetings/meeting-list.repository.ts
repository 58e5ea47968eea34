import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { MeetingListState, MeetingRow } from '../../../shared/contract/meetings.ts';
import { ZONES } from '../../../shared/domain/dates.ts';
import type { MeetingState } from '../../../shared/domain/meeting.ts';
import { type StateFacts, zoneMoment } from '../../../shared/domain/meeting-state.ts';
import { officialText } from '../../../shared/domain/meeting-text.ts';
import { officialSchema } from '../../../shared/domain/people.ts';
import type { ReadDb } from '../../store/handles.ts';
import { keep } from '../../store/kept-queries.ts';
import { parseColumn } from '../../store/records.ts';
import type { Schema } from '../../store/schema.ts';
import { IS_BEING_WRITTEN } from './begun-minutes.repository.ts';

export interface MeetingFilter {
  /** Prepared words; each must occur in title or place. */
  words: readonly string[];
  /** By the clock; or with minutes that are being written. */
  state: MeetingListState | null;
  seriesId: string | null;
  /** Days between which a meeting begins; undated meetings fit only when both are `null`. */
  from: string | null;
  until: string | null;
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

/** Up to `limit` live meetings after `after`, newest first. `now` decides the state by the clock. */
export async function listMeetings(
  db: ReadDb,
  filter: MeetingFilter,
  now: Date,
  limit: number,
  after: ListPlace | null,
): Promise<ListedMeeting[]> {
  const base = filtered(db, filter, now).selectAll();
  const query =
    after === null ? base : base.where(sql<boolean>`(sort_date, id) < (${after.sortDate}, ${after.id})`);
  const rows = await query.orderBy('sort_date', 'desc').orderBy('id', 'desc').limit(limit).execute();
  return rows.map((row) => ({ row: toListRow(row), place: { sortDate: row.sort_date, id: row.id } }));
}

// Every date is after the empty one; without this the rows themselves are read through instead of their index.
const live = keep([], (db) =>
  db
    .selectFrom('meeting')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('deleted_at', 'is', null)
    .where('sort_date', '>', ''),
);

/** How many live meetings there are. */
export async function countLive(db: ReadDb): Promise<number> {
  return (await live.first(db, {}))?.count ?? 0;
}

/** Whether the filter lets every live meeting through. */
export function isUnfiltered({ words, state, seriesId, from, until }: MeetingFilter): boolean {
  return words.length === 0 && state === null && seriesId === null && from === null && until === null;
}

export async function countMeetings(db: ReadDb, filter: MeetingFilter, now: Date): Promise<number> {
  const { count } = await filtered(db, filter, now)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Live meetings that touch a day from `from` to `to`, by day and time. */
export async function listMeetingsBetween(db: ReadDb, from: string, to: string): Promise<MeetingRow[]> {
  const live = () => db.selectFrom('meeting').selectAll().where('deleted_at', 'is', null);
  const beginning = await live().where('sort_date', '>=', from).where('sort_date', '<=', to).execute();
  // Those that began earlier: few, and found by an index of their own.
  const reaching = await live()
    .where('end_date', 'is not', null)
    .where('end_date', '>=', from)
    .where('meeting_date', '<', from)
    .execute();
  const key = ({ sort_date, start_time, id }: Row) => `${sort_date} ${start_time ?? ''} ${id}`;
  return [...reaching, ...beginning].sort((a, b) => (key(a) < key(b) ? -1 : 1)).map(toListRow);
}

/** The live meetings of a series, newest first. */
export async function listSeriesMeetings(db: ReadDb, seriesId: string): Promise<MeetingRow[]> {
  const rows = await db
    .selectFrom('meeting')
    .selectAll()
    .where('deleted_at', 'is', null)
    .where('series_id', '=', seriesId)
    .orderBy('sort_date', 'desc')
    .orderBy('start_time', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toListRow);
}

const STATE_COLUMNS = [
  'state',
  'is_state_chosen',
  'meeting_date',
  'end_date',
  'start_time',
  'end_time',
  'actual_start',
  'actual_end',
  'zone',
] as const;

export type SeriesFacts = StateFacts & { seriesId: string };

/** Day, times and state of every live meeting that belongs to a series, newest first. */
export async function listSeriesFacts(db: ReadDb): Promise<SeriesFacts[]> {
  const rows = await db
    .selectFrom('meeting')
    .select('series_id')
    .select(STATE_COLUMNS)
    .where('deleted_at', 'is', null)
    .where('series_id', 'is not', null)
    .orderBy('sort_date', 'desc')
    .execute();
  return rows.flatMap(({ series_id: seriesId, ...row }) =>
    seriesId === null ? [] : { seriesId, ...stateFactsOf(row) },
  );
}

function filtered(db: ReadDb, { words, state, seriesId, from, until }: MeetingFilter, now: Date) {
  let query = db.selectFrom('meeting').where('deleted_at', 'is', null);
  if (state !== null)
    query = query.where(state === 'minutes-begun' ? IS_BEING_WRITTEN : isInState(state, now));
  if (seriesId !== null) query = query.where('series_id', '=', seriesId);
  if (from !== null) query = query.where('sort_date', '>=', from);
  if (until !== null) query = query.where('sort_date', '<=', until);
  if (from !== null || until !== null) query = query.where('meeting_date', 'is not', null);
  return words.reduce((some, word) => some.where(sql<boolean>`instr(search_text, ${word}) > 0`), query);
}

/** The same rule as `effectiveState`, for a filter over meetings; tests hold them together. */
export function isInState(state: MeetingState, now: Date): RawBuilder<boolean> {
  const moves = sql`(is_state_chosen = 0 AND state IN ('planned', 'invited', 'running'))`;
  const [wib, wita, wit] = ZONES.map((zone) => zoneMoment(now, zone));
  const clock = sql`(CASE zone WHEN 'WIB' THEN ${wib} WHEN 'WITA' THEN ${wita} ELSE ${wit} END)`;
  const isOver = sql`coalesce(ends_at <= ${clock}, 0)`;
  const isBegun = sql`coalesce(begins_at <= ${clock}, 0)`;
  switch (state) {
    case 'planned':
    case 'invited':
      return sql<boolean>`(state = ${state} AND NOT (${moves} AND (${isOver} OR ${isBegun})))`;
    case 'running':
      return sql<boolean>`((state = ${state} AND NOT (${moves} AND ${isOver}))
        OR (${moves} AND ${isBegun} AND NOT ${isOver}))`;
    case 'awaiting-minutes':
      return sql<boolean>`(state = ${state} OR (${moves} AND ${isOver}))`;
    default:
      return sql<boolean>`state = ${state}`;
  }
}

type Row = Selectable<Schema['meeting']>;

function stateFactsOf(row: Pick<Row, (typeof STATE_COLUMNS)[number]>): StateFacts {
  return {
    state: row.state,
    isStateChosen: row.is_state_chosen === 1,
    date: row.meeting_date,
    endDate: row.end_date,
    startTime: row.start_time,
    endTime: row.end_time,
    actualStart: row.actual_start,
    actualEnd: row.actual_end,
    zone: row.zone,
  };
}

function toListRow(row: Row): MeetingRow {
  return {
    id: row.id,
    version: row.version,
    title: row.title,
    ...stateFactsOf(row),
    place: row.place,
    chair: officialText(parseColumn(officialSchema, row.chair_json)),
    isSpecimen: row.is_specimen === 1,
    seriesId: row.series_id,
    updatedAt: row.updated_at,
  };
}
