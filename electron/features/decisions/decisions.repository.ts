import { type Compilable, sql } from 'kysely';
import type { DecisionFilter } from '../../../shared/contract/decisions.ts';
import type { ReadDb } from '../../store/handles.ts';
import { LEVEL } from '../../store/search-entries.ts';
import { searchWords } from '../../store/search-text.ts';

/* The decisions of all meetings. They are walked along the index of the newest meetings, whatever else is asked. */

/** A meeting in the order of the register. */
export interface MeetingPlace {
  sortDate: string;
  meetingId: string;
}

/** Where a page ended. */
export interface DecisionPlace extends MeetingPlace {
  discussion: number;
  decision: number;
}

export interface DecisionFound {
  id: string;
  meeting_id: string;
  meeting_title: string;
  meeting_date: string | null;
  sort_date: string;
  /** Places in the minutes, from 0. */
  discussion: number;
  decision: number;
  /** Written decisions before it under the same agenda item. */
  written_before: number;
  text: string;
  item_place: number | null;
  item_title: string | null;
  is_final: 0 | 1;
  final_version: number | null;
  final_at: string | null;
  /** Place in `SECURITY_LEVELS`. */
  level: number;
}

/** What is looked through at once: behind a decision, down to a meeting and all of its decisions; `null` is open. */
export interface Part {
  after: DecisionPlace | null;
  until: MeetingPlace | null;
}

/** Written decisions of live meetings that are no specimens. Joined crosswise: SQLite keeps that order. */
function decisionsOf(db: ReadDb, filter: DecisionFilter, { after, until: end }: Part) {
  const { from, until, minutes, hasGuarded } = filter;
  let query = db
    .selectFrom('meeting')
    .leftJoin('dossier', 'dossier.meeting_id', 'meeting.id')
    .leftJoin('invitation', 'invitation.meeting_id', 'meeting.id')
    .crossJoin('minutes')
    .crossJoin('discussion')
    .crossJoin('decision')
    .leftJoin('agenda_item as item', 'item.id', 'discussion.agenda_item_id')
    .whereRef('minutes.meeting_id', '=', 'meeting.id')
    .whereRef('discussion.meeting_id', '=', 'meeting.id')
    .whereRef('decision.discussion_id', '=', 'discussion.id')
    .where('meeting.deleted_at', 'is', null)
    .where('meeting.is_specimen', '=', 0)
    .where(isWritten('decision'));
  if (from !== null) query = query.where('meeting.sort_date', '>=', from);
  if (until !== null) query = query.where('meeting.sort_date', '<=', until);
  if (from !== null || until !== null) query = query.where('meeting.meeting_date', 'is not', null);
  if (after !== null) query = query.where(isBehind(after));
  if (end !== null)
    query = query.where(sql<boolean>`(meeting.sort_date, meeting.id) >= (${end.sortDate}, ${end.meetingId})`);
  if (minutes === 'final') query = query.where('minutes.state', '=', 'final');
  if (!hasGuarded) query = query.where(sql<boolean>`${LEVEL} = 0`);
  return searchWords(filter.words).reduce(
    (found, word) =>
      found.where(sql<boolean>`instr(lower(concat_ws(' ', decision.text, item.title)) || ' '
        || meeting.search_text, ${word}) > 0`),
    query,
  );
}

/** A line that was added and left empty is no decision. */
function isWritten(table: 'decision' | 'earlier') {
  return sql<boolean>`trim(${sql.ref(`${table}.text`)}, char(9, 10, 13, 32)) <> ''`;
}

/** A question that can be asked, or looked at. */
interface Asking<Row> extends Compilable<Row> {
  execute(): Promise<Row[]>;
}

/** Up to `limit` decisions of a part: newest meeting first, within a meeting as in its minutes. */
export function listDecisions(
  db: ReadDb,
  filter: DecisionFilter,
  part: Part,
  limit: number,
): Promise<DecisionFound[]> {
  return decisionQuery(db, filter, part, limit).execute();
}

/** The question behind `listDecisions`; a test looks at how SQLite answers it. */
export function decisionQuery(
  db: ReadDb,
  filter: DecisionFilter,
  part: Part,
  limit: number,
): Asking<DecisionFound> {
  const finalVersion = (column: 'number' | 'made_at') =>
    sql`(select ${sql.ref(column)} from minutes_version as version where version.meeting_id = meeting.id
      and minutes.state = 'final' and cause = 'state' and version.state = 'final' order by number desc limit 1)`;
  return decisionsOf(db, filter, part)
    .select([
      'decision.id',
      'meeting.id as meeting_id',
      'meeting.title as meeting_title',
      'meeting.meeting_date',
      'meeting.sort_date',
      'discussion.ordinal as discussion',
      'decision.ordinal as decision',
      sql<number>`(select count(*) from decision as earlier where earlier.discussion_id = discussion.id
      and earlier.ordinal < decision.ordinal and ${isWritten('earlier')})`.as('written_before'),
      'decision.text',
      'item.ordinal as item_place',
      'item.title as item_title',
      sql<0 | 1>`minutes.state = 'final'`.as('is_final'),
      sql<number | null>`${finalVersion('number')}`.as('final_version'),
      sql<string | null>`${finalVersion('made_at')}`.as('final_at'),
      sql<number>`${LEVEL}`.as('level'),
    ])
    .orderBy('meeting.sort_date', 'desc')
    .orderBy('meeting.id', 'desc')
    .orderBy('discussion.ordinal')
    .orderBy('decision.ordinal')
    .limit(limit);
}

/** The rest of the meeting where the page ended, and all older ones; the first comparison leads through the index. */
function isBehind({ sortDate, meetingId, discussion, decision }: DecisionPlace) {
  return sql<boolean>`(meeting.sort_date, meeting.id) <= (${sortDate}, ${meetingId})
    and (meeting.id <> ${meetingId} or (discussion.ordinal, decision.ordinal) > (${discussion}, ${decision}))`;
}

export async function countDecisions(db: ReadDb, filter: DecisionFilter, part: Part): Promise<number> {
  const { count } = await decisionsOf(db, filter, part)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** The `size`-th meeting of the period behind a place: where the next part ends. `null` when not so many are left. */
export async function endOfPart(
  db: ReadDb,
  { from, until }: DecisionFilter,
  after: DecisionPlace | null,
  size: number,
): Promise<MeetingPlace | null> {
  let query = db
    .selectFrom('meeting')
    .select(['sort_date as sortDate', 'id as meetingId'])
    .where('deleted_at', 'is', null);
  if (from !== null) query = query.where('sort_date', '>=', from);
  if (until !== null) query = query.where('sort_date', '<=', until);
  if (after !== null)
    query = query.where(sql<boolean>`(sort_date, id) < (${after.sortDate}, ${after.meetingId})`);
  const row = await query
    .orderBy('sort_date', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .offset(size - 1)
    .executeTakeFirst();
  return row ?? null;
}
