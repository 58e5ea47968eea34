import { randomFillSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { readPictureHead } from '../../electron/files/picture-head.ts';
import { hasCameraNotes } from '../../electron/files/picture-kind.ts';
import { expect, type Running, shareWindow, test } from './support/app.ts';

/* What a supplied picture becomes: SVG, very large files, photos of a camera, torn files; in the real window (rule 24). */

const shared = shareWindow();

const SVG = `<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 90" width="60" height="90">
  <script>document.documentElement.innerHTML = ''</script>
  <image href="https://contoh.invalid/luar.png" width="60" height="90"/>
  <rect width="60" height="90" fill="#00f"/><rect x="20" y="30" width="20" height="30" fill="#f00"/>
</svg>`;

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** Noise does not compress: as large a file as its pixels. */
function noisyPng(width: number, height: number): Buffer {
  const pixels = randomFillSync(Buffer.alloc((width * 3 + 1) * height));
  for (let row = 0; row < height; row += 1) pixels[row * (width * 3 + 1)] = 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(pixels, { level: 1 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Notes of a camera that lay on its side: "turn by 90 degrees". */
function cameraNotes(): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('II*\0', 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(1, 8);
  tiff.writeUInt16LE(0x0112, 10);
  tiff.writeUInt16LE(3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt16LE(6, 18);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** A JPEG of the browser itself, `width` by `height`, left half red, right half blue. */
async function jpegOf(page: Page, width: number, height: number): Promise<Buffer> {
  const url = await page.evaluate(
    ([wide, high]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: wide, height: high });
      const paper = canvas.getContext('2d');
      if (paper === null || wide === undefined || high === undefined) return '';
      paper.fillStyle = '#f00';
      paper.fillRect(0, 0, wide / 2, high);
      paper.fillStyle = '#00f';
      paper.fillRect(wide / 2, 0, wide / 2, high);
      return canvas.toDataURL('image/jpeg', 0.9);
    },
    [width, height],
  );
  return Buffer.from(url.split(',')[1] ?? '', 'base64');
}

/** Chooses a file in the dialog of the system, as the button in the settings does. */
async function choose({ app, page }: Running, path: string): Promise<unknown> {
  await app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
  }, path);
  return ask(page, 'settings.choosePicture', {});
}

/** What the door answers, as the page hears it. */
function ask(page: Page, method: string, input: object): Promise<unknown> {
  return page.evaluate(([name, value]) => window.notula?.call(name, value), [method, input] as const);
}

const chosenPicture = z.object({ ok: z.literal(true), value: z.object({ id: z.string() }) });
const readPicture = z.object({ ok: z.literal(true), value: z.object({ dataUrl: z.string() }) });

async function storedBytes({ page }: Running, answer: unknown): Promise<Buffer> {
  const { id } = chosenPicture.parse(answer).value;
  const { dataUrl } = readPicture.parse(await ask(page, 'settings.getPicture', { id })).value;
  return Buffer.from(dataUrl.split(',')[1] ?? '', 'base64');
}

/** Colours at some places of a picture, as `red`, `green`, `blue`. */
async function coloursAt(page: Page, bytes: Buffer, type: string, places: [number, number][]) {
  const source = `data:${type};base64,${bytes.toString('base64')}`;
  return page.evaluate(
    async ({ url, at }) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), {
        width: image.naturalWidth,
        height: image.naturalHeight,
      });
      const paper = canvas.getContext('2d');
      paper?.drawImage(image, 0, 0);
      return at.map(([x, y]) => {
        const pixel = paper?.getImageData(x * canvas.width, y * canvas.height, 1, 1).data ?? [0, 0, 0];
        const [red = 0, green = 0, blue = 0] = pixel;
        return red > 200 && blue < 60 ? 'red' : blue > 200 && red < 60 ? 'blue' : `${red} ${green} ${blue}`;
      });
    },
    { url: source, at: places },
  );
}

test('an SVG becomes a sharp PNG in its own proportions; its script and its links are dead', async ({
  folder,
}) => {
  const running = shared();
  const file = join(folder, 'logo.svg');
  writeFileSync(file, SVG);
  const bytes = await storedBytes(running, await choose(running, file));
  expect(readPictureHead(bytes)).toEqual({ type: 'image/png', width: 1067, height: 1600 });
  expect(
    await coloursAt(running.page, bytes, 'image/png', [
      [0.1, 0.1],
      [0.5, 0.5],
    ]),
  ).toEqual(['blue', 'red']);
});

test('a picture of nearly 20 MB is taken and becomes small enough for a paper', async ({ folder }) => {
  const running = shared();
  const file = join(folder, 'besar.png');
  const large = noisyPng(2900, 2300);
  expect(large.length).toBeGreaterThan(19 * 1024 * 1024);
  writeFileSync(file, large);
  const bytes = await storedBytes(running, await choose(running, file));
  expect(readPictureHead(bytes)).toMatchObject({ type: 'image/jpeg', width: 1600, height: 1269 });
  expect(bytes.length).toBeLessThan(3 * 1024 * 1024);
});

test('a photo stands upright and loses the notes of the camera', async ({ folder }) => {
  const running = shared();
  const file = join(folder, 'foto.jpg');
  const plain = await jpegOf(running.page, 800, 600);
  writeFileSync(file, Buffer.concat([plain.subarray(0, 2), cameraNotes(), plain.subarray(2)]));
  const bytes = await storedBytes(running, await choose(running, file));
  expect(readPictureHead(bytes)).toEqual({ type: 'image/jpeg', width: 600, height: 800 });
  expect(hasCameraNotes(bytes)).toBe(false);
  // What was left is on top now.
  expect(
    await coloursAt(running.page, bytes, 'image/jpeg', [
      [0.5, 0.2],
      [0.5, 0.8],
    ]),
  ).toEqual(['red', 'blue']);
});

test('a torn picture is refused in words', async ({ folder }) => {
  const running = shared();
  const file = join(folder, 'rusak.svg');
  writeFileSync(file, '<svg xmlns="http://www.w3.org/2000/svg"><rect');
  expect(await choose(running, file)).toMatchObject({
    ok: false,
    error: { code: 'FILE', message: expect.stringContaining('bukan gambar') },
  });
});
