import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeTestFolder } from '../../fixtures/builders.ts';
import { aMeetingInput, withTarget } from '../../store/support/backups.ts';
import { openRaw } from '../../store/support/raw.ts';

/** An archive with titles `Rapat 1` up to `count`, of which `checkpointed` are in the database and the rest in its log. */
export async function crashedArchive(count: number, checkpointed: number): Promise<string> {
  const { services, archiveFolder } = await withTarget();
  const raw = openRaw(archiveFolder);
  raw.pragma('wal_checkpoint(TRUNCATE)');
  for (let number = 1; number <= count; number += 1) {
    await services.meetings.create(aMeetingInput(`Rapat ${String(number).padStart(3, '0')}`));
    if (number === checkpointed) raw.pragma('wal_checkpoint(PASSIVE)');
  }
  return copyArchive(archiveFolder);
}

/** The database with its log and its index, as a crash leaves them. */
function copyArchive(archiveFolder: string): string {
  const copy = makeTestFolder();
  for (const name of readdirSync(archiveFolder).filter((one) => one.startsWith('notula.db')))
    cpSync(join(archiveFolder, name), join(copy, name));
  return copy;
}
