import { z } from 'zod';
import { zoneSchema } from './dates.ts';
import { checkFileNamePattern, DEFAULT_FILE_NAME_PATTERN } from './file-name.ts';
import { letterheadChoiceSchema } from './invitation.ts';
import { millimetres, points } from './measures.ts';
import { MINUTES_FORMS } from './minutes.ts';
import { officialSchema } from './people.ts';
import { DEFAULT_PHRASES, phrasesSchema } from './phrases.ts';
import { recordId } from './record.ts';
import { signatureSchema, srikandiSchema } from './signature-settings.ts';
import { line, requiredLine } from './text.ts';

/*
 * Profil tata naskah: everything that an office may set by its own rule (naskah-dinas 2.13). Permendagri 1/2023 is
 * the default. A field without an honest default is empty until the office fills it in. Lengths are millimetres,
 * type sizes are points.
 */

export const REGION_LEVELS = ['provinsi', 'kabupaten', 'kota'] as const;
export const PAPER_SIZES = ['A4', 'F4-215', 'F4-210'] as const;

const regionSchema = z.strictObject({
  level: z.enum(REGION_LEVELS).default('kabupaten'),
  /** Name without its level: `Contoh` for Kabupaten Contoh. */
  name: line(120).default(''),
  /** Tempat kedudukan: feeds the date line; empty leaves the place out. */
  seat: line(80).default(''),
});

const paperSchema = z.strictObject({
  size: z.enum(PAPER_SIZES).default('A4'),
  marginTop: millimetres(5, 60).default(20),
  marginBottom: millimetres(5, 60).default(25),
  marginLeft: millimetres(5, 60).default(30),
  marginRight: millimetres(5, 60).default(20),
  /** Bottom of a page that carries a letterhead; `null` is the same as on every other page. */
  letterheadMarginBottom: millimetres(5, 60).nullable().default(null),
});

const typeSchema = z.strictObject({
  font: z.enum(['Arial']).default('Arial'),
  bodySize: points(10, 14).default(12),
  tableSize: points(8, 12).default(10),
  copySize: points(8, 12).default(10),
  initialsSize: points(6, 10).default(7),
  /** Multiple of single spacing. */
  lineSpacing: z.number().min(1, 'Paling kecil 1.').max(2, 'Paling besar 2.').default(1),
  /** Empty lines between blocks. */
  blockSpacing: z.number().min(0).max(2).default(1),
});

const letterheadSchema = z.strictObject({
  choice: letterheadChoiceSchema.default('by-signer'),
  /** Line 1, e.g. `PEMERINTAH KABUPATEN CONTOH`; empty builds it from the region. */
  government: line(160).default(''),
  /** Line 2 (up to three lines parted by breaks are not needed: long names wrap). */
  office: line(200).default('SEKRETARIAT DAERAH'),
  /** Optional third line, e.g. a Bagian. */
  unit: line(200).default(''),
  /** Optional line in a regional script; needs a font that has it. */
  scriptLine: line(200).default(''),
  address: z.array(line(200)).max(4, 'Paling banyak empat baris alamat.').default([]),
  /** Optional bold seat name under the address. */
  seatLine: line(80).default(''),
  governmentSize: points(8, 24).default(12),
  officeSize: points(8, 32).default(16),
  addressSize: points(6, 14).default(9),
  rule: z.enum(['thick-thin', 'double', 'single', 'none']).default('thick-thin'),
  /** Title under the Garuda, e.g. `BUPATI CONTOH`; empty builds it from the region. */
  headTitle: line(160).default(''),
  headAddress: z.enum(['none', 'foot', 'under-title']).default('none'),
  /** Paper that already carries the letterhead: its room stays empty, measured from the upper edge of the sheet. */
  isPreprinted: z.boolean().default(false),
  preprintedHeight: millimetres(20, 120).default(50),
  /** Pictures supplied by the office; without one the place stays empty (rule 24). */
  logoPictureId: recordId.nullable().default(null),
  garudaPictureId: recordId.nullable().default(null),
});

const letterSchema = z.strictObject({
  datePosition: z.enum(['above-number', 'level-with-number']).default('above-number'),
  isPlacePrinted: z.boolean().default(true),
  addressSide: z.enum(['left', 'right']).default('left'),
  addresseeLimit: z.int().min(1).max(20).default(4),
  attachedListText: line(120).default('Yth. (Daftar undangan terlampir)'),
  addressPlace: line(80).default('Tempat'),
  noAttachmentText: line(20).default('-'),
  subject: line(120).default('Undangan'),
  subjectStyle: z.enum(['plain', 'bold', 'underline']).default('plain'),
  urgencies: z
    .array(requiredLine('Sifat', 60))
    .min(1, 'Isi paling sedikit satu sifat.')
    .max(20)
    .default([
      'Biasa',
      'Segera',
      'Sangat Segera',
      'Penting',
      'Sangat Penting',
      'Terbatas',
      'Rahasia',
      'Sangat Rahasia',
    ]),
  defaultUrgency: line(60).default('Biasa'),
  /** Extra lines of the detail block under hari/tanggal, waktu, tempat, acara. */
  extras: z
    .strictObject({
      dressCode: z.boolean().default(false),
      chair: z.boolean().default(false),
      agenda: z.boolean().default(false),
      link: z.boolean().default(false),
      contact: z.boolean().default(false),
    })
    .prefault({}),
  /** `(15 menit)` behind the agenda items that have a length, where the agenda is printed. */
  isItemDurationPrinted: z.boolean().default(false),
  attachmentHeading: z.enum(['right', 'left']).default('right'),
  isAttachmentSigned: z.boolean().default(true),
  /** Code of the archive in the lower margin, by which a scan finds its meeting; so too in minutes and attendance. */
  hasScanCode: z.boolean().default(false),
});

