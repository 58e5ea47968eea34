import type { BackupCause } from '../../../../shared/domain/backup-causes.ts';
import type { BackupKey } from './encrypted-file.ts';
import { originOf } from './origin.ts';
import { newestReadable } from './read-set.ts';

export interface NewestAsked {
  archiveFolder: string;
  /** Folder of this archive's backups on a target. */
  home: string;
  key: BackupKey | null;
  /** Only a backup with a greater number is answered. */
  after: number;
}

export interface NewestSet {
  name: string;
  order: number;
  /** UTC ISO time. */
  madeAt: string;
  cause: BackupCause;
  /** Of database and files, as plain content. */
  bytes: number;
  warnings: string[];
}

/**
 * The newest backup of this archive in a folder that can be read, if it is newer than a known one; else `null`. Reads the
 * list of that one only: asked whenever somebody comes back to the window.
 */
export async function newestSet({ archiveFolder, home, key, after }: NewestAsked): Promise<NewestSet | null> {
  const origin = await originOf(archiveFolder);
  const found = await newestReadable(home, key, origin, ({ order }) => order !== null && order > after);
  if (found === null) return null;
  const { madeAt, cause, database, files, warnings } = found.facts;
  const bytes = files.reduce((sum, file) => sum + file.bytes, database.bytes);
  return { name: found.name, order: found.order ?? 0, madeAt, cause, bytes, warnings };
}
