import { z } from 'zod';
import { line } from '../text.ts';
import { guessColumns, mappingOf } from './list-columns.ts';

/** What a column of an imported list may hold. */
export const IMPORT_TARGETS = [
  'fullName',
  'front',
  'name',
  'back',
  'number',
  'rank',
  'gender',
  'phone',
  'title',
  'acting',
  'organisation',
  'shortName',
  'kind',
  'address',
  'from',
  'until',
  'groups',
] as const;
export const importTargetSchema = z.enum(IMPORT_TARGETS);
export type ImportTarget = z.infer<typeof importTargetSchema>;

export const columnMappingSchema = mappingOf(importTargetSchema);
export type ColumnMapping = z.infer<typeof columnMappingSchema>;

/** What holds for every row whose own column is missing or empty. */
export const importDefaultsSchema = z.strictObject({
  title: line(200).default(''),
  kind: line(80).default(''),
  groups: line(300).default(''),
});
export type ImportDefaults = z.infer<typeof importDefaultsSchema>;

/** What the targets are called, also as headings of an exported list. */
export const TARGET_LABELS: Readonly<Record<ImportTarget, string>> = {
  fullName: 'Nama lengkap dengan gelar',
  front: 'Gelar depan',
  name: 'Nama',
  back: 'Gelar belakang',
  number: 'NIP/NRP',
  rank: 'Pangkat/golongan',
  gender: 'Jenis kelamin (L/P)',
  phone: 'Nomor HP',
  title: 'Jabatan',
  acting: 'Pengisian (Plt./Plh./Pj.)',
  organisation: 'Instansi',
  shortName: 'Singkatan instansi',
  kind: 'Jenis instansi',
  address: 'Alamat instansi',
  from: 'Menjabat sejak',
  until: 'Menjabat sampai',
  groups: 'Kelompok',
};

/** Words of headings, the more telling first: the first pattern that fits a heading takes it. */
const PATTERNS: readonly [ImportTarget, RegExp][] = [
  ['front', /^(?:gelar|glr)\.? ?(?:di )?depan$/],
  ['back', /^(?:gelar|glr)\.? ?(?:di )?belakang$/],
  ['number', /^(?:nip|nrp)(?:$|\W)|nomor induk pegawai/],
  ['gender', /jenis kelamin|^(?:l ?\/ ?p|jk|gender|kelamin)$/],
  ['rank', /pangkat|golongan|^gol\b/],
  ['phone', /\b(?:hp|wa|whatsapp|telepon|telp|ponsel|handphone|kontak)\b|no\.? ?(?:hp|wa|telp)/],
  ['acting', /^pengisian|^(?:plt|plh|status jabatan)\b/],
  ['from', /\b(?:sejak|tmt|mulai)\b/],
  ['until', /\b(?:sampai|hingga|berakhir|akhir)\b/],
  ['shortName', /singkatan|akronim/],
  ['kind', /jenis (?:instansi|organisasi|ormas|lembaga)|^jenis$|^kategori$/],
  ['address', /alamat/],
  ['title', /jabatan/],
  [
    'organisation',
    /instansi|organisasi|ormas|perangkat daerah|unit kerja|\b(?:opd|skpd|dinas|lembaga|satuan kerja|kantor)\b/,
  ],
  ['groups', /kelompok|grup\b|\bgroup/],
  ['fullName', /nama (?:lengkap|dan gelar|dengan gelar|pejabat|pegawai|ketua|pimpinan)|^pejabat$/],
  ['name', /^nama(?:$| tanpa gelar| orang)/],
];

/**
 * What the columns of a sheet probably hold, by their headings. A lone `Nama` beside no column of degrees is a name with
 * its degrees.
 */
export function guessMapping(headers: readonly string[]): ColumnMapping {
  const mapping = guessColumns(headers, {
    targets: IMPORT_TARGETS,
    labels: TARGET_LABELS,
    patterns: PATTERNS,
  });
  const hasDegrees = mapping.some(
    (target) => target === 'front' || target === 'back' || target === 'fullName',
  );
  return mapping.map((target) => (target === 'name' && !hasDegrees ? 'fullName' : target));
}
