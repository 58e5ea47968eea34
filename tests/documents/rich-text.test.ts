import type { Element } from '@xmldom/xmldom';
import { beforeAll, describe, expect, test } from 'vitest';
import { all, attribute, first, has, listOf, paragraphWith, type ReadDocx, textOf } from './support/docx.ts';
import { exampleDossier, newId } from './support/dossiers.ts';
import { hasOffice, type PdfFacts, readWithOffice } from './support/office.ts';
import { make } from './support/papers.ts';

type Loose = Record<string, unknown>;
const text = (words: string, ...marks: string[]): Loose => ({
  type: 'text',
  text: words,
  ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }),
});
const p = (...content: Loose[]): Loose => ({ type: 'paragraph', content });
const doc = (...content: Loose[]): Loose => ({ type: 'doc', content });
const item = (words: string, ...inner: Loose[]): Loose => ({
  type: 'listItem',
  content: [p(text(words)), ...inner],
});
const ordered = (...content: Loose[]): Loose => ({ type: 'orderedList', content });
const bullets = (...content: Loose[]): Loose => ({ type: 'bulletList', content });
const cell = (type: string, words: string, attrs: Loose = {}): Loose => ({
  type,
  attrs,
  content: [p(text(words))],
});
const row = (...content: Loose[]): Loose => ({ type: 'tableRow', content });
const table = (...content: Loose[]): Loose => ({ type: 'table', content });

const LISTS = doc(
  p(text('Awal '), text('tebal', 'bold'), text(' miring', 'italic'), text(' garis', 'bold', 'underline')),
  p(text('Baris pertama'), { type: 'hardBreak' }, text('baris kedua')),
  ordered(
    item(
      'satu',
      ordered(item('satu-a', ordered(item('dalam 3', ordered(item('dalam 4', ordered(item('dalam 5')))))))),
    ),
    item('dua', ordered(item('dua-a'), item('dua-b')), p(text('sela')), ordered(item('ulang-a'))),
  ),
  p(text('Antara')),
  ordered(item('mulai lagi')),
  bullets(
    item('titik', ordered(item('angka di titik satu'))),
    item('titik dua', ordered(item('angka di titik dua'))),
  ),
);

const TABLE = table(
  row(
    cell('tableHeader', 'No', { colwidth: [40] }),
    cell('tableHeader', 'Uraian', { colspan: 2, colwidth: [200, 160] }),
  ),
  row(cell('tableCell', 'A', { rowspan: 2 }), cell('tableCell', 'B'), cell('tableCell', 'C')),
  row({ type: 'tableCell', content: [ordered(item('butir sel'))] }, cell('tableCell', 'D')),
);

function minutesWith(minutes: Loose) {
  return make('minutes', {
    dossier: exampleDossier({ minutes: { discussions: [], closing: '', ...minutes } }),
  });
}

function level(docx: ReadDocx, words: string): string {
  return attribute(paragraphWith(docx.main, words), 'w:ilvl', 'w:val');
}

function list(docx: ReadDocx, words: string): string | null {
  return listOf(paragraphWith(docx.main, words));
}

/** Format and text of the numbers at a level of the list that a paragraph is in, and where that list starts. */
function numbering(docx: ReadDocx, words: string): { form: string; text: string; starts: string[] } {
  const part = docx.part('word/numbering.xml');
  const byId = (name: string, key: string, id: string): Element => {
    const found = all(part, name).find((element) => element.getAttribute(key) === id);
    if (found === undefined) throw new Error(`No ${name} ${id}`);
    return found;
  };
  const number = byId('w:num', 'w:numId', list(docx, words) ?? '');
  const definition = byId('w:abstractNum', 'w:abstractNumId', attribute(number, 'w:abstractNumId', 'w:val'));
  const form = all(definition, 'w:lvl').find((one) => one.getAttribute('w:ilvl') === level(docx, words));
  if (form === undefined) throw new Error(`No level for "${words}"`);
  return {
    form: attribute(form, 'w:numFmt', 'w:val'),
    text: attribute(form, 'w:lvlText', 'w:val'),
    starts: all(number, 'w:startOverride').map((start) => start.getAttribute('w:val') ?? ''),
  };
}

