/*
 * Deflate code written by hand: bytes, and copies of what stood some way back, in blocks of the fixed code (RFC 1951, 3.2.6).
 * Where it is known beforehand what repeats, nothing needs to be searched.
 */

/** How far deflated bytes look back. */
export const MOST_DISTANCE = 32 * 1024;
export const LEAST_COPY = 3;
const MOST_COPY = 258;
const END_OF_BLOCK = 256;
/** Bytes of code that are handed on in one piece; what one call adds is looked after in between. */
const ROOM = 64 * 1024;
/** Most bytes that one byte, copy or end of block takes. */
const MARGIN = 16;

/** Huffman codes begin with their highest bit, all else with its lowest. */
function reversed(code: number, bits: number): number {
  let mirrored = 0;
  for (let bit = 0; bit < bits; bit += 1) mirrored |= ((code >> bit) & 1) << (bits - 1 - bit);
  return mirrored;
}

interface Code {
  bits: number;
  length: number;
}

function fixedCode(symbol: number): Code {
  if (symbol < 144) return { bits: reversed(0x30 + symbol, 8), length: 8 };
  if (symbol < 256) return { bits: reversed(0x190 + symbol - 144, 9), length: 9 };
  if (symbol < 280) return { bits: reversed(symbol - 256, 7), length: 7 };
  return { bits: reversed(0xc0 + symbol - 280, 8), length: 8 };
}

/** Symbols of lengths or distances: each doubles its range after so many, and takes more bits behind it. */
function rangeCode(value: number, perDoubling: number): { symbol: number; extra: Code } {
  const least = perDoubling * 2;
  if (value < least) return { symbol: value, extra: { bits: 0, length: 0 } };
  const length = Math.floor(Math.log2(value / perDoubling));
  const step = value >> length;
  return { symbol: length * perDoubling + step, extra: { bits: value & ((1 << length) - 1), length } };
}

const BYTE_CODES = Array.from({ length: 257 }, (_, symbol) => fixedCode(symbol));
const LENGTH_CODES = Array.from({ length: MOST_COPY + 1 }, (_, length) => lengthCode(length));

function lengthCode(length: number): Code {
  if (length < LEAST_COPY) return { bits: 0, length: 0 };
  if (length === MOST_COPY) return fixedCode(285);
  const { symbol, extra } = rangeCode(length - LEAST_COPY, 4);
  const code = fixedCode(257 + symbol);
  return { bits: code.bits | (extra.bits << code.length), length: code.length + extra.length };
}

function distanceCode(distance: number): Code {
  const { symbol, extra } = rangeCode(distance - 1, 2);
  return { bits: reversed(symbol, 5) | (extra.bits << 5), length: 5 + extra.length };
}

/** Writes deflate code bit by bit. */
export class MatchWriter {
  #room = Buffer.allocUnsafeSlow(ROOM);
  #at = 0;
  #bits = 0;
  #bitCount = 0;
  #isOpen = false;
  readonly #full: Buffer[] = [];

  byte(value: number): void {
    this.#open();
    this.#put(BYTE_CODES[value]);
  }

  /** The next `length` bytes (three at least) stood `distance` bytes before. */
  copy(length: number, distance: number): void {
    this.#open();
    const code = distanceCode(distance);
    const rest = length % MOST_COPY;
    // One or two bytes cannot be copied: the last copy but one leaves some more.
    const isShortRest = rest > 0 && rest < LEAST_COPY && length > MOST_COPY;
    const longest = Math.floor(length / MOST_COPY) - (isShortRest ? 1 : 0);
    this.#copyLongest(longest, code);
    const left = length - longest * MOST_COPY;
    if (left === 0) return;
    const part = isShortRest ? left - LEAST_COPY : left;
    this.#put(LENGTH_CODES[part]);
    this.#put(code);
    if (part === left) return;
    this.#put(LENGTH_CODES[LEAST_COPY]);
    this.#put(code);
  }

  /** So many copies of the greatest length, whose code is one byte: nearly all that is ever written. */
  #copyLongest(count: number, { bits: distance, length }: Code): void {
    const first = LENGTH_CODES[MOST_COPY]?.bits ?? 0;
    let [bits, bitCount] = [this.#bits, this.#bitCount];
    for (let copy = 0; copy < count; copy += 1) {
      if (this.#at + MARGIN > this.#room.length) this.#renew();
      const room = this.#room;
      let at = this.#at;
      bits |= first << bitCount;
      room[at++] = bits & 0xff;
      bits = (bits >>> 8) | (distance << bitCount);
      let held = bitCount + length;
      for (; held >= 8; held -= 8) {
        room[at++] = bits & 0xff;
        bits >>>= 8;
      }
      bitCount = held;
      this.#at = at;
    }
    this.#bits = bits;
    this.#bitCount = bitCount;
  }

  /** Ends the block at a whole byte, so that blocks made elsewhere can follow. */
  close(): void {
    if (!this.#isOpen) return;
    this.#put(BYTE_CODES[END_OF_BLOCK]);
    this.#isOpen = false;
    // An empty stored block begins at the next whole byte.
    this.#put({ bits: 0, length: 3 });
    if (this.#bitCount > 0) this.#put({ bits: 0, length: 8 - this.#bitCount });
    this.#put({ bits: 0, length: 16 });
    this.#put({ bits: 0xffff, length: 16 });
  }

  /** The whole bytes written since the last call. */
  take(): Buffer[] {
    const bytes = [...this.#full.splice(0), this.#room.subarray(0, this.#at)];
    this.#room = this.#room.subarray(this.#at);
    this.#at = 0;
    return bytes.filter(({ length }) => length > 0);
  }

  #open(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    // Not the last block; fixed code.
    this.#put({ bits: 0b010, length: 3 });
  }

  #put(code: Code | undefined): void {
    if (code === undefined) throw new RangeError('There is no such code.');
    let bits = this.#bits | (code.bits << this.#bitCount);
    let count = this.#bitCount + code.length;
    if (this.#at + MARGIN > this.#room.length) this.#renew();
    for (; count >= 8; count -= 8) {
      this.#room[this.#at++] = bits & 0xff;
      bits >>>= 8;
    }
    this.#bits = bits;
    this.#bitCount = count;
  }

  #renew(): void {
    this.#full.push(this.#room.subarray(0, this.#at));
    this.#room = Buffer.allocUnsafeSlow(ROOM);
    this.#at = 0;
  }
}
