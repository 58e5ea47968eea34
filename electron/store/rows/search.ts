import type { GeneratedAlways } from 'kysely';
import type { SearchKind } from '../../../shared/domain/search-kinds.ts';
import type { Flag, Stamped } from './common.ts';

/** One thing that can be found; its key tells how old it is and whose it is (see the migration). */
export interface SearchEntryTable {
  entry: number;
  /** The meeting, the old paper, or the letter of no meeting. */
  owner: string;
  kind: SearchKind;
  /** Which paper of its meeting a text or a letter belongs to; empty for a cancelled letter and all others. */
  paper: string;
  record_id: string;
  meeting_id: string | null;
  on_day: string | null;
  /** 0 open, 1 Terbatas, 2 Rahasia, 3 Sangat Rahasia. */
  level: number;
  code: string;
  urgency: string;
  number: string;
  number_key: GeneratedAlways<string>;
  title: string;
  /** What it belongs to: the name of the meeting. */
  context: string;
  chair: string;
  people: string;
  organisations: string;
  body: string;
}

/** Owners whose entries are not as they are now. */
export interface SearchStaleTable {
  mark: number;
  owner: string;
}

export interface SearchStateTable {
  id: number;
  /** All entries are being taken away at once, without telling the indexes one by one. */
  is_emptying: Flag;
  rebuilt_at: string | null;
}

/** A question that is kept under a name. */
export interface SavedSearchTable extends Stamped {
  name: string;
  question_json: string;
  ordinal: number;
}
