import { crc32 } from 'node:zlib';

/*
 * CRC-32 of a long text of which pieces come again and again: what a piece does to the checksum is worked out once, as zlib's
 * `crc32_combine` does.
 */

const POLYNOMIAL = 0xedb88320;
const HIGHEST = 0x80000000;

/** Product of two polynomials modulo that of the checksum, highest power in the lowest bit. */
function product(a: number, b: number): number {
  let sum = 0;
  let shifted = b;
  for (let left = a; left !== 0; left <<= 1) {
    if ((left & HIGHEST) !== 0) sum ^= shifted;
    shifted = (shifted & 1) === 0 ? shifted >>> 1 : (shifted >>> 1) ^ POLYNOMIAL;
  }
  return sum >>> 0;
}

/** What so many zero bytes multiply a checksum by. */
function shiftOf(bytes: number): number {
  let shift = HIGHEST;
  // One byte is x to the eighth.
  let power = HIGHEST >>> 8;
  for (let left = bytes; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) shift = product(power, shift);
    power = product(power, power);
  }
  return shift;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) === 0 ? crc >>> 1 : (crc >>> 1) ^ POLYNOMIAL;
  return crc;
});

/** A piece that comes again. */
interface KnownPiece {
  crc: number;
  shift: number;
}

export class TextChecksum {
  crc = 0;
  size = 0;
  readonly #known = new Map<Buffer, KnownPiece>();

  addByte(byte: number): void {
    const inverted = ~this.crc;
    this.crc = ~((TABLE[(inverted ^ byte) & 0xff] ?? 0) ^ (inverted >>> 8)) >>> 0;
    this.size += 1;
  }

  addOnce(bytes: Buffer): void {
    this.crc = crc32(bytes, this.crc);
    this.size += bytes.length;
  }

  /** A piece that will come again, always as the same object. */
  addAgain(piece: Buffer): void {
    let known = this.#known.get(piece);
    if (known === undefined) {
      known = { crc: crc32(piece), shift: shiftOf(piece.length) };
      this.#known.set(piece, known);
    }
    this.crc = (product(known.shift, this.crc) ^ known.crc) >>> 0;
    this.size += piece.length;
  }
}
