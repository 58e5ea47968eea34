import { deflateSync } from 'node:zlib';
import type { GreyPage } from './scans.ts';

interface TiffForm {
  bits: 1 | 8;
  packing: 'plain' | 'deflate';
  order: 'little' | 'big';
}

const SHORT = 3;
const LONG = 4;

/** A TIFF file with one directory for each page, in one strip. */
export function tiffOf(pages: readonly GreyPage[], { bits, packing, order }: TiffForm): Buffer {
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
  for (const [index, { width, height, pixels }] of pages.entries()) {
    const rows = bits === 8 ? Buffer.from(pixels) : oneBit({ width, height, pixels });
    const strip: Buffer = packing === 'deflate' ? deflateSync(rows) : rows;
    const padded = strip.length % 2 === 0 ? strip : Buffer.concat([strip, Buffer.alloc(1)]);
    const entries = [
      entry(256, LONG, width),
      entry(257, LONG, height),
      entry(258, SHORT, bits),
      entry(259, SHORT, packing === 'deflate' ? 8 : 1),
      entry(262, SHORT, 1),
      entry(273, LONG, at + 2 + 9 * 12 + 4),
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
