import { SEAL_FOLDER } from '../../shared/domain/seal.ts';
import { isTemporaryName } from '../files/atomic-write.ts';
import { DATABASE_NAME } from './database-file.ts';

/*
 * What Notula puts at the top of an archive folder, in one place: whoever backs an archive up, exchanges or clears it asks
 * here. Everything else there was put there by the office.
 */

/** Folder of local copies and of the settings of the backup: of this computer, in no backup. */
export const LOCAL_FOLDER = 'cadangan';
/** Where a restore is prepared. */
export const STAGING_FOLDER = '.pemulihan';
/** What is left of a database that could not be opened. */
export const DAMAGED_PREFIX = 'rusak-';
/** Held by the Notula that has the archive open; it stays in its place, because it cannot be moved while it is held. */
export const LOCK_NAME = '.notula-kunci';
const PAPERS_FOLDER = 'Naskah';
/** Attached files under their hashes. */
export const ATTACHMENTS_FOLDER = 'lampiran';

/** The database with its log, the index of the log, and the journal of a copy. */
export const DATABASE_FILES: readonly string[] = [
  `${DATABASE_NAME}-wal`,
  `${DATABASE_NAME}-shm`,
  `${DATABASE_NAME}-journal`,
  DATABASE_NAME,
];
const OWN_ENTRIES: ReadonlySet<string> = new Set([
  ...DATABASE_FILES,
  LOCAL_FOLDER,
  STAGING_FOLDER,
  PAPERS_FOLDER,
  ATTACHMENTS_FOLDER,
  SEAL_FOLDER,
]);

/** Whether an entry at the top of an archive folder belongs to this computer only: never backed up, never replaced. */
export function isLocalEntry(name: string): boolean {
  return (
    name === LOCAL_FOLDER ||
    name === STAGING_FOLDER ||
    name === LOCK_NAME ||
    name.startsWith(DAMAGED_PREFIX) ||
    isTemporaryName(name)
  );
}

/** Whether Notula itself made an entry at the top of an archive folder, the lock that it holds aside. */
export function isOwnEntry(name: string): boolean {
  return OWN_ENTRIES.has(name) || (isLocalEntry(name) && name !== LOCK_NAME);
}
