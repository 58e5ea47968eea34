import { z } from 'zod';
import { columnMappingSchema, importDefaultsSchema } from '../domain/directory-import/columns.ts';
import { ROW_OUTCOMES } from '../domain/directory-import/plan-import.ts';
import { recordId } from '../domain/record.ts';
import { command } from './define.ts';
import { exportedFile } from './exported.ts';
import { noInput, nothing } from './stored.ts';

/** A chosen file, which main keeps under an id until the wizard is closed. */
export const chosenList = z.object({
  fileId: recordId,
  fileName: z.string(),
  sheets: z.array(z.object({ name: z.string(), rows: z.int() })),
});
export type ChosenList = z.infer<typeof chosenList>;

export const sheetOfFile = z.strictObject({ fileId: recordId, sheet: z.int().min(0).max(1000) });

export const listPreview = z.object({
  /** Where the headings stand, counted from 0. */
  headerRow: z.int(),
  headers: z.array(z.string()),
  /** The first five rows below, as shown in Excel. */
  rows: z.array(z.array(z.string())),
  /** Filled rows below the headings. */
  rowCount: z.int(),
  mergedAreas: z.int(),
  mapping: columnMappingSchema,
  defaults: importDefaultsSchema,
  /** The mapping was used before for the same headings; else it is guessed. */
  isRemembered: z.boolean(),
});
export type ListPreview = z.infer<typeof listPreview>;

const importQuestion = sheetOfFile.extend({
  headerRow: z.int().min(0).max(20_000),
  mapping: columnMappingSchema,
  defaults: importDefaultsSchema,
});
export type ImportInput = z.infer<typeof importQuestion>;

const outcomeCounts = z.object({
  created: z.int(),
  updated: z.int(),
  skipped: z.int(),
  refused: z.int(),
});
export type OutcomeCounts = z.infer<typeof outcomeCounts>;

const rowReport = z.object({
  row: z.int(),
  outcome: z.enum(ROW_OUTCOMES),
  label: z.string(),
  notes: z.array(z.string()),
});

export const importReport = z.object({
  rows: z.array(rowReport),
  counts: outcomeCounts,
  /** Names this report: an import is refused when the directory would now take the list otherwise. */
  stamp: z.string(),
});
export type ImportReport = z.infer<typeof importReport>;

export const importBatch = z.object({
  id: recordId,
  fileName: z.string(),
  sheetName: z.string(),
  at: z.string(),
  counts: outcomeCounts,
  undoneAt: z.string().nullable(),
});
export type ImportBatch = z.infer<typeof importBatch>;

export const undoneImport = z.object({
  undone: z.int(),
  /** Records that were left as they are, each with the reason. */
  kept: z.array(z.object({ label: z.string(), reason: z.string() })),
});
export type UndoneImport = z.infer<typeof undoneImport>;

export const DIRECTORY_LISTS = ['positions', 'people', 'organisations', 'groups'] as const;
export type DirectoryList = (typeof DIRECTORY_LISTS)[number];

export const directoryImportContract = {
  /** Main opens the dialog and reads the file; `null` when it is cancelled. FILE with a sentence for bad files. */
  'directoryImport.choose': command(noInput, chosenList.nullable()),
  /** `headerRow` null lets main find the headings. */
  'directoryImport.preview': command(
    sheetOfFile.extend({ headerRow: z.int().min(0).max(20_000).nullable() }),
    listPreview,
  ),
  /** What an import would do, row by row; writes nothing. */
  'directoryImport.check': command(importQuestion, importReport),
  /** Imports what the report with this stamp says; CONFLICT when the directory has changed since. */
  'directoryImport.run': command(importQuestion.extend({ stamp: z.string().max(100) }), importBatch),
  'directoryImport.forget': command(z.strictObject({ fileId: recordId }), nothing),
  /** The last imports, newest first. */
  'directoryImport.listBatches': command(noInput, z.array(importBatch)),
  /** Takes back a whole import; records that were changed or used since stay, with the reason. */
  'directoryImport.undo': command(z.strictObject({ batchId: recordId }), undoneImport),
  /** Writes a list as Excel with the headings that the import knows. */
  'directoryImport.export': command(z.strictObject({ list: z.enum(DIRECTORY_LISTS) }), exportedFile),
};
