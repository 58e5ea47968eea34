import type { Generated, GeneratedAlways } from 'kysely';
import type { FileRole, RecordKind, SecurityClass, TextState } from '../../../shared/domain/archive.ts';
import type { PaperKind } from '../../../shared/domain/dossier.ts';
import type { Flag, Stamped } from './common.ts';

/** Archival facts of a meeting; without a row they are the defaults. */
export interface DossierTable extends Stamped {
  meeting_id: string;
  /** Empty: the code of its invitation. */
  code: Generated<string>;
  security: Generated<SecurityClass>;
  is_permanent: Generated<Flag>;
  note: Generated<string>;
  /** Day on which the file was closed; `null` while it is open. Retention counts from it. */
  closed_on: string | null;
}

/** An old paper that was brought in. */
export interface ArchiveRecordTable extends Stamped {
  attachment_id: string;
  name: string;
  title: string;
  kind: RecordKind;
  record_date: string | null;
  number_text: Generated<string>;
  organisation: Generated<string>;
  code: Generated<string>;
  security: Generated<SecurityClass>;
  is_permanent: Generated<Flag>;
  note: Generated<string>;
  meeting_id: string | null;
  batch_id: string | null;
  search_text: string;
  sort_date: GeneratedAlways<string>;
}

/** A file of a meeting. */
export interface MeetingFileTable extends Stamped {
  meeting_id: string;
  attachment_id: string;
  name: string;
  role: FileRole;
  description: Generated<string>;
  ordinal: Generated<number>;
  is_signed: Generated<Flag>;
  paper_kind: PaperKind | null;
}

/** The words in a stored file, for the search. */
export interface AttachmentTextTable {
  attachment_id: string;
  state: TextState;
  text: Generated<string>;
  pages: number | null;
}
