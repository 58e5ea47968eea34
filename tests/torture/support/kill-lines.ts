import { z } from 'zod';

/* What the test and the process that it kills say to each other: one order, then a line of JSON for each answer. */

export const KILL_WORKS = [
  'typing',
  'saving',
  'merging',
  'migration',
  'backup',
  'restore',
  'seal',
  'past',
  'intake',
  'index',
] as const;
export type KillWork = (typeof KILL_WORKS)[number];

export const killOrderSchema = z.object({
  archiveFolder: z.string(),
  /** Where the keychain of this test lies. */
  keeperFile: z.string(),
  work: z.enum(KILL_WORKS),
  /** For files that are chosen in dialogs. */
  scratch: z.string(),
  /** The meeting whose letters are merged, and the one whose title marks the state of an archive. */
  meetingId: z.string(),
  /** Backups that may be brought back. */
  sets: z.array(z.string()),
  seed: z.int(),
});
export type KillOrder = z.infer<typeof killOrderSchema>;

export const FACT_KINDS = [
  'marker',
  'minutes',
  'meeting',
  'sealed',
  'file',
  'seal',
  'records',
  'job',
] as const;

export const killLineSchema = z.discriminatedUnion('say', [
  z.object({ say: z.literal('opening') }),
  /** The work begins; from here the test counts. */
  z.object({ say: z.literal('begin') }),
  /** One round of the work took so many milliseconds. */
  z.object({ say: z.literal('cycle'), took: z.number() }),
  /** Something was answered as done: it must be there for ever. */
  z.object({ say: z.literal('fact'), kind: z.enum(FACT_KINDS), key: z.string(), value: z.string() }),
  /** This marker is about to be saved. */
  z.object({ say: z.literal('intent'), marker: z.string() }),
  z.object({ say: z.literal('backup'), name: z.string() }),
  /** The archive is about to become another: a backup, or (`null`) what it was before the last restore. */
  z.object({ say: z.literal('leaving'), to: z.string().nullable() }),
  z.object({ say: z.literal('arrived') }),
  z.object({ say: z.literal('complaint'), words: z.string() }),
]);
export type KillLine = z.infer<typeof killLineSchema>;
export type Say = (line: KillLine) => void;

/** The title of a meeting is known from its version, so that a stored one can be compared with what was saved. */
export function titleOf(token: string, version: number): string {
  return `Rapat ${token} versi ${version}`;
}

/** What the minutes of a meeting say at a version. */
export function openingOf(meetingId: string, version: number): string {
  return `Dibuka ${meetingId} versi ${version}.${' Panjang sekali.'.repeat(version % 200)}`;
}
