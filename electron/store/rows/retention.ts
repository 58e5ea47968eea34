import type { FinalFate } from '../../../shared/domain/retention.ts';
import type { Stamped } from './common.ts';

/** How long the files of a code, and of those under it without a rule of their own, are kept. */
export interface RetentionRuleTable extends Stamped {
  code: string;
  active_years: number;
  inactive_years: number;
  final_fate: FinalFate;
  note: string;
}

/** A list of codes that was imported. */
export interface CodeImportTable extends Stamped {
  file_name: string;
  sheet_name: string;
  created_rows: number;
  updated_rows: number;
  skipped_rows: number;
  refused_rows: number;
  undone_at: string | null;
}

/** What an import made (`before_json` null) or changed. */
export interface CodeImportChangeTable {
  batch_id: string;
  ordinal: number;
  entity: 'classification_code' | 'retention_rule';
  record_id: string;
  label: string;
  before_json: string | null;
  version_after: number;
  undone_at: string | null;
}