describe('rich text on paper', () => {
  let docx: ReadDocx;
  beforeAll(async () => {
    docx = (await minutesWith({ opening: LISTS })).docx;
  });

  test('marks are properties of runs', () => {
    const runs = all(paragraphWith(docx.main, 'Awal'), 'w:r');
    const marksOf = (run: Element) => ['w:b', 'w:i', 'w:u'].filter((name) => has(run, name)).join('');
    expect(runs.map((run) => [textOf(run), marksOf(run)])).toEqual([
      ['Awal ', ''],
      ['tebal', 'w:b'],
      [' miring', 'w:i'],
      [' garis', 'w:bw:u'],
    ]);
  });

  test('rule 47: every run of rich text is in Arial', () => {
    const fonts = new Set(all(docx.main, 'w:rFonts').map((font) => font.getAttribute('w:ascii')));
    expect([...fonts]).toEqual(['Arial']);
    const bare = all(docx.main, 'w:r').filter((run) => textOf(run) !== '' && !has(run, 'w:rFonts'));
    expect(bare).toEqual([]);
  });

  test('paragraphs are justified; one with a forced break is not, or Word would stretch its first line', () => {
    expect(attribute(paragraphWith(docx.main, 'Awal'), 'w:jc', 'w:val')).toBe('both');
    const broken = paragraphWith(docx.main, 'Baris pertama');
    expect(attribute(broken, 'w:jc', 'w:val')).toBe('left');
    expect(all(broken, 'w:br')).toHaveLength(1);
  });

  test('nested lists are levels of one real list, as official papers number them', () => {
    const words = ['satu', 'satu-a', 'dalam 3', 'dalam 4', 'dalam 5'];
    expect(words.map((word) => level(docx, word))).toEqual(['0', '1', '2', '3', '4']);
    expect(new Set(words.map((word) => list(docx, word))).size).toBe(1);
    expect(words.map((word) => numbering(docx, word)).map(({ form, text: shown }) => [form, shown])).toEqual([
      ['decimal', '%1.'],
      ['lowerLetter', '%2.'],
      ['decimal', '%3)'],
      ['lowerLetter', '%4)'],
      ['decimal', '(%5)'],
    ]);
    expect(numbering(docx, 'titik').form).toBe('bullet');
  });

  test('rule 50: each list is its own and starts at 1', () => {
    expect(list(docx, 'satu')).toBe(list(docx, 'dua-a'));
    const own = ['satu', 'ulang-a', 'mulai lagi', 'angka di titik satu', 'angka di titik dua'];
    expect(new Set(own.map((word) => list(docx, word))).size).toBe(own.length);
    for (const word of own) expect(numbering(docx, word).starts).toEqual(['1', '1', '1', '1', '1']);
  });

  test('deeper items stand further in, and a paragraph of an item under its text', () => {
    const left = (words: string) => Number(attribute(paragraphWith(docx.main, words), 'w:ind', 'w:left'));
    expect(['satu', 'satu-a', 'dalam 3'].map(left)).toEqual([684, 1084, 1484]);
    expect(left('sela')).toBe(left('satu'));
  });
});

describe('tables of rich text', () => {
  let grid: Element;
  let docx: ReadDocx;
  beforeAll(async () => {
    docx = (await minutesWith({ opening: doc(p(text('Tabel')), TABLE) })).docx;
    const found = all(docx.main, 'w:tbl').find((element) => textOf(element).includes('butir sel'));
    if (found === undefined) throw new Error('No table');
    grid = found;
  });

  test('rule 43: the header row repeats and no row splits', () => {
    const rows = all(grid, 'w:tr');
    expect(rows.map((one) => has(one, 'w:tblHeader'))).toEqual([true, false, false]);
    expect(rows.every((one) => has(one, 'w:cantSplit'))).toBe(true);
  });

  test('header cells are bold and centred, cells read from the left, spans and widths are kept', () => {
    const header = paragraphWith(grid, 'Uraian');
    expect(has(header, 'w:b')).toBe(true);
    expect(attribute(header, 'w:jc', 'w:val')).toBe('center');
    expect(attribute(paragraphWith(grid, 'B'), 'w:jc', 'w:val')).toBe('left');
    expect(attribute(grid, 'w:gridSpan', 'w:val')).toBe('2');
    expect(all(grid, 'w:vMerge').map((merge) => merge.getAttribute('w:val'))).toEqual([
      'restart',
      'continue',
    ]);
    const widths = all(first(grid, 'w:tblGrid'), 'w:gridCol').map((column) =>
      Number(column.getAttribute('w:w')),
    );
    const whole = widths.reduce((sum, width) => sum + width, 0);
    expect(widths.map((width) => Math.round((width / whole) * 10))).toEqual([1, 5, 4]);
    expect(whole + Number(attribute(grid, 'w:tblInd', 'w:w'))).toBeLessThanOrEqual(9412);
  });

  test('a list in a cell is a real list too', () => {
    expect(numbering(docx, 'butir sel').starts[0]).toBe('1');
  });
});

