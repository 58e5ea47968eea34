import { readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../files/atomic-write.ts';
import { FolderMissingError } from '../store/startup-errors.ts';
import type { ArchiveChoice } from './folders.ts';

/*
 * The archive folder that the office chose in the window. Kept in the folder for application data, beside the look of the
 * window: it is of this user of this computer, and must be known before any archive is open.
 */

const FILE = 'folder-arsip.json';

const keptFolderSchema = z.strictObject({ folder: z.string().refine((folder) => isAbsolute(folder)) });

/** The kept folder, absolute; `null` where none was chosen, or where the file cannot be read or is not ours. */
export function readKeptFolder(userData: string): string | null {
  try {
    return keptFolderSchema.parse(JSON.parse(readFileSync(join(userData, FILE), 'utf8'))).folder;
  } catch {
    return null;
  }
}

/** Keeps a folder, whole or not at all; `null` goes back to the default. Throws the disk's error: the old choice stays then. */
export async function keepFolder(userData: string, folder: string | null): Promise<void> {
  const path = join(userData, FILE);
  if (folder === null) {
    await rm(path, { force: true });
    return;
  }
  const bytes = Buffer.from(`${JSON.stringify(keptFolderSchema.parse({ folder }), null, 2)}\n`);
  const outcome = await writeAtomically({ path, bytes, verify: () => null, isReplacing: true });
  if (outcome !== 'written') throw new Error(`The choice of the folder could not be kept: ${outcome}`);
}

/**
 * A kept folder that is gone is not made anew: an empty archive in the place of the office's would look like a loss.
 * Throws a FolderMissingError.
 */
export function requireKeptFolder({ folder, source }: ArchiveChoice): void {
  if (source !== 'kept') return;
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new FolderMissingError(folder);
}
