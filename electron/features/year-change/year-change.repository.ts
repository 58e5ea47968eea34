import { type Expression, type SqlBool, sql } from 'kysely';
import type { YearMeetings } from '../../../shared/contract/year-change.ts';
import type { Register } from '../../../shared/domain/letter-ledger.ts';
import type { ReadDb } from '../../store/handles.ts';
import { isInState } from '../meetings/meeting-list.repository.ts';

/** First meetings of a list; the rest is told as a number. */
const ROWS = 8;

function ofYear(year: number): Expression<SqlBool> {
  return sql<SqlBool>`sort_date BETWEEN ${`${year}-01-01`} AND ${`${year}-12-31`}`;
}

export async function countMeetingsOf(db: ReadDb, year: number): Promise<number> {
  return (await listWhere(db, ofYear(year))).total;
}

/** Held, without final minutes: by the clock, as in the list of meetings. */
export function listAwaitingMinutes(db: ReadDb, year: number, now: Date): Promise<YearMeetings> {
  return listWhere(db, sql<SqlBool>`${ofYear(year)} AND ${isInState('awaiting-minutes', now)}`);
}

/** Finished, with a berkas that was not closed. */
export function listToClose(db: ReadDb, year: number): Promise<YearMeetings> {
  return listWhere(
    db,
    sql<SqlBool>`${ofYear(year)} AND state = 'final' AND NOT EXISTS
      (SELECT 1 FROM dossier AS d WHERE d.meeting_id = meeting.id AND d.closed_on IS NOT NULL)`,
  );
}

export async function countUndated(db: ReadDb): Promise<number> {
  return (await listWhere(db, sql<SqlBool>`meeting_date IS NULL`)).total;
}

async function listWhere(db: ReadDb, condition: Expression<SqlBool>): Promise<YearMeetings> {
  const rows = await db
    .selectFrom('meeting')
    .where('deleted_at', 'is', null)
    .where('is_specimen', '=', 0)
    .where(condition)
    .select(['id', 'title', 'meeting_date'])
    .select(sql<number>`count(*) over ()`.as('total'))
    .orderBy('sort_date')
    .orderBy('id')
    .limit(ROWS)
    .execute();
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map(({ id, title, meeting_date }) => ({ id, title, date: meeting_date })),
  };
}

/** Open promises of the meetings of a year and before: what was not kept is carried, however old it is. */
export async function listOpenFollowUps(db: ReadDb, year: number, today: string) {
  const rows = await db
    .selectFrom('follow_up')
    .innerJoin('meeting', 'meeting.id', 'follow_up.meeting_id')
    .leftJoin('series', (join) =>
      join.onRef('series.id', '=', 'meeting.series_id').on('series.deleted_at', 'is', null),
    )
    .where('follow_up.is_listed', '=', 1)
    .where('follow_up.is_active', '=', 1)
    .where('meeting.deleted_at', 'is', null)
    .where('meeting.sort_date', '<=', `${year}-12-31`)
    .select(['series.id', 'series.name'])
    .select((eb) => [
      eb.fn.countAll<number>().as('open'),
      sql<number>`sum(follow_up.due_sort < ${today})`.as('overdue'),
    ])
    .groupBy(['series.id', 'series.name'])
    .orderBy('series.name')
    .execute();
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  return {
    open: sum(rows.map(({ open }) => open)),
    overdue: sum(rows.map(({ overdue }) => overdue)),
    series: rows.flatMap(({ id, name, open }) => (id === null || name === null ? [] : [{ id, name, open }])),
  };
}

export interface LetterCounts {
  used: number;
  waiting: number;
  blank: number;
}

/** How many numbers of a register and year are used, wait for their letter, or were left blank. */
export async function countLettersOf(db: ReadDb, register: Register, year: number): Promise<LetterCounts> {
  const row = await db
    .selectFrom('letter')
    .where('deleted_at', 'is', null)
    .where('register', '=', register)
    .where('year', '=', year)
    .select((eb) => [
      eb.fn.countAll<number>().as('used'),
      sql<number>`coalesce(sum(state IN ('reserved', 'temporary')), 0)`.as('waiting'),
      sql<number>`coalesce(sum(state = 'blank'), 0)`.as('blank'),
    ])
    .executeTakeFirstOrThrow();
  return row;
}
