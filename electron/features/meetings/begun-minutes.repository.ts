import { type SqlBool, sql } from 'kysely';

/** An empty field of rich text has 47 bytes, the shortest with a letter in it 85. */
const EMPTY_BYTES = 60;

/**
 * Whether minutes hold a word yet: they are made empty together with their meeting. The bytes are told by the head of a
 * row, so that long minutes are not read. For a query that has the table `minutes`.
 */
export const HAS_WORDS = sql<SqlBool>`(octet_length(minutes.opening_json) > ${EMPTY_BYTES}
  or octet_length(minutes.closing_json) > ${EMPTY_BYTES}
  or exists (select 1 from discussion as said
    where said.meeting_id = minutes.meeting_id and octet_length(said.text_json) > ${EMPTY_BYTES})
  or exists (select 1 from statement as said where said.meeting_id = minutes.meeting_id)
  or exists (select 1 from decision as said where said.meeting_id = minutes.meeting_id)
  or exists (select 1 from action_item as said where said.meeting_id = minutes.meeting_id))`;

/** Whether the minutes of a meeting were begun and are not final. For a query that has the table `meeting`. */
export const IS_BEING_WRITTEN = sql<SqlBool>`(meeting.state not in ('final', 'archived') and exists (select 1 from minutes
  where minutes.meeting_id = meeting.id and minutes.state = 'draft' and ${HAS_WORDS}))`;
