import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderPaper } from '../../electron/documents/render.ts';
import { scanReaderInThread } from '../../electron/features/scans/read-in-thread.ts';
import { tiffPixels } from '../../electron/features/scans/tiff-pictures.ts';
import { qrPicture } from '../../electron/files/qr-picture.ts';
import { scanVersion, writeScanCode } from '../../shared/domain/scan-code.ts';
import { tiffPages } from '../../shared/domain/tiff.ts';
import { THREADS } from '../fixtures/threads.ts';
import { hasOffice } from './support/office.ts';
import { jobOf } from './support/papers.ts';
import {
  type GreyPage,
  paperWith,
  pdfOf,
  pngOf,
  printAndScan,
  scanAsJpeg,
  soiled,
  turned,
} from './support/scans.ts';
import { lying, ORIENTATIONS, tiffOf } from './support/tiff.ts';

/* Scans of our own papers, read by the very thread of the app: turned, skewed, coarse, noisy, in PDF, and wrong ones. */

const READER = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
const read = scanReaderInThread(THREADS.scans, READER);
const codeOf = (kind: 'attendance' | 'minutes') =>
  writeScanCode({
    meetingId: '0198c6c1-7a3e-7c2a-9b1d-0a1b2c3d4e5f',
    kind,
    version: scanVersion('ab12cd34ef56'),
  });
const CODE = codeOf('attendance');

