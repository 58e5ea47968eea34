import { sql } from 'kysely';
import type { EarlierEntry } from '../../../shared/contract/minutes-desk.ts';
import { discussionSchema } from '../../../shared/domain/minutes.ts';
import { plainText } from '../../../shared/domain/rich-text.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { parseColumn } from '../../store/records.ts';

/** Meetings whose words are not indexed as they are now. */
export async function staleMeetings(db: ReadDb, exceptId: string, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('minutes_memory_stale')
    .select('meeting_id')
    .where('meeting_id', '<>', exceptId)
    .limit(most)
    .execute();
  return rows.map(({ meeting_id }) => meeting_id);
}

/** The words of rich text: its runs, with a space where a paragraph or a line begins. */
const wordsOf = (column: string) => sql`(
  select group_concat(case key when 'text' then atom when 'type' then case when atom in ('paragraph', 'hardBreak')
    then ' ' else '' end else '' end, '') from json_tree(${sql.ref(column)}))`;

/** Indexes every discussion of some meetings anew. */
export async function indexMeetings(tx: Transaction, ids: readonly string[]): Promise<void> {
  const among = sql`(${sql.join(ids)})`;
  await sql`delete from minutes_memory_entry where meeting_id in ${among}`.execute(tx.db);
  await sql`insert into minutes_memory_entry (discussion_id, meeting_id)
    select id, meeting_id from discussion where meeting_id in ${among}`.execute(tx.db);
  await sql`insert into minutes_memory (rowid, item, meeting, body)
    select entry.entry, coalesce(item.title, ''), meeting.title,
      ${wordsOf('discussion.text_json')}
      || ' ' || coalesce((select group_concat(${wordsOf('statement.text_json')}, ' ') from statement
        where statement.discussion_id = discussion.id), '')
      || ' ' || coalesce((select group_concat(text, ' ') from decision where discussion_id = discussion.id), '')
      || ' ' || coalesce((select group_concat(text || ' ' || owner, ' ') from action_item
        where discussion_id = discussion.id), '')
    from minutes_memory_entry as entry
    join discussion on discussion.id = entry.discussion_id
    join meeting on meeting.id = entry.meeting_id
    left join agenda_item as item on item.id = discussion.agenda_item_id
    where entry.meeting_id in ${among}`.execute(tx.db);
  await sql`delete from minutes_memory_stale where meeting_id in ${among}`.execute(tx.db);
}

const MOST_HITS = 12;
/** Characters of a discussion that are shown. */
const EXCERPT = 1200;

/**
 * Discussions of earlier meetings with any of these words (or words that begin so): same series first, then those with
 * the most telling words, a word of the agenda item's own title above one in the text. Specimens are left out, except for
 * a specimen. Words hold letters and digits only.
 */
export async function listEarlier(
  db: ReadDb,
  meetingId: string,
  words: readonly string[],
): Promise<EarlierEntry[]> {
  const wanted = words.map((word) => `"${word}"*`).join(' OR ');
  const hit = sql<{
    entry: number;
    badness: number;
  }>`(select rowid as entry, bm25(minutes_memory, 8, 3, 1) as badness
    from minutes_memory where minutes_memory match ${wanted})`;
  const rows = await db
    .selectFrom(hit.as('hit'))
    .innerJoin('minutes_memory_entry as entry', 'entry.entry', 'hit.entry')
    .innerJoin('meeting', 'meeting.id', 'entry.meeting_id')
    .innerJoin('meeting as here', (join) => join.on('here.id', '=', meetingId))
    .innerJoin('discussion', 'discussion.id', 'entry.discussion_id')
    .leftJoin('agenda_item as item', 'item.id', 'discussion.agenda_item_id')
    .where('meeting.deleted_at', 'is', null)
    .whereRef('meeting.id', '<>', 'here.id')
    .whereRef('meeting.sort_date', '<=', 'here.sort_date')
    .whereRef('meeting.is_specimen', '<=', 'here.is_specimen')
    .select([
      'entry.discussion_id',
      'meeting.id as meeting_id',
      'meeting.title as meeting_title',
      'meeting.meeting_date',
      'item.title as item_title',
      'discussion.text_json',
      sql<0 | 1>`meeting.series_id is not null and meeting.series_id is here.series_id`.as('is_same_series'),
    ])
    .orderBy('is_same_series', 'desc')
    .orderBy('hit.badness')
    .orderBy('meeting.sort_date', 'desc')
    .limit(MOST_HITS)
    .execute();
  const ids = rows.map(({ discussion_id }) => discussion_id);
  const decisions = await listDecisions(db, ids);
  const promises = await listPromises(db, ids);
  return rows.map((row) => ({
    discussionId: row.discussion_id,
    meetingId: row.meeting_id,
    meetingTitle: row.meeting_title,
    date: row.meeting_date,
    itemTitle: row.item_title ?? '',
    isSameSeries: row.is_same_series === 1,
    text: excerpt(plainText(parseColumn(discussionSchema.shape.text, row.text_json))),
    decisions: decisions.filter((one) => one.discussion_id === row.discussion_id).map(({ text }) => text),
    promises: promises
      .filter((one) => one.discussion_id === row.discussion_id)
      .map(({ text, owner, due, state }) => ({ text, owner, due, state })),
  }));
}

function listDecisions(db: ReadDb, ids: readonly string[]) {
  return db
    .selectFrom('decision')
    .select(['discussion_id', 'text'])
    .where('discussion_id', 'in', ids)
    .where('text', '<>', '')
    .orderBy('ordinal')
    .execute();
}

/** Action items that are still open today, with what the follow-up list knows of them. */
function listPromises(db: ReadDb, ids: readonly string[]) {
  return db
    .selectFrom('action_item')
    .innerJoin('follow_up', 'follow_up.id', 'action_item.id')
    .select([
      'action_item.discussion_id',
      'action_item.text',
      'follow_up.owner',
      'follow_up.due',
      'follow_up.state',
    ])
    .where('action_item.discussion_id', 'in', ids)
    .where('follow_up.is_listed', '=', 1)
    .where('follow_up.state', 'in', ['open', 'running'])
    .orderBy('action_item.ordinal')
    .execute();
}

function excerpt(text: string): string {
  if (text.length <= EXCERPT) return text;
  const end = text.lastIndexOf(' ', EXCERPT);
  return `${text.slice(0, end > 0 ? end : EXCERPT)} …`;
}
