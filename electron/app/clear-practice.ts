import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isMarkedAsPractice } from '../features/start/practice.repository.ts';
import { DATABASE_FILES, isOwnEntry } from '../store/archive-entries.ts';
import { DATABASE_NAME } from '../store/database-file.ts';
import { isPracticeFolder } from './practice.ts';

/**
 * Removes what Notula wrote into a practice archive, the database last; files that the user put there stay. Throws for
 * any other folder, and when a paper is open in another program. Nobody may have it open.
 */
export async function clearPractice(archiveFolder: string): Promise<void> {
  const isPractice =
    isPracticeFolder(archiveFolder) || isMarkedAsPractice(join(archiveFolder, DATABASE_NAME));
  if (!isPractice) throw new Error('Only a practice archive may be cleared');
  const isThere = await stat(join(archiveFolder, DATABASE_NAME)).then(
    (entry) => entry.isFile(),
    () => false,
  );
  if (!isThere) return;
  const made = (await readdir(archiveFolder)).filter((name) => isOwnEntry(name));
  for (const name of [...made.filter((one) => !DATABASE_FILES.includes(one)), ...DATABASE_FILES])
    await rm(join(archiveFolder, name), { recursive: true, force: true });
}
