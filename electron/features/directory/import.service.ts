import { createHash } from 'node:crypto';
import { z } from 'zod';
import type {
  directoryImportContract,
  ImportInput,
  ListPreview,
} from '../../../shared/contract/directory-import.ts';
import type { ExportedFileName } from '../../../shared/contract/exported.ts';
import { Failure } from '../../../shared/contract/failures.ts';
import type { CheckedInputOf } from '../../../shared/contract/index.ts';
import {
  columnMappingSchema,
  guessMapping,
  importDefaultsSchema,
} from '../../../shared/domain/directory-import/columns.ts';
import type { DirectoryState } from '../../../shared/domain/directory-import/draft.ts';
import { foldHeader } from '../../../shared/domain/directory-import/list-columns.ts';
import { type ImportPlan, planImport } from '../../../shared/domain/directory-import/plan-import.ts';
import type { ReadDb } from '../../store/handles.ts';
import { newId } from '../../store/records.ts';
import { readSetting, writeSetting } from '../../store/setting.ts';
import type { Store } from '../../store/store.ts';
import type { Desktop } from '../desktop.ts';
import { ListImportService, type ListKind } from '../lists/list-import.service.ts';
import { headersOf, previewSheet } from '../lists/open-lists.ts';
import { planStamp } from '../lists/plan-stamp.ts';
import { exportDirectory } from './export.service.ts';
import { DIRECTORY_IMPORTS, readDirectory } from './import.repository.ts';
import { applyPlan } from './import-apply.service.ts';
import { undoDirectoryImport } from './import-undo.service.ts';

type Input<Name extends string> = CheckedInputOf<
  Extract<keyof typeof directoryImportContract, `directoryImport.${Name}`>
>;

const rememberedSchema = z.object({ mapping: columnMappingSchema, defaults: importDefaultsSchema });
const NO_DEFAULTS = importDefaultsSchema.parse({});

const DIRECTORY: ListKind<DirectoryState, ImportInput, ImportPlan> = {
  book: DIRECTORY_IMPORTS,
  outdated:
    'Direktori berubah sejak laporan ini dibuat. Belum ada yang diimpor. Periksa laporan yang baru, lalu ulangi.',
  readState: readDirectory,
  async plan(state, { headerRow, mapping, defaults }, table, pause) {
    if (mapping.every((target) => target === null)) {
      throw new Failure(
        'VALIDATION',
        'Belum ada kolom yang dipilih. Tentukan isi paling sedikit satu kolom.',
      );
    }
    return planImport({ table, headerRow, mapping, defaults, state, newId }, pause);
  },
  stampOf: ({ rows, ...changes }) => planStamp(rows, Object.values(changes)),
  async apply(tx, plan, { fileName, table }, { headerRow, mapping, defaults }) {
    const id = await applyPlan(tx, plan, { fileName, sheetName: table.name });
    await writeSetting(tx, keyOf(headersOf(table, headerRow)), JSON.stringify({ mapping, defaults }));
    return id;
  },
  undo: undoDirectoryImport,
};

/** Lists of people, positions, organisations and groups, from Excel or CSV and back. */
export class DirectoryImportService extends ListImportService<DirectoryState, ImportInput, ImportPlan> {
  constructor(store: Store, desktop: Desktop) {
    super(store, desktop, DIRECTORY);
  }

  /** The headings and first rows of a sheet, with what its columns probably hold or held the last time. NOT_FOUND. */
  async preview(input: Input<'preview'>): Promise<ListPreview> {
    const { table } = this.sheetOf(input);
    const shown = previewSheet(table, input.headerRow);
    const remembered = await this.store.read((db) => readRemembered(db, shown.headers));
    return {
      ...shown,
      mergedAreas: table.mergedAreas,
      mapping: remembered?.mapping ?? guessMapping(shown.headers),
      defaults: remembered?.defaults ?? NO_DEFAULTS,
      isRemembered: remembered !== null,
    };
  }

  export({ list }: Input<'export'>): Promise<ExportedFileName> {
    return exportDirectory(this.store, this.desktop, list);
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
