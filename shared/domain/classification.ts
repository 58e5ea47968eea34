import { z } from 'zod';
import { requiredLine } from './text.ts';

/** A code that the office added, or its own name for a built-in one. Free codes stay allowed everywhere (rules 11, 12). */
export const classificationCodeSchema = z.strictObject({
  code: requiredLine('Kode', 40),
  title: requiredLine('Uraian', 300),
  /** Not proposed any more; papers that carry it stay as they are. */
  isHidden: z.boolean().default(false),
});
export type ClassificationCode = z.infer<typeof classificationCodeSchema>;

/** Code and title as the list shows them. */
export type NamedCode = Pick<ClassificationCode, 'code' | 'title'>;

/** Permendagri 83/2022, part B: the levels above, and the codes that an office for meetings uses (rule 11). */
export const BUILT_IN_CODES: readonly NamedCode[] = [
  { code: '000', title: 'Umum' },
  { code: '000.1', title: 'Ketatausahaan dan Kerumahtanggaan' },
  { code: '000.1.2', title: 'Perjalanan Dinas Dalam Negeri' },
  { code: '000.1.2.1', title: 'Perjalanan Dinas Dalam Negeri: KDH' },
  { code: '000.1.2.2', title: 'Perjalanan Dinas Dalam Negeri: DPRD' },
  { code: '000.1.2.3', title: 'Perjalanan Dinas Dalam Negeri: Pegawai' },
  { code: '000.1.4', title: 'Penggunaan Fasilitas Kantor (ruang rapat, kendaraan)' },
  { code: '000.1.5', title: 'Rapat pimpinan antara lain: Notula/Risalah Rapat' },
  { code: '000.1.6', title: 'Penyediaan Konsumsi' },
  { code: '000.2', title: 'Perlengkapan' },
  { code: '000.3', title: 'Pengadaan' },
  { code: '000.4', title: 'Perpustakaan' },
  { code: '000.5', title: 'Kearsipan' },
  { code: '000.5.3.1', title: 'Penciptaan arsip: buku registrasi/agenda, ekspedisi' },
  { code: '000.5.6.2', title: 'Pemusnahan arsip' },
  { code: '000.6', title: 'Persandian' },
  { code: '000.7', title: 'Perencanaan Pembangunan' },
  { code: '000.7.1.4', title: 'Musrenbang kecamatan' },
  { code: '000.7.1.5', title: 'Musrenbang kelurahan' },
  { code: '000.7.1.6', title: 'Musrenbang desa' },
  { code: '000.8', title: 'Organisasi dan Tata Laksana' },
  { code: '000.8.3.3', title: 'Standar Operasional Prosedur' },
  { code: '000.9', title: 'Penelitian, Pengkajian dan Pengembangan' },
  { code: '100', title: 'Pemerintahan' },
  { code: '100.1', title: 'Otonomi Daerah' },
  { code: '100.2', title: 'Pemerintahan Umum' },
  { code: '100.2.4', title: 'Fasilitasi Kecamatan' },
  { code: '100.3', title: 'Hukum' },
  { code: '200', title: 'Politik' },
  { code: '200.1', title: 'Kesatuan Bangsa dan Politik' },
  { code: '200.1.2', title: 'Bina Ideologi dan Wawasan Kebangsaan' },
  { code: '200.1.3', title: 'Kewaspadaan Nasional' },
  { code: '200.1.4', title: 'Ketahanan Seni, Budaya, Adat, Agama, Kemasyarakatan' },
  { code: '200.1.5', title: 'Politik Dalam Negeri' },
  { code: '200.2', title: 'Pemilu' },
  { code: '300', title: 'Keamanan dan Ketertiban' },
  { code: '300.1', title: 'Satuan Polisi Pamong Praja' },
  { code: '300.2', title: 'Penanggulangan Bencana, Pencarian dan Pertolongan' },
  { code: '400', title: 'Kesejahteraan Rakyat' },
  { code: '400.1', title: 'Pembangunan Daerah Tertinggal' },
  { code: '400.3', title: 'Pendidikan' },
  { code: '400.7', title: 'Kesehatan' },
  { code: '400.8', title: 'Agama dan Kepercayaan' },
  { code: '400.9', title: 'Sosial' },
  { code: '400.10', title: 'Pemberdayaan Masyarakat Desa' },
  { code: '400.10.2', title: 'Pemerintahan desa dan kelurahan' },
  { code: '400.12', title: 'Kependudukan' },
  { code: '400.14', title: 'Hubungan Masyarakat' },
  { code: '400.14.1.1', title: 'Keprotokolan: acara kedinasan (upacara, pelantikan)' },
  { code: '400.14.5.1', title: 'Hubungan antar lembaga pemerintah' },
  { code: '500', title: 'Perekonomian' },
  { code: '600', title: 'Pekerjaan Umum dan Ketenagaan' },
  { code: '700', title: 'Pengawasan' },
  { code: '700.1', title: 'Pengawasan Internal' },
  { code: '800', title: 'Kepegawaian' },
  { code: '800.1', title: 'SDM' },
  { code: '800.1.11.1', title: 'Surat Perintah Dinas/Surat Tugas' },
  { code: '800.2', title: 'Diklat' },
  { code: '900', title: 'Keuangan' },
  { code: '900.1', title: 'Keuangan Daerah' },
];

