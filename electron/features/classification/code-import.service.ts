import type {
  CodeImportInput,
  CodePreview,
  codeImportContract,
} from '../../../shared/contract/code-import.ts';
import type { ExportedFileName } from '../../../shared/contract/exported.ts';
import { Failure } from '../../../shared/contract/failures.ts';
import type { CheckedInputOf } from '../../../shared/contract/index.ts';
import { guessCodeMapping } from '../../../shared/domain/code-import/columns.ts';
import {
  type CodePlan,
  type CodeState,
  planCodeImport,
} from '../../../shared/domain/code-import/plan-code-import.ts';
import { newId } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import type { Desktop } from '../desktop.ts';
import { ListImportService, type ListKind } from '../lists/list-import.service.ts';
import { previewSheet } from '../lists/open-lists.ts';
import { planStamp } from '../lists/plan-stamp.ts';
import { readRules } from '../retention/rule-records.service.ts';
import { listOwnCodes } from './classification.repository.ts';
import { exportCodes } from './code-export.ts';
import { CODE_IMPORTS } from './code-import.repository.ts';
import { applyCodePlan, undoCodeImport } from './code-import-apply.service.ts';

const CODES: ListKind<CodeState, CodeImportInput, CodePlan> = {
  book: CODE_IMPORTS,
  outdated:
    'Daftar kode berubah sejak laporan ini dibuat. Belum ada yang diimpor. Periksa laporan yang baru, lalu ulangi.',
  readState: async (db) => ({ codes: await listOwnCodes(db), rules: await readRules(db) }),
  async plan(state, { headerRow, mapping }, table, pause) {
    if (!mapping.includes('code')) {
      throw new Failure('VALIDATION', 'Tentukan kolom mana yang berisi kode klasifikasi.');
    }
    return planCodeImport({ table, headerRow, mapping, state, newId }, pause);
  },
  stampOf: ({ rows, ...changes }) => planStamp(rows, Object.values(changes)),
  apply: (tx, plan, { fileName, table }) => applyCodePlan(tx, plan, { fileName, sheetName: table.name }),
  undo: undoCodeImport,
};

/** The office's full list of codes with its retention, from Excel or CSV and back (rules 11, 58). */
export class CodeImportService extends ListImportService<CodeState, CodeImportInput, CodePlan> {
  constructor(store: Store, desktop: Desktop) {
    super(store, desktop, CODES);
  }

  /** The headings and first rows of a sheet, with what its columns probably hold. NOT_FOUND. */
  async preview(
    input: CheckedInputOf<Extract<keyof typeof codeImportContract, 'codeImport.preview'>>,
  ): Promise<CodePreview> {
    const shown = previewSheet(this.sheetOf(input).table, input.headerRow);
    return { ...shown, mapping: guessCodeMapping(shown.headers) };
  }

  export(): Promise<ExportedFileName> {
    return exportCodes(this.store, this.desktop);
  }
}
