import { realpath } from 'node:fs/promises';
import { resolve, sep } from 'node:path';

/** Whether a folder is the archive's or lies in it, behind all links: a backup there would be lost with it. */
export async function isInsideArchive(folder: string, archiveFolder: string): Promise<boolean> {
  const [inner, outer] = await Promise.all([real(folder), real(archiveFolder)]);
  return inner === outer || inner.startsWith(outer + sep);
}

function real(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}
