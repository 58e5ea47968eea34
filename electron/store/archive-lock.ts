import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { makeFolders } from '../files/make-folders.ts';
import { LOCK_NAME } from './archive-entries.ts';
import { bindingOptions, type Connection } from './connection.ts';
import { refuseUnsafeFolder } from './refuse-unsafe-folder.ts';
import { ArchiveInUseError, FolderNotWritableError } from './startup-errors.ts';

/** A process that is just ending lets go within this time. */
const WAIT_MS = 1000;

/** Kept by name: a connection that nobody names any more is closed, and its lock gone. */
const held = new Set<Connection>();

export interface ArchiveLock {
  release(): void;
}

/**
 * Takes an archive for this process alone; the system takes the lock back when the process ends in any way. SQLite lets
 * several processes write, but a start beside a running one would finish its restore, mark its jobs as cut off and remove
 * what it is just writing. Waits up to `waitMs` for a process that is ending. Throws ArchiveInUseError, UnsafeFolderError,
 * FolderNotWritableError.
 */
export function lockArchive(archiveFolder: string, waitMs = WAIT_MS): ArchiveLock {
  refuseUnsafeFolder(archiveFolder);
  const file = join(archiveFolder, LOCK_NAME);
  try {
    makeFolders(archiveFolder);
    const connection = holdFile(file, waitMs) ?? holdAnew(file, waitMs);
    held.add(connection);
    return { release: () => release(connection) };
  } catch (error) {
    if (isSqlite(error, 'SQLITE_BUSY')) throw new ArchiveInUseError(archiveFolder, error);
    throw new FolderNotWritableError(archiveFolder, error);
  }
}

function release(connection: Connection): void {
  held.delete(connection);
  connection.close();
}

/** `null` when the file is none of SQLite's. */
function holdFile(file: string, waitMs: number): Connection | null {
  const connection = new Database(file, { ...bindingOptions(), timeout: waitMs });
  try {
    // Nothing is ever written: the file stays empty, and its journal would only be one more file.
    connection.pragma('journal_mode = MEMORY');
    connection.exec('BEGIN EXCLUSIVE');
    return connection;
  } catch (error) {
    connection.close();
    if (isSqlite(error, 'SQLITE_NOTADB')) return null;
    throw error;
  }
}

/** Something else wrote into the file; nobody can hold such a one. */
function holdAnew(file: string, waitMs: number): Connection {
  rmSync(file);
  const connection = holdFile(file, waitMs);
  if (connection === null) throw new Error(`The lock cannot be made: ${file}`);
  return connection;
}

function isSqlite(error: unknown, code: string): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith(code);
}
