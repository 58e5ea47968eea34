import { z } from 'zod';
import { recordKindSchema, securitySchema, TEXT_STATES } from '../domain/archive.ts';
import { isoDate } from '../domain/dates.ts';
import { pastValuesSchema, reasonSchema } from '../domain/past-guess.ts';
import { PAST_ROW_STATES, pastChangesSchema, skippedFilesSchema } from '../domain/past-row.ts';
import { recordId, recordStamp } from '../domain/record.ts';
import { line, paragraphs, requiredLine } from '../domain/text.ts';
import { command } from './define.ts';
import { exportedFile } from './exported.ts';
import { JOB_STATES, jobSchema } from './jobs.ts';
import { byId, byIdAndVersion, noInput, nothing, savedState } from './stored.ts';

/** What the last job of an import does with it. */
export const PAST_JOB_KINDS = ['past.read', 'past.save', 'past.undo'] as const;

const count = z.int().min(0);

export const pastBatchSchema = z.object({
  id: recordId,
  /** Name of the folder. */
  name: z.string(),
  createdAt: z.iso.datetime(),
  /** Whether the whole folder was gone through; until then nothing is known of what it holds. */
  isWalked: z.boolean(),
  skipped: skippedFilesSchema,
  /** Rows by what became of them; `leftOut` and `doubtful` are parts of `proposed`. */
  counts: z.object({
    total: count,
    waiting: count,
    proposed: count,
    known: count,
    double: count,
    failed: count,
    saved: count,
    leftOut: count,
    doubtful: count,
  }),
  /** The last job, while it is still listed. */
  job: z
    .object({ id: recordId, kind: z.enum(PAST_JOB_KINDS), state: z.enum(JOB_STATES), message: z.string() })
    .nullable(),
});
export type PastBatch = z.infer<typeof pastBatchSchema>;

export const pastRowSchema = z.object({
  id: recordId,
  /** Path inside the folder. */
  path: z.string(),
  state: z.enum(PAST_ROW_STATES),
  /** Indonesian: what is to be known about it; empty for nothing. */
  message: z.string(),
  isLeftOut: z.boolean(),
  isDoubtful: z.boolean(),
  bytes: count,
  title: z.string(),
  kind: recordKindSchema,
  date: z.string().nullable(),
  number: z.string(),
  organisation: z.string(),
  code: z.string(),
  security: securitySchema,
  reasons: z.array(reasonSchema),
  textState: z.enum(TEXT_STATES),
  pages: z.int().nullable(),
  recordId: recordId.nullable(),
});
export type PastRow = z.infer<typeof pastRowSchema>;

export const PAST_FILTERS = ['all', 'ready', 'doubtful', 'left-out', 'problem', 'saved'] as const;
export type PastFilter = (typeof PAST_FILTERS)[number];

const narrowed = { filter: z.enum(PAST_FILTERS).default('all'), search: line(200).default('') };

/** Old papers as the archive keeps them. */
export const archiveRecordValue = z.strictObject({
  title: requiredLine('Judul', 300),
  kind: recordKindSchema,
  date: isoDate.nullable().default(null),
  number: line(120).default(''),
  organisation: line(200).default(''),
  code: line(40).default(''),
  security: securitySchema.default('open'),
  isPermanent: z.boolean().default(false),
  note: paragraphs(2000).default(''),
  meetingId: recordId.nullable().default(null),
});
export type ArchiveRecordValue = z.infer<typeof archiveRecordValue>;

export const archiveRecordRow = pastValuesSchema.extend({ id: recordId, security: securitySchema });
export type ArchiveRecordRow = z.infer<typeof archiveRecordRow>;

export const archiveRecordSchema = recordStamp.extend({
  id: recordId,
  value: archiveRecordValue,
  file: z.object({
    name: z.string(),
    bytes: count,
    /** Opened with its own program; others are shown in their folder only. */
    canOpen: z.boolean(),
    textState: z.enum(TEXT_STATES),
    pages: z.int().nullable(),
  }),
  /** The beginning of its text. */
  text: z.string(),
  hasMoreText: z.boolean(),
  /** Title of the linked meeting; `null` when it is in the trash or there is none. */
  meetingTitle: z.string().nullable(),
});
export type ArchiveRecord = z.infer<typeof archiveRecordSchema>;

