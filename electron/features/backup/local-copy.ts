import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { flushFolder, temporaryName } from '../../files/atomic-write.ts';
import { makeFolders } from '../../files/make-folders.ts';
import { LOCAL_FOLDER } from '../../store/archive-entries.ts';
import { DATABASE_NAME } from '../../store/database-file.ts';
import type { RunBackupTask } from './backup-thread.ts';
import { localMoment } from './sets/set-names.ts';

const KEPT_COPIES = 3;
const PREFIX = { 'before-import': 'sebelum-impor-', 'before-restore': 'sebelum-pemulihan-' } as const;

/**
 * Copies the database, checked, to `cadangan/sebelum-impor-<time>.db` in the archive itself: better than nothing where no
 * folder for backups can be reached. Keeps the last three. Throws what the task throws.
 */
export async function keepLocalCopy(
  archiveFolder: string,
  cause: keyof typeof PREFIX,
  moment: Date,
  runTask: RunBackupTask,
): Promise<string> {
  const folder = join(archiveFolder, LOCAL_FOLDER);
  makeFolders(folder);
  const temporary = join(folder, temporaryName());
  const name = `${PREFIX[cause]}${localMoment(moment).replaceAll(':', '.')}.db`;
  try {
    await runTask('snapshot', { from: join(archiveFolder, DATABASE_NAME), to: temporary });
    await rename(temporary, join(folder, name));
    await flushFolder(folder);
  } finally {
    for (const file of [temporary, `${temporary}-journal`]) await rm(file, { force: true });
  }
  // The one just made stays, also where a clock that was set back makes it look like the oldest.
  const older = (await readdir(folder))
    .filter((one) => one.startsWith(PREFIX[cause]) && one.endsWith('.db') && one !== name)
    .sort();
  for (const one of older.slice(0, 1 - KEPT_COPIES)) await rm(join(folder, one), { force: true });
  return name;
}
