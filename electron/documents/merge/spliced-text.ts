import { constants, deflateRawSync } from 'node:zlib';
import { LEAST_COPY, MatchWriter, MOST_DISTANCE } from './match-writer.ts';
import { TextChecksum } from './text-checksum.ts';

/** Text that was not seen before is deflated at once up to so many bytes. */
const MOST_NEW = 512 * 1024;
/** Shorter texts are written byte by byte rather than deflated by themselves. */
const SHORT = 256;
/** An empty last block. */
const END = Buffer.from([0x03, 0x00]);

/**
 * One deflate stream of a text whose fixed pieces come again and again, always as the same object: one that stands within
 * reach is written as a copy of it, without any search and whatever the lengths of the texts in between. All else, and
 * pieces that lie too far back, is deflated in the ordinary way. It has the same methods as `DeflatedText`.
 */
export class SplicedText {
  readonly #checksum = new TextChecksum();
  readonly #writer = new MatchWriter();
  /** Where each piece began the last time. */
  readonly #places = new Map<Buffer, number>();
  readonly #recent = new RecentText();
  #new: Buffer[] = [];
  #newSize = 0;
  readonly #ready: Buffer[] = [];

  get crc(): number {
    return this.#checksum.crc;
  }

  get size(): number {
    return this.#checksum.size;
  }

  add(piece: Buffer | string): void {
    if (typeof piece === 'string') {
      if (piece.length > SHORT || this.#newSize > 0) this.#addNew(Buffer.from(piece));
      else this.#addBytes(Buffer.from(piece));
      return;
    }
    const place = this.#checksum.size;
    const distance = place - (this.#places.get(piece) ?? Number.NEGATIVE_INFINITY);
    this.#places.set(piece, place);
    if (distance <= MOST_DISTANCE && piece.length >= LEAST_COPY) this.#addCopy(piece, distance);
    else if (piece.length > SHORT || this.#newSize > 0) this.#addNew(piece);
    else this.#addBytes(piece);
  }

  /** What is ready so far and was not taken yet; `null` when it is less than so many bytes. */
  take(least = 1): Buffer | null {
    this.#ready.push(...this.#writer.take());
    const size = this.#ready.reduce((sum, { length }) => sum + length, 0);
    return size < least ? null : Buffer.concat(this.#ready.splice(0));
  }

  /** The rest of the stream. */
  end(): Buffer {
    this.#deflateNew();
    this.#writer.close();
    this.#ready.push(...this.#writer.take());
    return Buffer.concat([...this.#ready.splice(0), END]);
  }

  #addCopy(piece: Buffer, distance: number): void {
    this.#deflateNew();
    this.#writer.copy(piece.length, distance);
    this.#checksum.addAgain(piece);
    this.#recent.add(piece);
  }

  #addBytes(bytes: Buffer): void {
    for (const byte of bytes) {
      this.#writer.byte(byte);
      this.#checksum.addByte(byte);
    }
    this.#recent.add(bytes);
  }

  #addNew(bytes: Buffer): void {
    this.#checksum.addOnce(bytes);
    this.#new.push(bytes);
    this.#newSize += bytes.length;
    if (this.#newSize >= MOST_NEW) this.#deflateNew();
  }

  #deflateNew(): void {
    if (this.#newSize === 0) return;
    this.#writer.close();
    const text = Buffer.concat(this.#new.splice(0));
    const dictionary = this.#recent.bytes();
    this.#ready.push(
      ...this.#writer.take(),
      deflateRawSync(text, {
        level: 6,
        finishFlush: constants.Z_SYNC_FLUSH,
        ...(dictionary.length > 0 ? { dictionary } : {}),
      }),
    );
    this.#newSize = 0;
    this.#recent.add(text);
  }
}

/** The end of a text, as far as deflated bytes look back. */
class RecentText {
  #pieces: Buffer[] = [];
  #size = 0;

  add(piece: Buffer): void {
    this.#pieces.push(piece);
    this.#size += piece.length;
    for (let [first] = this.#pieces; first !== undefined; [first] = this.#pieces) {
      if (this.#size - first.length < MOST_DISTANCE) return;
      this.#size -= first.length;
      this.#pieces.shift();
    }
  }

  bytes(): Buffer {
    return Buffer.concat(this.#pieces).subarray(-MOST_DISTANCE);
  }
}
