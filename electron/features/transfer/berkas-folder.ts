import { createReadStream, type Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, posix } from 'node:path';
import { readSums, SUMS_NAME, TRANSFER_FOLDER } from '../../../shared/domain/seal.ts';
import { CONTENT_PART, MANIFEST_PART, MEETING_PART } from '../../../shared/domain/transfer-file.ts';
import { systemCode } from '../../files/atomic-write.ts';
import { sha256 } from '../../files/hash.ts';
import { insideFolder } from '../../files/safe-path.ts';
import { ZipRefused } from '../../files/zip-read.ts';
import type { PartSource } from './transfer-parts.ts';

const MEBIBYTE = 1024 * 1024;
/** Some thousand lines of 200 letters. */
const LARGEST_SUMS = 16 * MEBIBYTE;
const FIXED_PARTS: Readonly<Record<string, string>> = {
  [MANIFEST_PART]: posix.join(TRANSFER_FOLDER, MANIFEST_PART),
  [CONTENT_PART]: posix.join(TRANSFER_FOLDER, CONTENT_PART),
  [MEETING_PART]: posix.join('Data', MEETING_PART),
};

/** The file is not in the folder of a closed berkas, or that folder is of before it could be taken in. */
export class NoBerkasFolder extends Error {
  override readonly name = 'NoBerkasFolder';
  readonly reason: 'alone' | 'older';

  constructor(reason: 'alone' | 'older') {
    super(`No berkas to be taken in: ${reason}`);
    this.reason = reason;
  }
}

/**
 * The folder of a closed berkas as a package (`sealed-berkas.md`): `SHA256SUMS` tells where each content lies, and what is not
 * of its hash any more is refused or left out. Nothing in the folder is changed.
 */
export class BerkasFolder implements PartSource {
  readonly #folder: string;
  /** Paths inside by hash. */
  readonly #paths: ReadonlyMap<string, string>;
  readonly #hashes: ReadonlyMap<string, string>;
  readonly #sizes: ReadonlyMap<string, number>;

  private constructor(
    folder: string,
    sums: readonly { path: string; sha256: string }[],
    sizes: ReadonlyMap<string, number>,
  ) {
    this.#folder = folder;
    this.#sizes = sizes;
    this.#hashes = new Map(sums.map((sum) => [sum.path, sum.sha256]));
    // Of two with one content the one that is there.
    const there = sums.toSorted((a, b) => Number(sizes.has(a.path)) - Number(sizes.has(b.path)));
    this.#paths = new Map(there.map((sum) => [sum.sha256, sum.path]));
  }

  /** `file`: its `Data/rapat.json`. Throws a NoBerkasFolder, or what the disk says. */
  static async open(file: string): Promise<BerkasFolder> {
    const folder = dirname(dirname(file));
    const text = basename(dirname(file)) === 'Data' ? await textIfAny(join(folder, SUMS_NAME)) : null;
    if (text === null) throw new NoBerkasFolder('alone');
    const sums = readSums(text);
    if (!sums.some(({ path }) => path === FIXED_PARTS[MANIFEST_PART])) throw new NoBerkasFolder('older');
    return new BerkasFolder(folder, sums, await sizesIn(folder));
  }

  sizeOf(part: string): number | null {
    const path = this.#pathOf(part);
    return path === null ? null : (this.#sizes.get(path) ?? null);
  }

  async *read(part: string): AsyncGenerator<Uint8Array> {
    for await (const piece of createReadStream(this.#fileOf(part))) if (Buffer.isBuffer(piece)) yield piece;
  }

  async readWhole(part: string, most: number): Promise<Uint8Array> {
    const size = this.sizeOf(part);
    if (size === null) throw new ZipRefused('damaged');
    if (size > most) throw new ZipRefused('large');
    const bytes = await readFile(this.#fileOf(part));
    if (sha256(bytes) !== this.#hashes.get(this.#pathOf(part) ?? '')) throw new ZipRefused('damaged');
    return bytes;
  }

  close(): void {
    // Nothing is held open.
  }

  /** Records lie in their places; pictures and attached files bear their hash in the name of their part. */
  #pathOf(part: string): string | null {
    const hash = /\/([0-9a-f]{64})(?:\.[a-z]+)?$/.exec(part)?.[1];
    return (hash === undefined ? FIXED_PARTS[part] : this.#paths.get(hash)) ?? null;
  }

  #fileOf(part: string): string {
    const path = this.#pathOf(part);
    const file = path === null ? null : insideFolder(this.#folder, path);
    if (file === null) throw new ZipRefused('damaged');
    return file;
  }
}

async function textIfAny(file: string): Promise<string | null> {
  try {
    const { size } = await stat(file);
    return size > LARGEST_SUMS ? null : await readFile(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(systemCode(error))) return null;
    throw error;
  }
}

/** Bytes of every file in a folder by its path, parted by `/`. Links are not followed. */
async function sizesIn(folder: string): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  const entries: Dirent[] = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = join(entry.parentPath, entry.name);
    sizes.set(file.slice(folder.length + 1).replaceAll('\\', '/'), (await stat(file)).size);
  }
  return sizes;
}
