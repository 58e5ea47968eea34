import { basename } from 'node:path';

/*
 * Latihan: a sample office to practise in. It is an archive of its own beside the office's, so that nothing of it can ever
 * reach the office's archive: made in a folder whose name says so, and marked in its database, which stays true when
 * somebody gives the folder another name or place.
 */

const SUFFIX = '-latihan';

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
