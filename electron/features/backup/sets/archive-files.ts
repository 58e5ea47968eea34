import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isTemporaryName, systemCode } from '../../../files/atomic-write.ts';
import { ATTACHMENTS_FOLDER, DATABASE_FILES, isLocalEntry } from '../../../store/archive-entries.ts';

/** A file of the archive as a backup takes it. */
export interface ArchiveFile {
  /** Relative to the archive folder, parted by `/`. */
  path: string;
  bytes: number;
  modified: number;
}

/** Copies that were made to be opened elsewhere; they can be made again. */
const VIEW_COPIES = `${ATTACHMENTS_FOLDER}/buka`;

/** Every file of an archive but the database: papers, attachments, dossiers, and what the office put there. No links. */
export async function listArchiveFiles(archiveFolder: string): Promise<ArchiveFile[]> {
  const files: ArchiveFile[] = [];
  const waiting = [''];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const entry of await entriesOf(join(archiveFolder, folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (isLeftOut(path, folder === '', entry.name)) continue;
      if (entry.isDirectory()) waiting.push(path);
      else if (entry.isFile()) {
        const info = await lstat(join(archiveFolder, path)).catch(() => null);
        if (info !== null) files.push({ path, bytes: info.size, modified: info.mtimeMs });
      }
    }
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function isLeftOut(path: string, isTop: boolean, name: string): boolean {
  if (isTop && (isLocalEntry(name) || DATABASE_FILES.includes(name))) return true;
  // `~$…` are the marks of files that are open in Word.
  return path === VIEW_COPIES || isTemporaryName(name) || name.startsWith('~$');
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}
