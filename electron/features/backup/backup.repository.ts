import type { ReadDb, Transaction } from '../../store/handles.ts';
import { newId } from '../../store/records.ts';
import { readSetting, writeSetting } from '../../store/setting.ts';

const ARCHIVE_ID = 'archiveId';

/** What tells one archive from another, also on another computer; `null` before the first backup. */
export function readArchiveId(db: ReadDb): Promise<string | null> {
  return readSetting(db, ARCHIVE_ID);
}

export async function writeArchiveId(tx: Transaction): Promise<string> {
  const id = newId();
  await writeSetting(tx, ARCHIVE_ID, id);
  return id;
}

/** Folder and time of the last copy as an older Notula kept them, in the database. */
export async function readOldSettings(db: ReadDb) {
  return {
    folder: await readSetting(db, 'backupFolder'),
    lastAt: await readSetting(db, 'backupLastAt'),
    lastName: (await readSetting(db, 'backupLastFile')) ?? '',
    lastBytes: Number((await readSetting(db, 'backupLastBytes')) ?? 0),
  };
}
