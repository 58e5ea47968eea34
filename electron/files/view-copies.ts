import { chmod, mkdir, readdir, rename, rm, rmdir, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Failure } from '../../shared/contract/failures.ts';
import { temporaryName } from './atomic-write.ts';
import { copyHashed, hashIfAny } from './copy-hashed.ts';
import { asDiskFailure } from './disk-failure.ts';
import { keptName } from './kept-name.ts';

/* Copies with their own names for other programs: no attachments, in no backup, gone at the next start. */

/** A copy that was not asked for in a week goes with the next one that is made. */
const VIEWED_MS = 7 * 24 * 3600 * 1000;
/** Nobody may write or run it: whoever edits a copy is told at once that his work would be lost. */
const READ_ONLY = 0o444;

/**
 * Copies a file (absolute path) below the folder of such copies and answers the path of the copy. `otherwise`: what is thrown
 * when the file is not that of the hash. FILE when the disk refuses.
 */
export async function makeViewCopy(
  viewFolder: string,
  source: string,
  { sha256, name }: { sha256: string; name: string },
  otherwise: Failure,
): Promise<string> {
  const folder = join(viewFolder, sha256.slice(0, 16));
  const target = join(folder, keptName(name));
  try {
    await mkdir(folder, { recursive: true });
    // Asked for now: the removal of old ones leaves it alone.
    const now = new Date();
    await utimes(folder, now, now);
    void removeViewCopies(viewFolder, VIEWED_MS);
    if ((await hashIfAny(target)) !== sha256) await replaceCopy(source, target, sha256, otherwise);
    return target;
  } catch (error) {
    throw asDiskFailure(error, 'Berkas yang tersimpan tidak berubah.');
  }
}

/** Removes the copies that nobody asked for in so many milliseconds; one that is open elsewhere stays. Never rejects. */
export async function removeViewCopies(viewFolder: string, unseenMs: number): Promise<void> {
  const before = Date.now() - unseenMs;
  for (const name of await readdir(viewFolder).catch(() => [])) {
    const folder = join(viewFolder, name);
    const info = await stat(folder).catch(() => null);
    // Each by itself: one that Windows does not let go must not keep the others.
    if (info !== null && info.mtimeMs <= before)
      await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
  await rmdir(viewFolder).catch(() => undefined);
}

async function replaceCopy(
  source: string,
  target: string,
  sha256: string,
  otherwise: Failure,
): Promise<void> {
  const temporary = join(dirname(target), temporaryName());
  try {
    const written = await copyHashed(source, temporary);
    if (written.sha256 !== sha256) throw otherwise;
    await chmod(temporary, READ_ONLY);
    // Windows does not rename over a file that may not be written.
    await rm(target, { force: true });
    await rename(temporary, target);
  } finally {
    await rm(temporary, { force: true });
  }
}
