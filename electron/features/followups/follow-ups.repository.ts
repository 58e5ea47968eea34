import { type SelectQueryBuilder, sql } from 'kysely';
import type { FollowUpFilter, FollowUpRow } from '../../../shared/contract/followups.ts';
import { addDays } from '../../../shared/domain/dates.ts';
import {
  FOLLOW_UP_STATES,
  type FollowUpState,
  SOON_DAYS,
} from '../../../shared/domain/follow-up-progress.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import type { Schema } from '../../store/schema.ts';
import { searchWords } from '../../store/search-text.ts';

type Tables = Schema & { f: Schema['follow_up']; m: Schema['meeting'] };
type Query = SelectQueryBuilder<Tables, 'f' | 'm', object>;

/**
 * All items that the minutes of live meetings name. A cross join keeps SQLite at the index of the items and looks each
 * meeting up, whatever it guesses about the sizes; the plain `1` lets it take the partial indexes.
 */
function listed(db: ReadDb): Query {
  return db
    .selectFrom('follow_up as f')
    .crossJoin('meeting as m')
    .whereRef('m.id', '=', 'f.meeting_id')
    .where(sql<boolean>`f.is_listed = 1`)
    .where('f.deleted_at', 'is', null)
    .where('m.deleted_at', 'is', null);
}

/** `today` is the office's day. */
function filtered(db: ReadDb, filter: FollowUpFilter, today: string): Query {
  const { state, due, owner, from, until, seriesId, meetingId } = filter;
  let query = inState(listed(db), state);
  if (due === 'overdue') query = query.where(sql<boolean>`f.due_sort < ${today}`);
  if (due === 'undated') query = query.where('f.due', 'is', null);
  if (due === 'soon') {
    query = query.where(sql<boolean>`f.due_sort between ${today} and ${addDays(today, SOON_DAYS)}`);
  }
  if (owner !== '') query = query.where(sql<boolean>`instr(lower(f.owner), lower(${owner})) > 0`);
  if (from !== null) query = query.where('m.meeting_date', '>=', from);
  if (until !== null) query = query.where('m.meeting_date', '<=', until);
  if (seriesId !== null) query = query.where('m.series_id', '=', seriesId);
  if (meetingId !== null) query = query.where('f.meeting_id', '=', meetingId);
  return searchWords(filter.words).reduce(
    (found, word) =>
      found.where(sql<boolean>`instr(lower(f.text || ' ' || f.owner) || ' ' || m.search_text, ${word}) > 0`),
    query,
  );
}

function inState(query: Query, state: FollowUpFilter['state']): Query {
  if (state === 'all') return query;
  if (state === 'active') return query.where(sql<boolean>`f.is_active = 1`);
  const isActive = state === 'open' || state === 'running';
  return query.where(sql<boolean>`f.is_active = ${isActive ? 1 : 0}`).where('f.state', '=', state);
}

const LAST_NOTE = sql`(SELECT n.id FROM follow_up_note AS n WHERE n.follow_up_id = f.id AND n.deleted_at IS NULL
  AND n.text <> '' ORDER BY n.noted_on DESC, n.id DESC LIMIT 1)`;

const CLOSED_ON = sql<
  string | null
>`(SELECT d.closed_on FROM dossier AS d WHERE d.meeting_id = f.meeting_id AND d.deleted_at IS NULL)`;

function rows(query: Query) {
  return query
    .leftJoin('follow_up_note as note', (join) => join.on(sql<boolean>`note.id = ${LAST_NOTE}`))
    .select([
      'f.id',
      'f.version',
      'f.text',
      'f.owner',
      'f.owner_organisation_id as ownerOrganisationId',
      'f.owner_position_id as ownerPositionId',
      'f.due',
      'f.state',
      'f.meeting_id as meetingId',
      'm.title as meetingTitle',
      'm.meeting_date as meetingDate',
      'note.text as lastNote',
      'note.noted_on as lastNoteOn',
    ])
    .select(CLOSED_ON.as('closedOn'))
    .select(
      sql<number>`(SELECT count(*) FROM follow_up_proof AS p WHERE p.follow_up_id = f.id AND p.deleted_at IS NULL)`.as(
        'proofCount',
      ),
    );
}

type FoundRow = Omit<FollowUpRow, 'lastNote'> & { lastNote: string | null };

function toRow(row: FoundRow): FollowUpRow {
  return { ...row, lastNote: row.lastNote ?? '' };
}

/** Where a page of the list ended; its parts in the order of the sort. */
export interface FollowUpPlace {
  owner: string;
  due: string;
  id: string;
}

export interface ListedFollowUp {
  row: FollowUpRow;
  place: FollowUpPlace;
}

export interface FollowUpList {
  filter: FollowUpFilter;
  sort: 'due' | 'owner';
  today: string;
}

/** Up to `limit` items after `after`: by due date, those without one last; or by owner and then by due date. */
export async function listFollowUps(
  db: ReadDb,
  { filter, sort, today }: FollowUpList,
  limit: number,
  after: FollowUpPlace | null,
): Promise<ListedFollowUp[]> {
  let query = filtered(db, filter, today);
  if (after !== null) {
    const { owner, due, id } = after;
    query = query.where(
      sort === 'due'
        ? sql<boolean>`(f.due_sort, f.id) > (${due}, ${id})`
        : sql<boolean>`(f.owner_sort, f.due_sort, f.id) > (${owner}, ${due}, ${id})`,
    );
  }
  const ordered = sort === 'owner' ? query.orderBy('f.owner_sort') : query;
  const found = await rows(ordered.orderBy('f.due_sort').orderBy('f.id').limit(limit))
    .select(['f.owner_sort', 'f.due_sort'])
    .execute();
  return found.map(({ owner_sort, due_sort, ...row }) => ({
    row: toRow(row),
    place: { owner: owner_sort, due: due_sort, id: row.id },
  }));
}

