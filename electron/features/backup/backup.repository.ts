import type { BackupState } from '../../../shared/contract/backup.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { readSetting, writeSetting } from '../../store/setting.ts';

const FOLDER = 'backupFolder';
const LAST_AT = 'backupLastAt';
const LAST_FILE = 'backupLastFile';
const LAST_BYTES = 'backupLastBytes';

export async function readBackupState(db: ReadDb): Promise<BackupState> {
  return {
    folder: await readSetting(db, FOLDER),
    lastAt: await readSetting(db, LAST_AT),
    lastFile: (await readSetting(db, LAST_FILE)) ?? '',
    lastBytes: Number((await readSetting(db, LAST_BYTES)) ?? 0),
  };
}

export async function writeBackupFolder(tx: Transaction, folder: string): Promise<void> {
  await writeSetting(tx, FOLDER, folder);
  tx.changes.add('backup', FOLDER);
}

/** Remembers a copy that was checked and kept; its time is the transaction's. */
export async function writeBackupMade(tx: Transaction, file: string, bytes: number): Promise<void> {
  await writeSetting(tx, LAST_AT, tx.now);
  await writeSetting(tx, LAST_FILE, file);
  await writeSetting(tx, LAST_BYTES, String(bytes));
  tx.changes.add('backup', LAST_AT);
}
