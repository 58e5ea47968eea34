import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Failure } from '../../shared/contract/failures.ts';
import { safeName } from '../../shared/domain/file-name.ts';
import { flushFolder, NotSoundError, placeFile, systemCode, temporaryName } from './atomic-write.ts';
import { asDiskFailure } from './disk-failure.ts';
import { type FileEnds, fileType, isProgram, TELLING_BYTES } from './file-kind.ts';
import { makeFolders } from './make-folders.ts';

/** A file as the store keeps it. */
export interface StoredFile {
  /** 64 hexadecimal digits: its name in the store. */
  sha256: string;
  /** What the user called it. */
  name: string;
  bytes: number;
  /** By content. */
  type: string;
}

/** How a copy is watched and stopped. */
export interface PutOptions {
  /** Stops the copy; nothing is left of it. */
  signal?: AbortSignal;
  /** Hears how many bytes of how many are through, copying and reading back counted alike. */
  onProgress?: (done: number, total: number) => void;
}

const HASH = /^[0-9a-f]{64}$/;
const LONGEST_NAME = 120;
const LARGEST_MEBIBYTES = 512;
/** Small enough that hashing one holds nobody up, large enough that half a gigabyte is through in seconds. */
const PIECE = 512 * 1024;
const NOTHING_LEFT =
  'Lampiran tidak disimpan dan tidak ada berkas setengah jadi; isian Anda tetap tersimpan.';
/** Folder of copies with their own names, to be opened. */
const VIEW_FOLDER = 'buka';

/**
 * Files of the archive, each stored once under the hash of its content: `<folder>/ab/<sha256>`. Nothing in it is ever
 * changed or overwritten by something else, so a backup may copy by name.
 */
export class FileStore {
  readonly #folder: string;

  /** `folder`: absolute path of `lampiran` in the archive; made at the first file. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Takes a copy of a file: streamed, hashed, flushed, read back, renamed. The same content is kept once. FILE with a
   * sentence and nothing left behind for an empty, too large or unreadable file, for a program, and when the disk refuses;
   * CANCELLED when it was stopped.
   */
  async put(source: string, options: PutOptions = {}): Promise<StoredFile> {
    const name = keptName(basename(source));
    const { bytes, ends } = await this.#inspect(source, name);
    if (isProgram(name, ends)) {
      throw new Failure(
        'FILE',
        `“${name}” adalah program atau skrip, jadi tidak disimpan sebagai lampiran. Lampirkan dokumen, foto, atau pindaian.`,
      );
    }
    const sha256 = await this.#copy(source, name, bytes, options);
    return { sha256, name, bytes, type: fileType(ends) };
  }