export async function countFollowUps(db: ReadDb, filter: FollowUpFilter, today: string): Promise<number> {
  const { count } = await filtered(db, filter, today)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

export interface FollowUpCounts {
  active: number;
  overdue: number;
  soon: number;
  undated: number;
}

/** How the active items of all live meetings stand on a day. */
export async function countByDue(db: ReadDb, today: string): Promise<FollowUpCounts> {
  const soon = addDays(today, SOON_DAYS);
  const counted = (condition: ReturnType<typeof sql<boolean>>) =>
    sql<number>`count(*) FILTER (WHERE ${condition})`;
  return listed(db)
    .where(sql<boolean>`f.is_active = 1`)
    .select([
      sql<number>`count(*)`.as('active'),
      counted(sql<boolean>`f.due < ${today}`).as('overdue'),
      counted(sql<boolean>`f.due BETWEEN ${today} AND ${soon}`).as('soon'),
      counted(sql<boolean>`f.due IS NULL`).as('undated'),
    ])
    .executeTakeFirstOrThrow();
}

/** Owners as written, of all items that are not in the trash. */
export async function listOwners(db: ReadDb, words: readonly string[], limit: number): Promise<string[]> {
  const named = listed(db).where('f.owner', '<>', '');
  const found = words.reduce(
    (query, word) => query.where(sql<boolean>`instr(lower(f.owner), ${word}) > 0`),
    named,
  );
  const owners = await found
    .select(sql<string>`min(f.owner)`.as('owner'))
    .groupBy('f.owner_sort')
    .orderBy('f.owner_sort')
    .limit(limit)
    .execute();
  return owners.map(({ owner }) => owner);
}

export interface FoundFollowUp extends FollowUpRow {
  minutesOwner: string;
  minutesDue: string | null;
  isMinutesFinal: boolean;
}

/** One listed item, or `null`. */
export async function findFollowUp(db: ReadDb, id: string): Promise<FoundFollowUp | null> {
  const row = await rows(listed(db).where('f.id', '=', id))
    .innerJoin('minutes', 'minutes.meeting_id', 'f.meeting_id')
    .select(['f.minutes_owner as minutesOwner', 'f.minutes_due as minutesDue'])
    .select(sql<0 | 1>`minutes.state = 'final'`.as('isFinal'))
    .executeTakeFirst();
  if (row === undefined) return null;
  const { isFinal, ...found } = row;
  return { ...found, lastNote: found.lastNote ?? '', isMinutesFinal: isFinal === 1 };
}

/** The active items of some meetings, in the order of the meetings and of their minutes. */
export async function listActiveOf(db: ReadDb, meetingIds: readonly string[]): Promise<FollowUpRow[]> {
  if (meetingIds.length === 0) return [];
  const found = await rows(
    listed(db)
      .where('f.meeting_id', 'in', [...meetingIds])
      .where('f.state', 'in', FOLLOW_UP_STATES.slice(0, 2)),
  )
    .innerJoin('action_item as item', 'item.id', 'f.id')
    .innerJoin('discussion', 'discussion.id', 'item.discussion_id')
    .orderBy('m.sort_date')
    .orderBy('m.id')
    .orderBy('discussion.ordinal')
    .orderBy('item.ordinal')
    .execute();
  return found.map(toRow);
}

/** Every item that the minutes of a meeting list, done ones too. */
export async function listAllOf(db: ReadDb, meetingId: string): Promise<FollowUpRow[]> {
  const found = await rows(listed(db).where('f.meeting_id', '=', meetingId)).execute();
  return found.map(toRow);
}

/** Live meetings of the series of a meeting that came before it, newest first. */
export async function earlierMeetings(db: ReadDb, meetingId: string, limit: number): Promise<string[]> {
  const found = await db
    .selectFrom('meeting as own')
    .innerJoin('meeting as other', 'other.series_id', 'own.series_id')
    .select('other.id')
    .where('own.id', '=', meetingId)
    .where('other.deleted_at', 'is', null)
    .where(sql<boolean>`(other.sort_date, other.id) < (own.sort_date, own.id)`)
    .orderBy('other.sort_date', 'desc')
    .orderBy('other.id', 'desc')
    .limit(limit)
    .execute();
  return found.map(({ id }) => id);
}

/** What the page may change of an item. */
export interface FollowUpFields {
  owner: string;
  ownerOrganisationId: string | null;
  ownerPositionId: string | null;
  due: string | null;
}

export async function updateFields(tx: Transaction, id: string, fields: FollowUpFields): Promise<void> {
  await tx.db
    .updateTable('follow_up')
    .set({
      owner: fields.owner,
      owner_organisation_id: fields.ownerOrganisationId,
      owner_position_id: fields.ownerPositionId,
      due: fields.due,
    })
    .where('id', '=', id)
    .execute();
}

export async function updateState(tx: Transaction, id: string, state: FollowUpState): Promise<void> {
  await tx.db.updateTable('follow_up').set({ state }).where('id', '=', id).execute();
}
