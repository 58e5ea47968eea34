import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { typedTexts, verifyDocx } from '../../electron/documents/verify.ts';
import { PAPER_KINDS } from '../../shared/domain/dossier.ts';
import { addressees, bareDossier, exampleDossier } from './support/dossiers.ts';
import { make } from './support/papers.ts';
import { greyPicture } from './support/pictures.ts';

const PICTURES = { logo: greyPicture(90, 120), garuda: null };
let sound: Uint8Array;

beforeAll(async () => {
  sound = (await make('invitation', { pictures: PICTURES })).bytes;
});

type Parts = Record<string, Uint8Array>;

function damaged(change: (parts: Parts) => Parts): string | null {
  return verifyDocx(zipSync(change(unzipSync(sound))));
}

function withText(path: string, change: (text: string) => string) {
  return damaged((parts) => ({
    ...parts,
    [path]: strToU8(change(strFromU8(parts[path] ?? new Uint8Array()))),
  }));
}

function without(path: string) {
  return damaged((parts) => Object.fromEntries(Object.entries(parts).filter(([name]) => name !== path)));
}

describe('verifyDocx (rule 51)', () => {
  test('every paper that is made passes, whole, bare and with a picture and an attachment', async () => {
    const long = exampleDossier({ invitation: { addressees: addressees(9) } });
    for (const kind of PAPER_KINDS) {
      for (const dossier of [exampleDossier(), bareDossier(), long]) {
        expect(verifyDocx((await make(kind, { dossier, pictures: PICTURES })).bytes)).toBeNull();
      }
    }
  });

  test('bytes that are no zip, cut short or no document are refused', () => {
    expect(verifyDocx(new Uint8Array([1, 2, 3]))).toMatch(/tidak dapat dibuka/);
    expect(verifyDocx(sound.slice(0, sound.length - 200))).toMatch(/tidak dapat dibuka/);
    expect(verifyDocx(zipSync({ 'a.txt': strToU8('a') }))).toMatch(/tidak berisi dokumen/);
  });

  test('a part that does not parse is named', () => {
    expect(withText('word/styles.xml', (text) => text.replace('</w:styles>', ''))).toMatch(
      /word\/styles\.xml rusak/,
    );
    expect(withText('word/document.xml', (text) => text.replace('Undangan', 'A & B'))).toMatch(
      /document\.xml rusak/,
    );
    expect(withText('docProps/core.xml', () => '')).toMatch(/core\.xml rusak/);
  });

  test('a missing part, an unregistered part and an unknown reference are named', () => {
    expect(without('word/numbering.xml')).toMatch(/numbering\.xml terdaftar, tetapi tidak ada/);
    expect(damaged((parts) => ({ ...parts, 'word/lain.bin': strToU8('x') }))).toMatch(
      /lain\.bin tidak terdaftar/,
    );
    const picture = Object.keys(unzipSync(sound)).find((path) => path.startsWith('word/media/')) ?? '';
    expect(without(picture)).toMatch(/yang dirujuk .* tidak ada/);
    expect(
      withText('word/document.xml', (text) => text.replace(/r:embed="[^"]*"/, 'r:embed="rId99"')),
    ).toMatch(/Rujukan rId99/);
  });

  test.each(['undefined', 'null', 'NaN', '[object Object]'])(
    'a left-over "%s" in the text is found',
    (word) => {
      expect(
        withText('word/document.xml', (text) => text.replace('>Undangan<', `>Rabu, ${word}<`)),
      ).toContain('tertulis');
    },
  );

  test('a word that the user wrote himself is no left-over', async () => {
    const dossier = exampleDossier({ meeting: { title: 'Rapat tentang nilai null pada basis data' } });
    const { bytes } = await make('invitation', { dossier });
    expect(verifyDocx(bytes)).not.toBeNull();
    expect(verifyDocx(bytes, typedTexts(dossier))).toBeNull();
    expect(typedTexts({ date: null, count: Number.NaN, inner: ['isi'] }).trim()).toBe('isi');
  });
});