const BUILT_IN_TITLES: ReadonlyMap<string, string> = new Map(
  BUILT_IN_CODES.map(({ code, title }) => [code, title]),
);

/** Title that the regulation gives a code; `null` for the office's own ones. */
export function builtInTitle(code: string): string | null {
  return BUILT_IN_TITLES.get(code) ?? null;
}

/** A code cut into its parts once: comparing thousands of them cuts each only once. */
interface CodeKey {
  code: string;
  parts: readonly CodePart[];
}

interface CodePart {
  text: string;
  /** The digits that it begins with; `null` for a word. */
  number: number | null;
  rest: string;
}

function keyOf(code: string): CodeKey {
  return { code, parts: code.split('.').map((part) => toPart(part.trim())) };
}

function toPart(text: string): CodePart {
  const [, digits, rest = ''] = /^(\d+)(.*)$/.exec(text) ?? [];
  return { text, number: digits === undefined ? null : Number(digits), rest };
}

/**
 * Order of two codes by their parts: numbers as numbers (000.1.10 after 000.1.9), a code before those under it, an old
 * one such as 005 between 000.9 and 100, words after all numbers (rules 11, 12).
 */
export function compareCodes(first: string, second: string): number {
  return compareKeys(keyOf(first), keyOf(second));
}

/** A sorted copy, in the order of `compareCodes`; quick for thousands. */
export function sortByCode<Item>(items: readonly Item[], codeOf: (item: Item) => string): Item[] {
  return items
    .map((item) => ({ item, key: keyOf(codeOf(item)) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ item }) => item);
}

function compareKeys(first: CodeKey, second: CodeKey): number {
  for (const [index, part] of first.parts.entries()) {
    const other = second.parts[index];
    if (other === undefined) return 1;
    const order = compareParts(part, other);
    if (order !== 0) return order;
  }
  return first.parts.length - second.parts.length || compareTexts(first.code, second.code);
}

function compareParts(first: CodePart, second: CodePart): number {
  if (first.number === null && second.number === null) return compareTexts(first.text, second.text);
  if (first.number === null) return 1;
  if (second.number === null) return -1;
  // `5/UM` stands behind `5`.
  return first.number - second.number || compareTexts(first.rest, second.rest);
}

const INDONESIAN = new Intl.Collator('id');

function compareTexts(first: string, second: string): number {
  return first === second ? 0 : INDONESIAN.compare(first, second);
}

/**
 * Codes that fit what is typed: first those whose number begins with it, then those with all its words in number or
 * title; each part in the list's own order. An empty text fits all.
 */
export function findCodes<Code extends NamedCode>(codes: readonly Code[], typed: string): Code[] {
  const wanted = typed.trim().toLowerCase();
  const words = wanted.split(/\s+/);
  const beginning = codes.filter(({ code }) => code.toLowerCase().startsWith(wanted));
  const holding = codes.filter(({ code, title }) => {
    const text = `${code} ${title}`.toLowerCase();
    return !code.toLowerCase().startsWith(wanted) && words.every((word) => text.includes(word));
  });
  return [...beginning, ...holding];
}
