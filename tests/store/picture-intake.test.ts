import { describe, expect, test } from 'vitest';
import type { PictureToDraw } from '../../electron/features/desktop.ts';
import { takePicture } from '../../electron/features/settings/picture-intake.ts';
import { hasCameraNotes, isSvg } from '../../electron/files/picture-kind.ts';
import { greyPicture } from '../documents/support/pictures.ts';
import { errorOf } from './support/raw.ts';

const png = (width: number, height: number) => Buffer.from(greyPicture(width, height).bytes);
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');

/** A drawer that tells what it was asked and answers a small picture. */
function recordingDrawer() {
  const asked: { type: PictureToDraw['type']; longestSide: number }[] = [];
  const draw = async ({ type }: PictureToDraw, longestSide: number) => {
    asked.push({ type, longestSide });
    return png(16, 12);
  };
  return { asked, draw };
}

describe('what a supplied picture is', () => {
  test.each([
    ['plain', '<svg xmlns="http://www.w3.org/2000/svg"/>', true],
    ['with a head', '\ufeff<?xml version="1.0"?>\n<!-- Inkscape -->\n<svg width="1">', true],
    [
      'with a doctype',
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd" [<!ENTITY a "b">]><svg>',
      true,
    ],
    ['a page', '<!DOCTYPE html><html><svg></svg></html>', false],
    ['text', 'svg <svg>', false],
  ])('%s: SVG by its first element', (_, text, expected) => {
    expect(isSvg(Buffer.from(text))).toBe(expected);
  });

  test('camera notes are only those of a JPEG', () => {
    const notes = Buffer.from('\xff\xd8\xff\xe1\0\x10Exif\0\0II', 'latin1');
    expect(hasCameraNotes(notes)).toBe(true);
    expect(hasCameraNotes(Buffer.concat([png(2, 2), notes]))).toBe(false);
  });
});

describe('taking a picture in', () => {
  test('what fits is kept byte for byte, without drawing', async () => {
    const { asked, draw } = recordingDrawer();
    const bytes = png(1600, 900);
    expect(await takePicture(bytes, draw)).toEqual({
      head: { type: 'image/png', width: 1600, height: 900 },
      bytes,
    });
    expect(asked).toEqual([]);
  });

  test.each([
    ['too long', png(1601, 10), 'image/png'],
    ['too many bytes', Buffer.concat([png(10, 10), Buffer.alloc(1024 * 1024)]), 'image/png'],
    ['SVG', SVG, 'image/svg+xml'],
  ] as const)('%s: drawn again', async (_, bytes, type) => {
    const { asked, draw } = recordingDrawer();
    const { head } = await takePicture(bytes, draw);
    expect(head).toEqual({ type: 'image/png', width: 16, height: 12 });
    expect(asked).toEqual([{ type, longestSide: 1600 }]);
  });

  test('without a screen a large PNG is kept, an SVG is refused in words', async () => {
    const draw = async () => 'no-drawer' as const;
    const bytes = png(2000, 10);
    expect((await takePicture(bytes, draw)).bytes).toBe(bytes);
    expect(await errorOf(() => takePicture(SVG, draw))).toMatchObject({ code: 'FILE' });
  });

  test('what cannot be drawn is refused in words', async () => {
    expect(await errorOf(() => takePicture(SVG, async () => null))).toMatchObject({
      code: 'FILE',
      message: expect.stringContaining('bukan gambar'),
    });
  });
});
