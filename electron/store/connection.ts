import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import {
  APPLICATION_ID,
  ensureWritableFolder,
  type FileHead,
  type FileIdentity,
  readFileHead,
} from './database-file.ts';
import {
  ArchiveInUseError,
  DatabaseDamagedError,
  DatabaseFromNewerAppError,
  FolderNotWritableError,
} from './startup-errors.ts';

export type Connection = Database.Database;
const BUSY_MILLISECONDS = 5000;
const CACHE_KIBIBYTES = 64 * 1024;
/** Up to this size the whole file is looked through at every start; it takes a few hundredths of a second. */
const MOST_CHECKED_BYTES = 16 * 1024 * 1024;

/** The addon to load; `NOTULA_SQLITE_BINDING` names another build where the packaged one does not fit the runtime. */
export function bindingOptions(): Database.Options {
  const nativeBinding = process.env.NOTULA_SQLITE_BINDING;
  return nativeBinding === undefined || nativeBinding === '' ? {} : { nativeBinding };
}

/** A read-only connection of its own, for backups and inspections. The caller closes it. */
export function openReadOnly(file: string): Connection {
  return new Database(file, {
    ...bindingOptions(),
    readonly: true,
    fileMustExist: true,
    timeout: BUSY_MILLISECONDS,
  });
}

/** A copy of a database's bytes, to be asked without a file beside it; its log does not count. The caller closes it. */
export function openInMemory(bytes: Buffer): Connection {
  // In WAL mode, as the two numbers of its head say, it could not be opened without a file for its log.
  bytes.fill(1, 18, 20);
  return new Database(bytes, bindingOptions());
}

/**
 * A further connection for writing, for a thread beside a store that has opened and looked through the file already; the
 * store must have lent the file (`Store.lend`). The caller closes it.
 */
export function openBeside(file: string): Connection {
  const connection = new Database(file, {
    ...bindingOptions(),
    fileMustExist: true,
    timeout: BUSY_MILLISECONDS,
  });
  setPragmas(connection);
  return connection;
}

/**
 * Opens the archive's database for writing, or throws one of the StartupErrors. A database from a newer app is found
 * before it is opened for writing, so that neither it nor its log changes.
 */
export function openConnection(file: string, knownVersion: number): Connection {
  const head = refuseForeignFile(file, knownVersion);
  ensureWritableFolder(file);
  return guardDamage(file, () => {
    const connection = new Database(file, { ...bindingOptions(), timeout: BUSY_MILLISECONDS });
    try {
      setPragmas(connection);
      checkIntegrity(connection, file, needsWholeCheck(head, file));
      return connection;
    } catch (error) {
      connection.close();
      throw error;
    }
  });
}

/** A database in the layout `version` that needs no look through a large file. */
export function isQuickToOpen(file: string, version: number): boolean {
  try {
    const head = readFileHead(file);
    if (head.kind !== 'sqlite' || head.userVersion !== version) return false;
    return !head.hasLog || statSync(file).size <= MOST_CHECKED_BYTES;
  } catch {
    return false;
  }
}

/**
 * The head of an archive's database, by reading alone. Throws a DatabaseDamagedError for what is no database of ours, a
 * DatabaseFromNewerAppError, or a FolderNotWritableError where it cannot be read.
 */
export function refuseForeignFile(file: string, knownVersion: number): FileHead {
  const head = readHeadOrRefuse(file);
  if (head.kind === 'other') throw new DatabaseDamagedError(file, head.detail);
  if (head.kind !== 'sqlite') return head;
  refuseIdentity(file, head, knownVersion);
  // After a crash the log may be newer than the file's head: ask SQLite, read-only.
  if (head.hasLog)
    refuseIdentity(
      file,
      guardDamage(file, () => readIdentity(file)),
      knownVersion,
    );
  return head;
}

function readHeadOrRefuse(file: string): FileHead {
  try {
    return readFileHead(file);
  } catch (error) {
    // Not readable, or the path runs through a file: the folder is what the user has to mend.
    throw new FolderNotWritableError(file, error);
  }
}

function readIdentity(file: string): FileIdentity {
  const connection = openReadOnly(file);
  try {
    return {
      userVersion: readNumber(connection, 'user_version'),
      applicationId: readNumber(connection, 'application_id'),
    };
  } finally {
    connection.close();
  }
}

function refuseIdentity(file: string, identity: FileIdentity, knownVersion: number): void {
  const { applicationId, userVersion } = identity;
  if (applicationId === APPLICATION_ID) {
    if (userVersion > knownVersion) throw new DatabaseFromNewerAppError(file, userVersion, knownVersion);
    return;
  }
  // Both are zero in a file that was begun but never migrated; the migration looks whether it really is empty.
  if (applicationId !== 0 || userVersion !== 0)
    throw new DatabaseDamagedError(file, 'made by another program');
}

function setPragmas(connection: Connection): void {
  connection.pragma('journal_mode = WAL');
  // better-sqlite3 compiles NORMAL as the default for WAL, which may lose the last saves in a power cut.
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('trusted_schema = OFF');
  connection.pragma(`cache_size = -${CACHE_KIBIBYTES}`);
}

/**
 * Looking through every page of a large archive takes seconds and pushes everything else out of the memory, so it is done
 * after an end in the middle of the work; each backup looks through the whole of its copy as well.
 */
function needsWholeCheck(head: FileHead, file: string): boolean {
  return (head.kind === 'sqlite' && head.hasLog) || statSync(file).size <= MOST_CHECKED_BYTES;
}

function checkIntegrity(connection: Connection, file: string, isWhole: boolean): void {
  const pages = readNumber(connection, 'page_count') * readNumber(connection, 'page_size');
  // A copy that broke off; pages that are still in the log need not be in the file.
  if (pages > statSync(file).size + logSize(file)) throw new DatabaseDamagedError(file, 'cut off');
  const table = isWhole ? '1' : "'sqlite_schema'";
  const answer = connection.pragma(`quick_check(${table})`, { simple: true });
  if (answer !== 'ok') throw new DatabaseDamagedError(file, String(answer));
}

function logSize(file: string): number {
  return statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
}

/** A pragma that answers one number. */
export function readNumber(connection: Connection, pragma: string): number {
  return Number(connection.pragma(pragma, { simple: true }));
}

const DAMAGE_CODES = new Set([
  'SQLITE_NOTADB',
  'SQLITE_CORRUPT',
  'SQLITE_CORRUPT_INDEX',
  'SQLITE_CORRUPT_VTAB',
]);
const FOLDER_CODES = new Set([
  'SQLITE_READONLY',
  'SQLITE_CANTOPEN',
  'SQLITE_PERM',
  'SQLITE_READONLY_DIRECTORY',
]);

/** Opening replays the log and makes its index, which a full or torn disk refuses. */
const DISK_TROUBLE = /^SQLITE_(FULL|IOERR)/;

/** The StartupError for what SQLite says while an archive is opened or migrated; any other error stays what it is. */
export function asStartupError(file: string, error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  if (/^SQLITE_(BUSY|LOCKED)/.test(error.code)) return new ArchiveInUseError(file, error);
  if (DAMAGE_CODES.has(error.code)) return new DatabaseDamagedError(file, error.message, error);
  const isFolder = FOLDER_CODES.has(error.code) || DISK_TROUBLE.test(error.code);
  return isFolder ? new FolderNotWritableError(file, error) : error;
}

function guardDamage<Value>(file: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw asStartupError(file, error);
  }
}
