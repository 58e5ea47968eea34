import { z } from 'zod';
import { codeMappingSchema } from '../domain/code-import/columns.ts';
import { recordId } from '../domain/record.ts';
import { command } from './define.ts';
import { chosenList, importBatch, importReport, sheetOfFile, undoneImport } from './directory-import.ts';
import { exportedFile } from './exported.ts';
import { noInput, nothing } from './stored.ts';

export const codePreview = z.object({
  /** Where the headings stand, counted from 0. */
  headerRow: z.int(),
  headers: z.array(z.string()),
  /** The first rows below, as shown in Excel. */
  rows: z.array(z.array(z.string())),
  /** Filled rows below the headings. */
  rowCount: z.int(),
  mapping: codeMappingSchema,
});
export type CodePreview = z.infer<typeof codePreview>;

const codeQuestion = sheetOfFile.extend({
  headerRow: z.int().min(0).max(20_000),
  mapping: codeMappingSchema,
});
export type CodeImportInput = z.infer<typeof codeQuestion>;

/** The office's full list of codes, with its retention, from Excel or CSV and back (rules 11, 58). */
export const codeImportContract = {
  /** Main opens the dialog and reads the file; `null` when it is cancelled. FILE with a sentence for bad files. */
  'codeImport.choose': command(noInput, chosenList.nullable()),
  /** `headerRow` null lets main find the headings. */
  'codeImport.preview': command(
    sheetOfFile.extend({ headerRow: z.int().min(0).max(20_000).nullable() }),
    codePreview,
  ),
  /** What an import would do, row by row; writes nothing. */
  'codeImport.check': command(codeQuestion, importReport),
  /** Imports what the report with this stamp says; CONFLICT when the list of codes has changed since. */
  'codeImport.run': command(codeQuestion.extend({ stamp: z.string().max(100) }), importBatch),
  'codeImport.forget': command(z.strictObject({ fileId: recordId }), nothing),
  /** The last imports, newest first. */
  'codeImport.listBatches': command(noInput, z.array(importBatch)),
  /** Takes back a whole import; codes that were changed since stay, with the reason. RULE when it was taken back already. */
  'codeImport.undo': command(z.strictObject({ batchId: recordId }), undoneImport),
  /** Writes all codes and their own rules of retention as Excel, with the headings that the import knows. */
  'codeImport.export': command(noInput, exportedFile),
};
