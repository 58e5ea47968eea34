import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../../shared/contract/failures.ts';
import { flushFolder, NotSoundError, placeFile, systemCode, temporaryName } from './atomic-write.ts';
import { copyHashed, hashIfAny, hashOf, type PutOptions, watcherOf } from './copy-hashed.ts';
import { asDiskFailure } from './disk-failure.ts';
import { readEnds } from './file-ends.ts';
import { type FileEnds, fileType, isProgram } from './file-kind.ts';
import { keptName } from './kept-name.ts';
import { makeFolders } from './make-folders.ts';
import { makeViewCopy, removeViewCopies } from './view-copies.ts';

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

const HASH = /^[0-9a-f]{64}$/;
const LARGEST_MEBIBYTES = 512;
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

  /** Where copies that carry their own names lie for a while; emptied at every start. */
  get viewFolder(): string {
    return join(this.#folder, VIEW_FOLDER);
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
    return this.#view(this.#pathOf(sha256), { sha256, name }, lostFile(name, 'damaged'));
  }

  /**
   * The same of a file outside the store (absolute path), so that nothing outside the archive is handed to another program
   * and the original stays as it is. FILE when it is not the file of that hash any more, is gone, or the disk refuses.
   */
  async viewForeign(source: string, { sha256, name }: Pick<StoredFile, 'sha256' | 'name'>): Promise<string> {
    await this.#inspect(source, name);
    return this.#view(source, { sha256, name }, changedFile(name));
  }

  #view(source: string, file: Pick<StoredFile, 'sha256' | 'name'>, otherwise: Failure): Promise<string> {
    if (!HASH.test(file.sha256)) throw new Error(`Not a SHA-256: ${file.sha256}`);
    return makeViewCopy(join(this.#folder, VIEW_FOLDER), source, file, otherwise);
  }

  /** Removes the copies that were made to be opened; one that is open elsewhere stays. */
  async removeViewCopies(): Promise<void> {
    await removeViewCopies(join(this.#folder, VIEW_FOLDER), 0);
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

function changedFile(name: string): Failure {
  return new Failure('FILE', `“${name}” berubah sejak dibaca. Baca ulang foldernya, lalu buka lagi.`);
}

function lostFile(name: string, state: 'missing' | 'damaged'): Failure {
  const what = state === 'missing' ? 'tidak ada lagi di folder arsip' : 'rusak di folder arsip';
  return new Failure(
    'FILE',
    `Lampiran “${name}” ${what}. Lampirkan lagi dari berkas aslinya atau dari cadangan.`,
  );
}
