import type { GeneratedAlways } from 'kysely';
import type { Job, JobItem } from '../../shared/contract/jobs.ts';
import type { AttendanceState, Attendee } from '../../shared/domain/attendance.ts';
import type { Zone } from '../../shared/domain/dates.ts';
import type { PaperKind } from '../../shared/domain/dossier.ts';
import type { LetterheadChoice } from '../../shared/domain/invitation.ts';
import type { MeetingState } from '../../shared/domain/meeting.ts';
import type { Decision, Discussion, Minutes, MinutesVersionCause } from '../../shared/domain/minutes.ts';
import type { ActingPrefix, OfficeRole, ServiceNumber } from '../../shared/domain/people.ts';

/* Row types of every table, as the newest migration leaves them. Flags are 0 or 1; `_json` columns hold JSON text. */

export type Flag = 0 | 1;

/** What every record carries; times are UTC ISO text, `deleted_at` marks the trash. */
interface Stamped {
  id: string;
  version: number;
  created_at: string;
  updated_at: string;
  deleted_at: string | null;
}

/** A row of a record's list: `ordinal` counts from 0 and keeps the user's order. */
interface Listed {
  id: string;
  meeting_id: string;
  ordinal: number;
}

interface OfficeProfileTable extends Stamped {
  name: string;
  is_default: Flag;
  settings_json: string;
}

interface PictureTable extends Stamped {
  name: string;
  type: 'image/png' | 'image/jpeg';
  width: number;
  height: number;
  sha256: string;
  bytes: Buffer;
}

interface OrganisationTable extends Stamped {
  name: string;
  short_name: string;
  kind: string;
  address: string;
  search_text: string;
}

interface NumberedPerson {
  number_kind: ServiceNumber['kind'];
  number_digits: string;
  rank: string;
  gender: '' | 'L' | 'P';
  phone: string;
}

interface PersonTable extends Stamped, NumberedPerson {
  name_front: string;
  name: string;
  name_back: string;
  search_text: string;
}

interface PositionTable extends Stamped {
  title: string;
  role: OfficeRole;
  organisation_id: string | null;
  search_text: string;
}

interface PositionHolderTable extends Stamped {
  position_id: string;
  person_id: string;
  acting: ActingPrefix;
  from_date: string | null;
  until_date: string | null;
}

interface DirectoryGroupTable extends Stamped {
  name: string;
  ordinal: number;
}

interface GroupMemberTable {
  group_id: string;
  position_id: string;
  ordinal: number;
}

interface MeetingTable extends Stamped {
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
}

interface AgendaItemTable extends Listed {
  title: string;
}

interface InvitationTable extends Stamped {
  meeting_id: string;
  letter_date: string | null;
  is_day_blank: Flag;
  code: string;
  sequence: number | null;
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

interface AddresseeTable extends Listed {
  group_name: string;
  title: string;
  organisation: string;
  note: string;
  position_id: string | null;
}

interface CopyRecipientTable {
  meeting_id: string;
  ordinal: number;
  recipient: string;
}

interface AttendanceTable extends Stamped {
  meeting_id: string;
  is_printed_blank: Flag;
}

interface AttendeeTable extends Listed, NumberedPerson {
  addressee_id: string | null;
  is_walk_in: Flag;
  name: string;
  title: string;
  organisation: string;
  state: AttendanceState;
  mode: Attendee['mode'];
  representative_name: string;
  representative_title: string;
  note: string;
}

interface MinutesTable extends Stamped {
  meeting_id: string;
  form: Minutes['form'];
  state: Minutes['state'];
  opening_json: string;
  closing_json: string;
  signatory_json: string;
}

/** A state that the minutes had; rows are added, never changed. */
interface MinutesVersionTable {
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

/** A code of the office's own, or its name for a built-in one. */
interface ClassificationCodeTable extends Stamped {
  code: string;
  title: string;
  is_hidden: Flag;
}

interface DiscussionTable extends Listed {
  agenda_item_id: string | null;
  text_json: string;
}

interface StatementTable extends Listed {
  discussion_id: string;
  attendee_id: string | null;
  speaker: string;
  text_json: string;
}

interface DecisionTable extends Listed {
  discussion_id: string;
  text: Decision['text'];
}

interface ActionItemTable extends Listed {
  discussion_id: string;
  text: string;
  owner: string;
  due: string | null;
  note: string;
  state: Discussion['actionItems'][number]['state'];
}

interface LetterTable extends Stamped {
  meeting_id: string;
  /** Which of the meeting's letters holds the number: a kind of paper. */
  paper: string;
  register: string;
  year: number;
  sequence: number;
  number_text: string;
  state: 'reserved' | 'final' | 'void';
  void_reason: string;
}

interface PaperTable extends Stamped {
  meeting_id: string;
  kind: PaperKind;
  relative_path: string;
  sha256: string;
  bytes: number;
  pages: number;
  is_draft: Flag;
  /** Hash of the composed model, 64 hexadecimal digits; empty for papers older than that. */
  stamp: string;
  /** What a final paper was made from; never changed. */
  snapshot_json: string | null;
}

interface SupplementTable extends Stamped {
  meeting_id: string;
  value_json: string;
}

interface JobTable extends Stamped {
  kind: string;
  meeting_id: string | null;
  title: string;
  state: Job['state'];
  /** Everything the work is made from, as it was when the job began. */
  source_json: string;
  result_path: string;
  message: string;
}

interface JobItemTable {
  job_id: string;
  position: number;
  subject_id: string;
  label: string;
  file_name: string;
  stamp: string;
  state: JobItem['state'];
  message: string;
}

interface PrintedLetterTable {
  meeting_id: string;
  addressee_id: string;
  stamp: string;
  printed_at: string;
}

interface AuditEventTable {
  id: string;
  entity: string;
  entity_id: string;
  action: 'create' | 'update' | 'delete' | 'restore';
  at: string;
  before_json: string | null;
  after_json: string | null;
}

interface SettingTable {
  key: string;
  value: string;
  updated_at: string;
}

export interface Schema {
  office_profile: OfficeProfileTable;
  picture: PictureTable;
  organisation: OrganisationTable;
  person: PersonTable;
  position: PositionTable;
  position_holder: PositionHolderTable;
  directory_group: DirectoryGroupTable;
  group_member: GroupMemberTable;
  meeting: MeetingTable;
  agenda_item: AgendaItemTable;
  invitation: InvitationTable;
  addressee: AddresseeTable;
  copy_recipient: CopyRecipientTable;
  attendance: AttendanceTable;
  attendee: AttendeeTable;
  minutes: MinutesTable;
  minutes_version: MinutesVersionTable;
  discussion: DiscussionTable;
  statement: StatementTable;
  decision: DecisionTable;
  action_item: ActionItemTable;
  letter: LetterTable;
  classification_code: ClassificationCodeTable;
  paper: PaperTable;
  supplement: SupplementTable;
  job: JobTable;
  job_item: JobItemTable;
  printed_letter: PrintedLetterTable;
  audit_event: AuditEventTable;
  setting: SettingTable;
}

/** Tables whose rows are records with a version and a trash. */
export type RecordTable = {
  [Table in keyof Schema]: Schema[Table] extends Stamped ? Table : never;
}[keyof Schema];
