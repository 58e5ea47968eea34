import { z } from 'zod';
import { SECURITY_CLASSES } from '../domain/archive.ts';
import { isoDate } from '../domain/dates.ts';
import { recordId } from '../domain/record.ts';
import { line } from '../domain/text.ts';
import { command } from './define.ts';
import { exportedFile } from './exported.ts';

const MINUTES_CHOICES = ['all', 'final'] as const;

export const decisionFilter = z.strictObject({
  /** Each word stands in the decision, its agenda item, or the meeting's title or place; empty for every decision. */
  words: line(200).default(''),
  /** Days between which the meeting begins; one without a day is listed only when both are `null`. */
  from: isoDate.nullable().default(null),
  until: isoDate.nullable().default(null),
  /** Only of final minutes, or of those that are still written too. */
  minutes: z.enum(MINUTES_CHOICES).default('all'),
  /** Those of terbatas and rahasia meetings too (rule 61). */
  hasGuarded: z.boolean().default(false),
});
export type DecisionFilter = z.infer<typeof decisionFilter>;

export const decisionRow = z.object({
  id: recordId,
  meetingId: recordId,
  meetingTitle: z.string(),
  /** Day of the meeting. */
  date: isoDate.nullable(),
  /** Place in the minutes: `2.b`. */
  number: z.string(),
  text: z.string(),
  /** Title of its agenda item; empty for none. */
  agendaItem: z.string(),
  isFinal: z.boolean(),
  /** Which version of the minutes was made final, and the day of the office on which it was. */
  finalVersion: z.int().nullable(),
  finalOn: isoDate.nullable(),
  security: z.enum(SECURITY_CLASSES),
  /** Dotted path of its field in the minutes. */
  field: z.string(),
});
export type DecisionRow = z.infer<typeof decisionRow>;

const LIST_FORMATS = ['excel', 'word'] as const;

export const decisionsContract = {
  /**
   * A page of the register, newest meeting first, within a meeting as in its minutes. `next` is the next page's cursor;
   * `total` counts all of them, with the first page only.
   */
  'decisions.list': command(
    z.strictObject({
      filter: decisionFilter,
      limit: z.int().min(1).max(200).default(50),
      cursor: z.string().max(300).nullable().default(null),
    }),
    z.object({ rows: z.array(decisionRow), next: z.string().nullable(), total: z.int().nullable() }),
  ),
  /** Asks where, and writes the whole register as Excel or Word. RULE for a Word list that is too long to print; FILE. */
  'decisions.export': command(
    z.strictObject({
      filter: decisionFilter,
      format: z.enum(LIST_FORMATS),
      /** One of the saved signatories of the default profile; `null` leaves the signature out. Word only. */
      signatory: z.int().min(0).max(49).nullable().default(null),
    }),
    exportedFile,
  ),
};
