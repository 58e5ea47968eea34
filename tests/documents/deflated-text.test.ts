import { crc32, inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { countPages } from '../../electron/documents/count-pages.ts';
import { DeflatedText } from '../../electron/documents/merge/deflated-text.ts';
import { SplicedPart } from '../../electron/documents/merge/spliced-part.ts';
import { escapeXml } from '../../electron/documents/merge/xml-text.ts';
import { packPaper } from '../../electron/documents/render.ts';
import { exampleDossier } from './support/dossiers.ts';
import { jobOf } from './support/papers.ts';

const LINE = 'Dengan hormat, mengharap kehadiran Saudara – é 😀 <w:t>&amp;</w:t> ';

test('text deflated piece by piece inflates to the same, in any sizes of pieces', () => {
  const pieces = [
    LINE,
    '',
    LINE.repeat(30_000),
    Buffer.from(LINE.repeat(9000)),
    ...Array.from({ length: 999 }, () => LINE),
  ];
  const deflate = new DeflatedText();
  const ready: Buffer[] = [];
  for (const piece of pieces) {
    deflate.add(piece);
    const some = deflate.take();
    if (some !== null) ready.push(some);
  }
  ready.push(deflate.end());
  const whole = Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
  const inflated = inflateRawSync(Buffer.concat(ready));
  expect(inflated.equals(whole)).toBe(true);
  expect(deflate).toMatchObject({ size: whole.length, crc: crc32(whole) });
  // As small as in one call: each piece looks back at the one before.
  expect(Buffer.concat(ready).length).toBeLessThan(whole.length / 100);
});

test('nothing at all is an empty stream', () => {
  expect(inflateRawSync(new DeflatedText().end())).toHaveLength(0);
});

test('values between fixed strings inflate to the whole, empty and very long ones too', () => {
  const fixed = [LINE.repeat(40), LINE, LINE.repeat(3), ''];
  const values = ['Kepala Dinas é 😀', '', 'x'.repeat(200_000)];
  const { pieces, crc, size, packedSize } = new SplicedPart(fixed).fill(values);
  const whole = Buffer.from(fixed.map((text, place) => text + (values[place] ?? '')).join(''));
  const packed = Buffer.concat(pieces);
  expect(inflateRawSync(packed).equals(whole)).toBe(true);
  expect({ crc, size, packedSize }).toEqual({
    crc: crc32(whole),
    size: whole.length,
    packedSize: packed.length,
  });
});

test('a text is escaped as docx escapes it', () => {
  expect(escapeXml('biasa – é 😀')).toBe('biasa – é 😀');
  expect(escapeXml(`a&b<c>d"e'f\u0007\u0000\tg\nh\u0085`)).toBe(
    'a&amp;b&lt;c&gt;d&quot;e&apos;f\tg\nh\u0085',
  );
});

test('a word of 5,000 letters without a space is laid out over its lines', async () => {
  const word = 'W'.repeat(5000);
  const job = jobOf('minutes', { dossier: exampleDossier({ minutes: { opening: word } }) });
  const bytes = await packPaper(job);
  // Looked at from each of its letters anew it would not end.
  expect(countPages(bytes)).toBeGreaterThan(1);
});
