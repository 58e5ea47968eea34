import { z } from 'zod';
import { recordId } from '../domain/record.ts';
import { command } from './define.ts';
import { byId, noInput, nothing } from './stored.ts';

export const MERGE_OUTPUTS = ['one-file', 'one-file-each', 'pdf'] as const;
export const JOB_STATES = [
  'waiting',
  'running',
  'paused',
  'interrupted',
  'cancelled',
  'done',
  'failed',
] as const;

export const jobSchema = z.object({
  id: recordId,
  meetingId: recordId.nullable(),
  /** What the job does, for the tray: `Undangan untuk 800 penerima`. */
  title: z.string(),
  state: z.enum(JOB_STATES),
  total: z.int(),
  done: z.int(),
  failed: z.int(),
  /** Seconds that are left, estimated; `null` while unknown. */
  remaining: z.number().nullable(),
  /** Folder or file as shown to the user, once there is one. */
  result: z.string(),
  /** Indonesian: why it stopped, or what is to be known about the result. */
  message: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type Job = z.infer<typeof jobSchema>;

export const jobItemSchema = z.object({
  /** 1 is the first letter. */
  position: z.int(),
  label: z.string(),
  state: z.enum(['waiting', 'done', 'failed', 'cancelled', 'skipped']),
  message: z.string(),
});
export type JobItem = z.infer<typeof jobItemSchema>;

export const mergeRequest = z.strictObject({
  meetingId: recordId,
  output: z.enum(MERGE_OUTPUTS),
  /** "Mulai dari surat ke-n", from 1. */
  from: z.int().min(1).default(1),
  /** Only letters that differ from the last printed version. */
  isChangedOnly: z.boolean().default(false),
  /** Puts the attached list behind each letter. */
  isCollated: z.boolean().default(false),
  /** Test print: the letter of one addressee only. */
  onlyAddresseeId: recordId.nullable().default(null),
});
export type MergeRequest = z.infer<typeof mergeRequest>;

const printLettersRequest = mergeRequest
  .pick({ meetingId: true, from: true, isChangedOnly: true, isCollated: true })
  .extend({
    /** Name of a printer of this computer. */
    printer: z.string().min(1).max(300),
    /** Of each letter. */
    copies: z.int().min(1).max(99).default(1),
  });

export const jobsContract = {
  /** Answers at once; the work goes on as a job. */
  'invitations.merge': command(mergeRequest, jobSchema),
  /** Sends the letters to a printer, one after another. Answers at once; the work goes on as a job. */
  'invitations.print': command(printLettersRequest, jobSchema),
  'jobs.list': command(noInput, z.array(jobSchema)),
  'jobs.items': command(
    z.strictObject({
      id: recordId,
      state: z.enum(['all', 'failed']).default('all'),
      limit: z.int().max(2000).default(200),
    }),
    z.array(jobItemSchema),
  ),
  'jobs.cancel': command(byId, nothing),
  'jobs.pause': command(byId, nothing),
  /** Goes on where it stopped: after a pause, a cancel, a crash or a restart. */
  'jobs.resume': command(byId, jobSchema),
  /** Takes a finished job off the list; its files stay. */
  'jobs.dismiss': command(byId, nothing),
  /** The same with all jobs that ended whole; what failed in part, was stopped or cancelled stays. */
  'jobs.dismissFinished': command(noInput, nothing),
  'jobs.openResult': command(byId, nothing),
  'jobs.showResult': command(byId, nothing),
};
