import { z } from 'zod';
import { isoDate } from '../domain/dates.ts';
import { sequenceSuffix } from '../domain/invitation.ts';
import { LETTER_ACTIONS, LETTER_STATES, REGISTERS } from '../domain/letter-ledger.ts';
import { REGISTERED_PAPERS } from '../domain/numbering.ts';
import { recordId } from '../domain/record.ts';
import { line, requiredLine } from '../domain/text.ts';
import { command } from './define.ts';
import { exportedFile } from './exported.ts';
import { byIdAndVersion, savedState } from './stored.ts';

const register = z.enum(REGISTERS);
const year = z.int().min(1900).max(2999);
const sequence = z
  .int('Nomor urut berupa bilangan bulat.')
  .min(1, 'Nomor urut paling kecil 1.')
  .max(999_999, 'Nomor urut terlalu besar.');
const ofPaper = z.strictObject({ meetingId: recordId, paper: z.enum(REGISTERED_PAPERS) });
const running = z.object({ sequence, suffix: z.string() });

/** `open`: what still needs a hand, that is all but final, void and external. */
export const LETTER_STATE_FILTERS = ['any', 'open', ...LETTER_STATES] as const;
export const LETTER_DELIVERY_FILTERS = ['any', 'incomplete', 'complete'] as const;
export const LETTER_SORTS = ['newest', 'oldest'] as const;

/** Which rows of the agenda are meant; all of the parts must fit. */
export const letterFilter = z.strictObject({
  register: register.default('surat'),
  year,
  state: z.enum(LETTER_STATE_FILTERS).default('any'),
  /** The beginning of the classification code. */
  code: line(40).default(''),
  /** Each word must occur in number, hal, acara, tujuan or keterangan. */
  words: line(200).default(''),
  /** Dates of the letters, both days included. */
  from: isoDate.nullable().default(null),
  until: isoDate.nullable().default(null),
  delivery: z.enum(LETTER_DELIVERY_FILTERS).default('any'),
});
export type LetterFilter = z.infer<typeof letterFilter>;

export const letterRow = z.object({
  id: recordId,
  version: z.int(),
  meetingId: recordId.nullable(),
  /** The paper of the meeting; empty for a letter that is not made here. */
  paper: z.string(),
  isMeetingTrashed: z.boolean(),
  register,
  year,
  sequence: z.int().nullable(),
  suffix: z.string(),
  number: z.string(),
  letterDate: isoDate.nullable(),
  subject: z.string(),
  about: z.string(),
  destination: z.string(),
  code: z.string(),
  urgency: z.string(),
  note: z.string(),
  state: z.enum(LETTER_STATES),
  voidReason: z.string(),
  isIssued: z.boolean(),
  /** Addressees whose delivery is noted here; 0 for letters without such a list. */
  recipients: z.int(),
  delivered: z.int(),
});
export type LetterRow = z.infer<typeof letterRow>;

/** A letter of the office that no meeting here makes, or a number that is reserved for one. */
export const letterEntry = z.strictObject({
  register,
  letterDate: isoDate,
  /** `null`: the next number of the register in the year of the date. */
  sequence: sequence.nullable().default(null),
  suffix: sequenceSuffix,
  subject: requiredLine('Hal', 300),
  destination: line(600).default(''),
  /** Empty takes the code that the office uses for invitations. */
  code: line(40).default(''),
  urgency: line(60).default(''),
  /** Keterangan; a reservation for a day that is over must say why here. */
  note: line(600).default(''),
  state: z.enum(['reserved', 'temporary', 'final']).default('reserved'),
});
export type LetterEntry = z.infer<typeof letterEntry>;

/** What the clerk notes of a number. */
export const letterNote = z.strictObject({ note: line(600) });

export const letterGap = z.object({ from: z.int(), to: z.int(), explanation: z.string() });
export type LetterGap = z.infer<typeof letterGap>;

/** The agenda of letters (buku agenda), and running numbers of a meeting's papers. */
export const lettersContract = {
  /**
   * The lowest running number above all used ones of the paper's register, in the year of the paper's (else the
   * meeting's, else today's) date (rule 9); `inserted` where later dated letters have their numbers already.
   */
  'letters.suggestSequence': command(
    ofPaper,
    z.object({ sequence: z.int(), year: z.int(), inserted: running.nullable() }),
  ),
  /** How the number of a meeting's paper stands; `null` while it has none. */
  'letters.stateOfPaper': command(
    ofPaper,
    z.object({ state: z.enum(LETTER_STATES), isIssued: z.boolean() }).nullable(),
  ),
  /** One row of the agenda; `null` when it is not there any more. */
  'letters.row': command(z.strictObject({ id: recordId }), letterRow.nullable()),
  /** A page of the agenda; `next` is the cursor of the next. */
  'letters.list': command(
    z.strictObject({
      filter: letterFilter,
      sort: z.enum(LETTER_SORTS).default('newest'),
      limit: z.int().min(1).max(200).default(100),
      cursor: z.string().max(2000).nullable().default(null),
      /** A first page goes on until this row has come, where it is among those that fit. */
      through: recordId.nullable().optional(),
    }),
    z.object({ rows: z.array(letterRow), next: z.string().nullable(), total: z.int() }),
  ),
  /** The years of a register, newest first and always this year; `next` and `gaps` are those of `year`. */
  'letters.overview': command(
    z.strictObject({ register, year: year.nullable().default(null) }),
    z.object({
      today: isoDate,
      year,
      years: z.array(year),
      next: z.int(),
      gaps: z.array(letterGap),
      counts: z.record(z.enum(LETTER_STATES), z.int()),
    }),
  ),
  /** Where a letter of that day would be inserted; `null` when the next number is right for it. */
  'letters.suggestInsertion': command(z.strictObject({ register, date: isoDate }), running.nullable()),
  /**
   * Books a number without a meeting, or changes such an entry (its number stays). RULE when the number is taken or cannot
   * be inserted there, or when a reservation for a past day gives no reason. CONFLICT.
   */
  'letters.saveEntry': command(
    z.strictObject({ id: recordId.nullable(), version: z.int().min(1).nullable(), value: letterEntry }),
    letterRow,
  ),
  /** Moves a number to another state. RULE when its state does not allow it, or a void gives no reason. CONFLICT. */
  'letters.act': command(
    byIdAndVersion.extend({
      action: z.enum(LETTER_ACTIONS),
      /** Why it is cancelled. */
      reason: line(300).default(''),
      /** The number that was written by hand, for `fill`. */
      sequence: sequence.nullable().default(null),
      suffix: sequenceSuffix,
    }),
    letterRow.nullable(),
  ),
  /** Keterangan of any row, also a final one. CONFLICT. */
  'letters.saveNote': command(byIdAndVersion.extend(letterNote.shape), savedState),
  /** Says why numbers are not in use; an empty explanation takes it back. */
  'letters.explainGap': command(
    z.strictObject({ register, year, from: sequence, to: sequence, explanation: line(300) }),
    z.null(),
  ),
  /**
   * Writes the agenda to an Excel or Word file (rule 57), gaps explained; Terbatas and Rahasia only where chosen (rule 61).
   * RULE for a Word file that is too long to print.
   */
  'letters.exportTable': command(
    z.strictObject({
      filter: letterFilter,
      sort: z.enum(LETTER_SORTS).default('oldest'),
      hasConfidential: z.boolean().default(false),
      format: z.enum(['excel', 'word']).default('excel'),
      /** One of the saved signatories of the default profile; `null` leaves the signature out. Word only. */
      signatory: z.int().min(0).max(49).nullable().default(null),
    }),
    exportedFile,
  ),
};