test('the speaker leads in bold, in the first paragraph or over a list', async () => {
  const statement = (speaker: string, words: Loose) => ({ id: newId(), speaker, text: words });
  const { docx } = await minutesWith({
    discussions: [
      {
        id: newId(),
        statements: [
          statement('Camat', doc(p(text('Siap.', 'italic')))),
          statement('Kadis', doc(ordered(item('usul satu')))),
        ],
      },
    ],
  });
  const spoken = paragraphWith(docx.main, 'Camat: Siap.');
  expect(all(spoken, 'w:r').map((run) => [has(run, 'w:b'), has(run, 'w:i')])).toEqual([
    [true, false],
    [false, true],
  ]);
  const over = paragraphWith(docx.main, 'Kadis:');
  expect([textOf(over), has(over, 'w:keepNext'), list(docx, 'usul satu') === null]).toEqual([
    'Kadis:',
    true,
    false,
  ]);
});

const LONG = 'Kalimat yang cukup panjang untuk mengisi baris pada halaman notula. '.repeat(4);
const ENDINGS: Record<string, Loose> = {
  paragraf: doc(...Array.from({ length: 12 }, () => p(text(LONG)))),
  daftar: doc(ordered(...Array.from({ length: 30 }, (_, index) => item(`Butir ${index + 1}. ${LONG}`)))),
  tabel: doc(
    table(
      row(cell('tableHeader', 'No'), cell('tableHeader', 'Uraian')),
      ...Array.from({ length: 45 }, (_, index) =>
        row(cell('tableCell', String(index + 1)), cell('tableCell', LONG)),
      ),
    ),
  ),
};

test.runIf(hasOffice())(
  'rule 29: whatever the text ends with, the signature has body text on its page; header rows repeat',
  async () => {
    const files: Record<string, Uint8Array> = {};
    for (const [name, closing] of Object.entries(ENDINGS))
      for (const extra of [0, 6, 12])
        files[`${name}-${extra}`] = (
          await minutesWith({
            opening: Array.from({ length: extra }, () => 'Baris.').join('\n'),
            closing,
          })
        ).bytes;
    const read = readWithOffice({ ...files, daftar: (await minutesWith({ opening: LISTS })).bytes });
    for (const name of Object.keys(files)) {
      const facts = read.get(name);
      const last = facts?.pageTexts.at(-1) ?? '';
      expect([name, last.includes('Nama Lengkap'), /Kalimat|mengisi baris/.test(last)]).toEqual([
        name,
        true,
        true,
      ]);
    }
    const tablePages = read.get('tabel-0')?.pageTexts.filter((page) => page.includes('mengisi baris')) ?? [];
    expect(tablePages.length).toBeGreaterThan(1);
    expect(tablePages.every((page) => /No\s+Uraian/.test(page))).toBe(true);
    expectNumbers(read.get('daftar'));
  },
);

/** LibreOffice counts as the editor does. */
function expectNumbers(facts: PdfFacts | undefined): void {
  const printed = (facts?.pageTexts ?? []).join('\n');
  for (const line of [
    /1\.\s+satu/,
    /a\.\s+satu-a/,
    /1\)\s+dalam 3/,
    /a\)\s+dalam 4/,
    /\(1\)\s+dalam 5/,
    /2\.\s+dua/,
    /a\.\s+dua-a/,
    /b\.\s+dua-b/,
    /a\.\s+ulang-a/,
    /1\.\s+mulai lagi/,
    /•\s+titik/,
    /a\.\s+angka di titik satu/,
    /a\.\s+angka di titik dua/,
  ])
    expect(printed).toMatch(line);
}
