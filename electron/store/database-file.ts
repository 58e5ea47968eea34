import { closeSync, fsyncSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { makeFolders } from '../files/make-folders.ts';
import { FolderNotWritableError } from './startup-errors.ts';

const MAGIC = 'SQLite format 3\u0000';
const HEADER_BYTES = 100;
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;

/** Marks a database as ours ("NOTU"), so that a foreign SQLite file is never migrated. */
export const APPLICATION_ID = 0x4e4f5455;
export const DATABASE_NAME = 'notula.db';

/** Whose database a file is, and which migration it had last. */
export interface FileIdentity {
  userVersion: number;
  applicationId: number;
}

/** What the first bytes of a database file say, read without opening it as a database (no WAL file is made). */
export type FileHead =
  | { kind: 'absent' }
  | { kind: 'empty' }
  | { kind: 'other'; detail: string }
  | ({ kind: 'sqlite'; hasLog: boolean } & FileIdentity);

/** Reads the head of the database file; `hasLog`: an unfinished WAL stands beside it and may hold newer pages. */
export function readFileHead(file: string): FileHead {
  const status = statSync(file, { throwIfNoEntry: false });
  if (status === undefined) return { kind: 'absent' };
  if (!status.isFile()) return { kind: 'other', detail: 'not a file' };
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
  const hasLog = log !== undefined && log.size > 0;
  if (status.size === 0) return hasLog ? { kind: 'other', detail: 'empty beside a log' } : { kind: 'empty' };
  const head = readHead(file);
  if (head.length < HEADER_BYTES || head.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    return { kind: 'other', detail: 'not a database' };
  }
  return {
    kind: 'sqlite',
    userVersion: head.readInt32BE(USER_VERSION_AT),
    applicationId: head.readInt32BE(APPLICATION_ID_AT),
    hasLog,
  };
}

function readHead(file: string): Buffer {
  const head = Buffer.alloc(HEADER_BYTES);
  const descriptor = openSync(file, 'r');
  try {
    return head.subarray(0, readSync(descriptor, head, 0, HEADER_BYTES, 0));
  } finally {
    closeSync(descriptor);
  }
}

/** Makes the folder of the database and proves by a real file that it can be written. Throws FolderNotWritableError. */
export function ensureWritableFolder(file: string): void {
  const folder = dirname(file);
  const probe = join(folder, `.notula-${uuidv7()}.tmp`);
  try {
    makeFolders(folder);
    const descriptor = openSync(probe, 'wx');
    try {
      writeSync(descriptor, 'notula');
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
      rmSync(probe, { force: true });
    }
  } catch (error) {
    throw new FolderNotWritableError(folder, error);
  }
}
