import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isTemporaryName, systemCode } from './atomic-write.ts';

/** Removes unfinished files that a crash left anywhere below a folder; answers how many. No folder: nothing to do. */
export async function removeLeftovers(folder: string): Promise<number> {
  const entries = await listBelow(folder);
  const leftovers = entries.filter((entry) => entry.isFile() && isTemporaryName(entry.name));
  for (const entry of leftovers) await rm(join(entry.parentPath, entry.name), { force: true });
  return leftovers.length;
}

async function listBelow(folder: string) {
  try {
    return await readdir(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}
