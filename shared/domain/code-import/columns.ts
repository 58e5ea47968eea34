import { z } from 'zod';
import { guessColumns, mappingOf } from '../directory-import/list-columns.ts';

/** What a column of an imported list of codes may hold. */
export const CODE_TARGETS = ['code', 'title', 'activeYears', 'inactiveYears', 'finalFate', 'note'] as const;
export type CodeTarget = (typeof CODE_TARGETS)[number];

export const codeMappingSchema = mappingOf(z.enum(CODE_TARGETS));
export type CodeMapping = z.infer<typeof codeMappingSchema>;

/** What the targets are called, also as headings of an exported list. */
export const CODE_TARGET_LABELS: Readonly<Record<CodeTarget, string>> = {
  code: 'Kode klasifikasi',
  title: 'Uraian',
  activeYears: 'Aktif (tahun)',
  inactiveYears: 'Inaktif (tahun)',
  finalFate: 'Nasib akhir',
  note: 'Keterangan retensi',
};

/** Words of headings, the more telling first: "inaktif" holds "aktif", so it is asked before. */
const PATTERNS: readonly [CodeTarget, RegExp][] = [
  ['inactiveYears', /in-?\s?aktif/],
  ['activeYears', /aktif/],
  ['finalFate', /nasib|penyusutan|keterangan akhir|musnah/],
  ['note', /keterangan|catatan/],
  ['code', /^(?:no\.? )?kode|kode klasifikasi|^klasifikasi$/],
  ['title', /uraian|judul|nama|jenis arsip|masalah|perihal|hal$|series|klasifikasi arsip/],
];

/** What the columns of a sheet probably hold, by their headings. */
export function guessCodeMapping(headers: readonly string[]): CodeMapping {
  return guessColumns(headers, { targets: CODE_TARGETS, labels: CODE_TARGET_LABELS, patterns: PATTERNS });
}
