import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it. Not `mkdir` with `recursive`: that one loops for ever where a parent exists but
 * refuses children with ENOENT, as /proc does and a torn network drive may. Throws the system's error.
 */
export function makeFolders(folder: string): void {
  const status = statSync(folder, { throwIfNoEntry: false });
  if (status?.isDirectory() === true) return;
  const parent = dirname(folder);
  if (status === undefined && parent !== folder) makeFolders(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another program may have made it in between.
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
  }
}
