import { z } from 'zod';
import { recordId } from '../domain/record.ts';
import { command } from './define.ts';
import { exportedFile } from './exported.ts';
import { byMeeting, noInput, nothing } from './stored.ts';

const side = z.enum(['one', 'other']);

/** A place that is not the same here (`one`) and in the file (`other`); `side` null demands a choice. */
export const mergeDifference = z.object({
  path: z.string(),
  label: z.string(),
  change: z.enum(['changed', 'added', 'removed', 'moved']),
  list: z.string(),
  one: z.string(),
  other: z.string(),
  side: side.nullable(),
});

/** The meeting of the file as it is on this computer. */
const knownMeeting = z.object({
  meetingId: recordId,
  title: z.string(),
  /** Whether a state is known that both sides had; without one nothing tells who changed what. */
  hasCommonState: z.boolean(),
  differences: z.array(mergeDifference),
});

/** What a chosen file holds; nothing was stored yet. */
export const transferPreview = z.object({
  /** Names the read file until it is taken in or another one is opened. */
  token: recordId,
  fileName: z.string(),
  title: z.string(),
  /** `Rabu, 17 September 2025`; empty while not known. */
  date: z.string(),
  profileName: z.string(),
  exportedAt: z.iso.datetime(),
  /** What the clerk should know before: numbers that are taken here, minutes that are locked. */
  notes: z.array(z.string()),
  /** What comes along and is not here yet: `3 lampiran (12 MB)`. */
  adds: z.array(z.string()),
  /** `null`: the meeting is not here yet. */
  known: knownMeeting.nullable(),
});
export type TransferPreview = z.infer<typeof transferPreview>;

/** What would travel with a meeting beside its records. */
const transferMeasure = z.object({
  /** Attached files and proofs, each content once. */
  files: z.int(),
  bytes: z.int(),
  mostBytes: z.int(),
  hasNotes: z.boolean(),
});
export type TransferMeasure = z.infer<typeof transferMeasure>;

export const transferContract = {
  /** How much would travel with a meeting. NOT_FOUND. */
  'transfer.measure': command(byMeeting, transferMeasure),
  /**
   * Writes one meeting with its pictures into a file of its own; `null` when the dialog is cancelled. Attached files and proofs
   * go along with `hasFiles`, private notes with `hasNotes`. RULE when the files are too large together; FILE; CANCELLED.
   */
  'transfer.export': command(
    byMeeting.extend({ hasFiles: z.boolean().default(true), hasNotes: z.boolean().default(false) }),
    exportedFile,
  ),
  /** How far the writing or taking in of attached files is, in bytes; `null` when none goes on. */
  'transfer.progress': command(noInput, z.object({ done: z.int(), total: z.int() }).nullable()),
  /** Stops it; nothing is left of it. */
  'transfer.cancel': command(noInput, nothing),
  /** Lets the user choose such a file and looks into it. FILE when it is damaged, newer or none of ours. */
  'transfer.open': command(noInput, transferPreview.nullable()),
  /**
   * Takes the opened file in: a new meeting, or the chosen places of a known one. VALIDATION while a place has no choice;
   * CONFLICT when the meeting changed since the file was opened; FILE when an attached file in it is damaged; CANCELLED.
   */
  'transfer.accept': command(
    z.strictObject({ token: recordId, choices: z.record(z.string().max(300), side).default({}) }),
    z.object({ meetingId: recordId, notes: z.array(z.string()) }),
  ),
};
