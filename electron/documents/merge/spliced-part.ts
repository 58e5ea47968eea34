import { constants, crc32, deflateRawSync } from 'node:zlib';

/*
 * A part of a zip file whose fixed strings are deflated once. Each becomes blocks that look back at nothing before them
 * (full flush), so that any value can stand between two of them as a stored block: the deflate format allows both.
 */

/** Most bytes of one stored block. */
const MOST_STORED = 0xffff;
/** An empty last block. */
const END = Buffer.from([0x03, 0x00]);

interface FixedPiece {
  plain: Buffer;
  packed: Buffer;
}

/** A part that is ready to be written: its deflated bytes in pieces. */
export interface SplicedBytes {
  pieces: readonly Buffer[];
  crc: number;
  packedSize: number;
  size: number;
}

export class SplicedPart {
  readonly #fixed: readonly FixedPiece[];

  /** `fixed`: the strings between which values stand, one more than there are values. */
  constructor(fixed: readonly string[]) {
    this.#fixed = fixed.map((text) => {
      const plain = Buffer.from(text);
      return { plain, packed: deflateRawSync(plain, { level: 9, finishFlush: constants.Z_FULL_FLUSH }) };
    });
  }

  /** The part with these values, each behind the fixed string of its place. */
  fill(values: readonly string[]): SplicedBytes {
    const pieces: Buffer[] = [];
    let [crc, size, packedSize] = [0, 0, END.length];
    const add = (plain: Buffer, packed: readonly Buffer[]) => {
      crc = crc32(plain, crc);
      size += plain.length;
      for (const piece of packed) packedSize += piece.length;
      pieces.push(...packed);
    };
    this.#fixed.forEach(({ plain, packed }, place) => {
      add(plain, [packed]);
      const value = values[place];
      if (value === undefined || value === '') return;
      const bytes = Buffer.from(value);
      add(bytes, storedBlocks(bytes));
    });
    pieces.push(END);
    return { pieces, crc, packedSize, size };
  }
}

function storedBlocks(bytes: Buffer): Buffer[] {
  const blocks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += MOST_STORED) {
    const part = bytes.subarray(at, at + MOST_STORED);
    const head = Buffer.alloc(5);
    head.writeUInt16LE(part.length, 1);
    head.writeUInt16LE(part.length ^ 0xffff, 3);
    blocks.push(head, part);
  }
  return blocks;
}
