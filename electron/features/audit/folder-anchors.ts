import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { PARTIAL_ENDING, SEAL_FOLDER } from '../../../shared/domain/seal.ts';

/** What a closed folder notes of the trail of changes. */
export interface FolderAnchor {
  meetingId: string;
  /** Number and hash of the newest entry when the folder was written. */
  seq: number;
  sha: string;
  /** Where it was noted. */
  words: string;
}

const noted = z.object({
  meetingId: z.string(),
  audit: z.object({ entries: z.int().min(1), sha256: z.string() }),
});
const LARGEST_BYTES = 16 * 1024 * 1024;

/**
 * Notes of all closed folders of the archive, also of those that the database no longer lists. A file that cannot be read
 * notes nothing: whether it is whole is told by the check of its berkas.
 */
export async function anchorsInFolders(archiveFolder: string): Promise<FolderAnchor[]> {
  const root = join(archiveFolder, SEAL_FOLDER);
  const anchors: FolderAnchor[] = [];
  for (const year of await namesIn(root)) {
    for (const name of await namesIn(join(root, year))) {
      if (name.endsWith(PARTIAL_ENDING)) continue;
      const found = await readAnchor(join(root, year, name, 'Data', 'arsip.json'));
      if (found !== null) anchors.push({ ...found, words: `dalam folder “${SEAL_FOLDER}/${year}/${name}”` });
    }
  }
  return anchors;
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).sort();
}

async function readAnchor(path: string): Promise<Omit<FolderAnchor, 'words'> | null> {
  try {
    if ((await stat(path)).size > LARGEST_BYTES) return null;
    const { meetingId, audit } = noted.parse(JSON.parse(await readFile(path, 'utf8')));
    return { meetingId, seq: audit.entries, sha: audit.sha256 };
  } catch {
    return null;
  }
}
