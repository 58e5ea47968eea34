import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
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
import { guessHeaderRow, isBlank, type SheetTable } from '../../../shared/domain/directory-import/cells.ts';
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
import { LARGEST_LIST, unreadable } from '../../files/list-limits.ts';
import { readSpreadsheet } from '../../files/read-spreadsheet.ts';
import type { ReadDb } from '../../store/handles.ts';
import { newId, notFound } from '../../store/records.ts';
import { readSetting, writeSetting } from '../../store/setting.ts';
import type { Store } from '../../store/store.ts';
import type { Desktop } from '../desktop.ts';
import { exportDirectory } from './export.service.ts';
import { findBatch, listBatches, readDirectory } from './import.repository.ts';
import { applyPlan } from './import-apply.service.ts';
import { undoImport } from './import-undo.service.ts';

type Input<Name extends string> = CheckedInputOf<
  Extract<keyof typeof directoryImportContract, `directoryImport.${Name}`>
>;

interface KeptFile {
  fileName: string;
  tables: SheetTable[];
}

/** Files that wizards may have open at once. */
const MOST_FILES = 3;
const PREVIEW_ROWS = 5;

const rememberedSchema = z.object({ mapping: columnMappingSchema, defaults: importDefaultsSchema });
const NO_DEFAULTS = importDefaultsSchema.parse({});

/** Lists of people, positions, organisations and groups, from Excel or CSV and back. */
export class DirectoryImportService {
  readonly #store: Store;
  readonly #desktop: Desktop;
  readonly #files = new Map<string, KeptFile>();

  constructor(store: Store, desktop: Desktop) {
    this.#store = store;
    this.#desktop = desktop;
  }

  /** Lets the user choose a list and reads it; `null` when cancelled. FILE with a sentence for a bad file. */
  async choose(): Promise<ChosenList | null> {
    const path = await this.#desktop.chooseFile({
      title: 'Pilih daftar untuk diimpor',
      button: 'Buka',
      kinds: [{ name: 'Daftar Excel atau CSV', extensions: ['xlsx', 'xlsm', 'csv', 'txt', 'tsv', 'xls'] }],
    });
    if (path === null) return null;
    const tables = await readSpreadsheet(await readList(path));
    const fileId = newId();
    const fileName = basename(path);
    this.#files.set(fileId, { fileName, tables });
    for (const oldest of [...this.#files.keys()].slice(0, -MOST_FILES)) this.#files.delete(oldest);
    return { fileId, fileName, sheets: tables.map(({ name, rows }) => ({ name, rows: rows.length })) };
  }

  /** The headings and first rows of a sheet, with what its columns probably hold. */
  async preview({ fileId, sheet, headerRow }: Input<'preview'>): Promise<ListPreview> {
    const { table } = this.#sheetOf(fileId, sheet);
    const header = Math.min(headerRow ?? guessHeaderRow(table.rows), table.rows.length - 1);
    const headers = headersOf(table, header);
    const below = table.rows.slice(header + 1).filter((row) => !isBlank(row));
    const remembered = await this.#store.read((db) => readRemembered(db, headers));
    return {
      headerRow: header,
      headers,
      rows: below.slice(0, PREVIEW_ROWS).map((row) => headers.map((_, index) => row[index]?.text ?? '')),
      rowCount: below.length,
      mergedAreas: table.mergedAreas,
      mapping: remembered?.mapping ?? guessMapping(headers),
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
      const batch = await findBatch(tx.db, id);
      if (batch === null) throw notFound('Impor');
      return batch;
    });
  }

  async forget({ fileId }: Input<'forget'>): Promise<null> {
    this.#files.delete(fileId);
    return null;
  }

  listBatches(): Promise<ImportBatch[]> {
    return this.#store.read(listBatches);
  }

  undo({ batchId }: Input<'undo'>): Promise<UndoneImport> {
    return this.#store.transaction((tx) => undoImport(tx, batchId));
  }

  export({ list }: Input<'export'>): Promise<ExportedFileName> {
    return exportDirectory(this.#store, this.#desktop, list);
  }

  #sheetOf(fileId: string, sheet: number): { fileName: string; table: SheetTable } {
    const file = this.#files.get(fileId);
    const table = file?.tables[sheet];
    if (file === undefined || table === undefined) {
      throw new Failure('NOT_FOUND', 'Berkas ini sudah tidak terbuka di Notula. Pilih berkasnya lagi.');
    }
    return { fileName: file.fileName, table };
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

async function readList(path: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST_LIST) {
      throw unreadable(
        `Berkas ini ${Math.round(size / 1024 / 1024)} MB; paling besar 25 MB. Salin daftarnya saja, tanpa gambar, ke berkas baru.`,
      );
    }
    return await readFile(path);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw unreadable(
      'Berkas ini tidak dapat dibuka. Mungkin sedang dipakai program lain atau sudah dipindahkan. Tutup di Excel, lalu pilih lagi.',
    );
  }
}

function headersOf(table: SheetTable, headerRow: number): string[] {
  const widest = table.rows.reduce((width, row) => Math.max(width, row.length), 0);
  const cells = table.rows[headerRow] ?? [];
  return Array.from({ length: Math.min(widest, 200) }, (_, index) => cells[index]?.text ?? '');
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

/** The same for plans that do the same to the same state of the directory; new ids do not count. */
function stampOf({ rows, ...changes }: ImportPlan): string {
  const known = Object.values(changes).map((list) =>
    list.map(({ id, version, before }) => (before === null ? 'new' : `${id} ${version}`)),
  );
  return createHash('sha256')
    .update(JSON.stringify([rows, known]))
    .digest('hex');
}
