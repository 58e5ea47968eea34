import { link, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { makeFolders } from './make-folders.ts';

/** What happened to a write: `exists` and `locked` wrote nothing; the caller takes another name. */
export type WriteOutcome = 'written' | 'exists' | 'locked';

export interface AtomicWrite {
  path: string;
  bytes: Uint8Array;
  /** Looks at what was read back from the disk; answers a complaint, or `null` when it is sound. */
  verify: (bytes: Uint8Array) => string | null;
  /** May a file of that name be replaced? The caller knows that it is ours and unchanged. */
  isReplacing: boolean;
}

/** Thrown when what was written does not read back soundly; nothing is left on the disk. */
export class NotSoundError extends Error {
  override readonly name = 'NotSoundError';
}

const LOCK_CODES = new Set(['EBUSY', 'EPERM', 'EACCES']);
const NO_LINK_CODES = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV']);

/** The code of a system error, such as `ENOSPC`; empty for any other. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Name of an unfinished file; one that is left over after a crash may be removed. */
export function temporaryName(): string {
  return `.notula-${uuidv7()}.tmp`;
}

/** Unfinished files of this thread: they are no leftovers of a crash. */
const unfinished = new Set<string>();

export function isBeingWritten(path: string): boolean {
  return unfinished.has(resolve(path));
}

export function isTemporaryName(name: string): boolean {
  return /^\.notula-[0-9a-f-]{36}\.tmp$/.test(name);
}

/**
 * Writes a file whole or not at all: temporary name in the same folder, flushed to the disk, read back and verified, then
 * renamed. The folder is made when missing. Errors of the disk (ENOSPC, EROFS, ...) are thrown with nothing left behind.
 */
export async function writeAtomically(write: AtomicWrite): Promise<WriteOutcome> {
  const folder = dirname(write.path);
  makeFolders(folder);
  const temporary = resolve(folder, temporaryName());
  unfinished.add(temporary);
  try {
    await writeFlushed(temporary, write.bytes);
    await verifyWritten(temporary, write);
    const outcome = write.isReplacing
      ? await replaceFile(temporary, write.path)
      : await placeFile(temporary, write.path);
    if (outcome === 'written') await flushFolder(folder);
    return outcome;
  } finally {
    await rm(temporary, { force: true });
    unfinished.delete(temporary);
  }
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function verifyWritten(path: string, { bytes, verify }: AtomicWrite): Promise<void> {
  const readBack = await readFile(path);
  if (!readBack.equals(bytes)) throw new NotSoundError(`What was read back differs: ${path}`);
  const complaint = verify(readBack);
  if (complaint !== null) throw new NotSoundError(complaint);
}

async function replaceFile(temporary: string, path: string): Promise<WriteOutcome> {
  try {
    await rename(temporary, path);
    return 'written';
  } catch (error) {
    if (LOCK_CODES.has(systemCode(error))) return 'locked';
    throw error;
  }
}

/** A hard link refuses an existing name in one step; a file system without links is asked first, then renamed. */
export async function placeFile(temporary: string, path: string): Promise<WriteOutcome> {
  try {
    await link(temporary, path);
    return 'written';
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST') return 'exists';
    if (!NO_LINK_CODES.has(code)) throw error;
  }
  try {
    const reserved = await open(path, 'wx');
    await reserved.close();
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return 'exists';
    throw error;
  }
  try {
    await rename(temporary, path);
    return 'written';
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** Makes the new name itself durable; Windows has no such call for folders. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