  /** Whether the file is there and still what it was. */
  async check(sha256: string): Promise<'sound' | 'missing' | 'damaged'> {
    try {
      return (await hashOf(this.#pathOf(sha256))) === sha256 ? 'sound' : 'damaged';
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes(systemCode(error))) return 'missing';
      throw error;
    }
  }

  /** Where a stored file lies, to be read only: a berkas takes a copy of it. */
  sourceOf(sha256: string): string {
    return this.#pathOf(sha256);
  }

  /**
   * Path of a copy that carries its own name, for other programs: what they do to it leaves the stored file alone. FILE
   * when the stored file is gone or damaged, or the disk refuses.
   */
  async viewCopy({ sha256, name }: Pick<StoredFile, 'sha256' | 'name'>): Promise<string> {
    const state = await this.check(sha256);
    if (state !== 'sound') throw lostFile(name, state);
    const target = join(this.#folder, VIEW_FOLDER, sha256.slice(0, 16), keptName(name));
    try {
      if ((await hashIfAny(target)) !== sha256) await this.#replace(this.#pathOf(sha256), target, sha256);
      return target;
    } catch (error) {
      throw asDiskFailure(error, 'Lampiran tetap tersimpan dan tidak berubah.');
    }
  }

  /** Removes the copies that were made to be opened; one that is open elsewhere stays. */
  async removeViewCopies(): Promise<void> {
    await rm(join(this.#folder, VIEW_FOLDER), { recursive: true, force: true }).catch(() => undefined);
  }

  #pathOf(sha256: string): string {
    if (!HASH.test(sha256)) throw new Error(`Not a SHA-256: ${sha256}`);
    return join(this.#folder, sha256.slice(0, 2), sha256);
  }

  async #inspect(source: string, name: string): Promise<{ bytes: number; ends: FileEnds }> {
    let file: FileHandle | null = null;
    try {
      file = await open(source, 'r');
      const info = await file.stat();
      if (!info.isFile()) throw new Failure('FILE', `“${name}” bukan berkas biasa. Pilih satu berkas.`);
      refuseSize(name, info.size);
      return { bytes: info.size, ends: await readEnds(file, info.size) };
    } catch (error) {
      throw error instanceof Failure ? error : unreadable(name, error);
    } finally {
      await file?.close();
    }
  }

  /** Absolute path of a stored file, to be read only; nobody looked whether it is there. */
  pathOf(sha256: string): string {
    return this.#pathOf(sha256);
  }

  /** Copies the source under its hash, unless a sound file of that hash is there. */
  async #copy(source: string, name: string, bytes: number, options: PutOptions): Promise<string> {
    const temporary = join(this.#folder, temporaryName());
    try {
      makeFolders(this.#folder);
      const steps = watcherOf(bytes, options);
      const written = await copyHashed(source, temporary, steps);
      if (written.bytes !== bytes) {
        throw new Failure('FILE', `“${name}” berubah selagi disalin. Tutup berkas itu, lalu lampirkan lagi.`);
      }
      if ((await hashOf(temporary, steps)) !== written.sha256)
        throw new NotSoundError(`Read back differs: ${name}`);
      await this.#place(temporary, written.sha256);
      return written.sha256;
    } catch (error) {
      if (options.signal?.aborted === true) throw new Failure('CANCELLED', `“${name}” batal dilampirkan.`);
      if (error instanceof NotSoundError) {
        throw new Failure('FILE', `Lampiran tidak terbaca kembali dengan benar. ${NOTHING_LEFT}`, undefined, {
          cause: error,
        });
      }
      throw asDiskFailure(error, NOTHING_LEFT);
    } finally {
      await rm(temporary, { force: true }).catch(() => undefined);
    }
  }

  async #place(temporary: string, sha256: string): Promise<void> {
    const path = this.#pathOf(sha256);
    makeFolders(dirname(path));
    const outcome = await placeFile(temporary, path);
    // A file of that name that is not that content is damaged: the sound one takes its place.
    if (outcome === 'exists' && (await hashIfAny(path)) !== sha256) await rename(temporary, path);
    await flushFolder(dirname(path));
  }

  async #replace(source: string, target: string, sha256: string): Promise<void> {
    await mkdir(dirname(target), { recursive: true });
    const temporary = join(dirname(target), temporaryName());
    try {
      const written = await copyHashed(source, temporary);
      if (written.sha256 !== sha256) throw lostFile(basename(target), 'damaged');
      await rename(temporary, target);
    } finally {
      await rm(temporary, { force: true });
    }
  }
}

/** A name that every file system takes, with its extension even when it is long. */
function keptName(name: string): string {
  const extension = extname(name).slice(0, 16);
  return `${safeName(basename(name, extension), LONGEST_NAME)}${extension.replace(/[^.\p{L}\p{N}_-]/gu, '')}`;
}

function refuseSize(name: string, bytes: number): void {
  if (bytes === 0) throw new Failure('FILE', `“${name}” kosong, jadi tidak ada yang dapat dilampirkan.`);
  if (bytes > LARGEST_MEBIBYTES * 1024 * 1024) {
    throw new Failure(
      'FILE',
      `“${name}” lebih besar dari ${LARGEST_MEBIBYTES} MB. Kecilkan pindaian atau videonya, lalu lampirkan lagi.`,
    );
  }
}

async function readEnds(file: FileHandle, bytes: number): Promise<FileEnds> {
  const length = Math.min(bytes, TELLING_BYTES);
  const piece = async (position: number) => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
  };
  return { head: await piece(0), tail: await piece(bytes - length) };
}

/** Who hears of every piece that went through; throws when the work is to stop. */
type Watcher = (bytes: number) => void;

function watcherOf(bytes: number, { signal, onProgress }: PutOptions): Watcher {
  let done = 0;
  return (length) => {
    signal?.throwIfAborted();
    done += length;
    onProgress?.(Math.min(done, bytes * 2), bytes * 2);
  };
}

/** Copies by stream and flushes; answers hash and size of what went through. */
async function copyHashed(
  source: string,
  target: string,
  watch: Watcher = () => undefined,
): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = await open(target, 'wx');
  try {
    await pipeline(
      createReadStream(source, { highWaterMark: PIECE }),
      async (chunks: AsyncIterable<Buffer>) => {
        for await (const chunk of chunks) {
          watch(chunk.length);
          hash.update(chunk);
          bytes += chunk.length;
          await file.appendFile(chunk);
        }
      },
    );
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}

async function hashOf(path: string, watch: Watcher = () => undefined): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: PIECE }), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      watch(chunk.length);
      hash.update(chunk);
    }
  });
  return hash.digest('hex');
}

async function hashIfAny(path: string): Promise<string | null> {
  const info = await stat(path).catch(() => null);
  return info?.isFile() === true ? hashOf(path) : null;
}

function unreadable(name: string, error: unknown): Failure {
  const code = systemCode(error);
  const reason = code === 'ENOENT' ? 'tidak ditemukan lagi' : 'tidak dapat dibaca';
  return new Failure(
    'FILE',
    `“${name}” ${reason}. Periksa apakah berkas itu masih ada dan boleh dibuka, lalu ulangi.`,
    undefined,
    { cause: error },
  );
}

function lostFile(name: string, state: 'missing' | 'damaged'): Failure {
  const what = state === 'missing' ? 'tidak ada lagi di folder arsip' : 'rusak di folder arsip';
  return new Failure(
    'FILE',
    `Lampiran “${name}” ${what}. Lampirkan lagi dari berkas aslinya atau dari cadangan.`,
  );
}
