import { createHash } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { ORIGIN_FILE } from './set-names.ts';

/*
 * An archive that was copied to another computer, or to another folder, backs up under the same id. Both may write to the
 * same target, and then one must not take away the last backup of the other because it made a newer one.
 */

/** What tells an archive on this computer from a copy of it elsewhere: 16 hexadecimal digits that say nothing else. */
export async function originOf(archiveFolder: string): Promise<string> {
  const folder = await realpath(archiveFolder);
  return createHash('sha256').update(`${hostname()}\n${folder}`).digest('hex').slice(0, 16);
}

/** Where a backup was made; `null` for one from before that was written down. Throws the error of the disk. */
async function readOrigin(set: string): Promise<string | null> {
  try {
    return (await readFile(join(set, ORIGIN_FILE), 'utf8')).trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Whether rotation of an origin may touch a backup: its own, and those from before origins were written down. */
export async function isOfOrigin(set: string, origin: string): Promise<boolean> {
  const found = await readOrigin(set);
  return found === null || found === origin;
}
