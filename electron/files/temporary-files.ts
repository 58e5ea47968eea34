import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isBeingWritten, isTemporaryName, systemCode } from './atomic-write.ts';

/**
 * Removes unfinished files that a crash left anywhere below a folder, and not those that are just being written; answers
 * how many. No folder: nothing to do.
 */
export async function removeLeftovers(folder: string): Promise<number> {
  const entries = await listBelow(folder);
  const leftovers = entries.filter((entry) => entry.isFile() && isTemporaryName(entry.name));
  let removed = 0;
  for (const { parentPath, name } of leftovers) {
    const path = join(parentPath, name);
    if (!isBeingWritten(path) && (await isRemoved(path))) removed += 1;
  }
  return removed;
}

/** A file that was finished since it was listed is gone by itself. */
async function isRemoved(path: string): Promise<boolean> {
  try {
    await rm(path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}

async function listBelow(folder: string) {
  try {
    return await readdir(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}
