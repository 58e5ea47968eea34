import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import type { LetterOutcome, MergeProgress } from '../../electron/documents/merge/merge.types.ts';
import { writeOneFile } from '../../electron/documents/merge/one-file.ts';
import { checkMergedFile } from '../../electron/documents/merge/read-zip.ts';
import { verifyDocx } from '../../electron/documents/verify.ts';
import { all, attribute, has, lines, listOf, readDocx, textOf } from './support/docx.ts';
import { addressees, exampleDossier } from './support/dossiers.ts';
import {
  bodyOf,
  fail,
  lettersTo,
  letterTo,
  newFolder,
  PICTURES,
  removeFolders,
  requestOf,
  someNames,
} from './support/merges.ts';
import { hasOffice, readWithOffice } from './support/office.ts';

const DRAFT = { dossier: exampleDossier({ meeting: { isSpecimen: true } }) };

afterEach(removeFolders);

async function merged(names: readonly (readonly string[])[], office = {}) {
  const path = join(newFolder(), 'Undangan.docx');
  const merge = lettersTo(names, office);
  const result = await writeOneFile(requestOf(merge, path));
  const bytes = readFileSync(path);
  return { ...merge, result, bytes, docx: readDocx(bytes) };
}

/** Sections of a document, each as its own XML text. */
function sectionsOf(bytes: Uint8Array): string[] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? fail('no text'));
  return bodyOf(xml)
    .split(/(?<=<\/w:sectPr><\/w:pPr>(?:(?!<w:p>|<w:p ).)*?<\/w:p>)/)
    .filter((part) => part !== '');
}

