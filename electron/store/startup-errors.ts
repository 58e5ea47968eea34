import type { UnsafePlace } from './unsafe-folder.ts';

/** The archive cannot be opened; one class per start-up screen. `path` is the folder or file concerned. */
export abstract class StartupError extends Error {
  abstract readonly problem:
    | 'folder-not-writable'
    | 'folder-on-network'
    | 'folder-in-cloud'
    | 'database-damaged'
    | 'database-from-newer-app';
  readonly path: string;

  constructor(message: string, path: string, options?: ErrorOptions) {
    super(message, options);
    this.path = path;
  }
}

/** The archive folder cannot be made, or a file cannot be written in it. */
export class FolderNotWritableError extends StartupError {
  override readonly name = 'FolderNotWritableError';
  override readonly problem = 'folder-not-writable';

  constructor(folder: string, cause: unknown) {
    super(`The archive folder cannot be written: ${folder}`, folder, { cause });
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

/** The file is no database, not ours, or its inner structure is broken. Nothing was repaired or removed. */
export class DatabaseDamagedError extends StartupError {
  override readonly name = 'DatabaseDamagedError';
  override readonly problem = 'database-damaged';

  constructor(file: string, detail: string, cause?: unknown) {
    super(`The database is damaged (${detail}): ${file}`, file, { cause });
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
