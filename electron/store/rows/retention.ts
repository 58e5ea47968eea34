import type { FinalFate } from '../../../shared/domain/retention.ts';
import type { Stamped } from './common.ts';
import type { ImportBatchTable, ImportChangeTable } from './directory.ts';

/** How long the files of a code, and of those under it without a rule of their own, are kept. */
export interface RetentionRuleTable extends Stamped {
  code: string;
  active_years: number;
  inactive_years: number;
  final_fate: FinalFate;
  note: string;
}

/** A list of codes that was imported. */
export type CodeImportTable = ImportBatchTable;

/** What an import made (`before_json` null) or changed. */
export interface CodeImportChangeTable extends Omit<ImportChangeTable, 'entity'> {
  entity: 'classification_code' | 'retention_rule';
}
