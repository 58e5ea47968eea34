import type {
  CodeImportInput,
  CodePreview,
  codeImportContract,
} from '../../../shared/contract/code-import.ts';
import type {
  ChosenList,
  ImportBatch,
  ImportReport,
  UndoneImport,
} from '../../../shared/contract/directory-import.ts';
import type { ExportedFileName } from '../../../shared/contract/exported.ts';
import { Failure } from '../../../shared/contract/failures.ts';
import type { CheckedInputOf } from '../../../shared/contract/index.ts';
import { guessCodeMapping } from '../../../shared/domain/code-import/columns.ts';
import {
  type CodePlan,
  type CodeState,
  planCodeImport,
} from '../../../shared/domain/code-import/plan-code-import.ts';
import { countOutcomes } from '../../../shared/domain/directory-import/plan-import.ts';
import type { ReadDb } from '../../store/handles.ts';
import { newId, notFound } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import type { Desktop } from '../desktop.ts';
import { OpenLists, previewSheet } from '../lists/open-lists.ts';
import { planStamp } from '../lists/plan-stamp.ts';
import { readRules } from '../retention/rule-records.service.ts';
import { listOwnCodes } from './classification.repository.ts';
import { exportCodes } from './code-export.ts';
import { CODE_IMPORTS } from './code-import.repository.ts';
import { applyCodePlan, undoCodeImport } from './code-import-apply.service.ts';

type Input<Name extends string> = CheckedInputOf<
  Extract<keyof typeof codeImportContract, `codeImport.${Name}`>
>;

/** The office's full list of codes with its retention, from Excel or CSV and back (rules 11, 58). */
export class CodeImportService {
  readonly #store: Store;
  readonly #desktop: Desktop;
  readonly #lists: OpenLists;

  constructor(store: Store, desktop: Desktop) {
    this.#store = store;
    this.#desktop = desktop;
    this.#lists = new OpenLists(desktop);
  }

  /** Lets the user choose a list and reads it; `null` when cancelled. FILE with a sentence for a bad file. */
  choose(): Promise<ChosenList | null> {
    return this.#lists.choose();
  }

  /** The headings and first rows of a sheet, with what its columns probably hold. NOT_FOUND. */
  async preview({ fileId, sheet, headerRow }: Input<'preview'>): Promise<CodePreview> {
    const shown = previewSheet(this.#lists.sheetOf(fileId, sheet).table, headerRow);
    return { ...shown, mapping: guessCodeMapping(shown.headers) };
  }

  /** What an import would do with each row; writes nothing. */
  async check(input: Input<'check'>): Promise<ImportReport> {
    const state = await this.#store.read(readState);
    const plan = await this.#plan(state, input, () => new Promise((resolve) => setImmediate(resolve)));
    return { rows: plan.rows, counts: countOutcomes(plan.rows), stamp: stampOf(plan) };
  }

  /** Imports what the report of this stamp says, in one transaction. CONFLICT when it would now be another. */
  run({ stamp, ...input }: Input<'run'>): Promise<ImportBatch> {
    const { fileName, table } = this.#lists.sheetOf(input.fileId, input.sheet);
    return this.#store.transaction(async (tx) => {
      const plan = await this.#plan(await readState(tx.db), input);
      if (stampOf(plan) !== stamp) {
        throw new Failure(
          'CONFLICT',
          'Daftar kode berubah sejak laporan ini dibuat. Belum ada yang diimpor. Periksa laporan yang baru, lalu ulangi.',
        );
      }
      const batch = await CODE_IMPORTS.findBatch(
        tx.db,
        await applyCodePlan(tx, plan, { fileName, sheetName: table.name }),
      );
      if (batch === null) throw notFound('Impor');
      return batch;
    });
  }

  async forget({ fileId }: Input<'forget'>): Promise<null> {
    this.#lists.forget(fileId);
    return null;
  }

  listBatches(): Promise<ImportBatch[]> {
    return this.#store.read((db) => CODE_IMPORTS.listBatches(db));
  }

  undo({ batchId }: Input<'undo'>): Promise<UndoneImport> {
    return this.#store.transaction((tx) => undoCodeImport(tx, batchId));
  }

  export(): Promise<ExportedFileName> {
    return exportCodes(this.#store, this.#desktop);
  }

  #plan(
    state: CodeState,
    { fileId, sheet, headerRow, mapping }: CodeImportInput,
    pause?: () => Promise<void>,
  ): Promise<CodePlan> {
    const { table } = this.#lists.sheetOf(fileId, sheet);
    if (!mapping.includes('code')) {
      throw new Failure('VALIDATION', 'Tentukan kolom mana yang berisi kode klasifikasi.');
    }
    return planCodeImport({ table, headerRow, mapping, state, newId }, pause);
  }
}

async function readState(db: ReadDb): Promise<CodeState> {
  return { codes: await listOwnCodes(db), rules: await readRules(db) };
}

function stampOf({ rows, ...changes }: CodePlan): string {
  return planStamp(rows, Object.values(changes));
}
