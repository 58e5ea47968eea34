import { ImportBook } from '../../store/import-book.ts';
import type { Schema } from '../../store/schema.ts';

export type CodeEntity = Schema['code_import_change']['entity'];

/** The notes of imported lists of codes. A rule names its code, so rules are taken back first. */
export const CODE_IMPORTS = new ImportBook({
  batches: 'code_import',
  changes: 'code_import_change',
  entities: ['retention_rule', 'classification_code'],
} as const);
