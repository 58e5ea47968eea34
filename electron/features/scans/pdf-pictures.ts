import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy, VerbosityLevel } from 'unpdf/pdfjs';
import type { PagePixels } from './read-codes.ts';

/** A picture of that many pixels a side is as much as reading a code ever needs. */
const LONGEST_SIDE = 4200;
/** Smaller ones are logos, stamps and lines. */
const SHORTEST_SIDE = 40;
/** How PDF.js names the layout of pixels. */
const ONE_BIT = 1;
const RGB = 2;
export const RGBA = 3;

/** A PDF whose pages are scans. Throws when it is damaged, and an error named PasswordException when it is locked. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const options = { disableFontFace: true, useSystemFonts: false, useWasm: false };
  return getDocument({ data: bytes, ...options, verbosity: VerbosityLevel.ERRORS }).promise;
}

/** Pictures on a page, one after the other, no larger than is needed. Page numbers begin at 1. */
export async function* picturesOf(
  document: PDFDocumentProxy,
  pageNumber: number,
): AsyncGenerator<PagePixels> {
  const page = await document.getPage(pageNumber);
  const { fnArray, argsArray } = await page.getOperatorList();
  for (const [index, operation] of fnArray.entries()) {
    const [first]: unknown[] = argsArray[index] ?? [];
    let picture: unknown = null;
    if (operation === OPS.paintImageXObject) picture = await storedPicture(page, first);
    else if (operation === OPS.paintInlineImageXObject) picture = first;
    else if (operation === OPS.paintImageMaskXObject) picture = await maskPicture(page, first);
    const pixels = pixelsOf(picture);
    if (pixels !== null) yield pixels;
  }
  page.cleanup();
}

function storedPicture(page: PDFPageProxy, key: unknown): Promise<unknown> {
  if (typeof key !== 'string') return Promise.resolve(null);
  const objects = key.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((resolve) => objects.get(key, resolve));
}

/** A page of one colour: ink where a bit is 0. Its bits stand in the operation, or under a key. */
async function maskPicture(page: PDFPageProxy, mask: unknown): Promise<unknown> {
  if (typeof mask !== 'object' || mask === null || !('data' in mask)) return null;
  const stored = typeof mask.data === 'string' ? await storedPicture(page, mask.data) : mask;
  if (typeof stored !== 'object' || stored === null) return null;
  const data = 'data' in stored ? stored.data : null;
  return { ...mask, data, kind: ONE_BIT };
}

interface RawPicture {
  data: Uint8Array | Uint8ClampedArray;
  width: number;
  height: number;
  kind: number;
}

function isRawPicture(value: unknown): value is RawPicture {
  if (typeof value !== 'object' || value === null) return false;
  const has = (name: string) => typeof Reflect.get(value, name) === 'number';
  const data: unknown = Reflect.get(value, 'data');
  return (
    has('width') &&
    has('height') &&
    has('kind') &&
    (data instanceof Uint8Array || data instanceof Uint8ClampedArray)
  );
}

/** The picture as grey RGBA, made smaller by whole factors; `null` for what is none or too small. */
export function pixelsOf(value: unknown): PagePixels | null {
  if (!isRawPicture(value)) return null;
  const { width, height } = value;
  if (Math.min(width, height) < SHORTEST_SIDE) return null;
  const factor = Math.max(1, Math.ceil(Math.max(width, height) / LONGEST_SIDE));
  const [wide, high] = [Math.floor(width / factor), Math.floor(height / factor)];
  const greyAt = reader(value);
  if (greyAt === null) return null;
  const data = new Uint8ClampedArray(wide * high * 4);
  for (let y = 0, at = 0; y < high; y += 1) {
    for (let x = 0; x < wide; x += 1, at += 4) {
      const grey = mean(greyAt, x * factor, y * factor, factor);
      data[at] = grey;
      data[at + 1] = grey;
      data[at + 2] = grey;
      data[at + 3] = 255;
    }
  }
  return { data, width: wide, height: high, colorSpace: 'srgb' };
}

type GreyAt = (x: number, y: number) => number;

function mean(greyAt: GreyAt, left: number, top: number, factor: number): number {
  if (factor === 1) return greyAt(left, top);
  let sum = 0;
  for (let y = top; y < top + factor; y += 1)
    for (let x = left; x < left + factor; x += 1) sum += greyAt(x, y);
  return sum / (factor * factor);
}

function reader({ data, width, height, kind }: RawPicture): GreyAt | null {
  const rowBytes = (width + 7) >> 3;
  if (kind === ONE_BIT && data.length >= rowBytes * height) {
    return (x, y) => (((data[y * rowBytes + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) * 255;
  }
  const channels = kind === RGB ? 3 : kind === RGBA ? 4 : 0;
  if (channels === 0 || data.length < width * height * channels) return null;
  return (x, y) => {
    const at = (y * width + x) * channels;
    return ((data[at] ?? 0) * 77 + (data[at + 1] ?? 0) * 150 + (data[at + 2] ?? 0) * 29) >> 8;
  };
}
