import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DAMAGED_PREFIX, LOCAL_FOLDER } from '../../store/archive-entries.ts';

/** Of the safety copies of earlier restores, the newest are kept. */
const KEPT = 2;
const SAFETY_PREFIX = 'sebelum-pemulihan-';
const UNDONE_PREFIX = 'pemulihan-dibatalkan-';

/** What goes into the safety copy: the present state, one that cannot be opened, or one that is taken back. */
export type SafetyKind = 'present' | 'damaged' | 'undone';

/**
 * Folder for the content of before, relative to the archive; `stamp`: local time as a name. One that is there belongs to
 * another restore (of the same second, or of before the clock was set back) and is never filled twice.
 */
export function safetyFolder(archiveFolder: string, kind: SafetyKind, stamp: string): string {
  const wish = `${PLACES[kind]}${stamp}`;
  let folder = wish;
  for (let turn = 2; existsSync(join(archiveFolder, folder)); turn += 1) folder = `${wish}-${turn}`;
  return folder;
}

const PLACES: Readonly<Record<SafetyKind, string>> = {
  present: `${LOCAL_FOLDER}/${SAFETY_PREFIX}`,
  undone: `${LOCAL_FOLDER}/${UNDONE_PREFIX}`,
  damaged: DAMAGED_PREFIX,
};

/** Whether a safety copy can be taken back. */
export function isPresentSafety(folder: string): boolean {
  return folder.startsWith(PLACES.present);
}

/**
 * Takes old safety copies away. `newest`, relative to the archive, stays whatever its date: a clock that was set back makes
 * it look like the oldest. Throws the error of the disk.
 */
export async function removeOldSafety(archiveFolder: string, newest: string): Promise<void> {
  const local = join(archiveFolder, LOCAL_FOLDER);
  for (const prefix of [SAFETY_PREFIX, UNDONE_PREFIX]) {
    const names = (await readdir(local, { withFileTypes: true }))
      .filter((entry) => entry.isDirectory() && entry.name.startsWith(prefix))
      .map(({ name }) => name)
      .filter((name) => `${LOCAL_FOLDER}/${name}` !== newest)
      .sort();
    const kept = newest.startsWith(`${LOCAL_FOLDER}/${prefix}`) ? KEPT - 1 : KEPT;
    for (const name of names.slice(0, Math.max(0, names.length - kept)))
      await rm(join(local, name), { recursive: true, force: true });
  }
}
