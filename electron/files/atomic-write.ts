import { type FileHandle, link, open, readFile, rename, rm } from 'node:fs/promises';
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
/** EISDIR is what Node says on Windows where a disk has no hard links, as exFAT and FAT32 of USB sticks. */
const NO_LINK_CODES = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EISDIR']);

/** Whether the code of a refused hard link says that the disk has none, and not that the place is taken. */
export function hasNoLinks(code: string): boolean {
  return NO_LINK_CODES.has(code);
}

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
export function writeAtomically({ path, bytes, verify, isReplacing }: AtomicWrite): Promise<WriteOutcome> {
  return writeStreamed({
    path,
    isReplacing,
    write: (file) => file.writeFile(bytes),
    verify: async (temporary) => {
      const readBack = await readFile(temporary);
      return readBack.equals(bytes) ? verify(readBack) : `What was read back differs: ${path}`;
    },
  });
}

export interface StreamedWrite extends Pick<AtomicWrite, 'path' | 'isReplacing'> {
  /** Writes everything, piece by piece. */
  write: (file: FileHandle) => Promise<void>;
  /** Looks at the finished file under its temporary name; answers a complaint, or `null` when it is sound. */
  verify: (path: string) => Promise<string | null>;
}

/** The same for what is too large for the memory. */
export async function writeStreamed(work: StreamedWrite): Promise<WriteOutcome> {
  const folder = dirname(work.path);
  makeFolders(folder);
  const temporary = resolve(folder, temporaryName());
  unfinished.add(temporary);
  try {
    const file = await open(temporary, 'wx');
    try {
      await work.write(file);
      await file.sync();
    } finally {
      await file.close();
    }
    const complaint = await work.verify(temporary);
    if (complaint !== null) throw new NotSoundError(complaint);
    const outcome = work.isReplacing
      ? await replaceFile(temporary, work.path)
      : await placeFile(temporary, work.path);
    if (outcome === 'written') await flushFolder(folder);
    return outcome;
  } finally {
    // A virus scanner may hold it for a moment: what was written stays written, and the next start removes the rest.
    await rm(temporary, { force: true }).catch(() => undefined);
    unfinished.delete(temporary);
  }
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
    if (!hasNoLinks(code)) throw error;
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

const NO_FLUSH_CODES = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/** Whether a folder could not be flushed because its share or removable disk has no such call. */
export function isFlushMissing(error: unknown): boolean {
  return NO_FLUSH_CODES.has(systemCode(error));
}

/**
 * Makes the new name itself durable, where the system can: Windows and some shares cannot, and the file is in its place by
 * then, so that this is no reason to call it failed. Throws any other error of the disk.
 */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!isFlushMissing(error)) throw error;
  } finally {
    await handle.close();
  }
}
