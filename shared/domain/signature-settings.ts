import { z } from 'zod';
import { millimetres } from './measures.ts';
import { signatorySchema } from './people.ts';
import { line } from './text.ts';

/* What an office may set about its signature blocks, and about the marks that Srikandi replaces by its own (rules 25, 30). */

/** Which lines stand under a signature, per class of signer: art. 44 by default (rule 25). */
const signerLinesSchema = (hasDegrees: boolean, hasRankAndNumber: boolean) =>
  z
    .strictObject({
      degrees: z.boolean().default(hasDegrees),
      rank: z.boolean().default(hasRankAndNumber),
      number: z.boolean().default(hasRankAndNumber),
    })
    .prefault({});

/** What the form of BSrE says; printed only where the office asks for it (rule 30). */
export const ELECTRONIC_SENTENCE =
  'Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan oleh Balai Besar Sertifikasi Elektronik (BSrE), BSSN.';

export const signatureSchema = z.strictObject({
  /** Which part of the width the block stands in. */
  side: z.enum(['right', 'center', 'left']).default('right'),
  alignment: z.enum(['left', 'center']).default('left'),
  titleCase: z.enum(['as-written', 'capitals']).default('as-written'),
  nameStyle: z.enum(['bold', 'bold-underline', 'plain']).default('bold'),
  isNameUpperCase: z.boolean().default(false),
  lines: z
    .strictObject({
      regionalHead: signerLinesSchema(true, false),
      actingRegionalHead: signerLinesSchema(false, false),
      regionalSecretary: signerLinesSchema(true, false),
      actingRegionalSecretary: signerLinesSchema(false, false),
      other: signerLinesSchema(true, true),
    })
    .prefault({}),
  numberLabel: z.enum(['NIP', 'NIP.']).default('NIP'),
  isNumberGrouped: z.boolean().default(true),
  rankStyle: z.enum(['rank-and-grade', 'rank']).default('rank-and-grade'),
  signatories: z.array(signatorySchema).max(50).default([]),
  copyLabel: line(40).default('Tembusan:'),
  hasInitialsTable: z.boolean().default(false),
  /** Empty frame in the room of the signature, for the QR code of whoever signs; never a code (rule 30). */
  hasCodePlace: z.boolean().default(false),
  codePlaceSize: millimetres(15, 40).default(22),
  /** Never on a KONSEP, because that will not be signed (rule 30). */
  hasElectronicSentence: z.boolean().default(false),
  electronicSentence: line(400).default(ELECTRONIC_SENTENCE),
});

export type SignerLines = z.infer<typeof signatureSchema>['lines']['other'];

export const SRIKANDI_TAGS = ['signature', 'name', 'serviceNumber', 'number', 'date'] as const;
const srikandiTag = (name: string) =>
  z
    .string()
    .regex(/^\$\{[a-z0-9_]+\}$/, 'Tulis tanda seperti ${nama_pengirim}.')
    .default(`\${${name}}`);

export const srikandiSchema = z.strictObject({
  isOn: z.boolean().default(false),
  tags: z
    .strictObject({
      signature: srikandiTag('ttd_pengirim'),
      name: srikandiTag('nama_pengirim'),
      serviceNumber: srikandiTag('nip_pengirim'),
      number: srikandiTag('nomor_naskah'),
      date: srikandiTag('tanggal_naskah'),
    })
    .prefault({}),
});
