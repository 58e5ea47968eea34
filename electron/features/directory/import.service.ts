import { createHash } from 'node:crypto';
import { z } from 'zod';
import type {
  ChosenList,
  directoryImportContract,
  ImportBatch,
  ImportInput,
  ImportReport,
  ListPreview,
  UndoneImport,
} from '../../../shared/contract/directory-import.ts';
import type { ExportedFileName } from '../../../shared/contract/exported.ts';
import { Failure } from '../../../shared/contract/failures.ts';
import type { CheckedInputOf } from '../../../shared/contract/index.ts';
import type { SheetTable } from '../../../shared/domain/directory-import/cells.ts';
import {
  columnMappingSchema,
  foldHeader,
  guessMapping,
  importDefaultsSchema,
} from '../../../shared/domain/directory-import/columns.ts';
import type { DirectoryState } from '../../../shared/domain/directory-import/draft.ts';
import {
  countOutcomes,
  type ImportPlan,
  planImport,
} from '../../../shared/domain/directory-import/plan-import.ts';
import type { ReadDb } from '../../store/handles.ts';
import { newId, notFound } from '../../store/records.ts';
import { readSetting, writeSetting } from '../../store/setting.ts';
import type { Store } from '../../store/store.ts';
import type { Desktop } from '../desktop.ts';
import { headersOf, OpenLists, previewSheet } from '../lists/open-lists.ts';
import { planStamp } from '../lists/plan-stamp.ts';
import { exportDirectory } from './export.service.ts';
import { DIRECTORY_IMPORTS, readDirectory } from './import.repository.ts';
import { applyPlan } from './import-apply.service.ts';
import { undoImport } from './import-undo.service.ts';

type Input<Name extends string> = CheckedInputOf<
  Extract<keyof typeof directoryImportContract, `directoryImport.${Name}`>
>;

const rememberedSchema = z.object({ mapping: columnMappingSchema, defaults: importDefaultsSchema });
const NO_DEFAULTS = importDefaultsSchema.parse({});

/** Lists of people, positions, organisations and groups, from Excel or CSV and back. */
export class DirectoryImportService {
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

  /** The headings and first rows of a sheet, with what its columns probably hold. */
  async preview({ fileId, sheet, headerRow }: Input<'preview'>): Promise<ListPreview> {
    const { table } = this.#sheetOf(fileId, sheet);
    const shown = previewSheet(table, headerRow);
    const remembered = await this.#store.read((db) => readRemembered(db, shown.headers));
    return {
      ...shown,
      mergedAreas: table.mergedAreas,
      mapping: remembered?.mapping ?? guessMapping(shown.headers),
      defaults: remembered?.defaults ?? NO_DEFAULTS,
      isRemembered: remembered !== null,
    };
  }

  /** What an import would do with each row; writes nothing. */
  async check(input: Input<'check'>): Promise<ImportReport> {
    const state = await this.#store.read(readDirectory);
    const plan = await this.#plan(state, input, () => new Promise((resolve) => setImmediate(resolve)));
    return { rows: plan.rows, counts: countOutcomes(plan.rows), stamp: stampOf(plan) };
  }

  /** Imports what the report of this stamp says, in one transaction. CONFLICT when it would now be another. */
  run({ stamp, ...input }: Input<'run'>): Promise<ImportBatch> {
    const { fileName, table } = this.#sheetOf(input.fileId, input.sheet);
    return this.#store.transaction(async (tx) => {
      const plan = await this.#plan(await readDirectory(tx.db), input);
      if (stampOf(plan) !== stamp) {
        throw new Failure(
          'CONFLICT',
          'Direktori berubah sejak laporan ini dibuat. Belum ada yang diimpor. Periksa laporan yang baru, lalu ulangi.',
        );
      }
      const id = await applyPlan(tx, plan, { fileName, sheetName: table.name });
      const { mapping, defaults } = input;
      const headers = headersOf(table, input.headerRow);
      await writeSetting(tx, keyOf(headers), JSON.stringify({ mapping, defaults }));
      const batch = await DIRECTORY_IMPORTS.findBatch(tx.db, id);
      if (batch === null) throw notFound('Impor');
      return batch;
    });
  }

  async forget({ fileId }: Input<'forget'>): Promise<null> {
    this.#lists.forget(fileId);
    return null;
  }

  listBatches(): Promise<ImportBatch[]> {
    return this.#store.read((db) => DIRECTORY_IMPORTS.listBatches(db));
  }

  undo({ batchId }: Input<'undo'>): Promise<UndoneImport> {
    return this.#store.transaction((tx) => undoImport(tx, batchId));
  }

  export({ list }: Input<'export'>): Promise<ExportedFileName> {
    return exportDirectory(this.#store, this.#desktop, list);
  }

  #sheetOf(fileId: string, sheet: number): { fileName: string; table: SheetTable } {
    return this.#lists.sheetOf(fileId, sheet);
  }

  async #plan(
    state: DirectoryState,
    { fileId, sheet, headerRow, mapping, defaults }: ImportInput,
    pause?: () => Promise<void>,
  ): Promise<ImportPlan> {
    const { table } = this.#sheetOf(fileId, sheet);
    if (mapping.every((target) => target === null)) {
      throw new Failure(
        'VALIDATION',
        'Belum ada kolom yang dipilih. Tentukan isi paling sedikit satu kolom.',
      );
    }
    return planImport({ table, headerRow, mapping, defaults, state, newId }, pause);
  }
}

/** Under which a mapping is remembered: the same headings in the same order. */
function keyOf(headers: readonly string[]): string {
  const folded = headers.map(foldHeader).join('\n');
  return `directory-import:${createHash('sha256').update(folded).digest('hex')}`;
}

async function readRemembered(db: ReadDb, headers: readonly string[]) {
  const text = await readSetting(db, keyOf(headers));
  const read = text === null ? null : rememberedSchema.safeParse(JSON.parse(text));
  return read?.success === true ? read.data : null;
}

function stampOf({ rows, ...changes }: ImportPlan): string {
  return planStamp(rows, Object.values(changes));
}
