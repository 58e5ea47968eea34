import { z } from 'zod';
import { command } from './define.ts';
import { noInput, nothing } from './stored.ts';

export const STARTUP_PROBLEMS = [
  'folder-not-writable',
  'database-damaged',
  'database-from-newer-app',
  'unexpected',
] as const;

/** What the page shows first. `isEmpty`: no meeting yet, so it offers "Mulai dengan contoh" or "Mulai kosong". */
export const startupSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('ready'),
    appVersion: z.string(),
    archiveFolder: z.string(),
    needsFirstRunChoice: z.boolean(),
  }),
  z.object({
    status: z.literal('failed'),
    appVersion: z.string(),
    archiveFolder: z.string(),
    problem: z.enum(STARTUP_PROBLEMS),
    /** Indonesian: what happened, what is safe, what to do. */
    message: z.string(),
    advice: z.array(z.string()),
    reference: z.string(),
  }),
]);
export type Startup = z.infer<typeof startupSchema>;

export const appContract = {
  'app.getStartup': command(noInput, startupSchema),
  /** First run: brings in the five sample meetings, or marks the archive as started empty. */
  'app.chooseFirstRun': command(
    z.strictObject({ choice: z.enum(['samples', 'empty']) }),
    z.object({ meetings: z.int() }),
  ),
  'app.restart': command(noInput, nothing),
  'app.showFolder': command(z.strictObject({ folder: z.enum(['archive', 'log']) }), nothing),
  /** Errors of the page, for the log; answers the reference number shown to the user. */
  'app.reportPageError': command(
    z.strictObject({ message: z.string().max(2000), stack: z.string().max(20_000) }),
    z.object({ reference: z.string() }),
  ),
};
