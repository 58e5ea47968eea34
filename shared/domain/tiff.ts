import { type Orientation, orientationOf } from './tiff-upright.ts';

/*
 * The table of contents of a TIFF file, as scanners write them: one directory for each page. Everything here is bounded by
 * the file itself, so that a wrong or hostile file ends in an error and never in a loop or in gigabytes. The pixels are
 * decoded elsewhere.
 */

/** Values of a directory by `t` and the number of the tag, as the decoder wants them. */
export type TiffTags = Record<string, number[] | Uint8Array<ArrayBuffer>>;

export interface TiffPage {
  /** Pixels, as they are stored; a page that lies on its side is shown as wide as this is high. */
  width: number;
  height: number;
  /** How it is turned to stand upright (`tiff-upright.ts`): a sheet that went into the scanner sideways. */
  orientation: Orientation;
  /** Whether the way its pixels are packed is one that is decoded here. */
  isReadable: boolean;
  tags: TiffTags;
}

/** The file is no TIFF that can be read. */
export class TiffError extends Error {
  override readonly name = 'TiffError';
}

/** An A3 sheet at 600 dots an inch has 70 million. */
const MOST_PIXELS = 100_000_000;
/** Of one decoded page. */
const MOST_BYTES = 400 * 1024 * 1024;
/** No scanner writes so many pages into one file. */
const MOST_PAGES = 5000;
const MOST_VALUES = 200_000;
const ENTRY_BYTES = 12;
/** Bytes of one value by its type: BYTE, SHORT, LONG, UNDEFINED; others are not needed for the pixels. */
const SIZES: ReadonlyMap<number, number> = new Map([
  [1, 1],
  [3, 2],
  [4, 4],
  [7, 1],
]);
/** Tags that say how pixels are stored, and how they are to be turned. */
const WANTED: ReadonlySet<number> = new Set([
  254, 256, 257, 258, 259, 262, 266, 273, 274, 277, 278, 279, 284, 292, 293, 317, 320, 322, 323, 324, 325,
  338, 339, 347, 512, 513, 514, 515, 519, 520, 521, 530, 532,
]);
const SMALLER_COPY = 1;

/** Whether a file begins like a TIFF: little or big endian, not the 64-bit form. */
export function isTiff(head: Uint8Array): boolean {
  const [first, second, third, fourth] = head;
  const isLittle = first === 0x49 && second === 0x49 && third === 42 && fourth === 0;
  return isLittle || (first === 0x4d && second === 0x4d && third === 0 && fourth === 42);
}

/** The pages of a TIFF file in their order; small copies of pages that some programs add are left out. Throws a TiffError. */
export function tiffPages(bytes: Uint8Array<ArrayBuffer>): TiffPage[] {
  if (!isTiff(bytes) || bytes.length < 8) throw new TiffError('Not a TIFF file');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = bytes[0] === 0x49;
  const pages: TiffPage[] = [];
  const seen = new Set<number>();
  let offset = view.getUint32(4, isLittle);
  while (offset !== 0 && seen.size < MOST_PAGES) {
    if (seen.has(offset)) throw new TiffError('The directories of the file run in a circle');
    seen.add(offset);
    const { tags, next } = readDirectory(view, bytes, offset, isLittle);
    const page = pageOf(tags);
    if (page !== null) pages.push(page);
    offset = next;
  }
  if (pages.length === 0) throw new TiffError('The file has no page');
  return pages;
}

function readDirectory(view: DataView, bytes: Uint8Array<ArrayBuffer>, offset: number, isLittle: boolean) {
  if (offset + 2 > bytes.length) throw new TiffError('A directory lies outside the file');
  const count = view.getUint16(offset, isLittle);
  const end = offset + 2 + count * ENTRY_BYTES;
  if (end > bytes.length) throw new TiffError('A directory is cut off');
  const tags: TiffTags = {};
  for (let at = offset + 2; at < end; at += ENTRY_BYTES) {
    const tag = view.getUint16(at, isLittle);
    const values = WANTED.has(tag) ? readValues(view, bytes, at, isLittle) : null;
    if (values !== null) tags[`t${tag}`] = values;
  }
  // Some scanners leave the end of the last directory away.
  const next = end + 4 <= bytes.length ? view.getUint32(end, isLittle) : 0;
  return { tags, next };
}

function readValues(view: DataView, bytes: Uint8Array<ArrayBuffer>, at: number, isLittle: boolean) {
  const type = view.getUint16(at + 2, isLittle);
  const count = view.getUint32(at + 4, isLittle);
  const size = SIZES.get(type);
  if (size === undefined || count === 0) return null;
  const start = count * size <= 4 ? at + 8 : view.getUint32(at + 8, isLittle);
  if (count > MOST_VALUES || start + count * size > bytes.length) {
    throw new TiffError('Values of a directory lie outside the file');
  }
  if (type === 7) return bytes.slice(start, start + count);
  return Array.from({ length: count }, (_, index) => {
    const place = start + index * size;
    if (size === 1) return view.getUint8(place);
    return size === 2 ? view.getUint16(place, isLittle) : view.getUint32(place, isLittle);
  });
}

function pageOf(tags: TiffTags): TiffPage | null {
  const first = (tag: number, fallback: number) => tags[`t${tag}`]?.[0] ?? fallback;
  if ((first(254, 0) & SMALLER_COPY) !== 0) return null;
  const [width, height] = [first(256, 0), first(257, 0)];
  const bits = first(258, 1) * first(277, 1);
  const isSane = width > 0 && height > 0 && width * height <= MOST_PIXELS;
  if (!isSane || (width * height * bits) / 8 > MOST_BYTES) throw new TiffError('A page has no sane size');
  const packing = first(259, 1);
  const { t274, ...stored } = tags;
  const orientation = orientationOf(t274?.[0] ?? 1);
  const isReadable = PACKINGS.has(packing);
  return { width, height, orientation, isReadable, tags: asDecoderWants(stored, packing) };
}

const NEW_JPEG = 7;
/** Plain, CCITT (2 to 4), LZW, JPEG (6, 7), deflated, PackBits. */
const PACKINGS: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6, NEW_JPEG, 8, 32946, 32773]);

/**
 * The decoder gives pages of JPEG as red, green and blue, also grey ones, but makes room for what the tags say: they are said
 * to be what they will be.
 */
function asDecoderWants(tags: TiffTags, compression: number): TiffTags {
  const samples = tags.t277?.[0] ?? 1;
  return compression === NEW_JPEG && samples === 1
    ? { ...tags, t258: [8, 8, 8], t262: [2], t277: [3] }
    : tags;
}