const pageNumberSchema = z.strictObject({
  style: z.enum(['dashes', 'plain', 'none']).default('dashes'),
  position: z.enum(['top', 'bottom']).default('top'),
  hasCatchword: z.boolean().default(false),
});

const numberingSchema = z.strictObject({
  /** Named parts: kode, urut, unit, bulan, bulan_romawi, tahun, sifat (rule 8); checked by `checkNumberTemplate`. */
  template: requiredLine('Pola nomor', 120).default('{kode}/{urut}/{unit}'),
  /** Digits of the running number, filled with zeros; 0 for none. */
  sequenceWidth: z.int().min(0).max(8).default(0),
  unit: line(60).default(''),
  security: z.enum(['', 'B', 'T', 'R', 'SR']).default(''),
  invitationCode: line(40).default('000.1.5'),
  minutesCode: line(40).default('000.1.5'),
});

export const ATTENDANCE_COLUMNS = [
  'name',
  'number',
  'rank',
  'title',
  'organisation',
  'gender',
  'phone',
  'note',
  'signature',
] as const;
export type AttendanceColumn = (typeof ATTENDANCE_COLUMNS)[number];

const minutesSettingsSchema = z.strictObject({
  title: z.enum(['NOTULA', 'NOTULEN', 'RISALAH']).default('NOTULA'),
  form: z.enum(MINUTES_FORMS).default('A'),
  /** Rule 37; `by-form`: as the form is drawn, one in A and B, two in C. */
  signers: z.enum(['by-form', 'chair', 'chair-and-recorder']).default('by-form'),
  decisionLabel: line(40).default('Peraturan'),
  hasScanCode: z.boolean().default(false),
});

const attendanceSettingsSchema = z.strictObject({
  columns: z
    .array(z.enum(ATTENDANCE_COLUMNS))
    .min(2, 'Pilih paling sedikit dua kolom.')
    .default(['name', 'title', 'organisation', 'signature']),
  isStaggered: z.boolean().default(true),
  rowHeight: millimetres(8, 30).default(10),
  blankRows: z.int().min(0).max(200, 'Paling banyak 200 baris kosong.').default(6),
  orientation: z.enum(['portrait', 'landscape']).default('portrait'),
  hasChairSignature: z.boolean().default(false),
  hasScanCode: z.boolean().default(true),
});

const fileNameSchema = z.strictObject({
  /** Named parts: tanggal, tahun, bulan, jenis, acara, unit (rule 53); checked by `checkFileNamePattern`. */
  pattern: requiredLine('Pola nama berkas', 80)
    .refine((pattern) => checkFileNamePattern(pattern) === null, {
      error: ({ input }) => checkFileNamePattern(String(input)) ?? undefined,
    })
    .default(DEFAULT_FILE_NAME_PATTERN),
});

/** Of profiles from before retention was the archive's (`retention_rule`): still read, no longer used. */
const retentionSchema = z.strictObject({
  code: requiredLine('Kode klasifikasi', 40),
  activeYears: z.int().min(0).max(100),
  inactiveYears: z.int().min(0).max(100),
  finalFate: z.enum(['musnah', 'permanen', 'dinilai-kembali']),
  note: line(200).default(''),
});

export const officeProfileSchema = z.strictObject({
  /** Name of the profile in the app, e.g. `Setda Kabupaten Contoh`. */
  name: requiredLine('Nama profil', 120),
  region: regionSchema.prefault({}),
  zone: zoneSchema.default('WIB'),
  paper: paperSchema.prefault({}),
  type: typeSchema.prefault({}),
  letterhead: letterheadSchema.prefault({}),
  letter: letterSchema.prefault({}),
  signature: signatureSchema.prefault({}),
  srikandi: srikandiSchema.prefault({}),
  pageNumber: pageNumberSchema.prefault({}),
  numbering: numberingSchema.prefault({}),
  minutes: minutesSettingsSchema.prefault({}),
  attendance: attendanceSettingsSchema.prefault({}),
  fileName: fileNameSchema.prefault({}),
  retention: z.array(retentionSchema).max(2000).default([]),
  phrases: phrasesSchema.default(DEFAULT_PHRASES),
  /** Official that a new meeting proposes as chair. */
  defaultChair: officialSchema.prefault({}),
});
export type OfficeProfile = z.infer<typeof officeProfileSchema>;

/** A profile with every default; `name` is what the app calls it. */
export function newOfficeProfile(name: string): OfficeProfile {
  return officeProfileSchema.parse({ name });
}