const folder = mkdtempSync(join(tmpdir(), 'notula-scans-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

function readBytes(bytes: Uint8Array) {
  files += 1;
  const path = join(folder, `pindaian-${files}.bin`);
  writeFileSync(path, bytes);
  return read(path);
}

const page = (dpi: number, text = CODE) =>
  paperWith(qrPicture(text).bytes, { x: 172, y: 273, size: 18, dpi });
const found = (pages: number, ...codes: [string, number[]][]) => ({
  pages,
  problem: null,
  sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  codes: codes.map(([text, on]) => ({ text, pages: on })),
});

describe('a code on a scanned page is read', () => {
  test.each([100, 150, 200, 300, 600])('at %i dpi', async (dpi) => {
    expect(await readBytes(pngOf(page(dpi)))).toEqual(found(1, [CODE, [1]]));
  });

  test.each([90, 180, 270, 5, -5, 2, 175, 95])('turned by %i degrees', async (degrees) => {
    expect(await readBytes(pngOf(soiled(turned(page(150), degrees), 20)))).toEqual(found(1, [CODE, [1]]));
  });

  test('in grey noise', async () => {
    expect(await readBytes(pngOf(soiled(page(200), 60)))).toEqual(found(1, [CODE, [1]]));
  });

  test.each([1, 8] as const)('in a PDF of several papers and a bare page, %i bits', async (bits) => {
    const blank: GreyPage = { width: 800, height: 1100, pixels: new Uint8Array(800 * 1100).fill(255) };
    const minutes = codeOf('minutes');
    const pages = [page(200), turned(page(200), 180), blank, page(200, minutes)];
    expect(await readBytes(pdfOf(pages, bits))).toEqual(found(4, [CODE, [1, 2]], [minutes, [4]]));
  });

  test('of a page larger than the reader needs', async () => {
    const large = page(600);
    expect(pngOf(large).length + large.pixels.length).toBeGreaterThan(20 * 1024 * 1024);
    expect(await readBytes(pdfOf([large]))).toEqual(found(1, [CODE, [1]]));
  });
});

describe('a TIFF of an office scanner is read', () => {
  // Pages: CCITT group 4 and group 3, JPEG (grey), LZW in many strips, JPEG (colours, many strips), PackBits.
  const office = readFileSync(new URL('../fixtures/scans/office-scan.tif', import.meta.url));
  const minutes = codeOf('minutes');

  test('page by page, whatever way its pages are packed', async () => {
    expect(await readBytes(office)).toEqual(found(6, [CODE, [1, 2, 6]], [minutes, [3, 4, 5]]));
  });

  test.each([
    ['one bit', 1, 'plain'],
    ['one bit, deflated', 1, 'deflate'],
    ['grey', 8, 'plain'],
    ['grey, deflated', 8, 'deflate'],
  ] as const)('of %s, of either byte order, also upside down', async (_name, bits, packing) => {
    const pages = [page(200), turned(page(150), 180), page(150, minutes)];
    for (const order of ['little', 'big'] as const) {
      const bytes = tiffOf(pages, { bits, packing, order });
      expect(await readBytes(bytes)).toEqual(found(3, [CODE, [1, 2]], [minutes, [3]]));
    }
  });

  test('a sheet that went in sideways, upside down or was stored mirrored', async () => {
    const upright = page(100);
    const stored = ORIENTATIONS.map((orientation) => lying(upright, orientation));
    const bytes = tiffOf(stored, { bits: 8, packing: 'deflate', order: 'little' });
    expect(await readBytes(bytes)).toEqual(found(8, [CODE, [...ORIENTATIONS]]));
    for (const [index, tiffPage] of tiffPages(new Uint8Array(bytes)).entries()) {
      const pixels = tiffPixels(new Uint8Array(bytes), tiffPage);
      expect([pixels?.width, pixels?.height], `orientation ${index + 1}`).toEqual([
        upright.width,
        upright.height,
      ]);
      const greys = pixels?.data.filter((_, at) => at % 4 === 0);
      expect(Buffer.compare(Buffer.from(greys ?? []), Buffer.from(upright.pixels)) === 0).toBe(true);
    }
  });

  test('with more than 300 pages: the first ones, which is told', async () => {
    const small: GreyPage = { width: 64, height: 64, pixels: new Uint8Array(64 * 64).fill(255) };
    const pages = [page(100), ...Array.from({ length: 304 }, () => small)];
    const read = await readBytes(tiffOf(pages, { bits: 1, packing: 'deflate', order: 'little' }));
    expect(read).toEqual({ ...found(305, [CODE, [1]]), problem: 'too-many-pages' });
  });

  test('torn, in a circle, of a mad size, or packed in a way nobody knows: told, and nothing hangs', async () => {
    const whole = tiffOf([page(100)], { bits: 8, packing: 'plain', order: 'little' });
    expect(await readBytes(whole.subarray(0, 60))).toMatchObject({ problem: 'damaged', codes: [] });
    const circle = Buffer.from(whole);
    const directory = circle.readUInt32LE(4);
    circle.writeUInt32LE(directory, directory + 2 + circle.readUInt16LE(directory) * 12);
    expect(await readBytes(circle)).toMatchObject({ problem: 'damaged', codes: [] });
    const mad = tiffOf([{ width: 60_000, height: 60_000, pixels: new Uint8Array() }], {
      bits: 1,
      packing: 'plain',
      order: 'little',
    });
    expect(await readBytes(mad)).toMatchObject({ problem: 'damaged', codes: [] });
    const unknown = Buffer.from(whole);
    unknown.writeUInt16LE(50_001, tagOf(unknown, 259) + 8);
    expect(await readBytes(unknown)).toMatchObject({ problem: 'no-pixels', pages: 1, codes: [] });
  });
});

/** Where the entry of a tag stands in the first directory of a TIFF of little endian. */
function tagOf(bytes: Buffer, tag: number): number {
  const directory = bytes.readUInt32LE(4);
  for (let at = directory + 2; at < bytes.length; at += 12) if (bytes.readUInt16LE(at) === tag) return at;
  throw new Error('The file has no such entry');
}

describe('what cannot be read is told', () => {
  test('a page without a code, and somebody else’s code', async () => {
    const blank: GreyPage = { width: 800, height: 1100, pixels: new Uint8Array(800 * 1100).fill(255) };
    expect(await readBytes(pngOf(blank))).toEqual(found(1));
    expect(await readBytes(pngOf(page(150, 'https://contoh.invalid/1')))).toEqual(
      found(1, ['https://contoh.invalid/1', [1]]),
    );
  });

  test('text, a torn picture, a torn PDF, an empty file, a file that is gone', async () => {
    expect(await readBytes(Buffer.from('bukan pindaian'))).toMatchObject({
      problem: 'no-picture',
      codes: [],
    });
    expect(await readBytes(pngOf(page(100)).subarray(0, 300))).toMatchObject({ codes: [] });
    expect(await readBytes(pdfOf([page(100)]).subarray(0, 400))).toMatchObject({
      problem: 'damaged',
      codes: [],
    });
    expect(await readBytes(Buffer.alloc(0))).toMatchObject({ problem: 'empty' });
    expect(await read(join(folder, 'tidak-ada.pdf'))).toMatchObject({ problem: 'unreadable' });
  });

  test('a reading that is stopped answers at once', async () => {
    const path = join(folder, 'panjang.pdf');
    writeFileSync(path, pdfOf(Array.from({ length: 12 }, () => page(300))));
    const stop = new AbortController();
    const reading = read(path, { signal: stop.signal, onPage: () => stop.abort() });
    expect(await reading).toMatchObject({ problem: 'stopped', pages: 12 });
  });
});

describe.skipIf(!hasOffice())('our own papers, printed and scanned', () => {
  const scans = new Map<string, GreyPage[]>();
  beforeAll(async () => {
    for (const kind of ['attendance', 'minutes'] as const) {
      const job = jobOf(kind);
      const { bytes } = await renderPaper({ ...job, model: { ...job.model, scanCode: codeOf(kind) } });
      scans.set(kind, printAndScan(bytes, 150));
    }
  }, 300_000);

  test.each(['attendance', 'minutes'] as const)('%s: every page carries its code', async (kind) => {
    const pages = scans.get(kind) ?? [];
    const all = pages.map((_, index) => index + 1);
    expect(await readBytes(pdfOf(pages))).toEqual(found(pages.length, [codeOf(kind), all]));
  });

  test('as a JPEG of half quality', async () => {
    const job = jobOf('attendance');
    const { bytes } = await renderPaper({ ...job, model: { ...job.model, scanCode: CODE } });
    expect(await readBytes(scanAsJpeg(bytes, 150))).toEqual(found(1, [CODE, [1]]));
  });

  test.each([90, 180, -5, 5])('turned by %i degrees in grey noise', async (degrees) => {
    const [first] = scans.get('attendance') ?? [];
    if (first === undefined) throw new Error('Nothing was printed');
    expect(await readBytes(pngOf(soiled(turned(first, degrees), 30)))).toEqual(found(1, [CODE, [1]]));
  });
});
