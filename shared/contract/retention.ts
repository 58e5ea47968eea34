import { z } from 'zod';
import { SECURITY_CLASSES } from '../domain/archive.ts';
import { isoDate } from '../domain/dates.ts';
import { recordId } from '../domain/record.ts';
import { FINAL_FATES, RETENTION_STAGES, retentionRuleSchema } from '../domain/retention.ts';
import { DEVELOPMENTS, RECORD_LISTS } from '../domain/retention-lists.ts';
import { line } from '../domain/text.ts';
import { command } from './define.ts';
import { exportedFile } from './exported.ts';
import { byIdAndVersion, noInput, nothing, savedState, saveOf, stored } from './stored.ts';

export const storedRule = stored(retentionRuleSchema);
export type StoredRule = z.infer<typeof storedRule>;

export const recordFilter = z.strictObject({
  list: z.enum(RECORD_LISTS),
  /** Year of the meeting, or of an old paper. */
  year: z.int().min(1900).max(2999).nullable().default(null),
  /** This code and all under it; empty for every code. */
  code: line(40).default(''),
  /** Unit pengolah: the office profile of a meeting, the organisation of an old paper; empty for all. */
  unit: line(300).default(''),
  /** For `due`: first and last day; `null` begins and ends with this year. */
  dueFrom: isoDate.nullable().default(null),
  dueUntil: isoDate.nullable().default(null),
  /** Terbatas and Rahasia too (rule 61). */
  hasGuarded: z.boolean().default(false),
});
export type RecordFilter = z.infer<typeof recordFilter>;

export const recordRow = z.object({
  id: recordId,
  kind: z.enum(['meeting', 'record']),
  code: z.string(),
  /** Uraian: what the file or paper is about. */
  title: z.string(),
  unit: z.string(),
  /** Kurun waktu; `null` where no day is known. */
  from: isoDate.nullable(),
  until: isoDate.nullable(),
  papers: z.int(),
  attachments: z.int(),
  /** Sheets of an old paper, where they were counted. */
  pages: z.int().nullable(),
  security: z.enum(SECURITY_CLASSES),
  isPermanent: z.boolean(),
  note: z.string(),
  /** Tingkat perkembangan: the clerk's choice, or the usual one. */
  development: z.enum(DEVELOPMENTS),
  closedOn: isoDate.nullable(),
  stage: z.enum(RETENTION_STAGES),
  inactiveOn: isoDate.nullable(),
  endsOn: isoDate.nullable(),
  fate: z.enum(FINAL_FATES).nullable(),
});
export type RecordRow = z.infer<typeof recordRow>;

const LIST_FORMATS = ['excel', 'word'] as const;

export const retentionContract = {
  /** Every rule, sorted by the number parts of its code. */
  'retention.rules': command(noInput, z.array(storedRule)),
  /** A rule of a code, or its next state. RULE when the code has one already; CONFLICT. */
  'retention.saveRule': command(saveOf(retentionRuleSchema), storedRule),
  /** The code follows the code above it again. CONFLICT. */
  'retention.removeRule': command(byIdAndVersion, savedState),
  /** A page of a list, by code and then by day; `next` is the cursor of the next page. */
  'retention.list': command(
    z.strictObject({
      filter: recordFilter,
      limit: z.int().min(1).max(200).default(100),
      cursor: z.string().max(200).nullable().default(null),
    }),
    z.object({ rows: z.array(recordRow), next: z.string().nullable(), total: z.int() }),
  ),
  /** Chooses the tingkat perkembangan of a file or old paper, also of a closed one: it belongs to the list. NOT_FOUND. */
  'retention.setDevelopment': command(
    z.strictObject({ kind: z.enum(['meeting', 'record']), id: recordId, development: z.enum(DEVELOPMENTS) }),
    nothing,
  ),
  /** Years and units to choose from; how many closed files have a code without a rule, and how many are guarded. */
  'retention.overview': command(
    noInput,
    z.object({
      today: isoDate,
      years: z.array(z.int()),
      units: z.array(z.string()),
      withoutRule: z.int(),
      guarded: z.int(),
    }),
  ),
  /** Asks where, and writes the whole list as Excel or Word. RULE for a Word list that is too long to print. */
  'retention.export': command(
    z.strictObject({
      filter: recordFilter,
      format: z.enum(LIST_FORMATS),
      /** One of the saved signatories of the default profile; `null` leaves the signature out. Word only. */
      signatory: z.int().min(0).max(49).nullable().default(null),
    }),
    exportedFile,
  ),
};
