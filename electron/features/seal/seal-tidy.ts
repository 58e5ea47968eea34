import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PARTIAL_ENDING, SEAL_FOLDER } from '../../../shared/domain/seal.ts';
import { systemCode } from '../../files/atomic-write.ts';
import { storedPath } from '../../files/safe-path.ts';
import { placeFolder } from '../../files/sealed-folder.ts';
import type { Store } from '../../store/store.ts';
import { listSealFolders } from './seal.repository.ts';

/**
 * What the end of the process left half done: an unfinished folder whose closing is kept gets its name, every other goes.
 * Answers how often.
 */
export async function tidySeals(
  store: Store,
  archiveFolder: string,
): Promise<{ finished: number; removed: number }> {
  const counts = { finished: 0, removed: 0 };
  const unfinished = await unfinishedFolders(archiveFolder);
  if (unfinished.length === 0) return counts;
  const kept = new Set((await store.read(listSealFolders)).map(({ folder }) => folder.toLowerCase()));
  for (const { stored, partial, path, isPlaced } of unfinished) {
    if (kept.has(stored.toLowerCase()) && !isPlaced) {
      await placeFolder(partial, path);
      counts.finished += 1;
    } else {
      await rm(partial, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      counts.removed += 1;
    }
  }
  return counts;
}

async function unfinishedFolders(archiveFolder: string) {
  const root = join(archiveFolder, SEAL_FOLDER);
  const found = [];
  for (const year of await foldersIn(root)) {
    const names = await foldersIn(join(root, year));
    for (const partial of names.filter((name) => name.endsWith(PARTIAL_ENDING))) {
      const name = partial.slice(0, -PARTIAL_ENDING.length);
      found.push({
        stored: storedPath(SEAL_FOLDER, year, name),
        partial: join(root, year, partial),
        path: join(root, year, name),
        isPlaced: names.includes(name),
      });
    }
  }
  return found;
}

async function foldersIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error))) return [];
    throw error;
  }
}
