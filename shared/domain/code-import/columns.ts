import { z } from 'zod';
import { foldHeader } from '../directory-import/columns.ts';

/** What a column of an imported list of codes may hold. */
export const CODE_TARGETS = ['code', 'title', 'activeYears', 'inactiveYears', 'finalFate', 'note'] as const;
export type CodeTarget = (typeof CODE_TARGETS)[number];

/** For each column of the sheet what it holds; `null` leaves it out. A target stands at most once. */
export const codeMappingSchema = z
  .array(z.enum(CODE_TARGETS).nullable())
  .max(200)
  .refine(
    (mapping) => {
      const used = mapping.filter((target) => target !== null);
      return new Set(used).size === used.length;
    },
    { error: 'Satu isian hanya dapat diambil dari satu kolom.' },
  );
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
  const taken = new Set<CodeTarget>();
  return headers.map((header) => {
    const words = foldHeader(header);
    const exact = CODE_TARGETS.find((target) => foldHeader(CODE_TARGET_LABELS[target]) === words);
    const target = exact ?? PATTERNS.find(([, pattern]) => pattern.test(words))?.[0];
    if (target === undefined || taken.has(target)) return null;
    taken.add(target);
    return target;
  });
}
