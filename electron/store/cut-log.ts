import { closeSync, existsSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { makeFolders } from '../files/make-folders.ts';
import { LOCAL_FOLDER } from './archive-entries.ts';
import { DATABASE_NAME } from './database-file.ts';
import { TornLogError } from './startup-errors.ts';

/* Layout of the log (`-wal`) and of its index (`-shm`) as SQLite documents it in walformat.html. */

const LOG_HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
const LOG_SALT_AT = 16;
const INDEX_BYTES = 136;
const INDEX_PAGE_SIZE_AT = 14;
const INDEX_FRAMES_AT = 16;
const INDEX_SALT_AT = 32;
const INDEX_BACKFILLED_AT = 96;
const INDEX_ATTEMPTED_AT = 128;
const SALT_BYTES = 8;
/** The page size 65536 does not fit into its field. */
const LARGEST_PAGE = 65_536;

/**
 * How a log stands against its index beside a database that nobody has open. `cut`: answered saves are gone from its end,
 * and SQLite would open the archive as it was before them, without a word. `stale`: it lost its end after all of it had
 * reached the database, so that it would only bring old pages back. `torn`: it lost its end while a part had reached the
 * database, and no state of the archive is whole. To be asked before the database is opened: that makes the index anew.
 */
export function readLogState(file: string): 'whole' | 'cut' | 'stale' | 'torn' {
  const index = readIndex(`${file}-shm`);
  if (index === null) return 'whole';
  const log = readLog(`${file}-wal`);
  if (log.salt !== null && !log.salt.equals(index.salt)) return 'whole';
  const { frames, backfilled, attempted } = index;
  const there = Math.max(
    0,
    Math.floor((log.bytes - LOG_HEADER_BYTES) / (FRAME_HEADER_BYTES + index.pageSize)),
  );
  if (there >= frames) return 'whole';
  if (backfilled >= frames) return there === 0 ? 'whole' : 'stale';
  // A log that is empty or gone is also what a power cut leaves right behind a clean close: no reason to stay shut.
  return there === 0 || there >= attempted ? 'cut' : 'torn';
}

/**
 * Makes a shortened log ready for opening: a stale one is laid aside in `cadangan`. Answers whether saves were lost. Throws
 * a TornLogError for a torn one.
 */
export function settleLog(archiveFolder: string): boolean {
  const file = join(archiveFolder, DATABASE_NAME);
  const state = readLogState(file);
  if (state === 'torn') throw new TornLogError(file);
  if (state === 'stale') layAside(archiveFolder, file);
  return state === 'cut';
}

function layAside(archiveFolder: string, file: string): void {
  const folder = join(archiveFolder, LOCAL_FOLDER);
  makeFolders(folder);
  renameSync(`${file}-wal`, join(folder, `${DATABASE_NAME}-wal-terpotong`));
  rmSync(`${file}-shm`, { force: true });
}

interface LogIndex {
  pageSize: number;
  /** Frames of answered transactions, how many of them are in the database, and how many were begun to be taken over. */
  frames: number;
  backfilled: number;
  attempted: number;
  salt: Buffer;
}

function readIndex(path: string): LogIndex | null {
  const bytes = readHead(path, INDEX_BYTES);
  if (bytes === null || bytes.length < INDEX_BYTES) return null;
  const isLittle = endianness() === 'LE';
  const number = (at: number) => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const pageSize = isLittle ? bytes.readUInt16LE(INDEX_PAGE_SIZE_AT) : bytes.readUInt16BE(INDEX_PAGE_SIZE_AT);
  return {
    pageSize: pageSize <= 1 ? LARGEST_PAGE : pageSize,
    frames: number(INDEX_FRAMES_AT),
    backfilled: number(INDEX_BACKFILLED_AT),
    attempted: number(INDEX_ATTEMPTED_AT),
    salt: bytes.subarray(INDEX_SALT_AT, INDEX_SALT_AT + SALT_BYTES),
  };
}

/** `salt` is `null` for a log that is gone or has lost even its header. */
function readLog(path: string): { bytes: number; salt: Buffer | null } {
  const head = readHead(path, LOG_HEADER_BYTES);
  if (head === null || head.length < LOG_HEADER_BYTES) return { bytes: 0, salt: null };
  return {
    bytes: statSync(path).size,
    salt: head.subarray(LOG_SALT_AT, LOG_SALT_AT + SALT_BYTES),
  };
}

function readHead(path: string, length: number): Buffer | null {
  // Not there, or on a path that runs through a file: the opening itself complains of that.
  if (!existsSync(path) || !statSync(path).isFile()) return null;
  const descriptor = openSync(path, 'r');
  try {
    const head = Buffer.alloc(length);
    return head.subarray(0, readSync(descriptor, head, 0, length, 0));
  } finally {
    closeSync(descriptor);
  }
}
