import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Whether Word or LibreOffice seems to have a document open: both put a small lock file beside it. Windows refuses the
 * replacement anyway; elsewhere the open program would overwrite our file at its next save.
 */
export async function isOpenElsewhere(path: string): Promise<boolean> {
  const folder = dirname(path);
  const name = basename(path);
  // Word drops the first two characters of long names.
  const lockNames = [`~$${name}`, `~$${name.slice(2)}`, `.~lock.${name}#`];
  const answers = await Promise.all(lockNames.map((lockName) => exists(join(folder, lockName))));
  return answers.includes(true);
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
