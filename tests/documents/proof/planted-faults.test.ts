import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { readDocx } from '../support/docx.ts';
import { exampleDossier } from '../support/dossiers.ts';
import { make } from '../support/papers.ts';
import { checkTexts, colonBlocks } from './support/text-checks.ts';
import { hasValidator, validate } from './support/validator.ts';

/* The checks of written files see a real paper, then the same paper with one fault put into its XML, and find it. */

const MAIN = 'word/document.xml';

let good: Uint8Array = new Uint8Array();
beforeAll(async () => {
  good = (await make('invitation', { dossier: exampleDossier() })).bytes;
});

/** The paper with one place of a part changed; throws when the place is not there, so that no fault is forgotten. */
function planted(place: string | RegExp, fault: string, path = MAIN): Uint8Array {
  const parts = unzipSync(good);
  const before = strFromU8(parts[path] ?? new Uint8Array());
  const after = before.replace(place, fault);
  if (after === before) throw new Error(`No place for the fault in ${path}`);
  return zipSync({ ...parts, [path]: strToU8(after) });
}

describe.runIf(hasValidator())("Word's schema finds what is planted", () => {
  test('an unknown element, a wrong order, a value that is none, and a relationship to nothing', async () => {
    const files = new Map([
      ['right', good],
      ['unknown element', planted('<w:body>', '<w:body><w:unknown/>')],
      ['wrong order', planted(/<w:pPr>(.*?)<\/w:pPr>(<w:r>.*?<\/w:r>)/, '$2<w:pPr>$1</w:pPr>')],
      ['no such value', planted(/<w:jc w:val="center"\/>/, '<w:jc w:val="middle"/>')],
      ['dangling relationship', planted(/r:id="rId\d+"/, 'r:id="rId999"')],
    ]);
    const findings = await validate(files);
    const found = [...findings].filter(([, list]) => list.length > 0).map(([name]) => name);
    expect(findings.get('right')).toEqual([]);
    expect(found.sort()).toEqual([...files.keys()].filter((name) => name !== 'right').sort());
  });
});

describe('the words of a file', () => {
  const check = (bytes: Uint8Array) => checkTexts(readDocx(bytes));

  test('a real paper is right', () => {
    expect(check(good)).toEqual([]);
  });

  test.each(['undefined', 'null', 'NaN', '[object Object]', '{acara}', 'Invalid Date'])(
    '%s left in a text is found',
    (leftover) => {
      expect(check(planted('Undangan</w:t>', `Undangan ${leftover}</w:t>`))).not.toEqual([]);
    },
  );

  test('a tag of SRIKANDI is no leftover', () => {
    expect(check(planted('Undangan</w:t>', `Undangan \${nomor_naskah}</w:t>`))).toEqual([]);
  });

  test('a leftover in a header is found', () => {
    const header = readDocx(good).paths.find((path) => /^word\/header\d\.xml$/.test(path)) ?? '';
    expect(check(planted(/<\/w:p>/, '<w:r><w:t>undefined</w:t></w:r></w:p>', header))).not.toEqual([]);
  });

  test('a Yth. to nobody is found', () => {
    expect(check(planted(/Yth\. Kepala[^<]*/, 'Yth. '))).toEqual([`${MAIN}: a Yth. without a name`]);
  });

  test('the blocks of colons of an invitation are the number block and the details', () => {
    expect(colonBlocks(readDocx(good))).toEqual(
      expect.arrayContaining([
        ['Nomor', 'Sifat', 'Lampiran', 'Hal'],
        ['hari/tanggal', 'waktu', 'tempat', 'acara'],
      ]),
    );
  });
});
