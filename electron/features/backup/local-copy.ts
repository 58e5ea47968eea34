import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { flushFolder, temporaryName } from '../../files/atomic-write.ts';
import { makeFolders } from '../../files/make-folders.ts';
import { LOCAL_FOLDER } from '../../store/archive-entries.ts';
import { DATABASE_NAME } from '../../store/database-file.ts';
import type { RunBackupTask } from './backup-thread.ts';
import { localCopyName, localMoment, orderInName } from './sets/set-names.ts';

const KEPT_COPIES = 3;
const STEM = { 'before-import': 'sebelum-impor', 'before-restore': 'sebelum-pemulihan' } as const;

export interface NewLocalCopy {
  cause: keyof typeof STEM;
  moment: Date;
  /** Its number among the backups of the archive: what was made last is told by it, not by a date. */
  order: number;
}

/**
 * Copies the database, checked, to `cadangan/sebelum-impor-<time> no 12.db` in the archive itself: better than nothing
 * where no folder for backups can be reached. Keeps the last three. Throws what the task throws.
 */
export async function keepLocalCopy(
  archiveFolder: string,
  { cause, moment, order }: NewLocalCopy,
  runTask: RunBackupTask,
): Promise<string> {
  const folder = join(archiveFolder, LOCAL_FOLDER);
  makeFolders(folder);
  const temporary = join(folder, temporaryName());
  const name = localCopyName(STEM[cause], localMoment(moment), order);
  try {
    await runTask('snapshot', { from: join(archiveFolder, DATABASE_NAME), to: temporary });
    await rename(temporary, join(folder, name));
    await flushFolder(folder);
  } finally {
    for (const file of [temporary, `${temporary}-journal`]) await rm(file, { force: true });
  }
  // The one just made stays, whatever the clock says and whatever was numbered.
  const older = (await readdir(folder))
    .filter((one) => one.startsWith(`${STEM[cause]}-`) && one.endsWith('.db') && one !== name)
    .sort((a, b) => (orderInName(a) ?? 0) - (orderInName(b) ?? 0) || (a < b ? -1 : 1));
  for (const one of older.slice(0, 1 - KEPT_COPIES)) await rm(join(folder, one), { force: true });
  return name;
}
