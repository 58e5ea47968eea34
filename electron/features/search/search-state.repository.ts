import { sql } from 'kysely';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { keep } from '../../store/kept-queries.ts';

/** Never more are asked for at once. */
const MOST_AT_ONCE = 50;

const stale = keep([], (db) =>
  db.selectFrom('search_stale').select('owner').orderBy('mark', 'desc').limit(MOST_AT_ONCE),
);
const staleCount = keep([], (db) =>
  db.selectFrom('search_stale').select((eb) => eb.fn.countAll<number>().as('count')),
);
const state = keep([], (db) => db.selectFrom('search_state').select('is_emptying'));

/** Up to `most` (and 50) owners whose entries are out of date, those that were marked last first. */
export async function listStale(db: ReadDb, most: number): Promise<string[]> {
  return (await stale.all(db, {})).slice(0, most).map(({ owner }) => owner);
}

export interface IndexStatus {
  entries: number;
  waiting: number;
  rebuiltAt: string | null;
}

export async function readStatus(db: ReadDb): Promise<IndexStatus> {
  const { entries, rebuilt_at } = await db
    .selectFrom('search_state')
    .select(['rebuilt_at', sql<number>`(select count(*) from search_entry)`.as('entries')])
    .executeTakeFirstOrThrow();
  return { entries, waiting: await countStale(db), rebuiltAt: rebuilt_at };
}

export async function countStale(db: ReadDb): Promise<number> {
  return (await staleCount.first(db, {}))?.count ?? 0;
}

/** Begins the making anew: both indexes are empty at once, and everything is marked, the newest to come first. */
export async function beginRebuild(tx: Transaction): Promise<void> {
  await sql`update search_state set is_emptying = 1, rebuilt_at = null`.execute(tx.db);
  await sql`insert into search_index (search_index) values ('delete-all')`.execute(tx.db);
  await sql`insert into search_part (search_part) values ('delete-all')`.execute(tx.db);
}

/** Takes some entries away that the indexes do not know any more; answers whether others are left. */
export async function emptySome(tx: Transaction, most: number): Promise<boolean> {
  await sql`delete from search_entry where entry in (select entry from search_entry limit ${most})`.execute(
    tx.db,
  );
  const { rows } = await sql`select 1 from search_entry limit 1`.execute(tx.db);
  return rows.length > 0;
}

/** From here on entries and indexes go together again. */
export async function markEverything(tx: Transaction): Promise<void> {
  await sql`update search_state set is_emptying = 0`.execute(tx.db);
  await sql`delete from search_stale`.execute(tx.db);
  await sql`insert into search_stale (owner) select id from (
    select id, coalesce(meeting_date, '9999') as day from meeting where deleted_at is null
    union all select id, coalesce(record_date, '') from archive_record where deleted_at is null
    union all select id, coalesce(letter_date, '') from letter where meeting_id is null
  ) order by day, id desc`.execute(tx.db);
}

/** Whether a making anew was broken off while the entries were taken away. */
export async function isEmptying(db: ReadDb): Promise<boolean> {
  return (await state.first(db, {}))?.is_emptying === 1;
}

export async function noteRebuilt(tx: Transaction): Promise<void> {
  await tx.db.updateTable('search_state').set({ rebuilt_at: tx.now }).execute();
}

/** Whether a job of this kind is waiting or at work. */
export async function isUnderWay(db: ReadDb, kind: string): Promise<boolean> {
  const row = await db
    .selectFrom('job')
    .select('id')
    .where('kind', '=', kind)
    .where('state', 'in', ['waiting', 'running'])
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
