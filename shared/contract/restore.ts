import { z } from 'zod';
import { BACKUP_CAUSES } from '../domain/backup-causes.ts';
import { workProgress } from './backup.ts';
import { command } from './define.ts';
import { noInput, nothing } from './stored.ts';

const setId = z.string().regex(/^[0-9a-f]{16}$/);

/** A backup in a list. Facts are `null` for one that is locked or damaged. */
export const listedBackup = z.object({
  /** Known until the next list. */
  id: setId,
  /** Folder that it lies in, as shown to the user. */
  place: z.string(),
  name: z.string(),
  /**
   * UTC ISO time; of one whose list cannot be read local time as its folder says, `YYYY-MM-DDTHH:MM:SS`, or empty.
   */
  at: z.string(),
  isSingleFile: z.boolean(),
  isEncrypted: z.boolean(),
  /** `newer`: of a Notula that this one does not know. */
  state: z.enum(['good', 'locked', 'damaged', 'newer']),
  facts: z
    .object({
      cause: z.enum(BACKUP_CAUSES),
      appVersion: z.string(),
      schemaVersion: z.int(),
      meetings: z.int(),
      records: z.int(),
      files: z.int(),
      bytes: z.int(),
      newestMeeting: z.object({ title: z.string(), date: z.string() }).nullable(),
      warnings: z.array(z.string()),
    })
    .nullable(),
});
export type ListedBackup = z.infer<typeof listedBackup>;

export const backupPreview = z.object({
  backup: listedBackup,
  /** What the open archive holds; `null` when it cannot be read. */
  now: z
    .object({
      meetings: z.int(),
      records: z.int(),
      newestMeeting: z.object({ title: z.string(), date: z.string() }).nullable(),
    })
    .nullable(),
  /** Bytes that bringing it back takes on the disk of the archive, beside what is there, and that are free. */
  room: z.object({ needed: z.int(), free: z.int() }),
});
export type BackupPreview = z.infer<typeof backupPreview>;

export const restoreState = z.object({
  /** `null` when none is under way. */
  running: workProgress.extend({ isStoppable: z.boolean() }).nullable(),
  /** Why the last one failed, in Indonesian; empty when it did not. */
  trouble: z.string(),
  /** The last restore, while it can be taken back. */
  undo: z.object({ at: z.iso.datetime(), from: z.string() }).nullable(),
});
export type RestoreState = z.infer<typeof restoreState>;

/** These work also while the archive cannot be opened. */
export const restoreContract = {
  'restore.getState': command(noInput, restoreState),
  /** The backups of both targets, newest first. */
  'restore.list': command(noInput, z.array(listedBackup)),
  /** Main asks for a folder; `null` when the user cancels, empty where no backup is. */
  'restore.listFolder': command(noInput, z.array(listedBackup).nullable()),
  /** Main asks for a single file of an older Notula. FILE when it is none. */
  'restore.listFile': command(noInput, z.array(listedBackup).nullable()),
  /** VALIDATION for a wrong password; FILE for a damaged backup. */
  'restore.unlock': command(z.strictObject({ id: setId, password: z.string().max(200) }), listedBackup),
  'restore.preview': command(z.strictObject({ id: setId }), backupPreview),
  /**
   * Begins; the page is loaded anew when the archive is open again. RULE for a newer, locked or damaged one, and
   * without room for it. */
  'restore.start': command(z.strictObject({ id: setId }), restoreState),
  /** Stops it while nothing is exchanged yet. */
  'restore.cancel': command(noInput, nothing),
  /** Takes the last restore back. RULE when there is none. */
  'restore.undo': command(noInput, restoreState),
};
