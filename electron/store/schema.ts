import type {
  AttachmentColumns,
  FollowUpColumns,
  FollowUpNoteColumns,
  FollowUpPaperColumns,
  FollowUpProofColumns,
} from './follow-up-rows.ts';
import type { DeliveryColumns, LetterColumns, LetterGapColumns } from './letter-rows.ts';
import type {
  AuditEventTable,
  ClassificationCodeTable,
  JobItemTable,
  JobTable,
  OfficeProfileTable,
  PaperTable,
  PictureTable,
  PrintedLetterTable,
  SettingTable,
  SupplementTable,
  TransferOriginTable,
  TransferStateTable,
} from './rows/archive.ts';
import type {
  ArchiveRecordTable,
  AttachmentTextTable,
  DossierTable,
  MeetingFileTable,
} from './rows/archive-records.ts';
import type { Stamped } from './rows/common.ts';
import type {
  DirectoryGroupTable,
  DirectoryMergeTable,
  GroupMemberTable,
  ImportBatchTable,
  ImportChangeTable,
  OrganisationTable,
  PersonTable,
  PositionHolderTable,
  PositionTable,
} from './rows/directory.ts';
import type {
  AddresseeTable,
  AgendaItemTable,
  AttendanceTable,
  AttendeeTable,
  CopyRecipientTable,
  InvitationTable,
  MeetingTable,
  MeetingTemplateTable,
  SeriesTable,
} from './rows/meeting.ts';
import type {
  ActionItemTable,
  DecisionTable,
  DiscussionTable,
  MinutesMemoryEntryTable,
  MinutesMemoryStaleTable,
  MinutesNoteTable,
  MinutesPlaceTable,
  MinutesTable,
  MinutesVersionTable,
  PhraseTable,
  StatementTable,
} from './rows/minutes.ts';
import type { PastBatchTable, PastRowTable } from './rows/past-papers.ts';
import type { CodeImportChangeTable, CodeImportTable, RetentionRuleTable } from './rows/retention.ts';
import type { SignedPaperTable } from './rows/scans.ts';
import type { AuditHeadTable, DossierSealTable, SealCheckTable } from './rows/seal.ts';
import type {
  SavedSearchTable,
  SearchEntryTable,
  SearchStaleTable,
  SearchStateTable,
} from './rows/search.ts';

/* Row types of every table, as the newest migration leaves them. Flags are 0 or 1; `_json` columns hold JSON text. */

export type { Flag } from './rows/common.ts';

/* Row types of every table, as the newest migration leaves them. Flags are 0 or 1; `_json` columns hold JSON text. */

interface FollowUpTable extends Stamped, FollowUpColumns {}
interface FollowUpNoteTable extends Stamped, FollowUpNoteColumns {}
interface FollowUpProofTable extends Stamped, FollowUpProofColumns {}
interface FollowUpPaperTable extends Stamped, FollowUpPaperColumns {}
interface AttachmentTable extends Stamped, AttachmentColumns {}

interface LetterTable extends Stamped, LetterColumns {}
interface LetterGapTable extends Stamped, LetterGapColumns {}
interface DeliveryTable extends Stamped, DeliveryColumns {}

export interface Schema {
  office_profile: OfficeProfileTable;
  picture: PictureTable;
  organisation: OrganisationTable;
  person: PersonTable;
  position: PositionTable;
  position_holder: PositionHolderTable;
  directory_group: DirectoryGroupTable;
  group_member: GroupMemberTable;
  import_batch: ImportBatchTable;
  import_change: ImportChangeTable;
  directory_merge: DirectoryMergeTable;
  series: SeriesTable;
  meeting_template: MeetingTemplateTable;
  meeting: MeetingTable;
  agenda_item: AgendaItemTable;
  invitation: InvitationTable;
  addressee: AddresseeTable;
  copy_recipient: CopyRecipientTable;
  attendance: AttendanceTable;
  attendee: AttendeeTable;
  minutes: MinutesTable;
  minutes_version: MinutesVersionTable;
  minutes_note: MinutesNoteTable;
  minutes_place: MinutesPlaceTable;
  minutes_memory_entry: MinutesMemoryEntryTable;
  minutes_memory_stale: MinutesMemoryStaleTable;
  phrase: PhraseTable;
  discussion: DiscussionTable;
  statement: StatementTable;
  decision: DecisionTable;
  action_item: ActionItemTable;
  follow_up: FollowUpTable;
  follow_up_note: FollowUpNoteTable;
  follow_up_proof: FollowUpProofTable;
  follow_up_paper: FollowUpPaperTable;
  attachment: AttachmentTable;
  attachment_text: AttachmentTextTable;
  meeting_file: MeetingFileTable;
  signed_paper: SignedPaperTable;
  dossier: DossierTable;
  archive_record: ArchiveRecordTable;
  past_batch: PastBatchTable;
  past_row: PastRowTable;
  letter: LetterTable;
  letter_gap: LetterGapTable;
  delivery: DeliveryTable;
  classification_code: ClassificationCodeTable;
  retention_rule: RetentionRuleTable;
  code_import: CodeImportTable;
  code_import_change: CodeImportChangeTable;
  paper: PaperTable;
  supplement: SupplementTable;
  job: JobTable;
  job_item: JobItemTable;
  printed_letter: PrintedLetterTable;
  audit_event: AuditEventTable;
  audit_head: AuditHeadTable;
  dossier_seal: DossierSealTable;
  seal_check: SealCheckTable;
  transfer_origin: TransferOriginTable;
  transfer_state: TransferStateTable;
  setting: SettingTable;
  search_entry: SearchEntryTable;
  search_stale: SearchStaleTable;
  search_state: SearchStateTable;
  saved_search: SavedSearchTable;
}

/** Tables whose rows are records with a version and a trash. */
export type RecordTable = {
  [Table in keyof Schema]: Schema[Table] extends Stamped ? Table : never;
}[keyof Schema];
