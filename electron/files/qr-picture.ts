import { crc32, deflateSync } from 'node:zlib';
import { create } from 'qrcode';

export interface QrPicture {
  /** A PNG of one bit a pixel. */
  bytes: Uint8Array;
  /** Pixels of either side. */
  side: number;
}

/** White modules around the code: the paper around it is white too. */
const QUIET = 2;
/** So large that no program that scales it makes grey edges that matter. */
const PIXELS_PER_MODULE = 8;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A QR code of a text as a PNG with a white edge, error correction M. The same text gives the same bytes (rule 54). */
export function qrPicture(text: string): QrPicture {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const count = modules.size + 2 * QUIET;
  const side = count * PIXELS_PER_MODULE;
  const isDark = (row: number, column: number) =>
    row >= 0 && column >= 0 && row < modules.size && column < modules.size && modules.get(row, column) === 1;
  const rowBytes = Math.ceil(side / 8);
  const pixels = Buffer.alloc((rowBytes + 1) * side, 0xff);
  for (let y = 0; y < side; y += 1) {
    const start = y * (rowBytes + 1);
    // The filter of the row: none.
    pixels[start] = 0;
    const row = Math.floor(y / PIXELS_PER_MODULE) - QUIET;
    // A module is one whole byte wide.
    for (let column = 0; column < count; column += 1) {
      if (isDark(row, column - QUIET)) pixels[start + 1 + column] = 0;
    }
  }
  return { bytes: png(side, pixels), side };
}

function png(side: number, pixels: Buffer): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  // One bit a pixel, grey.
  head[8] = 1;
  const parts = [
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return new Uint8Array(Buffer.concat([SIGNATURE, ...parts]));
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
