import { z } from 'zod';
import { isoDate } from './dates.ts';
import { signatorySchema } from './people.ts';
import { recordId } from './record.ts';
import { line, paragraphs, requiredLine } from './text.ts';

/** One line of the address or of the attached list. Officials are addressed by title, not by name (rule 15). */
export const addresseeSchema = z.strictObject({
  id: recordId,
  /** Sub-heading of the attached list (Forkopimda, Perangkat Daerah, ...); empty for none. */
  group: line(120).default(''),
  title: requiredLine('Undangan/jabatan', 300),
  organisation: line(300).default(''),
  note: line(200).default(''),
  positionId: recordId.nullable().default(null),
});
export type Addressee = z.infer<typeof addresseeSchema>;

/** Letter of an inserted number; capitals are taken as small letters. */
export const sequenceSuffix = z
  .string()
  .overwrite((text) => text.trim().toLowerCase())
  .regex(/^[a-z]?$/, 'Sisipan ditulis dengan satu huruf, a sampai z.')
  .default('');

export const LETTERHEAD_CHOICES = ['by-signer', 'regional-head', 'office'] as const;
export const letterheadChoiceSchema = z.enum(LETTERHEAD_CHOICES);
export type LetterheadChoice = z.infer<typeof letterheadChoiceSchema>;

/** Surat undangan of a meeting. Date, time, place and acara are the meeting's and are not typed again. */
export const invitationSchema = z.strictObject({
  letterDate: isoDate.nullable().default(null),
  /** The day is written by hand later: `Contoh,        Agustus 2025` (rule 10). */
  isDayBlank: z.boolean().default(false),
  /** Classification code, free text allowed (rules 11, 12); empty takes the profile's. */
  code: line(40).default(''),
  /** Running number; `null` prints a gap and marks the paper as not numbered (rule 10). */
  sequence: z
    .int()
    .min(1, 'Nomor urut paling kecil 1.')
    .max(999_999, 'Nomor urut terlalu besar.')
    .nullable()
    .default(null),
  /** Letter of a number that was inserted behind another: `a` of 12.a; empty for all others. */
  sequenceSuffix,
  /** The whole number as given by another register; wins over code and running number. */
  numberText: line(120).default(''),
  /** Sifat; empty takes the profile's default. */
  urgency: line(60).default(''),
  /** Hal; empty takes the profile's default. */
  subject: line(300).default(''),
  addressees: z.array(addresseeSchema).max(2000, 'Paling banyak 2.000 undangan.').default([]),
  addressPlace: line(120).default(''),
  /** Empty takes the profile's phrase. */
  opening: paragraphs(4000).default(''),
  closing: paragraphs(4000).default(''),
  notes: z.array(requiredLine('Catatan', 400)).max(20).default([]),
  copyRecipients: z.array(requiredLine('Tembusan', 300)).max(60).default([]),
  letterhead: letterheadChoiceSchema.default('by-signer'),
  signatory: signatorySchema.prefault({}),
});
export type Invitation = z.infer<typeof invitationSchema>;
export const EMPTY_INVITATION: Invitation = invitationSchema.parse({});
