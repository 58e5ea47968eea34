import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import { LetterMaker, type MadeLetter } from '../../electron/documents/merge/letter-maker.ts';
import { MatchWriter, MOST_DISTANCE } from '../../electron/documents/merge/match-writer.ts';
import { writeLetters, writeOneFile } from '../../electron/documents/merge/one-file.ts';
import { SplicedText } from '../../electron/documents/merge/spliced-text.ts';
import type { TextCoding } from '../../electron/documents/merge/zip-file.ts';
import { verifyDocx } from '../../electron/documents/verify.ts';
import { lettersTo, newFolder, removeFolders, requestOf, someNames } from './support/merges.ts';
import { TIME } from './support/papers.ts';

afterEach(removeFolders);

/** Bytes that repeat nothing: a copy from a wrong place cannot give the same. */
function noise(length: number, seed = 1): Buffer {
  let state = seed;
  return Buffer.from(
    Array.from({ length }, () => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return state >>> 24;
    }),
  );
}

describe('MatchWriter', () => {
  test('every length and every distance of a copy inflates to what stood there', () => {
    const start = noise(MOST_DISTANCE);
    const writer = new MatchWriter();
    for (const byte of start) writer.byte(byte);
    let plain = start;
    const lengths = Array.from({ length: 600 }, (_, index) => index + 3);
    // One, powers of two and their neighbours: where codes begin and end.
    const distances = Array.from({ length: 15 }, (_, bit) => [
      2 ** bit,
      2 ** bit + 1,
      2 ** (bit + 1) - 1,
    ]).flat();
    const copies = [
      ...lengths.map((length) => ({ length, distance: 32_768 - (length % 7) })),
      ...[...distances, MOST_DISTANCE].map((distance) => ({ length: 9, distance })),
    ];
    for (const { length, distance } of copies) {
      writer.copy(length, distance);
      const copied = Buffer.alloc(length);
      for (let at = 0; at < length; at += 1)
        copied[at] = at < distance ? (plain.at(at - distance) ?? 0) : (copied[at - distance] ?? 0);
      plain = Buffer.concat([plain, copied]);
    }
    writer.close();
    const packed = Buffer.concat([...writer.take(), Buffer.from([3, 0])]);
    expect(inflateRawSync(packed).equals(plain)).toBe(true);
  });
});

describe('SplicedText', () => {
  function spliced(pieces: readonly (Buffer | string)[]) {
    const text = new SplicedText();
    const ready: Buffer[] = [];
    for (const piece of pieces) {
      text.add(piece);
      const some = text.take(1000);
      if (some !== null) ready.push(some);
    }
    ready.push(text.end());
    const packed = Buffer.concat(ready);
    const plain = Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
    expect(inflateRawSync(packed).equals(plain)).toBe(true);
    expect(text).toMatchObject({ size: plain.length, crc: crc32(plain) });
    return packed;
  }

  test('pieces that come again, with texts of any length between them', () => {
    const [head, tail] = [noise(9000), noise(4000, 7)];
    const texts = ['Kepala Dinas', '', 'é 😀 – ’x’', 'n'.repeat(255), 'Camat '.repeat(900), 'k'];
    const letters = Array.from({ length: 300 }, (_, index) => [
      head,
      texts[index % texts.length] ?? '',
      tail,
      String(index),
    ]).flat();
    const packed = spliced(letters);
    // Each piece stands in it once; a copy takes some bytes.
    expect(packed.length).toBeLessThan(13_000 + 300 * 320);
  });

  test('pieces out of reach are deflated in the ordinary way', () => {
    const [long, other] = [noise(MOST_DISTANCE), noise(900, 5)];
    spliced([long, 'a', long, 'b', long, other, 'c', long, other]);
    spliced([noise(700_000), 'a', other, noise(600, 3), 'b', other]);
  });

  test('nothing at all, and only short texts', () => {
    spliced([]);
    spliced(['', Buffer.alloc(0), 'a', Buffer.from('bc'), 'd']);
    const short = Buffer.from('ab');
    spliced([short, short, 'x', short]);
  });
});

describe('letters in one file', () => {
  /** Several structures, and names of which the lines differ. */
  const NAMES = [
    ...someNames(20),
    ['Kepala A', 'Kepala B'],
    ['Kepala & <Dinas> ’Uji’ 😀'],
    ['Camat '.repeat(40).trim()],
    ...someNames(30),
    ['Kepala C', 'Kepala D', 'Kepala E'],
    ['Kepala F', 'Kepala G'],
  ];

  test('spliced and deflated they are the same parts, byte by byte', async () => {
    const { base, letters } = lettersTo(NAMES);
    const maker = new LetterMaker({ base, isCollated: true, time: TIME });
    const made: MadeLetter[] = [];
    for (const { changes } of letters) made.push(await maker.make(changes));
    const folder = newFolder();
    const [spliced, deflated] = await Promise.all(
      (['spliced', 'deflated'] satisfies TextCoding[]).map(async (coding) => {
        const path = join(folder, `${coding}.docx`);
        await writeLetters(path, [made], coding);
        return readFileSync(path);
      }),
    );
    expect(unzipSync(spliced ?? Buffer.alloc(0))).toEqual(unzipSync(deflated ?? Buffer.alloc(0)));
    expect(verifyDocx(spliced ?? Buffer.alloc(0))).toBeNull();
  });

  test('a merge is spliced: most letters take a few hundred bytes', async () => {
    const sizes = [];
    for (const count of [100, 300]) {
      const path = join(newFolder(), 'Undangan.docx');
      await writeOneFile(requestOf(lettersTo(someNames(count)), path));
      sizes.push(readFileSync(path).length);
    }
    const [few = 0, many = 0] = sizes;
    expect((many - few) / 200).toBeLessThan(400);
    // Searched through, letters are a third smaller; so this is the other way.
    expect((many - few) / 200).toBeGreaterThan(100);
  });
});
