import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareNewestFirst, type OrderedBackup } from '../../../../shared/domain/backup-order.ts';
import { ORDER_FILE, readSetName } from './set-names.ts';

/** A finished backup by its folder: what can be told without its password. */
export interface NamedSet extends OrderedBackup {
  isKeptForEver: boolean;
}

/** The finished backups in a home folder, the one made last first; none where it cannot be read. */
export async function namedSets(home: string): Promise<NamedSet[]> {
  const sets: NamedSet[] = [];
  for (const name of await foldersIn(home).catch(() => [])) {
    const read = readSetName(name);
    if (read !== null) sets.push({ name, ...read, order: await readOrder(join(home, name)) });
  }
  return sets.sort(compareNewestFirst);
}

/** Names of the folders in a home folder. Throws the error of the disk. */
export async function foldersIn(home: string): Promise<string[]> {
  const entries = await readdir(home, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** The number of a backup; `null` for one from before they were counted, or where it cannot be read. */
export async function readOrder(set: string): Promise<number | null> {
  const text = await readFile(join(set, ORDER_FILE), 'utf8').catch(() => '');
  return /^[1-9]\d{0,14}$/.test(text.trim()) ? Number(text) : null;
}

/** The number of the next backup in a home folder: greater than all there, and than `known`, the greatest elsewhere. */
export async function nextOrder(home: string, known: number): Promise<number> {
  let greatest = known;
  // Also of one whose folder a person gave another name.
  for (const name of await foldersIn(home))
    greatest = Math.max(greatest, (await readOrder(join(home, name))) ?? 0);
  return greatest + 1;
}
