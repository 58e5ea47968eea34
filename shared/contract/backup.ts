import { z } from 'zod';
import { command } from './define.ts';
import { noInput } from './stored.ts';

/** Where and when the archive's database was last copied. `folder` null: none chosen yet. */
export const backupState = z.object({
  folder: z.string().nullable(),
  /** UTC ISO time of the last copy that was checked and kept; `null`: never. */
  lastAt: z.iso.datetime().nullable(),
  /** Name of that file, and its size in bytes. */
  lastFile: z.string(),
  lastBytes: z.int(),
});
export type BackupState = z.infer<typeof backupState>;

export const backupContract = {
  'backup.getState': command(noInput, backupState),
  /** Main opens a dialog; `null` when the user cancels. RULE for a folder inside the archive itself. */
  'backup.chooseFolder': command(noInput, backupState.nullable()),
  /** Copies and checks the database. RULE without a folder; FILE when it cannot be written or is not sound. */
  'backup.run': command(noInput, backupState),
};
