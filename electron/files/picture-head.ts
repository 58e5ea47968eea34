import type { PICTURE_TYPES } from '../../shared/contract/settings.ts';

export interface PictureHead {
  type: (typeof PICTURE_TYPES)[number];
  /** Pixels. */
  width: number;
  height: number;
}

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PNG_END = Buffer.from('IEND', 'latin1');
const PNG_HEAD_BYTES = 24;

/** Type and size of a PNG or JPEG from its content, whatever its name says; `null` for anything else or a torn file. */
export function readPictureHead(bytes: Buffer): PictureHead | null {
  const head = readPng(bytes) ?? readJpeg(bytes);
  return head !== null && head.width > 0 && head.height > 0 ? head : null;
}

function readPng(bytes: Buffer): PictureHead | null {
  const isPng =
    bytes.length > PNG_HEAD_BYTES &&
    bytes.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE) &&
    bytes.toString('latin1', 12, 16) === 'IHDR' &&
    bytes.includes(PNG_END, PNG_HEAD_BYTES);
  return isPng ? { type: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : null;
}

/** Start-of-frame markers carry the size; C4, C8 and CC lie in their range but are tables. */
function isFrameMarker(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function readJpeg(bytes: Buffer): PictureHead | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    // Markers may be padded with further FF bytes.
    if (marker === 0xff) at += 1;
    else if (isFrameMarker(marker)) {
      return { type: 'image/jpeg', height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    } else at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}
