import { constants, crc32, deflateRawSync } from 'node:zlib';

/** Bytes that are deflated in one call. */
const ROOM = 512 * 1024;
/** How far deflated bytes look back. */
const WINDOW = 32 * 1024;
const SHORT = 96;
const LAST_ASCII = 127;
/** An empty last block. */
const END = Buffer.from([0x03, 0x00]);

/**
 * One deflate stream in little memory: the text is gathered in a room, deflated when it is full, with the end of the room
 * before it as a dictionary, so that it is as small as if it were deflated at once. A stream of the library does the same in a
 * thread of its own, but what it costs to hand over the pieces is more than what is won.
 */
export class DeflatedText {
  crc = 0;
  size = 0;
  readonly #room = Buffer.allocUnsafeSlow(WINDOW + ROOM);
  /** Bytes of the window before the text, then of the text. */
  #from = WINDOW;
  #to = WINDOW;
  readonly #ready: Buffer[] = [];

  add(piece: Buffer | string): void {
    // No character of UTF-16 takes more than three bytes.
    const most = typeof piece === 'string' ? piece.length * 3 : piece.length;
    if (most > this.#room.length - this.#to) this.#pack();
    if (most > ROOM) this.#addLong(Buffer.from(piece));
    else if (typeof piece === 'string') this.#write(piece);
    else {
      this.#room.set(piece, this.#to);
      this.#to += piece.length;
    }
  }

  /** A call of the library costs more than the few letters of a name. */
  #write(text: string): void {
    if (text.length > SHORT) {
      this.#to += this.#room.write(text, this.#to);
      return;
    }
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code > LAST_ASCII) {
        this.#to += this.#room.write(text.slice(at), this.#to);
        return;
      }
      this.#room[this.#to++] = code;
    }
  }

  /** What is deflated so far and was not taken yet; `null` when it is less than so many bytes. */
  take(least = 1): Buffer | null {
    const size = this.#ready.reduce((sum, { length }) => sum + length, 0);
    return size < least ? null : Buffer.concat(this.#ready.splice(0));
  }

  /** The rest of the stream. */
  end(): Buffer {
    this.#pack();
    return Buffer.concat([...this.#ready.splice(0), END]);
  }

  #addLong(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; at += ROOM) {
      this.#pack();
      this.#to += bytes.copy(this.#room, this.#to, at, Math.min(bytes.length, at + ROOM));
    }
  }

  #pack(): void {
    const text = this.#room.subarray(WINDOW, this.#to);
    if (text.length === 0) return;
    this.crc = crc32(text, this.crc);
    this.size += text.length;
    this.#ready.push(
      deflateRawSync(text, {
        level: 6,
        chunkSize: WINDOW * 2,
        finishFlush: constants.Z_SYNC_FLUSH,
        ...(this.#from < WINDOW ? { dictionary: this.#room.subarray(this.#from, WINDOW) } : {}),
      }),
    );
    // The end of this text goes before the next.
    const kept = Math.min(WINDOW, this.#to - this.#from);
    this.#room.copyWithin(WINDOW - kept, this.#to - kept, this.#to);
    this.#from = WINDOW - kept;
    this.#to = WINDOW;
  }
}
