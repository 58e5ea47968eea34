import type { Generated } from 'kysely';
import type { Decision, Discussion, Minutes, MinutesVersionCause } from '../../../shared/domain/minutes.ts';
import type { Flag, Listed, Stamped } from './common.ts';

export interface MinutesTable extends Stamped {
  meeting_id: string;
  form: Minutes['form'];
  state: Minutes['state'];
  opening_json: string;
  closing_json: string;
  signatory_json: string;
}

/** A state that the minutes had; rows are added, never changed. */
export interface MinutesVersionTable {
  id: string;
  meeting_id: string;
  /** 1, 2, 3, ... within the meeting. */
  number: number;
  /** When the minutes reached that state. */
  made_at: string;
  /** When it was kept: the next one by time comes ten minutes after. */
  kept_at: string;
  cause: MinutesVersionCause;
  reason: string;
  state: Minutes['state'];
  value_json: string;
  value_sha256: string;
  /** The agenda of that day: its items head the parts of the minutes. */
  agenda_json: string;
}

/** Notes of the recorder, which never print. */
export interface MinutesNoteTable extends Stamped {
  meeting_id: string;
  value_json: string;
}

/** A phrase of the unit that uses a profile. */
export interface PhraseTable extends Stamped {
  profile_id: string;
  text: string;
}

/** Where the cursor stood in the minutes of a meeting. */
export interface MinutesPlaceTable {
  meeting_id: string;
  field: string;
  cursor: number;
  label: string;
  is_open: Flag;
  updated_at: string;
}

/** Gives a discussion its row in the index of words `minutes_memory`. */
export interface MinutesMemoryEntryTable {
  entry: Generated<number>;
  discussion_id: string;
  meeting_id: string;
}

/** Meetings whose words are indexed anew before the next question. */
export interface MinutesMemoryStaleTable {
  meeting_id: string;
}

export interface DiscussionTable extends Listed {
  agenda_item_id: string | null;
  text_json: string;
}

export interface StatementTable extends Listed {
  discussion_id: string;
  attendee_id: string | null;
  speaker: string;
  text_json: string;
}

export interface DecisionTable extends Listed {
  discussion_id: string;
  text: Decision['text'];
}

export interface ActionItemTable extends Listed {
  discussion_id: string;
  text: string;
  owner: string;
  due: string | null;
  note: string;
  state: Discussion['actionItems'][number]['state'];
}