describe('writeOneFile', () => {
  test('800 letters: each whole and in order, pages from 1, headers once, one picture', async () => {
    const names = someNames(800).map(([name], index) =>
      index % 3 === 0 ? [`${name} & <Rekan> ’Uji’ 😀`] : [name ?? ''],
    );
    const { result, bytes, docx } = await merged(names);
    expect(result).toMatchObject({ state: 'done', written: 800, failures: [], pages: 800 });
    const sections = sectionsOf(bytes);
    expect(sections).toHaveLength(800);
    for (const section of sections) {
      expect(section.split('<w:sectPr>')).toHaveLength(2);
      expect(section).toContain('<w:pgNumType w:start="1"/>');
      expect(section).toContain('<w:titlePg/>');
    }
    const first = lines(docx.main).slice(0, lines(docx.main).length / 800);
    const expected = names.flatMap(([name]) =>
      first.map((line) => (line.startsWith('Yth.') ? `Yth. ${name}` : line)),
    );
    expect(lines(docx.main)).toEqual(expected);
    expect(all(docx.main, 'w:headerReference')).toHaveLength(2);
    expect(all(docx.main, 'w:footerReference')).toHaveLength(2);
    expect(docx.paths.filter((path) => path.startsWith('word/media/'))).toHaveLength(1);
    expect(has(all(docx.main, 'w:sectPr')[0] ?? fail('no section'), 'w:headerReference')).toBe(true);
    const drawings = all(docx.main, 'wp:docPr').map((drawing) => drawing.getAttribute('id'));
    expect(new Set(drawings).size).toBe(800);
    expect(verifyDocx(bytes)).toBeNull();
  });

  test('rule 50: the lists of each letter are its own and start at 1', async () => {
    const { docx } = await merged([
      ['Kepala A', 'Kepala B'],
      ['Kepala C'],
      ['Kepala D', 'Kepala E', 'Kepala F'],
    ]);
    const items = all(docx.main, 'w:p').filter((item) => listOf(item) !== null);
    const byList = Map.groupBy(items, listOf);
    expect([...byList.values()].map((list) => list.map(textOf))).toEqual([
      ['Kepala A', 'Kepala B'],
      ['Kepala D', 'Kepala E', 'Kepala F'],
    ]);
    const defined = all(docx.part('word/numbering.xml'), 'w:num');
    for (const id of byList.keys()) {
      const [own, ...more] = defined.filter((item) => item.getAttribute('w:numId') === id);
      expect(more).toEqual([]);
      expect(attribute(own ?? fail('no list'), 'w:startOverride', 'w:val')).toBe('1');
    }
    const ids = defined.map((item) => item.getAttribute('w:numId'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('an attachment is collated behind each letter or left out, and its pages count on', async () => {
    const many = addressees(9).map(({ title }) => title);
    const base = letterTo(many);
    const letters = someNames(3).map((names, index) => ({
      position: index + 1,
      fileName: '',
      changes: { address: letterTo(names).address },
    }));
    const folder = newFolder();
    const results = await Promise.all(
      [true, false].map((isCollated) =>
        writeOneFile(requestOf({ base, letters }, join(folder, `${isCollated}.docx`), isCollated)),
      ),
    );
    expect(results.map(({ pages }) => pages)).toEqual([6, 3]);
    const starts = results.map(({ path }) =>
      all(readDocx(readFileSync(path)).main, 'w:sectPr').map((section) =>
        attribute(section, 'w:pgNumType', 'w:start'),
      ),
    );
    expect(starts).toEqual([
      ['1', '', '1', '', '1', ''],
      ['1', '1', '1'],
    ]);
    for (const { path } of results) {
      expect(verifyDocx(readFileSync(path))).toBeNull();
      expect(
        lines(readDocx(readFileSync(path)).main).filter((line) => line.includes('1 (satu) lembar')),
      ).toHaveLength(3);
    }
  });

  test('a letter that cannot be written is told and left out, wherever it stands; the rest goes on', async () => {
    const path = join(newFolder(), 'Undangan.docx');
    const merge = lettersTo([
      ['\uffff Satu'],
      ['Kepala Dua'],
      ['Tiga \ufffe'],
      ['Kepala Empat'],
      ['Lima \uffff'],
    ]);
    const outcomes: LetterOutcome[] = [];
    const onProgress = (progress: MergeProgress) => outcomes.push(...progress.outcomes);
    const result = await writeOneFile(requestOf(merge, path), { onProgress });
    expect(result.written).toBe(2);
    expect(result.failures.map(({ position }) => position)).toEqual([1, 3, 5]);
    expect(result.failures[0]?.message).toMatch(/karakter yang tidak dapat disimpan/);
    expect(outcomes.map(({ position, isWritten }) => [position, isWritten])).toEqual([
      [1, false],
      [2, true],
      [3, false],
      [4, true],
      [5, false],
    ]);
    expect(lines(readDocx(readFileSync(path)).main).filter((line) => line.startsWith('Yth.'))).toEqual([
      'Yth. Kepala Dua',
      'Yth. Kepala Empat',
    ]);
    expect(verifyDocx(readFileSync(path))).toBeNull();
  });

  test('not one good letter: no file', async () => {
    const folder = newFolder();
    const result = await writeOneFile(requestOf(lettersTo([['\uffff']]), join(folder, 'a.docx')));
    expect(result).toMatchObject({ state: 'done', path: '', written: 0 });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('"mulai dari surat ke-n" leaves out those before it', async () => {
    const path = join(newFolder(), 'Undangan.docx');
    const result = await writeOneFile({ ...requestOf(lettersTo(someNames(5)), path), from: 4 });
    expect(result.written).toBe(2);
    const printed = lines(readDocx(readFileSync(path)).main).filter((line) => line.startsWith('Yth.'));
    expect(printed).toEqual(['Yth. Kepala Dinas Contoh 4', 'Yth. Kepala Dinas Contoh 5']);
  });

  test('a file that is there is never written over', async () => {
    const folder = newFolder();
    const path = join(folder, 'Undangan rapat 1.5.docx');
    writeFileSync(path, 'milik orang lain');
    const result = await writeOneFile(requestOf(lettersTo(someNames(2)), path));
    expect(result.path).toBe(join(folder, 'Undangan rapat 1.5 (2).docx'));
    expect(readFileSync(path, 'utf8')).toBe('milik orang lain');
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test('a cancel leaves nothing behind', async () => {
    const folder = newFolder();
    const cancel = new AbortController();
    const result = await writeOneFile(requestOf(lettersTo(someNames(300)), join(folder, 'a.docx')), {
      signal: cancel.signal,
      onProgress: () => cancel.abort(),
    });
    expect(result).toMatchObject({ state: 'cancelled', path: '', written: 0 });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a folder that cannot be made stops it with the error of the system', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'berkas'), '');
    const request = requestOf(lettersTo(someNames(1)), join(folder, 'berkas', 'a.docx'));
    await expect(writeOneFile(request)).rejects.toThrow(/EEXIST|ENOTDIR/);
  });

  test('the same letters and time give the same bytes (rule 54)', async () => {
    const [one, two] = [await merged(someNames(30)), await merged(someNames(30))];
    expect(one.bytes.equals(two.bytes)).toBe(true);
  });

  test('KONSEP with letters of more than one template: one set of headers serves all', async () => {
    const { docx, bytes } = await merged([['Kepala A'], ['Kepala B', 'Kepala C'], ['Kepala D']], DRAFT);
    expect(docx.paths.filter((path) => /word\/header\d/.test(path))).toHaveLength(2);
    expect(all(docx.main, 'w:headerReference')).toHaveLength(2);
    expect(verifyDocx(bytes)).toBeNull();
  });

  test('letters that do not share their pictures are refused', async () => {
    const { base, letters } = lettersTo(someNames(2));
    const other = { ...base, letterhead: { ...base.letterhead, picture: PICTURES.garuda } };
    const changes = { ...letters[1]?.changes, subject: 'Lain', letterhead: other.letterhead };
    const path = join(newFolder(), 'a.docx');
    const request = requestOf({ base, letters: [...letters, { position: 3, fileName: '', changes }] }, path);
    await expect(writeOneFile(request)).rejects.toThrow(/must share/);
    expect(existsSync(path)).toBe(false);
  });
});

describe('checkMergedFile', () => {
  test('a damaged byte, a lost section and a cut end are all found', async () => {
    const { bytes } = await merged(someNames(20));
    const path = join(newFolder(), 'a.docx');
    const parts = Object.keys(unzipSync(bytes)).length;
    const expected = { parts, sections: 20, mainPart: 'word/document.xml' };
    const check = (content: Uint8Array, wanted = expected) => {
      writeFileSync(path, content);
      return checkMergedFile(path, wanted);
    };
    expect(await check(bytes)).toBeNull();
    const damaged = Buffer.from(bytes);
    const middle = damaged.indexOf('word/document.xml') + 400;
    damaged[middle] = (damaged[middle] ?? 0) ^ 0xff;
    expect(await check(damaged)).toBe('word/document.xml is not sound');
    expect(await check(bytes, { ...expected, sections: 21 })).toBe('20 sections instead of 21');
    expect(await check(bytes.subarray(0, bytes.length - 5))).toBe(`0 parts instead of ${parts}`);
  });
});

test.runIf(hasOffice())('LibreOffice opens 20 letters on 20 pages, and KONSEP stands on each', async () => {
  const { bytes } = await merged(someNames(20), DRAFT);
  const facts = readWithOffice({ merged: bytes }).get('merged') ?? fail('no file');
  expect(facts.pages).toBe(20);
  for (const [index, text] of facts.pageTexts.entries()) {
    expect(text).toContain(`Yth. Kepala Dinas Contoh ${index + 1}\n`);
    expect(text).toContain('KONSEP');
    expect(text).not.toMatch(/^\s*- \d+ -\s*$/m);
  }
});
