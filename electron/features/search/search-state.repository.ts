import { sql } from 'kysely';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { keep } from '../../store/kept-queries.ts';
import { MOST_OF_FILE } from '../../store/search-entries.ts';

/** Never more are asked for at once. */
const MOST_AT_ONCE = 12;

const file = (owners: string) =>
  `coalesce((SELECT sum(min(octet_length(words.text), ${MOST_OF_FILE})) FROM ${owners}), 0)`;

/** About how many bytes of text are taken out and put in for an owner. No text is read for it. */
const WEIGHT = sql<number>`${sql.raw(`
  coalesce((SELECT sum(octet_length(part.body)) FROM search_entry AS head
    JOIN search_entry AS part ON part.entry BETWEEN head.entry AND head.entry + 4095
    WHERE head.owner = search_stale.owner AND head.entry % 4096 = 0), 0)
  + coalesce((SELECT sum(octet_length(text_json)) FROM discussion WHERE meeting_id = search_stale.owner), 0)
  + coalesce((SELECT sum(octet_length(statement.text_json)) FROM discussion
    JOIN statement ON statement.discussion_id = discussion.id WHERE discussion.meeting_id = search_stale.owner), 0)
  + ${file(`meeting_file AS file JOIN attachment_text AS words ON words.attachment_id = file.attachment_id
    WHERE file.meeting_id = search_stale.owner AND file.deleted_at IS NULL`)}
  + ${file(`follow_up AS item JOIN follow_up_proof AS proof ON proof.follow_up_id = item.id AND proof.deleted_at IS NULL
    JOIN attachment_text AS words ON words.attachment_id = proof.attachment_id
    WHERE item.meeting_id = search_stale.owner`)}
  + ${file(`archive_record AS record JOIN attachment_text AS words ON words.attachment_id = record.attachment_id
    WHERE record.id = search_stale.owner`)}`)}`;

const stale = keep([], (db) =>
  db
    .selectFrom('search_stale')
    .select(['owner', WEIGHT.as('weight')])
    .orderBy('mark', 'desc')
    .limit(MOST_AT_ONCE),
);
const staleCount = keep([], (db) =>
  db.selectFrom('search_stale').select((eb) => eb.fn.countAll<number>().as('count')),
);
const state = keep([], (db) => db.selectFrom('search_state').select('is_emptying'));

/** An owner whose entries are out of date, and about how many bytes of text are to be moved for it. */
export interface StaleOwner {
  owner: string;
  weight: number;
}

/** Up to 12 owners whose entries are out of date, those that were marked last first. */
export function listStale(db: ReadDb): Promise<StaleOwner[]> {
  return stale.all(db, {});
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

/** Rows and bytes of text that are taken away in one transaction. */
const EMPTIED_ROWS = 400;
const EMPTIED_BYTES = 8_000_000;

/** Takes some entries away that the indexes do not know any more; answers whether others are left. */
export async function emptySome(tx: Transaction): Promise<boolean> {
  // At least one row, and no more of the next ones than a moment is enough for.
  await sql`delete from search_entry where entry in (select entry from (
    select entry, sum(size) over (order by entry) - size as before from (
      select entry, octet_length(body) as size from search_entry order by entry limit ${EMPTIED_ROWS}))
    where before < ${EMPTIED_BYTES})`.execute(tx.db);
  const { rows } = await sql`select 1 from search_entry limit 1`.execute(tx.db);
  return rows.length > 0;
}

/** From so many entries on, what touches all of them at once takes longer than a turn of the main thread may. */
const LARGE = 5000;

/** Whether the index, or what it is made of, is so large that a thread empties and marks it: `from` rows or more. */
export async function isLarge(db: ReadDb, from = LARGE): Promise<boolean> {
  const { entries, meetings, records } = await db
    .selectNoFrom([
      sql<number>`(select count(*) from (select 1 from search_entry limit ${from}))`.as('entries'),
      sql<number>`(select count(*) from (select 1 from meeting limit ${from}))`.as('meetings'),
      sql<number>`(select count(*) from (select 1 from archive_record limit ${from}))`.as('records'),
    ])
    .executeTakeFirstOrThrow();
  return Math.max(entries, meetings, records) >= from;
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
