import { type RawBuilder, sql } from 'kysely';
import type { SearchFilter } from '../../../shared/contract/search.ts';
import { addDays } from '../../../shared/domain/dates.ts';
import { SECURITY_LEVELS, type SearchKind } from '../../../shared/domain/search-kinds.ts';
import type { ReadDb } from '../../store/handles.ts';
import { whole } from '../../store/search-entries.ts';
import { firstKeyOf } from '../../store/search-index.ts';
import { type Match, ownerMatch, WEIGHTS } from '../../store/search-match.ts';
import { isInState } from '../meetings/meeting-list.repository.ts';

/** Matches that are compared with each other where all of them would be too many. */
export const MOST_RANKED = 1000;
/** Matches are not counted further. */
export const MOST_COUNTED = 10_000;
/** A letter is dated at most so many days away from its meeting, whose day orders the index. */
const REACH = 800;

/** What is looked for. */
export interface Wanted {
  match: Match;
  /** The same as parts of words instead; `null` for whole words. */
  part: string | null;
  filter: SearchFilter;
  hasGuarded: boolean;
  /** Decides the state of meetings by the clock. */
  now: Date;
  /** Entries that stand at the top already. */
  except: readonly number[];
}

/** Where a page ended. */
export interface Place {
  entry: number;
  /** Of the last hit; `null` where the order is by date. */
  badness: number | null;
}

export interface FoundEntry {
  entry: number;
  /** Smaller is better; 0 where nothing was compared. */
  badness: number;
}

type Condition = RawBuilder<unknown>;

const BM25 = sql`bm25(search_index, ${sql.join(WEIGHTS.map((weight) => sql.lit(weight)))})`;

/** Up to `limit` entries after `after`, the newest first. */
export async function listNewest(
  db: ReadDb,
  wanted: Wanted,
  limit: number,
  after: Place | null,
): Promise<FoundEntry[]> {
  const further = after === null ? [] : [sql`${keyOf(wanted)} < ${whole(after.entry)}`];
  const rows = await db
    .selectFrom(
      sql<{
        entry: number;
      }>`(select e.entry ${sourceOf(wanted)} ${where([...conditionsOf(wanted), ...further])}
        order by ${keyOf(wanted)} desc limit ${limit})`.as('hit'),
    )
    .select('entry')
    .orderBy('entry', 'desc')
    .execute();
  return rows.map(({ entry }) => ({ entry, badness: 0 }));
}

/**
 * Up to `limit` entries after `after`, the most telling first. Only the newest 1,000 that fit are compared unless
 * `isWhole`; `isCut` says that there were more. Needs words that are wanted.
 */
export async function listBest(
  db: ReadDb,
  wanted: Wanted,
  limit: number,
  after: Place | null,
  isWhole: boolean,
): Promise<{ found: FoundEntry[]; isCut: boolean }> {
  const most = isWhole ? sql`` : sql`order by ${keyOf(wanted)} desc limit ${MOST_RANKED}`;
  const rows = await db
    .selectFrom(
      sql<{ entry: number; badness: number; among: number }>`(
        select entry, badness, count(*) over () as among from (
          select e.entry, ${BM25} as badness ${sourceOf(wanted)} ${where(conditionsOf(wanted))} ${most}))`.as(
        'hit',
      ),
    )
    .select(['entry', 'badness', 'among'])
    .where(
      after === null
        ? sql<boolean>`true`
        : sql<boolean>`(badness, -entry) > (${after.badness ?? 0}, ${whole(-after.entry)})`,
    )
    .orderBy('badness')
    .orderBy('entry', 'desc')
    .limit(limit)
    .execute();
  const isCut = !isWhole && (rows[0]?.among ?? 0) >= MOST_RANKED;
  return { found: rows.map(({ entry, badness }) => ({ entry, badness })), isCut };
}

/** Entries with exactly this number, letters before all others. */
export async function listByNumber(db: ReadDb, number: string, wanted: Wanted): Promise<number[]> {
  const rows = await db
    .selectFrom(
      sql<{ entry: number; is_letter: number }>`(select e.entry, e.kind = 'letter' as is_letter
        from search_entry as e ${where([sql`e.number <> ''`, sql`e.number_key = ${number}`, ...filters(wanted)])}
        limit 20)`.as('hit'),
    )
    .select('entry')
    .orderBy('is_letter', 'desc')
    .orderBy('entry', 'desc')
    .execute();
  return rows.map(({ entry }) => entry);
}

