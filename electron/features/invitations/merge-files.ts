import { access, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { makeFolders } from '../../files/make-folders.ts';
import { insideFolder, storedPath } from '../../files/safe-path.ts';
import { numberedFile, numberedFolder } from '../archive/paper-name.ts';

const CORE_PROPERTIES = 'docProps/core.xml';
const MOST_NAMES = 999;

/** Absolute path of a stored one; a path that leads out of the archive is a programming error. */
export function archivePath(archiveFolder: string, relativePath: string): string {
  const path = insideFolder(archiveFolder, relativePath);
  if (path === null) throw new Error(`A result would lie outside the archive: ${relativePath}`);
  return path;
}

/** The first name of which neither the Word file nor the PDF is there, or `planned` by another job. */
export async function freeFileName(
  archiveFolder: string,
  folder: string,
  wanted: string,
  planned: ReadonlySet<string> = new Set(),
): Promise<string> {
  for (let attempt = 1; attempt <= MOST_NAMES; attempt += 1) {
    const fileName = numberedFile(wanted, attempt);
    const stored = storedPath(folder, fileName);
    if (planned.has(stored) || planned.has(pdfNameOf(stored))) continue;
    const path = archivePath(archiveFolder, stored);
    if (!(await isThere(path)) && !(await isThere(pdfNameOf(path)))) return fileName;
  }
  throw new Error(`Too many files are named like ${wanted}`);
}

/** Makes the first folder of that name that is not there yet; answers its stored path. */
export async function makeFreeFolder(archiveFolder: string, parent: string, wanted: string): Promise<string> {
  for (let attempt = 1; attempt <= MOST_NAMES; attempt += 1) {
    const folder = storedPath(parent, numberedFolder(wanted, attempt));
    const path = archivePath(archiveFolder, folder);
    if (await isThere(path)) continue;
    makeFolders(path);
    return folder;
  }
  throw new Error(`Too many folders are named like ${wanted}`);
}

export function pdfNameOf(path: string): string {
  return path.replace(/\.docx$/, '.pdf');
}

export async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

/** Names in a folder; none when it is not there. */
export async function namesIn(folder: string): Promise<Set<string>> {
  try {
    return new Set(await readdir(folder));
  } catch {
    return new Set();
  }
}

/**
 * Whether a Word file was written by the job of that time: a file that a crash left complete, but not yet counted. Files
 * appear under their names only when they are complete.
 */
export async function isOwnFile(path: string, time: string): Promise<boolean> {
  try {
    const parts = unzipSync(await readFile(path), { filter: ({ name }) => name === CORE_PROPERTIES });
    const core = parts[CORE_PROPERTIES];
    return core !== undefined && strFromU8(core).includes(`>${time.replace(/\.\d{3}Z$/, 'Z')}<`);
  } catch {
    return false;
  }
}

/** Flushes a file that another program wrote. */
export async function flushFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The names of this job's own files among those it wanted to write. */
export async function ownNames(
  folder: string,
  wanted: readonly string[],
  time: string,
): Promise<Set<string>> {
  const present = await namesIn(folder);
  const own = new Set<string>();
  for (const name of wanted) {
    if (present.has(name) && (await isOwnFile(join(folder, name), time))) own.add(name);
  }
  return own;
}
