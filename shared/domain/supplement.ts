import { z } from 'zod';
import { clockTime, isoDate } from './dates.ts';
import { sequenceSuffix } from './invitation.ts';
import { signatorySchema } from './people.ts';
import { recordId } from './record.ts';
import { line, paragraphs, requiredLine } from './text.ts';

/*
 * What the further papers of a meeting need beyond the meeting itself. Facts that the meeting, the invitation, the
 * attendance list or the minutes hold are never typed again here; an empty field takes the text that is made from them.
 */

/** Number, date and signer of a paper that is registered on its own. */
const registeredPaper = {
  letterDate: isoDate.nullable().default(null),
  isDayBlank: z.boolean().default(false),
  code: line(40).default(''),
  sequence: z.int().min(1, 'Nomor urut paling kecil 1.').max(999_999).nullable().default(null),
  sequenceSuffix,
  numberText: line(120).default(''),
  signatory: signatorySchema.prefault({}),
};

/** Surat ralat, penundaan or pembatalan: quotes the invitation's number and date, goes to the same addressees. */
export const NOTICE_KINDS = ['correction', 'postponement', 'cancellation'] as const;
export const noticeSchema = z.strictObject({
  ...registeredPaper,
  kind: z.enum(NOTICE_KINDS).default('postponement'),
  /** Alasan: completes "Sehubungan dengan ..."; empty leaves the reason out. */
  reason: line(600).default(''),
  /** What was announced wrongly and what is right; only for a correction. */
  corrections: z
    .array(
      z.strictObject({
        id: recordId,
        label: requiredLine('Bagian', 120),
        was: line(600).default(''),
        shouldBe: line(600).default(''),
      }),
    )
    .max(20)
    .default([]),
  /** Day and time as the invitation announced them; empty: the meeting's own, which was not changed yet. */
  formerDate: isoDate.nullable().default(null),
  formerEndDate: isoDate.nullable().default(null),
  formerStartTime: clockTime.nullable().default(null),
  /** New day, time and place of a postponed meeting; empty: "akan diberitahukan kemudian". */
  newDate: isoDate.nullable().default(null),
  newEndDate: isoDate.nullable().default(null),
  newStartTime: clockTime.nullable().default(null),
  newEndTime: clockTime.nullable().default(null),
  newPlace: paragraphs(600).default(''),
});
export type Notice = z.infer<typeof noticeSchema>;

/** Berita acara: an agreement that several people sign. */
export const officialRecordSchema = z.strictObject({
  ...registeredPaper,
  /** TENTANG; empty takes the meeting's name. */
  about: line(600).default(''),
  /** Empty takes the decisions of the minutes. */
  results: z.array(paragraphs(4000)).max(100).default([]),
  supportingDocuments: z.array(requiredLine('Dokumen pendukung', 300)).max(60).default([]),
  /** One, up to three side by side, or a table of all who sign. */
  layout: z.enum(['single', 'row', 'table']).default('single'),
  signers: z
    .array(
      z.strictObject({ id: recordId, label: line(80).default(''), signatory: signatorySchema.prefault({}) }),
    )
    .max(60)
    .default([]),
});
export type OfficialRecord = z.infer<typeof officialRecordSchema>;

/** Laporan hasil rapat in its five parts; an empty part takes the text made from the minutes, or is left out. */
export const reportSchema = z.strictObject({
  ...registeredPaper,
  about: line(600).default(''),
  general: paragraphs(20_000).default(''),
  purpose: paragraphs(20_000).default(''),
  scope: paragraphs(20_000).default(''),
  basis: paragraphs(20_000).default(''),
  activities: paragraphs(40_000).default(''),
  results: paragraphs(40_000).default(''),
  conclusions: paragraphs(20_000).default(''),
  closing: paragraphs(20_000).default(''),
});
export type Report = z.infer<typeof reportSchema>;

/** Nota dinas: calls an internal meeting, or reports the results of one. */
export const memoSchema = z.strictObject({
  ...registeredPaper,
  to: z.array(requiredLine('Yth.', 300)).max(60).default([]),
  from: line(300).default(''),
  copyRecipients: z.array(requiredLine('Tembusan', 300)).max(60).default([]),
  urgency: line(60).default(''),
  attachment: line(120).default(''),
  subject: line(300).default(''),
  opening: paragraphs(10_000).default(''),
  closing: paragraphs(10_000).default(''),
});

/** Siaran pers: a draft whose every sentence somebody has confirmed; others are not printed as final. */
export const pressReleaseSchema = z.strictObject({
  ...registeredPaper,
  headline: line(300).default(''),
  sentences: z
    .array(
      z.strictObject({
        id: recordId,
        text: paragraphs(2000).default(''),
        isConfirmed: z.boolean().default(false),
        /** The decision or statement that it was drafted from. */
        sourceId: recordId.nullable().default(null),
      }),
    )
    .max(200)
    .default([]),
  contact: line(300).default(''),
});
export type PressRelease = z.infer<typeof pressReleaseSchema>;

/** Of one meeting. */
export const MOST_PHOTOS = 60;

export const photoSchema = z.strictObject({
  id: recordId,
  pictureId: recordId,
  caption: line(300).default(''),
});
export type Photo = z.infer<typeof photoSchema>;

export const ENVELOPE_SIZES = ['DL', 'C5'] as const;

export const supplementSchema = z.strictObject({
  notice: noticeSchema.prefault({}),
  officialRecord: officialRecordSchema.prefault({}),
  report: reportSchema.prefault({}),
  reportMemo: memoSchema.prefault({}),
  pressRelease: pressReleaseSchema.prefault({}),
  photos: z.array(photoSchema).max(MOST_PHOTOS, `Paling banyak ${MOST_PHOTOS} foto.`).default([]),
  /** How many photos stand on one page. */
  photosPerPage: z.union([z.literal(2), z.literal(4)]).default(4),
  attendanceSheet: z
    .strictObject({
      /** Which rows: all, only those in the room, only those online (two separate lists). */
      presence: z.enum(['all', 'onsite', 'online']).default('all'),
      /** SPJ: NIP, golongan and a place for the amount. */
      variant: z.enum(['standard', 'payment']).default('standard'),
      paymentLabel: line(80).default('Jumlah (Rp)'),
    })
    .prefault({}),
  /** Under the signature of a notula in Form B; the other forms have no place for them, and keep them. */
  minutesTrailer: z
    .strictObject({
      notes: z.array(requiredLine('Catatan', 400)).max(20).default([]),
      copyRecipients: z.array(requiredLine('Tembusan', 300)).max(60).default([]),
    })
    .prefault({}),
  delivery: z
    .strictObject({
      /** Rows per sheet of the tear-off receipts and lines of the delivery list follow the addressees. */
      blankRows: z.int().min(0).max(60).default(0),
      signatory: signatorySchema.prefault({}),
    })
    .prefault({}),
  envelope: z
    .strictObject({ size: z.enum(ENVELOPE_SIZES).default('DL'), hasSender: z.boolean().default(true) })
    .prefault({}),
  labels: z
    .strictObject({
      columns: z.int().min(1).max(5).default(3),
      rows: z.int().min(1).max(20).default(8),
      /** First free label of a sheet that was begun, from 1. */
      startAt: z.int().min(1).max(100).default(1),
    })
    .prefault({}),
  tableCards: z.strictObject({ text: z.enum(['title', 'name', 'both']).default('title') }).prefault({}),
});
export type Supplement = z.infer<typeof supplementSchema>;
export const EMPTY_SUPPLEMENT: Supplement = supplementSchema.parse({});
