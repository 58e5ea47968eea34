import { type FileHandle, open } from 'node:fs/promises';
import { crc32, createDeflateRaw, type DeflateRaw } from 'node:zlib';
import {
  directoryRecord,
  endRecord,
  localHeader,
  METHOD,
  type PackedEntry,
  type ZipEntry,
} from './zip-records.ts';

/** Text that goes to the deflate stream in one piece, characters. */
const CHUNK = 128 * 1024;
/** Room for the bytes of one piece, with some to spare for a long last letter; a longer piece gets room of its own. */
const ROOM = 2 * CHUNK;
const OUTPUT_CHUNK = 64 * 1024;

/** Writes a zip file of any length part by part, in little memory. */
export class ZipFile {
  readonly #handle: FileHandle;
  readonly #records: Buffer[] = [];
  #position = 0;

  private constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /** Makes the file; throws the system's error, also when it exists. */
  static async create(path: string): Promise<ZipFile> {
    return new ZipFile(await open(path, 'wx'));
  }

  /** Writes parts that are packed already. */
  async addPacked(parts: readonly PackedEntry[]): Promise<void> {
    const pieces: Uint8Array[] = [];
    let offset = this.#position;
    for (const { entry, data } of parts) {
      const header = localHeader(entry);
      this.#records.push(directoryRecord(entry, offset));
      pieces.push(header, data);
      offset += header.length + data.length;
    }
    await this.#write(Buffer.concat(pieces));
  }

  /** Writes a part through one deflate stream while its text is made. */
  async addStreamed(path: string, texts: AsyncIterable<string> | Iterable<string>): Promise<void> {
    const offset = this.#position;
    const empty: ZipEntry = { path, method: METHOD.deflated, crc: 0, packedSize: 0, size: 0 };
    await this.#write(localHeader(empty));
    const start = this.#position;
    const { crc, size } = await this.#deflate(texts);
    const entry = { ...empty, crc, size, packedSize: this.#position - start };
    // Sizes are known only now: the header is written again in its place.
    await this.#handle.write(localHeader(entry), 0, undefined, offset);
    this.#records.push(directoryRecord(entry, offset));
  }

  /** Writes the directory. */
  async finish(): Promise<void> {
    const directory = Buffer.concat(this.#records);
    await this.#write(
      Buffer.concat([directory, endRecord(this.#records.length, directory.length, this.#position)]),
    );
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }

  async #write(bytes: Uint8Array): Promise<void> {
    await this.#handle.write(bytes, 0, bytes.length, this.#position);
    this.#position += bytes.length;
  }

  async #deflate(texts: AsyncIterable<string> | Iterable<string>): Promise<{ crc: number; size: number }> {
    const deflate = createDeflateRaw({ level: 6, chunkSize: OUTPUT_CHUNK });
    const ready: Buffer[] = [];
    deflate.on('data', (bytes: Buffer) => ready.push(bytes));
    const failed = new Promise<never>((_, reject) => {
      deflate.on('error', reject);
    });
    // Whoever waits hears of it; without anyone waiting it is no news.
    failed.catch(() => undefined);
    const flush = async () => {
      if (ready.length > 0) await this.#write(Buffer.concat(ready.splice(0)));
    };
    let [crc, size] = [0, 0];
    let previous: Promise<void> = Promise.resolve();
    // One room is filled while the other is packed; new ones for each piece would keep the garbage collector busy.
    let [room, other] = [Buffer.allocUnsafeSlow(ROOM), Buffer.allocUnsafeSlow(ROOM)];
    const send = async (text: string) => {
      const bytes = encode(text, room);
      [room, other] = [other, room];
      crc = crc32(bytes, crc);
      size += bytes.length;
      // One piece is packed in a thread of its own while the next is made.
      await Promise.race([previous, failed]);
      previous = writeTo(deflate, bytes);
      previous.catch(() => undefined);
      await flush();
    };
    try {
      for await (const chunk of chunked(texts)) await send(chunk);
      await Promise.race([previous, failed]);
      await Promise.race([endOf(deflate), failed]);
      await flush();
      return { crc, size };
    } finally {
      deflate.destroy();
    }
  }
}

function encode(text: string, room: Buffer): Buffer {
  // No character of UTF-16 takes more than three bytes; most take one, so the exact count is asked only when in doubt.
  if (text.length * 3 > room.length && Buffer.byteLength(text) > room.length) return Buffer.from(text);
  return room.subarray(0, room.write(text));
}

function writeTo(deflate: DeflateRaw, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    deflate.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

function endOf(deflate: DeflateRaw): Promise<void> {
  return new Promise((resolve) => {
    deflate.on('end', resolve);
    deflate.end();
  });
}

async function* chunked(texts: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  let chunk = '';
  for await (const text of texts) {
    chunk += text;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
