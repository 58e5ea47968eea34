import { type RawBuilder, sql } from 'kysely';
import type { Transaction } from './handles.ts';
import { FURTHER_TEXTS, type FurtherText, TRAILER } from './search-papers.ts';

/* What each thing that can be found says of itself, as SQLite puts it together out of the records. */

/** Characters of a file that are indexed: about 120 pages. */
export const MOST_OF_FILE = 300_000;

/** Where the parts of an owner begin in its block. */
const LETTERS = 2;
const PAPERS = 490;
const ITEMS = 500;
const FILES = 1500;
const PROOFS = 3500;

/** A whole number for SQLite: better-sqlite3 would hand a large one over as a fraction. */
export function whole(value: number): RawBuilder<number> {
  return sql<number>`cast(${value} as integer)`;
}

/** The words of rich text: its runs, with a space where a paragraph or a line begins. */
const richWords = (column: string) => sql`(
  select group_concat(case key when 'text' then atom when 'type' then case when atom in ('paragraph', 'hardBreak')
    then ' ' else '' end else '' end, '') from json_tree(${sql.ref(column)}))`;

const official = (column: string) => sql`trim(replace(concat_ws(' ',
  ${sql.ref(column)} ->> '$.name.front', ${sql.ref(column)} ->> '$.name.name', ${sql.ref(column)} ->> '$.name.back',
  ${sql.ref(column)} ->> '$.title'), '  ', ' '))`;

/** How far a meeting is closed to others, by its dossier and by the Sifat of its letter (rule 61): place in `SECURITY_LEVELS`. */
export const LEVEL = sql`max(
  case dossier.security when 'limited' then 1 when 'secret' then 2 when 'top-secret' then 3 else 0 end,
  ${levelOfUrgency('invitation.urgency')})`;

/** The Sifat of a letter, as the office writes it. */
function levelOfUrgency(column: string) {
  return levelOf(sql.ref(column));
}

function levelOf(text: RawBuilder<unknown>) {
  return sql`case when ${text} like '%sangat rahasia%' then 3 when ${text} like '%rahasia%' then 2
    when ${text} like '%terbatas%' then 1 else 0 end`;
}

const CODE = sql`coalesce(nullif(dossier.code, ''), nullif(invitation.code, ''), (
  select code from letter where letter.meeting_id = meeting.id and paper = 'invitation' and state <> 'void'), '')`;

/** Names and titles around a meeting, each once. */
const PEOPLE = sql`coalesce((select group_concat(words, ' · ') from (
  select name as words from attendee where meeting_id = meeting.id
  union select title from attendee where meeting_id = meeting.id
  union select representative_name from attendee where meeting_id = meeting.id
  union select representative_title from attendee where meeting_id = meeting.id
  union select title from addressee where meeting_id = meeting.id
  union select recipient from copy_recipient where meeting_id = meeting.id
  union select ${official('meeting.secretary_json')}
  union select ${official('meeting.recorder_json')}) where words <> ''), '')`;

const ORGANISATIONS = sql`coalesce((select group_concat(words, ' · ') from (
  select organisation as words from attendee where meeting_id = meeting.id
  union select organisation from addressee where meeting_id = meeting.id) where words <> ''), '')`;

const MEETING_BODY = sql`concat_ws(' · ', nullif(meeting.purpose, ''), nullif(meeting.place, ''),
  (select group_concat(title, ' · ') from (select title from agenda_item where meeting_id = meeting.id order by ordinal)),
  nullif(invitation.subject, ''))`;

const MINUTES_BODY = sql`trim(concat_ws(' ', ${richWords('minutes.opening_json')},
  (select group_concat(words, ' ') from (
    select concat_ws(' ', item.title, ${richWords('discussion.text_json')},
      (select group_concat(speaker || ': ' || ${richWords('statement.text_json')}, ' ') from statement
        where statement.discussion_id = discussion.id),
      (select group_concat(text, ' ') from decision where decision.discussion_id = discussion.id),
      (select group_concat(text || ' ' || owner, ' ') from action_item
        where action_item.discussion_id = discussion.id)) as words
    from discussion left join agenda_item as item on item.id = discussion.agenda_item_id
    where discussion.meeting_id = meeting.id order by discussion.ordinal)),
  ${richWords('minutes.closing_json')}, ${TRAILER}))`;

const COLUMNS = sql`entry, owner, kind, paper, record_id, meeting_id, on_day, level, code, urgency, number, title,
  context, chair, people, organisations, body`;

/** The meetings of the batch with what all of their parts say alike. */
const OF_MEETINGS = sql`from block join meeting on meeting.id = block.owner
  left join invitation on invitation.meeting_id = meeting.id left join dossier on dossier.meeting_id = meeting.id
  left join supplement on supplement.meeting_id = meeting.id`;

/** The key of the n-th part of its kind within its meeting; more than there is room for are left out. */
const partKey = (from: number, order: string) =>
  sql`block.base + ${whole(from)} + row_number() over (partition by meeting.id order by ${sql.ref(order)}) - 1`;

