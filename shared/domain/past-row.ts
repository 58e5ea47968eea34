import { z } from 'zod';
import { recordKindSchema, securitySchema } from './archive.ts';
import { isoDate } from './dates.ts';
import { doubtsOf, PAST_FIELDS, type PastField, type PastValues, type Reason } from './past-guess.ts';
import { line, requiredLine } from './text.ts';

/** What became of a file of an import. */
export const PAST_ROW_STATES = ['waiting', 'proposed', 'known', 'double', 'failed', 'saved'] as const;
export type PastRowState = (typeof PAST_ROW_STATES)[number];

export const PAST_ROW_STATE_WORDS: Readonly<Record<PastRowState, string>> = {
  waiting: 'Belum dibaca',
  proposed: 'Usulan',
  known: 'Sudah ada',
  double: 'Kembar',
  failed: 'Tidak terbaca',
  saved: 'Tersimpan',
};

/** What the user may change in a proposal; fields that are left out stay. */
export const pastChangesSchema = z.strictObject({
  title: requiredLine('Judul', 300).optional(),
  kind: recordKindSchema.optional(),
  date: isoDate.nullable().optional(),
  number: line(120).optional(),
  organisation: line(200).optional(),
  code: line(40).optional(),
  security: securitySchema.optional(),
  /** Leaves the file out of the archive, or takes it up again. */
  isLeftOut: z.boolean().optional(),
  /** The user has looked: nothing is doubtful any more. */
  isChecked: z.boolean().optional(),
});
export type PastChanges = z.infer<typeof pastChangesSchema>;

const GIVEN = 'Anda mengisinya sendiri.';
const CHECKED = 'Anda menyatakan sudah benar.';

/** The reasons after a change by the user: what he has given or checked is not doubted any more. */
export function reasonsAfter(reasons: readonly Reason[], changes: PastChanges): Reason[] {
  const given = new Set<PastField>(PAST_FIELDS.filter((field) => changes[field] !== undefined));
  return reasons.map((reason) => {
    if (given.has(reason.field)) return { ...reason, certainty: 'given', why: GIVEN };
    const isOpen = reason.certainty === 'doubtful' || reason.certainty === 'none';
    return changes.isChecked === true && isOpen ? { ...reason, certainty: 'given', why: CHECKED } : reason;
  });
}

/** Whether a person should look at a row before it is saved. */
export function isDoubtful(kind: PastValues['kind'], reasons: readonly Reason[]): boolean {
  return doubtsOf(kind, reasons).length > 0;
}

/** What was found in the folder and not taken up. */
export const skippedFilesSchema = z.object({
  /** Files of other kinds. */
  other: z.int().min(0),
  /** .doc, .odt and .rtf while LibreOffice is not installed. */
  legacy: z.int().min(0),
  /** Links, which are not followed. */
  links: z.int().min(0),
  /** Folders that may not be read. */
  closedFolders: z.int().min(0),
  /** Folders that lie too deep. */
  deepFolders: z.int().min(0).default(0),
  /** Papers beyond the number that one import takes. */
  overLimit: z.int().min(0).default(0),
});
export type SkippedFiles = z.infer<typeof skippedFilesSchema>;

/** `12 berkas jenis lain, 2 tautan`; empty when nothing was skipped. */
export function skippedWords(skipped: SkippedFiles): string {
  const { other, legacy, links, closedFolders, deepFolders, overLimit } = skipped;
  return [
    overLimit === 0
      ? ''
      : `${overLimit.toLocaleString('id')} naskah di luar batas sekali impor (impor subfoldernya satu per satu)`,
    other === 0 ? '' : `${other} berkas jenis lain`,
    legacy === 0 ? '' : `${legacy} berkas .doc, .odt, atau .rtf (LibreOffice tidak terpasang)`,
    links === 0 ? '' : `${links} tautan (tidak diikuti)`,
    closedFolders === 0 ? '' : `${closedFolders} folder yang tidak boleh dibaca`,
    deepFolders === 0 ? '' : `${deepFolders} folder yang letaknya terlalu dalam`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
