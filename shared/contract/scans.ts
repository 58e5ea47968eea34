import { z } from 'zod';
import { PAPER_KINDS } from '../domain/dossier.ts';
import { recordId } from '../domain/record.ts';
import { command } from './define.ts';
import { byMeeting, noInput, nothing } from './stored.ts';

const paperKind = z.enum(PAPER_KINDS);
const byToken = z.strictObject({ token: recordId });
const MOST_FILES = 200;
const MOST_TARGETS = 40;

/** A chosen file; nothing of it was read or stored yet. */
const scanFile = z.object({
  /** Names the file until it is filed or let go. */
  token: recordId,
  name: z.string(),
  bytes: z.int(),
});
export type ScanFile = z.infer<typeof scanFile>;

/** Where a code leads. `older`: the paper says something else today. */
const TARGET_STATES = ['ready', 'older', 'closed', 'trashed', 'unknown'] as const;

const scanTarget = z.object({
  meetingId: recordId,
  kind: paperKind,
  version: z.string(),
  /** Empty for an unknown meeting. */
  title: z.string(),
  /** `Rabu, 17 September 2025`; empty while not known. */
  date: z.string(),
  state: z.enum(TARGET_STATES),
  /** When the printed paper was made, where the archive still knows it. */
  madeAt: z.iso.datetime().nullable(),
  /** Pages with the code, from 1. */
  pages: z.array(z.int()),
  /** For `older`: what the paper says otherwise today, in words; empty where the archive no longer knows what was printed. */
  changes: z.array(z.string()),
});
export type ScanTarget = z.infer<typeof scanTarget>;

/** What was found in a file. */
const scanRow = z.object({
  token: recordId,
  pages: z.int(),
  targets: z.array(scanTarget),
  /** Meetings whose berkas holds this very file already. */
  knownIn: z.array(z.object({ meetingId: recordId, title: z.string() })),
  /** Why the clerk is asked, in words; empty when the file may be filed as it is. */
  doubts: z.array(z.string()),
  /** What is told and hinders nothing. */
  notes: z.array(z.string()),
});
export type ScanRow = z.infer<typeof scanRow>;

const filing = z.strictObject({
  token: recordId,
  /** `kind` null: not a signed paper, only a scan. */
  targets: z
    .array(
      z.strictObject({
        meetingId: recordId,
        kind: paperKind.nullable(),
        version: z.string().max(20).default(''),
        isOlder: z.boolean().default(false),
        pages: z.array(z.int().min(1)).max(2000).default([]),
      }),
    )
    .min(1, 'Pilih rapat untuk pindaian ini.')
    .max(MOST_TARGETS),
});

/** What became of one file: one entry for each meeting, or why nothing was stored. */
const filed = z.object({
  token: recordId,
  entries: z.array(z.object({ fileId: recordId, version: z.int(), meetingId: recordId, title: z.string() })),
  problem: z.string(),
});
export type FiledScan = z.infer<typeof filed>;

/** A signed paper of a meeting, newest scan first. */
const signedScan = z.object({
  fileId: recordId,
  version: z.int(),
  kind: paperKind,
  name: z.string(),
  filedAt: z.iso.datetime(),
  isOlder: z.boolean(),
  /** `1–2, 4`; empty for the whole file. */
  pages: z.string(),
});
export type SignedScan = z.infer<typeof signedScan>;

export const scansContract = {
  /** Lets the user choose scans; none when the dialog is cancelled. Files that were chosen before and not filed are let go. */
  'scans.choose': command(noInput, z.array(scanFile)),
  /** The same for files that were dropped, by the tokens that the drop answered; each is good once. FILE. */
  'scans.takeDropped': command(
    z.strictObject({ tokens: z.array(z.uuid()).min(1).max(MOST_FILES) }),
    z.array(scanFile),
  ),
  /** Looks for codes in a chosen file, in a thread of its own. What cannot be read is a doubt. NOT_FOUND when it was let go. */
  'scans.read': command(byToken, scanRow),
  /** Ends the reading that is under way: its file is answered with what was found until then. */
  'scans.stop': command(noInput, nothing),
  /** Files scans with their meetings; each file for itself, so that one that fails hinders no other. */
  'scans.file': command(z.strictObject({ items: z.array(filing).min(1).max(MOST_FILES) }), z.array(filed)),
  /** Which papers of a meeting came back signed. */
  'scans.signed': command(byMeeting, z.array(signedScan)),
};
