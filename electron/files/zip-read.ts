import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';

/** What a foreign zip may hold. */
interface ZipLimits {
  /** A part without which it is none of ours, whatever else it holds. */
  marker: string;
  /** Whether a part may have that name; any other one refuses the whole file. */
  isKnown: (path: string) => boolean;
  /** Bytes of all parts when unpacked. */
  all: number;
  /** Number of parts. */
  parts: number;
}

type ZipRefusal = 'none' | 'damaged' | 'large' | 'names';

/** Thrown for a file that is no such zip; nothing of it was unpacked. */
export class ZipRefused extends Error {
  override readonly name = 'ZipRefused';
  readonly reason: ZipRefusal;

  constructor(reason: ZipRefusal, options?: ErrorOptions) {
    super(`The zip is refused: ${reason}`, options);
    this.reason = reason;
  }
}

/**
 * A zip whose list of parts was read and found within the limits. What a part says of its size is held against what comes
 * out of it, so a small file cannot grow beyond its limits.
 */
export class ZipReader {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** Throws a ZipRefused, or what the disk says. */
  static async open(path: string, limits: ZipLimits): Promise<ZipReader> {
    const options = { autoClose: false, lazyEntries: true, strictFileNames: true };
    const zip = await openPromise(path, options).catch((error: unknown) => {
      throw isOfDisk(error) ? error : new ZipRefused('damaged', { cause: error });
    });
    try {
      return new ZipReader(zip, await listParts(zip, limits));
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  /** Size of a part when unpacked, as it says; `null` without it. */
  sizeOf(path: string): number | null {
    return this.#entries.get(path)?.uncompressedSize ?? null;
  }

  /** The bytes of a part as they come out. Throws a ZipRefused when they are not as the part says. */
  async *read(path: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(path);
    if (entry === undefined) throw new ZipRefused('damaged');
    try {
      const stream: Readable = await this.#zip.openReadStreamPromise(entry);
      for await (const piece of stream) if (Buffer.isBuffer(piece)) yield piece;
    } catch (error) {
      throw isOfDisk(error) ? error : new ZipRefused('damaged', { cause: error });
    }
  }

  /** A part as a whole; ZipRefused `large` beyond `most` bytes. */
  async readWhole(path: string, most: number): Promise<Uint8Array> {
    if ((this.sizeOf(path) ?? 0) > most) throw new ZipRefused('large');
    const pieces: Buffer[] = [];
    for await (const piece of this.read(path)) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  close(): void {
    this.#zip.close();
  }
}

async function listParts(zip: ZipFile, limits: ZipLimits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let all = 0;
  let hasForeign = false;
  if (zip.entryCount > limits.parts) throw new ZipRefused('large');
  try {
    for await (const entry of zip.eachEntry()) {
      hasForeign ||= !limits.isKnown(entry.fileName) || entries.has(entry.fileName);
      if (!entry.canDecodeFileData()) throw new ZipRefused('damaged');
      all += entry.uncompressedSize;
      if (all > limits.all) throw new ZipRefused('large');
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    if (error instanceof ZipRefused || isOfDisk(error)) throw error;
    // The library refuses names that lead out of a folder by itself.
    throw new ZipRefused(isAboutNames(error) ? 'names' : 'damaged', { cause: error });
  }
  if (!entries.has(limits.marker)) throw new ZipRefused('none');
  if (hasForeign) throw new ZipRefused('names');
  return entries;
}

function isAboutNames(error: unknown): boolean {
  return error instanceof Error && /path|characters in fileName/i.test(error.message);
}

/** An error of the system, such as a stick that was pulled out. */
function isOfDisk(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
