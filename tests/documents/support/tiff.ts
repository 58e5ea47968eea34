import { deflateSync } from 'node:zlib';
import type { GreyPage } from './scans.ts';

/** A page; with an orientation its tag says so. */
type TiffPicture = GreyPage & { orientation?: number };

interface TiffForm {
  bits: 1 | 8;
  packing: 'plain' | 'deflate';
  order: 'little' | 'big';
}

const SHORT = 3;
const LONG = 4;

/** A TIFF file with one directory for each page, in one strip. */
export function tiffOf(pages: readonly TiffPicture[], { bits, packing, order }: TiffForm): Buffer {
  const isLittle = order === 'little';
  const number = (value: number, size: 2 | 4) => {
    const bytes = Buffer.alloc(size);
    if (isLittle) bytes.writeUIntLE(value, 0, size);
    else bytes.writeUIntBE(value, 0, size);
    return bytes;
  };
  const short = (value: number) => number(value, 2);
  const long = (value: number) => number(value, 4);
  const entry = (tag: number, type: number, value: number) =>
    Buffer.concat([
      short(tag),
      short(type),
      long(1),
      type === SHORT ? Buffer.concat([short(value), short(0)]) : long(value),
    ]);
  const parts: Buffer[] = [Buffer.from(isLittle ? 'II' : 'MM', 'latin1'), short(42), long(8)];
  let at = 8;
  for (const [index, { width, height, pixels, orientation }] of pages.entries()) {
    const rows = bits === 8 ? Buffer.from(pixels) : oneBit({ width, height, pixels });
    const strip: Buffer = packing === 'deflate' ? deflateSync(rows) : rows;
    const padded = strip.length % 2 === 0 ? strip : Buffer.concat([strip, Buffer.alloc(1)]);
    const count = orientation === undefined ? 9 : 10;
    const entries = [
      entry(256, LONG, width),
      entry(257, LONG, height),
      entry(258, SHORT, bits),
      entry(259, SHORT, packing === 'deflate' ? 8 : 1),
      entry(262, SHORT, 1),
      entry(273, LONG, at + 2 + count * 12 + 4),
      ...(orientation === undefined ? [] : [entry(274, SHORT, orientation)]),
      entry(277, SHORT, 1),
      entry(278, LONG, height),
      entry(279, LONG, strip.length),
    ];
    const end = at + 2 + entries.length * 12 + 4 + padded.length;
    parts.push(short(entries.length), ...entries, long(index === pages.length - 1 ? 0 : end), padded);
    at = end;
  }
  return Buffer.concat(parts);
}

/** Eight pixels a byte, each row from a new byte; what is light is 1. */
function oneBit({ width, height, pixels }: GreyPage): Buffer {
  const rowBytes = Math.ceil(width / 8);
  const rows = Buffer.alloc(pixels.length === 0 ? 0 : rowBytes * height);
  for (let y = 0; y < height && rows.length > 0; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const place = y * rowBytes + (x >> 3);
      if ((pixels[y * width + x] ?? 0) > 127) rows[place] = (rows[place] ?? 0) | (128 >> (x & 7));
    }
  }
  return rows;
}

/** Which visual side the first row and the first column of what is stored are: the words of the standard. */
const SIDES = {
  1: ['top', 'left'],
  2: ['top', 'right'],
  3: ['bottom', 'right'],
  4: ['bottom', 'left'],
  5: ['left', 'top'],
  6: ['right', 'top'],
  7: ['right', 'bottom'],
  8: ['left', 'bottom'],
} as const;
export const ORIENTATIONS = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** An upright page as a scanner stores it under an orientation. */
export function lying(page: GreyPage, orientation: (typeof ORIENTATIONS)[number]): TiffPicture {
  const [row, column] = SIDES[orientation];
  const isAcross = row === 'left' || row === 'right';
  const fromBottom = row === 'bottom' || column === 'bottom';
  const fromRight = row === 'right' || column === 'right';
  const [width, height] = isAcross ? [page.height, page.width] : [page.width, page.height];
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const down = isAcross ? x : y;
      const along = isAcross ? y : x;
      const top = fromBottom ? page.height - 1 - down : down;
      const left = fromRight ? page.width - 1 - along : along;
      pixels[y * width + x] = page.pixels[top * page.width + left] ?? 0;
    }
  }
  return { width, height, pixels, orientation };
}
