import type { Generated } from 'kysely';
import type { RecordKind, SecurityClass, TextState } from '../../../shared/domain/archive.ts';
import type { PastRowState } from '../../../shared/domain/past-row.ts';
import type { Flag } from './common.ts';

/** The import of one folder of old papers. */
export interface PastBatchTable {
  id: string;
  created_at: string;
  /** Absolute path on this computer; the page never sees it. */
  folder: string;
  /** Name of the folder. */
  name: string;
  /** What was not taken up, counted: `SkippedFiles`. */
  skipped_json: string;
  /** The last job that worked on it. */
  job_id: string | null;
}

/** A file of the folder, and what it is proposed to be. */
export interface PastRowTable {
  id: string;
  batch_id: string;
  /** Counts from 1 in the order of the paths. */
  position: number;
  /** Inside the folder, parted by `/`. */
  path: string;
  state: Generated<PastRowState>;
  message: Generated<string>;
  is_left_out: Generated<Flag>;
  is_doubtful: Generated<Flag>;
  bytes: Generated<number>;
  sha256: string | null;
  type: Generated<string>;
  title: Generated<string>;
  kind: Generated<RecordKind>;
  record_date: string | null;
  number_text: Generated<string>;
  organisation: Generated<string>;
  code: Generated<string>;
  security: Generated<SecurityClass>;
  reasons_json: Generated<string>;
  text_state: Generated<Exclude<TextState, 'waiting'>>;
  pages: number | null;
  record_id: string | null;
  search_text: string;
  text: Generated<string>;
}
