import { z } from 'zod';
import { zoneSchema } from '../domain/dates.ts';
import { command } from './define.ts';
import { noInput, nothing } from './stored.ts';

export const STARTUP_PROBLEMS = [
  'folder-missing',
  'folder-not-writable',
  'disk-full',
  'folder-on-network',
  'folder-in-cloud',
  'archive-in-use',
  'restore-unfinished',
  'database-damaged',
  'last-saves-torn',
  'database-from-newer-app',
  'unexpected',
] as const;

export const THEMES = ['light', 'dark', 'system'] as const;
/** Steps of the zoom in percent. */
export const ZOOMS = [80, 90, 100, 110, 125, 150, 175, 200] as const;
export const MOTIONS = ['system', 'reduced'] as const;
/** How the window looks; kept for this PC, not in the archive. */
export const appearanceSchema = z.strictObject({
  theme: z.enum(THEMES),
  zoom: z.literal(ZOOMS),
  /** `reduced`: nothing moves; `system`: as the operating system says. */
  motion: z.enum(MOTIONS),
});
export type Appearance = z.infer<typeof appearanceSchema>;
export const DEFAULT_APPEARANCE: Appearance = { theme: 'system', zoom: 100, motion: 'system' };

/** What the page shows first. `isEmpty`: no meeting yet, so it offers "Mulai dengan contoh" or "Mulai kosong". */
export const startupSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('ready'),
    appVersion: z.string(),
    archiveFolder: z.string(),
    needsFirstRunChoice: z.boolean(),
    /** The sample office to practise in, not the office's own archive. */
    isPractice: z.boolean(),
    /** Of the office's profile: the page shows moments by it (rule 5). */
    zone: zoneSchema,
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

/** A folder that the user chose for the archive, found fit for it; nothing is changed yet. */
const folderProposalSchema = z.object({
  /** Names the proposal when it is taken. */
  id: z.uuid(),
  folder: z.string(),
  /** The archive folder of now, which stays as it is. */
  present: z.string(),
  /** `archive`: there is one in it; `new`: the folder is empty, and an archive begins there. */
  kind: z.enum(['archive', 'new']),
  /** The place where Notula has its archive when nobody chooses. */
  isDefault: z.boolean(),
  /** What named the present folder from outside and will name it again at a later start; `null` for nothing. */
  namedBy: z.enum(['argument', 'environment']).nullable(),
});
export type FolderProposal = z.infer<typeof folderProposalSchema>;

export const appContract = {
  'app.getStartup': command(noInput, startupSchema),
  /** First run: brings in the five sample meetings, or marks the archive as started empty. */
  'app.chooseFirstRun': command(
    z.strictObject({ choice: z.enum(['samples', 'empty']) }),
    z.object({ meetings: z.int() }),
  ),
  'app.restart': command(noInput, nothing),
  'app.getAppearance': command(noInput, appearanceSchema),
  'app.saveAppearance': command(appearanceSchema, appearanceSchema),
  /** Restarts on the sample office, or back on the office's own archive. RULE when it is open already. */
  'app.openPractice': command(noInput, nothing),
  'app.leavePractice': command(noInput, nothing),
  /** Makes the sample office new. RULE in any other archive; FILE when one of its papers is open elsewhere. */
  'app.resetPractice': command(noInput, nothing),
  /** Lets the user choose another archive folder and looks at it; `null` when cancelled. RULE or FILE when it is not fit. */
  'app.chooseArchiveFolder': command(noInput, folderProposalSchema.nullable()),
  /** Takes the folder that was proposed last: looked at again, kept, then a restart into it. RULE for any other proposal. */
  'app.useArchiveFolder': command(z.strictObject({ id: z.uuid() }), nothing),
  'app.showFolder': command(z.strictObject({ folder: z.enum(['archive', 'log']) }), nothing),
  /** Errors of the page, for the log; answers the reference number shown to the user. */
  'app.reportPageError': command(
    z.strictObject({ message: z.string().max(2000), stack: z.string().max(20_000) }),
    z.object({ reference: z.string() }),
  ),
};
