import { readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DATABASE_FILES, isOwnEntry } from '../store/archive-entries.ts';
import { DATABASE_NAME } from '../store/database-file.ts';

/*
 * Latihan: a sample office to practise in. It is an archive of its own beside the office's, known by the end of its
 * name, so that nothing of it can ever reach the office's archive.
 */

const SUFFIX = '-latihan';
const ARCHIVE_ARGUMENT = '--archive=';

export function isPracticeFolder(archiveFolder: string): boolean {
  return basename(archiveFolder).endsWith(SUFFIX) && basename(archiveFolder) !== SUFFIX;
}

/** The practice archive that belongs to an office's archive; itself for a practice archive. */
export function practiceFolderOf(archiveFolder: string): string {
  return isPracticeFolder(archiveFolder) ? archiveFolder : `${archiveFolder}${SUFFIX}`;
}

/** The office's archive to which a practice archive belongs; itself for an office's archive. */
export function officeFolderOf(archiveFolder: string): string {
  return isPracticeFolder(archiveFolder) ? archiveFolder.slice(0, -SUFFIX.length) : archiveFolder;
}

/** The arguments with which this process was started (without its program), for the same start on another archive. */
export function argumentsFor(argv: readonly string[], archiveFolder: string): string[] {
  const others = argv.slice(1).filter((text) => !text.startsWith(ARCHIVE_ARGUMENT));
  return [...others, `${ARCHIVE_ARGUMENT}${archiveFolder}`];
}

/**
 * Removes what Notula wrote into a practice archive, the database last; files that the user put there stay. Throws for
 * any other folder, and when a paper is open in another program.
 */
export async function clearPractice(archiveFolder: string): Promise<void> {
  if (!isPracticeFolder(archiveFolder)) throw new Error('Only a practice archive may be cleared');
  const isThere = await stat(join(archiveFolder, DATABASE_NAME)).then(
    (entry) => entry.isFile(),
    () => false,
  );
  if (!isThere) return;
  const made = (await readdir(archiveFolder)).filter((name) => isOwnEntry(name));
  for (const name of [...made.filter((one) => !DATABASE_FILES.includes(one)), ...DATABASE_FILES])
    await rm(join(archiveFolder, name), { recursive: true, force: true });
}