/** Makes the entries of some owners, whose blocks begin at `bases`, out of their records. */
export async function insertEntries(tx: Transaction, bases: ReadonlyMap<string, number>): Promise<void> {
  const values = sql.join([...bases].map(([owner, base]) => sql`(${owner}, ${whole(base)})`));
  const insert = (select: RawBuilder<unknown>) =>
    sql`with block (owner, base) as (values ${values}) insert into search_entry (${COLUMNS}) ${select}`.execute(
      tx.db,
    );
  await insert(sql`select block.base, meeting.id, 'meeting', '', meeting.id, meeting.id, meeting_date, ${LEVEL}, ${CODE},
    coalesce(invitation.urgency, ''), coalesce(invitation.number_text, ''), meeting.title, '',
    ${official('meeting.chair_json')}, ${PEOPLE}, ${ORGANISATIONS}, ${MEETING_BODY} ${OF_MEETINGS}`);
  await insert(sql`select * from (select block.base + 1, meeting.id, 'minutes', '', minutes.id, meeting.id, meeting_date,
    ${LEVEL}, ${CODE}, coalesce(invitation.urgency, ''), '', '', meeting.title, '', '', '',
    ${MINUTES_BODY} as body ${OF_MEETINGS} join minutes on minutes.meeting_id = meeting.id) where body <> ''`);
  for (const [place, paper] of FURTHER_TEXTS.entries()) await insert(paperOfMeetings(PAPERS + place, paper));
  await insert(lettersOfMeetings());
  await insert(itemsOfMeetings());
  await insert(filesOfMeetings());
  await insert(proofsOfMeetings());
  await insert(sql`select block.base, letter.id, 'letter', '', letter.id, null, letter_date, ${levelOfUrgency('urgency')},
    code, urgency, number_text, subject, about, '', '', '', concat_ws(' · ', nullif(destination, ''), nullif(note, ''))
    from block join letter on letter.id = block.owner`);
  await insert(sql`select block.base, record.id, 'past', '', record.id, record.meeting_id, record_date,
    case security when 'limited' then 1 when 'secret' then 2 when 'top-secret' then 3 else 0 end,
    code, '', number_text, title, name, '', '', organisation,
    trim(concat_ws(' ', nullif(note, ''), substr(words.text, 1, ${whole(MOST_OF_FILE)})))
    from block join archive_record as record on record.id = block.owner
    left join attachment_text as words on words.attachment_id = record.attachment_id`);
}

function lettersOfMeetings() {
  return sql`select * from (select ${partKey(LETTERS, 'letter.id')} as entry, meeting.id, 'letter',
    iif(letter.state = 'void', '', letter.paper), letter.id,
    meeting.id, coalesce(letter.letter_date, meeting_date), max(${LEVEL}, ${levelOfUrgency('letter.urgency')}),
    letter.code, letter.urgency, letter.number_text, letter.subject, meeting.title, '', '', '',
    concat_ws(' · ', nullif(letter.destination, ''), nullif(letter.note, ''))
    ${OF_MEETINGS} join letter on letter.meeting_id = meeting.id and letter.deleted_at is null
    where letter.number_text <> '' or letter.subject <> '') where entry % 4096 < ${whole(PAPERS)}`;
}

/** One further paper of each meeting that has texts of its own for it. */
function paperOfMeetings(place: number, { paper, title, people, body, urgency }: FurtherText) {
  return sql`select * from (select block.base + ${whole(place)}, meeting.id, 'paper', ${sql.lit(paper)}, supplement.id,
    meeting.id, meeting_date, max(${LEVEL}, ${levelOf(urgency)}), ${CODE}, coalesce(nullif(${urgency}, ''),
    invitation.urgency, ''), '', ${title} as title, meeting.title, '', ${people} as people, '', ${body} as body
    ${OF_MEETINGS} where supplement.value_json <> '{}') where title <> '' or people <> '' or body <> ''`;
}

function itemsOfMeetings() {
  return sql`select * from (select ${partKey(ITEMS, 'item.id')} as entry, meeting.id, 'follow-up', '', item.id, meeting.id,
    meeting_date, ${LEVEL}, ${CODE}, coalesce(invitation.urgency, ''), '', '', meeting.title, '', '', '',
    concat_ws(' · ', item.text, nullif(item.owner, ''))
    ${OF_MEETINGS} join follow_up as item on item.meeting_id = meeting.id and item.is_listed = 1
    and item.deleted_at is null) where entry % 4096 < ${whole(FILES)}`;
}

function filesOfMeetings() {
  return sql`select * from (select ${partKey(FILES, 'file.id')} as entry, meeting.id, 'file', '', file.id, meeting.id,
    meeting_date, ${LEVEL}, ${CODE}, coalesce(invitation.urgency, ''), '', file.name, meeting.title,
    '', '', '', trim(concat_ws(' ', nullif(file.description, ''), substr(words.text, 1, ${whole(MOST_OF_FILE)})))
    ${OF_MEETINGS} join meeting_file as file on file.meeting_id = meeting.id and file.deleted_at is null
    left join attachment_text as words on words.attachment_id = file.attachment_id)
    where entry % 4096 < ${whole(PROOFS)}`;
}

/** Proofs of follow-ups open with their follow-up. */
function proofsOfMeetings() {
  return sql`select * from (select ${partKey(PROOFS, 'proof.id')} as entry, meeting.id, 'file', '', item.id, meeting.id,
    meeting_date, ${LEVEL}, ${CODE}, coalesce(invitation.urgency, ''), '', proof.name, meeting.title,
    '', '', '', coalesce(substr(words.text, 1, ${whole(MOST_OF_FILE)}), '')
    ${OF_MEETINGS} join follow_up as item on item.meeting_id = meeting.id
    join follow_up_proof as proof on proof.follow_up_id = item.id and proof.deleted_at is null
    left join attachment_text as words on words.attachment_id = proof.attachment_id)
    where entry % 4096 >= ${whole(PROOFS)}`;
}
