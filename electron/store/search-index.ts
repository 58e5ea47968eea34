import { sql } from 'kysely';
import type { Transaction } from './handles.ts';
import { insertEntries, whole } from './search-entries.ts';

/*
 * Makes the entries of the search out of the records. Everything is read and written by SQLite itself, for a few owners in
 * one transaction; the indexes follow the entries by triggers.
 */

/** Keys of one owner, and of one day. */
export const BLOCK = 4096;
const DAY = 2 ** 24;
const OWNERS_A_DAY = DAY / BLOCK;
/** Days from the first of January of the year 1 to that of 1970. */
const EPOCH = 719_163;
const MS_A_DAY = 86_400_000;
/** A meeting without a date is still to come; an old paper without one is older than all. */
const FUTURE = 4_000_000;
const OLDEST = 1;
/** The first key of a day (`YYYY-MM-DD`). */
export function firstKeyOf(day: string): number {
  return (Math.floor(Date.parse(`${day}T00:00:00Z`) / MS_A_DAY) + EPOCH) * DAY;
}

interface Owner {
  owner: string;
  day: number;
  /** Its block until now; `null` for a new one. */
  base: number | null;
}

/** Makes all entries of some owners anew, and takes away those of owners that are gone or in the trash. */
export async function indexOwners(tx: Transaction, ids: readonly string[]): Promise<void> {
  const live = await findOwners(tx, ids);
  const bases = new Map<string, number>();
  for (const owner of live) bases.set(owner.owner, await placeOf(tx, owner, [...bases.values()]));
  await clear(tx, ids);
  if (bases.size > 0) await insertEntries(tx, bases);
  await sql`delete from search_stale where owner in (${sql.join(ids)})`.execute(tx.db);
}

async function findOwners(tx: Transaction, ids: readonly string[]): Promise<Owner[]> {
  const among = sql.join(ids);
  const { rows } = await sql<{ id: string; day: string | null; is_meeting: number; base: number | null }>`
    select found.id, found.day, found.is_meeting,
      (select entry from search_entry where owner = found.id and entry % 4096 = 0) as base
    from (
      select id, meeting_date as day, 1 as is_meeting from meeting where id in (${among}) and deleted_at is null
      union all
      select id, record_date, 0 from archive_record where id in (${among}) and deleted_at is null
      union all
      select id, letter_date, 0 from letter where id in (${among}) and meeting_id is null and deleted_at is null
    ) as found order by found.id`.execute(tx.db);
  return rows.map(({ id, day, is_meeting, base }) => ({
    owner: id,
    day: day === null ? (is_meeting === 1 ? FUTURE : OLDEST) : firstKeyOf(day) / DAY,
    base,
  }));
}

function clear(tx: Transaction, ids: readonly string[]) {
  return sql`delete from search_entry where entry in (
    select part.entry from search_entry as head
    join search_entry as part on part.entry between head.entry and head.entry + ${whole(BLOCK - 1)}
    where head.owner in (${sql.join(ids)}) and head.entry % 4096 = 0)`.execute(tx.db);
}

/** The block of an owner: that of before while the day is the same, else the next of its day. */
async function placeOf(tx: Transaction, { day, base }: Owner, taken: readonly number[]): Promise<number> {
  if (base !== null && isOfDay(base, day)) return base;
  const next = (await lastBlock(tx, day, taken)) + BLOCK;
  if (isOfDay(next, day)) return next;
  // A day of more than four thousand: found all the same, only among the undated.
  return (await lastBlock(tx, OLDEST, taken)) + BLOCK;
}

/** Undated ones have all the room there is. */
function isOfDay(base: number, day: number): boolean {
  const [from, until] = rangeOf(day);
  return base >= from && base < until;
}

function rangeOf(day: number): [from: number, until: number] {
  const from = day * DAY;
  if (day === OLDEST) return [from, (EPOCH / 2) * DAY];
  return [from, day === FUTURE ? from * 2 : from + OWNERS_A_DAY * BLOCK];
}

async function lastBlock(tx: Transaction, day: number, taken: readonly number[]): Promise<number> {
  const [from, until] = rangeOf(day);
  const { rows } = await sql<{ last: number | null }>`
    select max(entry) as last from search_entry where entry >= ${whole(from)} and entry < ${whole(until)}`.execute(
    tx.db,
  );
  const last = rows[0]?.last ?? null;
  const others = taken.filter((base) => base >= from && base < until);
  return Math.max(last === null ? from - BLOCK : last - (last % BLOCK), ...others);
}
