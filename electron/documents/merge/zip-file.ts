import { type FileHandle, open } from 'node:fs/promises';
import { DeflatedText } from './deflated-text.ts';
import type { TextPieces } from './pieces.ts';
import { SplicedText } from './spliced-text.ts';
import {
  directoryRecord,
  endRecord,
  localHeader,
  METHOD,
  type PackedEntry,
  type ZipEntry,
} from './zip-records.ts';

type Texts = AsyncIterable<TextPieces> | Iterable<TextPieces>;

/** How a text is made smaller: with copies of pieces that come again, or searched through. */
export type TextCoding = 'spliced' | 'deflated';

/** Packed bytes are gathered up to here before they are written. */
const WRITTEN_AT_ONCE = 64 * 1024;

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

  /** Writes a part while its text is made, some pieces at a time. */
  async addStreamed(path: string, texts: Texts, coding: TextCoding): Promise<void> {
    const offset = this.#position;
    const empty: ZipEntry = { path, method: METHOD.deflated, crc: 0, packedSize: 0, size: 0 };
    await this.#write(localHeader(empty));
    const start = this.#position;
    const { crc, size } = await this.#deflate(
      texts,
      coding === 'spliced' ? new SplicedText() : new DeflatedText(),
    );
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

  async #deflate(texts: Texts, deflate: DeflatedText | SplicedText): Promise<{ crc: number; size: number }> {
    for await (const pieces of texts) {
      for (const piece of pieces) deflate.add(piece);
      const ready = deflate.take(WRITTEN_AT_ONCE);
      if (ready !== null) await this.#write(ready);
    }
    await this.#write(deflate.end());
    return deflate;
  }
}
