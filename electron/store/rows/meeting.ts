import type { Generated, GeneratedAlways } from 'kysely';
import type { AttendanceState, Attendee, Quorum } from '../../../shared/domain/attendance.ts';
import type { Zone } from '../../../shared/domain/dates.ts';
import type { LetterheadChoice } from '../../../shared/domain/invitation.ts';
import type { MeetingState } from '../../../shared/domain/meeting.ts';
import type { Series } from '../../../shared/domain/series.ts';
import type { Flag, Listed, NumberedPerson, Stamped } from './common.ts';

export interface MeetingTable extends Stamped {
  profile_id: string;
  title: string;
  purpose: string;
  state: MeetingState;
  meeting_date: string | null;
  end_date: string | null;
  start_time: string | null;
  end_time: string | null;
  actual_start: string | null;
  actual_end: string | null;
  zone: Zone;
  place: string;
  chair_json: string;
  secretary_json: string;
  recorder_json: string;
  dress_code: string;
  link: string;
  contact: string;
  is_specimen: Flag;
  search_text: string;
  sort_date: GeneratedAlways<string>;
  series_id: Generated<string | null>;
  is_state_chosen: Generated<Flag>;
  /** `YYYY-MM-DDTHH:mm` on the clocks of its zone; `null` while not known. */
  begins_at: GeneratedAlways<string | null>;
  ends_at: GeneratedAlways<string | null>;
}

export interface SeriesTable extends Stamped {
  name: string;
  kind: Series['kind'];
  rule_json: string;
}

export interface MeetingTemplateTable extends Stamped {
  name: string;
  value_json: string;
}

export interface AgendaItemTable extends Listed {
  title: string;
  minutes: Generated<number | null>;
}

export interface InvitationTable extends Stamped {
  meeting_id: string;
  letter_date: string | null;
  is_day_blank: Flag;
  code: string;
  sequence: number | null;
  sequence_suffix: Generated<string>;
  number_text: string;
  urgency: string;
  subject: string;
  address_place: string;
  opening: string;
  closing: string;
  notes_json: string;
  letterhead: LetterheadChoice;
  signatory_json: string;
}

export interface AddresseeTable extends Listed {
  group_name: string;
  title: string;
  organisation: string;
  note: string;
  position_id: string | null;
}

export interface CopyRecipientTable {
  meeting_id: string;
  ordinal: number;
  recipient: string;
}

export interface AttendanceTable extends Stamped {
  meeting_id: string;
  is_printed_blank: Flag;
  quorum_rule: Generated<Quorum['rule']>;
  quorum_number: Generated<number>;
  quorum_counts_represented: Generated<Flag>;
}

export interface AttendeeTable extends Listed, NumberedPerson {
  addressee_id: string | null;
  is_walk_in: Flag;
  name: string;
  title: string;
  organisation: string;
  state: AttendanceState;
  mode: Attendee['mode'];
  representative_name: string;
  representative_title: string;
  representative_letter: Generated<string>;
  arrived_at: Generated<string | null>;
  left_at: Generated<string | null>;
  note: string;
}
