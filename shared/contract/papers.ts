import { z } from 'zod';
import { PAPER_KINDS } from '../domain/dossier.ts';
import { findingSchema } from '../domain/findings.ts';
import { recordId } from '../domain/record.ts';
import { command } from './define.ts';
import { byId, nothing } from './stored.ts';

/** A Word file that was written; the page knows it by id only, never by path. */
export const paperSchema = z.object({
  id: recordId,
  meetingId: recordId,
  kind: z.enum(PAPER_KINDS),
  fileName: z.string(),
  /** Folder as shown to the user. */
  folder: z.string(),
  bytes: z.int(),
  pages: z.int(),
  /** Marked KONSEP: a specimen, or data required by rule 19 was missing. */
  isDraft: z.boolean(),
  /** What the paper is made from has changed since; the file itself stays as it was written. */
  isStale: z.boolean(),
  /** Whether it can be told at all; not for papers from before that was remembered. */
  isTraced: z.boolean(),
  createdAt: z.iso.datetime(),
});
export type Paper = z.infer<typeof paperSchema>;

/** `note` tells what differs from the ordinary, e.g. that the old file was open in Word and another name was taken. */
export const madePaper = z.object({ paper: paperSchema, note: z.string(), findings: z.array(findingSchema) });
export type MadePaper = z.infer<typeof madePaper>;

/** What of the records a paper prints otherwise now than it was printed, in words. */
export const paperChanges = z.object({
  /** `unknown`: nobody remembered what the paper was made from. */
  state: z.enum(['fresh', 'changed', 'unknown']),
  parts: z.array(z.object({ part: z.string(), lines: z.array(z.string()) })),
});
export type PaperChanges = z.infer<typeof paperChanges>;

const byMeetingAndKind = z.strictObject({ meetingId: recordId, kind: z.enum(PAPER_KINDS) });

export const papersContract = {
  /** What is missing or doubtful on a paper, in words (rules 7, 19); "missing" makes it a KONSEP. */
  'archive.checkPaper': command(byMeetingAndKind, z.array(findingSchema)),
  /** Papers of a meeting, newest first. */
  'archive.listPapers': command(z.strictObject({ meetingId: recordId }), z.array(paperSchema)),
  /** What changed since a paper was printed. NOT_FOUND for an unknown paper, or a meeting in the trash. */
  'archive.paperChanges': command(byId, paperChanges),
  /** Opens the file in Word; FILE when it is not there any more. */
  'archive.openPaper': command(byId, nothing),
  'archive.showPaper': command(byId, nothing),
};
