import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { flushFolder, NotSoundError, systemCode } from './atomic-write.ts';
import { makeFolders } from './make-folders.ts';
import { insideFolder } from './safe-path.ts';

/** A file that lies in the folder; `path` is inside it, parted by `/`. */
export interface SealedFile {
  path: string;
  sha256: string;
  bytes: number;
}

/** A file that a program holds for a moment is tried again. */
const REMOVAL = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 } as const;

/** A folder that is written file by file, each flushed and hashed, and appears under its name only when all are sound. */
export class SealedFolder {
  readonly #folder: string;
  readonly #signal: AbortSignal;
  readonly #files: SealedFile[] = [];

  /** `folder`: absolute path of the unfinished folder; what an earlier try left there goes. */
  static async begin(folder: string, signal: AbortSignal): Promise<SealedFolder> {
    await rm(folder, REMOVAL);
    makeFolders(folder);
    return new SealedFolder(folder, signal);
  }

  private constructor(folder: string, signal: AbortSignal) {
    this.#folder = folder;
    this.#signal = signal;
  }

  get files(): readonly SealedFile[] {
    return this.#files;
  }

  /** Absolute path of a file inside. */
  pathOf(path: string): string {
    const found = insideFolder(this.#folder, path);
    if (found === null) throw new Error(`A file would lie outside its folder: ${path}`);
    return found;
  }

  async write(path: string, bytes: Uint8Array): Promise<SealedFile> {
    const file = await this.#create(path);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return this.#add({ path, sha256, bytes: bytes.byteLength });
  }

  /** Copies a file as it is now. Throws the error of the disk. */
  async copy(path: string, source: string): Promise<SealedFile> {
    const file = await this.#create(path);
    const hash = createHash('sha256');
    let bytes = 0;
    try {
      await pipeline(
        createReadStream(source),
        async (chunks: AsyncIterable<Buffer>) => {
          for await (const chunk of chunks) {
            hash.update(chunk);
            bytes += chunk.length;
            await file.appendFile(chunk);
          }
        },
        { signal: this.#signal },
      );
      await file.sync();
    } finally {
      await file.close();
    }
    return this.#add({ path, sha256: hash.digest('hex'), bytes });
  }

  /** Takes in a file that another program wrote to `pathOf(path)`. */
  async take(path: string): Promise<SealedFile> {
    const file = await open(this.pathOf(path), 'r+');
    await file.sync().finally(() => file.close());
    const { size } = await stat(this.pathOf(path));
    return this.#add({ path, sha256: await hashFile(this.pathOf(path), this.#signal), bytes: size });
  }

  /** Removes what another program left half written at `pathOf(path)`. */
  async drop(path: string): Promise<void> {
    await rm(this.pathOf(path), { force: true });
  }

  /** Reads every file back and compares; then makes the names durable. Throws a NotSoundError. */
  async check(): Promise<void> {
    for (const { path, sha256 } of this.#files) {
      const found = await hashFile(this.pathOf(path), this.#signal);
      if (found !== sha256) throw new NotSoundError(`What was read back differs: ${path}`);
    }
    for (const folder of new Set(this.#files.map(({ path }) => dirname(this.pathOf(path))))) {
      await flushFolder(folder);
    }
    await flushFolder(this.#folder);
  }

  async remove(): Promise<void> {
    await rm(this.#folder, REMOVAL);
  }

  async #create(path: string): Promise<FileHandle> {
    this.#signal.throwIfAborted();
    const target = this.pathOf(path);
    makeFolders(dirname(target));
    return open(target, 'wx');
  }

  #add(file: SealedFile): SealedFile {
    this.#files.push(file);
    return file;
  }
}

/** Pauses before another try, milliseconds: a virus scanner or an index looks into new files for a moment. */
const PAUSES = [50, 200, 500, 1000, 2000] as const;
const HELD_CODES = new Set(['EBUSY', 'EPERM', 'EACCES']);

/**
 * Gives a finished folder its name; never over another one. Windows renames no folder while a program holds a file in it:
 * that is tried again for some seconds. Throws the error of the disk.
 */
export async function placeFolder(partial: string, folder: string): Promise<void> {
  await patiently(() => rename(partial, folder));
  await flushFolder(dirname(folder));
}

/** Does something that another program may hold up for a moment; the last refusal is thrown. */
export async function patiently<Result>(
  work: () => Promise<Result>,
  pauses: readonly number[] = PAUSES,
): Promise<Result> {
  for (const pause of pauses) {
    try {
      return await work();
    } catch (error) {
      if (!HELD_CODES.has(systemCode(error))) throw error;
      await sleep(pause);
    }
  }
  return work();
}

/** SHA-256 of a file, streamed. Throws the error of the disk, or the signal's. */
export async function hashFile(path: string, signal: AbortSignal): Promise<string> {
  const hash: Hash = createHash('sha256');
  await pipeline(createReadStream(path), hash, { signal });
  return hash.digest('hex');
}

/** Paths of all files below a folder, parted by `/`; `null` when there is no such folder. */
export async function filesBelow(folder: string): Promise<string[] | null> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll('\\', '/'),
      );
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error))) return null;
    throw error;
  }
}