const recordFilter = z.strictObject({
  search: line(200).default(''),
  /** `0`: records without a date. */
  year: z.int().min(0).max(2999).nullable().default(null),
  kind: recordKindSchema.nullable().default(null),
  /** Terbatas and Rahasia too (rule 61). */
  hasGuarded: z.boolean().default(false),
});
export type RecordFilter = z.infer<typeof recordFilter>;

export const pastContract = {
  /**
   * Lets the user choose a folder and begins to walk and read it as a job; `null` when the dialog is cancelled. RULE for a
   * folder of the archive itself; FILE when it cannot be read. An empty folder is told by the job.
   */
  'past.begin': command(noInput, z.object({ batchId: recordId }).nullable()),
  'past.batches': command(noInput, z.array(pastBatchSchema)),
  'past.batch': command(byId, pastBatchSchema),
  /** Walks the folder to its end and reads what still waits or failed, as a job. RULE while another job works on the import. */
  'past.read': command(byId, jobSchema),
  'past.rows': command(
    z.strictObject({
      id: recordId,
      ...narrowed,
      limit: z.int().min(1).max(500).default(200),
      cursor: z.int().min(0).nullable().default(null),
    }),
    z.object({ rows: z.array(pastRowSchema), next: z.int().nullable(), total: count }),
  ),
  /** The beginning of a file's text. */
  'past.text': command(byId, z.object({ text: z.string(), hasMore: z.boolean() })),
  /** Changes one proposal. RULE when it is saved already. */
  'past.edit': command(z.strictObject({ id: recordId, changes: pastChangesSchema }), pastRowSchema),
  /** Changes many proposals: the chosen ones, or all that the filter shows. Answers how many. */
  'past.editMany': command(
    z.strictObject({
      id: recordId,
      ...narrowed,
      /** `null`: all that the filter shows. */
      rowIds: z.array(recordId).min(1).max(500).nullable(),
      changes: pastChangesSchema.omit({ title: true, number: true, date: true }),
    }),
    z.object({ changed: count }),
  ),
  /** Opens the file of a row with its own program. RULE for kinds that are not opened. */
  'past.open': command(byId, nothing),
  /** Takes the proposals that are not left out into the archive, as a job. RULE when there is none. */
  'past.save': command(byId, jobSchema),
  /** Moves the saved records of an import to the trash, as a job. RULE when there is none. */
  'past.undo': command(byId, jobSchema),
  /** Throws the proposals away that were not saved; records stay. RULE while a job works on the import. */
  'past.discard': command(byId, nothing),
  /** What became of each file, as Excel. */
  'past.report': command(byId, exportedFile),

  'archiveRecords.list': command(
    recordFilter.extend({
      limit: z.int().min(1).max(200).default(100),
      cursor: z.string().max(200).nullable().default(null),
    }),
    z.object({ rows: z.array(archiveRecordRow), next: z.string().nullable(), total: count }),
  ),
  /** Years that have records, newest first; year 0 counts those without a date. */
  'archiveRecords.years': command(
    z.strictObject({ hasGuarded: z.boolean().default(false) }),
    z.array(z.object({ year: z.int(), records: count })),
  ),
  'archiveRecords.get': command(byId, archiveRecordSchema),
  'archiveRecords.save': command(byIdAndVersion.extend({ value: archiveRecordValue }), savedState),
  /** Moves to the trash; `archiveRecords.restore` brings it back. */
  'archiveRecords.remove': command(byIdAndVersion, savedState),
  'archiveRecords.restore': command(byId, savedState),
  /** Opens a copy of the file, or shows it in its folder when its kind is not known as harmless. */
  'archiveRecords.open': command(byId, z.enum(['opened', 'shown'])),
  'archiveRecords.show': command(byId, nothing),
};
