import { z } from 'zod';
import { BACKUP_CAUSES } from '../domain/backup-causes.ts';
import { command } from './define.ts';
import { noInput, nothing } from './stored.ts';

export const BACKUP_TARGETS = ['first', 'second'] as const;
export type BackupTargetName = (typeof BACKUP_TARGETS)[number];
export const SHORTEST_PASSWORD = 8;

export const workProgress = z.object({
  /** What is being done, in Indonesian. */
  words: z.string(),
  /** Bytes; `total` 0 while it is not known. */
  done: z.number(),
  total: z.number(),
});
export type WorkProgressState = z.infer<typeof workProgress>;

/** A folder for backups, and the last one in it. */
export const backupTarget = z.object({
  name: z.enum(BACKUP_TARGETS),
  /** `null`: none chosen. */
  folder: z.string().nullable(),
  /** A stick that is not plugged in is not there; its backups are made when it is back. */
  isThere: z.boolean(),
  lastAt: z.iso.datetime().nullable(),
  lastName: z.string(),
  lastBytes: z.int(),
  /** Why the last try failed, in Indonesian; empty when it did not. */
  trouble: z.string(),
});
export type BackupTarget = z.infer<typeof backupTarget>;

export const backupResult = z.object({
  at: z.iso.datetime(),
  cause: z.enum(BACKUP_CAUSES),
  target: z.enum(BACKUP_TARGETS),
  isGood: z.boolean(),
  /** Indonesian: size, or what went wrong. */
  words: z.string(),
});

/** Where and when the archive was last backed up, and what is to be known about it. */
export const backupState = z.object({
  /** The first target's folder; `null`: none chosen yet. */
  folder: z.string().nullable(),
  /** UTC ISO time of the newest backup of any target that was checked and kept; `null`: never. */
  lastAt: z.iso.datetime().nullable(),
  /** Its name and size in bytes, and the folder that it lies in. */
  lastFile: z.string(),
  lastBytes: z.int(),
  lastPlace: z.string(),
  targets: z.array(backupTarget),
  running: workProgress.extend({ cause: z.enum(BACKUP_CAUSES) }).nullable(),
  /** Newest first. */
  results: z.array(backupResult),
  /** Sentences about files of the archive that were already damaged or unreadable at the last backup. */
  warnings: z.array(z.string()),
  password: z.object({
    isSet: z.boolean(),
    /** Without it nothing can be backed up until it is typed. */
    isKnown: z.boolean(),
    /** Whether this computer keeps it, protected by the operating system. */
    isRemembered: z.boolean(),
  }),
  /** The last restore into a temporary folder, as a proof. */
  rehearsal: z.object({ at: z.iso.datetime(), isGood: z.boolean(), words: z.string() }).nullable(),
  /** The one that is under way because somebody asked for it. */
  rehearsing: workProgress.nullable(),
  /** Damage that the quiet check of the open database found, in Indonesian; empty for none. */
  damage: z.string(),
  /** That the log of the last saves had been shortened before a start, in Indonesian, told for three days; else empty. */
  lostSaves: z.string(),
});
export type BackupState = z.infer<typeof backupState>;

const target = z.enum(BACKUP_TARGETS).default('first');
const newPassword = z.string().min(SHORTEST_PASSWORD, 'Kata sandi paling sedikit 8 huruf.').max(200);

export const backupContract = {
  'backup.getState': command(noInput, backupState),
  /** Main opens a dialog; `null` when the user cancels. RULE for a folder inside the archive, or the other target's. */
  'backup.chooseFolder': command(z.strictObject({ target }), backupState.nullable()),
  /** Backs up there no more; what lies there stays. */
  'backup.forgetFolder': command(z.strictObject({ target }), backupState),
  /** Backs up to every target that is there. RULE without a folder or password; FILE when none could be written. */
  'backup.run': command(noInput, backupState),
  /** Stops the backup or the rehearsal that is under way; the finished backups stay. */
  'backup.cancel': command(noInput, nothing),
  /** From the next backup on everything is encrypted. Older backups keep the password that they had. */
  'backup.setPassword': command(z.strictObject({ password: newPassword }), backupState),
  'backup.removePassword': command(noInput, backupState),
  /** For this run of Notula, and kept where the system can. VALIDATION for a wrong one. */
  'backup.enterPassword': command(z.strictObject({ password: z.string().max(200) }), backupState),
  /** Brings the newest backup back into a temporary folder and compares. RULE when there is none; CANCELLED, BUSY. */
  'backup.rehearse': command(noInput, backupState),
  /**
   * Everything as one folder for another computer; main asks where. Answers the folder's name, `null` when the user
   * cancels. An empty password leaves the package readable.
   */
  'backup.pack': command(
    z.strictObject({ password: z.union([z.literal(''), newPassword]) }),
    z.object({ folder: z.string() }).nullable(),
  ),
};
