import { stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure } from '../../../shared/contract/failures.ts';
import { DATABASE_FILES } from '../../store/archive-entries.ts';
import { sizeWords } from './backup-words.ts';
import type { FoundSet } from './sets/read-set.ts';

/** For folders, the last blocks of files, and the log of the database. */
const MARGIN_SHARE = 0.02;
const MARGIN_BYTES = 16_000_000;

/** In bytes. */
export interface Room {
  needed: number;
  free: number;
}

/**
 * What bringing a backup back takes on the disk of the archive: all of it once more, because the present state stays, and
 * the copy of the present database that is made first where no other disk can take it.
 */
export async function roomFor({ facts }: FoundSet, archiveFolder: string): Promise<Room> {
  const files = facts?.files.reduce((sum, { bytes }) => sum + bytes, 0) ?? 0;
  const content = files + (facts?.database.bytes ?? 0);
  const needed = content + (await databaseBytes(archiveFolder)) + content * MARGIN_SHARE + MARGIN_BYTES;
  return { needed: Math.ceil(needed), free: await freeBytes(archiveFolder) };
}

/** Throws RULE, with both sizes, when there is less room than that. */
export function refuseWithoutRoom({ needed, free }: Room): void {
  if (free >= needed) return;
  throw new Failure('RULE', `${roomWords({ needed, free })} Arsip yang sekarang tidak diubah.`);
}

function roomWords({ needed, free }: Room): string {
  const missing = sizeWords(needed - free);
  return `Ruang di disk arsip tidak cukup: pemulihan memerlukan ${sizeWords(needed)}, karena isi yang sekarang disimpan dahulu, sedangkan yang kosong ${sizeWords(free)}. Kosongkan paling sedikit ${missing}, lalu ulangi.`;
}

async function databaseBytes(archiveFolder: string): Promise<number> {
  const sizes = await Promise.all(
    DATABASE_FILES.map((name) =>
      stat(join(archiveFolder, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** On the disk of a folder, or of the nearest one above that is there. */
async function freeBytes(folder: string): Promise<number> {
  const found = await statfs(folder).catch(() => null);
  if (found !== null) return found.bavail * found.bsize;
  const parent = dirname(folder);
  return parent === folder ? Number.MAX_SAFE_INTEGER : freeBytes(parent);
}