/** How many fit, up to `MOST_COUNTED` and one more. */
export async function countFound(db: ReadDb, wanted: Wanted): Promise<number> {
  const { total } = await db
    .selectFrom(
      sql<{ total: number }>`(select count(*) as total from (
        select 1 ${sourceOf(wanted)} ${where(conditionsOf(wanted))} limit ${MOST_COUNTED + 1}))`.as('hit'),
    )
    .select('total')
    .executeTakeFirstOrThrow();
  return total;
}

/** An entry with all of its words. */
export interface EntryRow {
  entry: number;
  kind: SearchKind;
  paper: string;
  record_id: string;
  meeting_id: string | null;
  on_day: string | null;
  level: number;
  number: string;
  title: string;
  context: string;
  chair: string;
  people: string;
  organisations: string;
  body: string;
}

export async function readEntries(db: ReadDb, entries: readonly number[]): Promise<EntryRow[]> {
  if (entries.length === 0) return [];
  return db
    .selectFrom('search_entry')
    .select([
      'entry',
      'kind',
      'paper',
      'record_id',
      'meeting_id',
      'on_day',
      'level',
      'number',
      'title',
      'context',
    ])
    .select(['chair', 'people', 'organisations', 'body'])
    .where('entry', 'in', entries)
    .execute();
}

/** The key by which the rows are walked: that of the index where words are wanted. */
function keyOf({ match, part }: Wanted): RawBuilder<number> {
  return match.wanted === null && part === null ? sql`e.entry` : sql`f.rowid`;
}

function sourceOf({ match, part }: Wanted): RawBuilder<unknown> {
  if (part !== null) return sql`from search_part as f cross join search_entry as e on e.entry = f.rowid`;
  if (match.wanted === null) return sql`from search_entry as e`;
  return sql`from search_index as f cross join search_entry as e on e.entry = f.rowid`;
}

function where(conditions: readonly Condition[]): RawBuilder<unknown> {
  return conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`;
}

function conditionsOf(wanted: Wanted): Condition[] {
  const { match, part, except } = wanted;
  const key = keyOf(wanted);
  const found = [...periodOfIndex(wanted.filter, key), ...filters(wanted)];
  if (part !== null) found.unshift(sql`search_part match ${part}`);
  else if (match.wanted !== null) found.unshift(sql`search_index match ${match.wanted}`);
  if (match.unwanted !== null)
    found.push(
      sql`e.entry not in (select rowid from search_index where search_index match ${match.unwanted})`,
    );
  if (except.length > 0) found.push(sql`e.entry not in (${sql.join(except.map(whole))})`);
  return found;
}

/** Walks only the part of the index in which the days can lie. */
function periodOfIndex({ from, until }: SearchFilter, key: RawBuilder<number>): Condition[] {
  return [
    ...(from === null ? [] : [sql`${key} >= ${whole(firstKeyOf(addDays(from, -REACH)))}`]),
    ...(until === null ? [] : [sql`${key} < ${whole(firstKeyOf(addDays(until, REACH)))}`]),
  ];
}

/** The wall before what is confidential, and what else was chosen. */
function filters({ filter, hasGuarded, now }: Wanted): Condition[] {
  const { kinds, from, until, code, security, urgency, state } = filter;
  const owner = ownerMatch(filter);
  const levels = security.map((name) => SECURITY_LEVELS.indexOf(name));
  const given: (Condition | null)[] = [
    hasGuarded ? null : sql`e.level = 0`,
    levels.length === 0 ? null : sql`e.level in (${sql.join(levels)})`,
    kinds.length === 0 ? null : sql`e.kind in (${sql.join(kinds)})`,
    from === null ? null : sql`e.on_day >= ${from}`,
    until === null ? null : sql`e.on_day <= ${until}`,
    code === '' ? null : sql`(e.code = ${code} or substr(e.code, 1, ${code.length + 1}) = ${`${code}.`})`,
    urgency === '' ? null : sql`instr(lower(e.urgency), ${urgency.toLowerCase()}) > 0`,
    state === null ? null : inState(state, now),
    owner === null
      ? null
      : sql`(e.entry - e.entry % 4096) in (select rowid from search_index where search_index match ${owner}
          and rowid % 4096 = 0)`,
  ];
  return given.filter((condition) => condition !== null);
}

function inState(state: NonNullable<SearchFilter['state']>, now: Date): Condition {
  return sql`exists (select 1 from meeting where meeting.id = e.meeting_id and ${isInState(state, now)})`;
}
