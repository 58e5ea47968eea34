import type { Generated } from 'kysely';
import type { Stamped } from './common.ts';

/** A berkas that was closed and written to the archive folder. `meeting_id` is `null` once the meeting is gone. */
export interface DossierSealTable extends Stamped {
  meeting_id: string | null;
  /** Folder inside the archive, parted by `/`: `Arsip/2025/2025-08-31 Rapat`. */
  folder: string;
  title: string;
  meeting_date: string | null;
  closed_on: string;
  /** Why it was closed although something was missing; empty where nothing was. */
  gap_reason: Generated<string>;
  /** Lines of SHA256SUMS as they were written. */
  sums: string;
  files: number;
  bytes: number;
  /** Newest entry of the audit at that moment. */
  audit_seq: number;
  audit_sha: string;
  reopened_at: string | null;
  reopen_reason: Generated<string>;
}

/** What the last verification of a berkas found. */
export interface SealCheckTable {
  seal_id: string;
  at: string;
  state: 'sound' | 'differs' | 'missing';
  files_json: string;
}

/** The newest entry of the audit: number and hash. One row. */
export interface AuditHeadTable {
  id: Generated<number>;
  seq: number;
  sha: string;
}
