import { systemCode } from '../files/atomic-write.ts';
import { isNoRoom } from '../files/disk-failure.ts';
import type { UnsafePlace } from './unsafe-folder.ts';

/** The archive cannot be opened; one class per start-up screen. `path` is the folder or file concerned. */
export abstract class StartupError extends Error {
  abstract readonly problem:
    | 'folder-missing'
    | 'folder-not-writable'
    | 'disk-full'
    | 'folder-on-network'
    | 'folder-in-cloud'
    | 'archive-in-use'
    | 'restore-unfinished'
    | 'database-damaged'
    | 'last-saves-torn'
    | 'database-from-newer-app';
  readonly path: string;

  constructor(message: string, path: string, options?: ErrorOptions) {
    super(message, options);
    this.path = path;
  }
}

/** The archive folder cannot be made, or a file cannot be written in it, be it for want of room. */
export class FolderNotWritableError extends StartupError {
  override readonly name = 'FolderNotWritableError';
  override readonly problem: 'folder-not-writable' | 'disk-full';

  constructor(folder: string, cause: unknown) {
    super(`The archive folder cannot be written: ${folder}`, folder, { cause });
    this.problem = isNoRoom(systemCode(cause)) ? 'disk-full' : 'folder-not-writable';
  }
}

/** The folder that the office chose is not there: its disk is not connected, or it was moved. Nothing was made. */
export class FolderMissingError extends StartupError {
  override readonly name = 'FolderMissingError';
  override readonly problem = 'folder-missing';

  constructor(folder: string) {
    super(`The archive folder is missing: ${folder}`, folder);
  }
}

/** A restore that a crash broke off can be neither finished nor taken back now; its journal is kept for the next start. */
export class RestoreUnfinishedError extends StartupError {
  override readonly name = 'RestoreUnfinishedError';
  override readonly problem = 'restore-unfinished';

  constructor(folder: string, cause: unknown) {
    super(`A broken restore could not be finished: ${folder}`, folder, { cause });
  }
}

/** The archive folder lies where a database gets damaged. Nothing was opened or made. */
export class UnsafeFolderError extends StartupError {
  override readonly name = 'UnsafeFolderError';
  override readonly problem: 'folder-on-network' | 'folder-in-cloud';

  constructor(folder: string, { kind, what }: UnsafePlace) {
    super(`The archive folder lies in an unsafe place (${what}): ${folder}`, folder);
    this.problem = kind === 'network' ? 'folder-on-network' : 'folder-in-cloud';
  }
}

/** Another process has the archive open: a second Notula, another user of this computer, or the command line. */
export class ArchiveInUseError extends StartupError {
  override readonly name = 'ArchiveInUseError';
  override readonly problem = 'archive-in-use';

  constructor(folder: string, cause: unknown) {
    super(`The archive is open in another process: ${folder}`, folder, { cause });
  }
}

/** The file is no database, not ours, or its inner structure is broken. Nothing was repaired or removed. */
export class DatabaseDamagedError extends StartupError {
  override readonly name = 'DatabaseDamagedError';
  override readonly problem: 'database-damaged' | 'last-saves-torn' = 'database-damaged';

  constructor(file: string, detail: string, cause?: unknown) {
    super(`The database is damaged (${detail}): ${file}`, file, { cause });
  }
}

/** The log of the last saves was cut while a part of it was in the database: no state of the archive is whole. */
export class TornLogError extends DatabaseDamagedError {
  override readonly problem = 'last-saves-torn';

  constructor(file: string) {
    super(file, 'its log was cut while a part of it was taken over');
  }
}

/** A newer app wrote this database; no byte of it was touched. */
export class DatabaseFromNewerAppError extends StartupError {
  override readonly name = 'DatabaseFromNewerAppError';
  override readonly problem = 'database-from-newer-app';
  readonly foundVersion: number;
  readonly knownVersion: number;

  constructor(file: string, foundVersion: number, knownVersion: number) {
    super(`The database has version ${foundVersion}, this app knows ${knownVersion}: ${file}`, file);
    this.foundVersion = foundVersion;
    this.knownVersion = knownVersion;
  }
}
