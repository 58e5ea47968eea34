import { readFileSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { UnsafeFolderError } from './startup-errors.ts';
import { unsafePlaceOf } from './unsafe-folder.ts';

/** Refuses an archive folder on a network share or in a synchronised folder: throws an UnsafeFolderError. */
export function refuseUnsafeFolder(folder: string): void {
  const place = unsafePlaceOf({
    folder,
    realFolder: realFolderOf(folder),
    platform: process.platform,
    env: process.env,
    mounts: readMounts(),
  });
  if (place !== null) throw new UnsafeFolderError(folder, place);
}

/** The real path of a folder, or of the nearest one above it that is there; shows the share behind a mapped drive. */
function realFolderOf(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    const parent = dirname(folder);
    return parent === folder ? folder : realFolderOf(parent);
  }
}

function readMounts(): string {
  try {
    return readFileSync('/proc/mounts', 'utf8');
  } catch {
    return '';
  }
}
