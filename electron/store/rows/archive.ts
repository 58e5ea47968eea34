import type { Generated } from 'kysely';
import type { Job, JobItem } from '../../../shared/contract/jobs.ts';
import type { PaperKind } from '../../../shared/domain/dossier.ts';
import type { Flag, Stamped } from './common.ts';

export interface OfficeProfileTable extends Stamped {
  name: string;
  is_default: Flag;
  settings_json: string;
}

export interface PictureTable extends Stamped {
  name: string;
  type: 'image/png' | 'image/jpeg';
  width: number;
  height: number;
  sha256: string;
  bytes: Buffer;
}

/** A code of the office's own, or its name for a built-in one. */
export interface ClassificationCodeTable extends Stamped {
  code: string;
  title: string;
  is_hidden: Flag;
}

export interface PaperTable extends Stamped {
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

export interface SupplementTable extends Stamped {
  meeting_id: string;
  value_json: string;
}

export interface JobTable extends Stamped {
  kind: string;
  meeting_id: string | null;
  title: string;
  state: Job['state'];
  /** Everything the work is made from, as it was when the job began. */
  source_json: string;
  result_path: string;
  message: string;
}

export interface JobItemTable {
  job_id: string;
  position: number;
  subject_id: string;
  label: string;
  file_name: string;
  stamp: string;
  state: JobItem['state'];
  message: string;
}

export interface PrintedLetterTable {
  meeting_id: string;
  addressee_id: string;
  stamp: string;
  printed_at: string;
}

export interface AuditEventTable {
  id: string;
  entity: string;
  entity_id: string;
  action: 'create' | 'update' | 'delete' | 'restore';
  at: string;
  before_json: string | null;
  after_json: string | null;
  /** Shared by all rows of one action; `null` in rows from before there was one. */
  change_id: Generated<string | null>;
  /** The change that this one takes back or brings again. */
  undoes: Generated<string | null>;
  /** Whether `before_json` and `after_json` hold only what differs (see `audit-diff`). */
  is_difference: Generated<0 | 1>;
  /** The meeting that it is about; `null` for none. */
  meeting_id: Generated<string | null>;
  /** Place in the chain from 1, hash of the entry before, own hash. */
  seq: number;
  prev_sha: string;
  sha: string;
}

/** The meeting of another archive that a meeting came from. */
export interface TransferOriginTable {
  meeting_id: string;
  origin_id: string;
}

/** A state of a meeting that went to another archive, or came from it. */
export interface TransferStateTable {
  meeting_id: string;
  sha256: string;
  value_json: string;
  at: string;
  direction: 'out' | 'in';
  /** 1, 2, 3, ... within the meeting. */
  ordinal: number;
}

export interface SettingTable {
  key: string;
  value: string;
  updated_at: string;
}
