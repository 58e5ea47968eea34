import { describe, expect, test } from 'vitest';
import type { PageModel, SignatureModel } from '../../../electron/documents/models/paper.model.ts';
import {
  checkColons,
  checkFonts,
  checkHeaderRow,
  checkMargins,
  checkOrder,
  checkSignature,
} from './support/page-checks.ts';
import { type PdfPage, readBoxes, rowsOf, rowText, type Word } from './support/pdf.ts';

/* Each checker of the proof sees a good page and finds nothing, then the same page with one fault, and finds it. */

const A4: PageModel = {
  size: 'A4',
  orientation: 'portrait',
  marginTop: 20,
  marginBottom: 25,
  marginLeft: 30,
  marginRight: 20,
};
const SIGNATURE: SignatureModel = {
  intro: '',
  titles: ['Sekretaris Daerah,'],
  mark: '',
  name: 'Nama Lengkap',
  rank: '',
  number: '',
  alignment: 'left',
  nameStyle: 'bold',
};

function word(text: string, left: number, top: number): Word {
  return { text, left, top, right: left + text.length * 6, bottom: top + 14 };
}

function line(text: string, left: number, top: number): Word[] {
  let at = left;
  return text.split(' ').map((part) => {
    const placed = word(part, at, top);
    at = placed.right + 3;
    return placed;
  });
}

function page(...lines: Word[][]): PdfPage {
  return { width: 595.3, height: 841.9, words: lines.flat() };
}

describe('rule 46: margins', () => {
  const good = page(line('- 2 -', 300, 30), line('Teks naskah', 90, 100));

  test('a text between the margins and a page number above it are right', () => {
    expect(checkMargins([good], A4)).toEqual([]);
  });

  test.each([
    ['left', word('Teks', 70, 100)],
    ['right', word('Teks', 530, 100)],
    ['top', word('Teks', 90, 30)],
    ['bottom', word('Teks', 90, 780)],
    ['sheet', word('12', 90, 835)],
  ])('a word over the %s edge is found', (_, outside) => {
    expect(checkMargins([page([outside])], A4)).toHaveLength(1);
  });

  test('a sheet of another size is found', () => {
    expect(checkMargins([good], { ...A4, size: 'F4-210' })).toHaveLength(1);
    expect(checkMargins([good], { ...A4, orientation: 'landscape' })).not.toEqual([]);
  });

  test('an address at the foot is right only where the letterhead has one', () => {
    const foot = page(line('Jalan Contoh', 250, 790));
    expect(checkMargins([foot], A4, ['Jalan Contoh Nomor 1'])).toEqual([]);
    expect(checkMargins([foot], A4)).toHaveLength(2);
  });
});

describe('rule 49: colons', () => {
  const block = (second: number) =>
    page(
      [word('Nomor', 90, 100), word(':', 150, 100), word('1', 160, 100)],
      [...line('Hal surat', 90, 120), word(':', second, 120)],
    );

  test('one column is right, a point beside it is found, and so is a label without a colon', () => {
    expect(checkColons([block(150)], ['Nomor', 'Hal surat'])).toEqual([]);
    expect(checkColons([block(151)], ['Nomor', 'Hal surat'])).toHaveLength(1);
    expect(checkColons([block(150)], ['Nomor', 'Sifat'])).toEqual(['no colon behind "Sifat"']);
  });
});

test('rule 13: a block out of its order is found', () => {
  const pages = [
    page(line('Nomor : 1', 90, 100), line('Hal : Undangan', 90, 120)),
    page(line('Tembusan:', 90, 90)),
  ];
  expect(checkOrder(pages, ['Nomor:', 'Hal:', 'Tembusan:'])).toEqual([]);
  expect(checkOrder(pages, ['Hal:', 'Nomor:'])).toHaveLength(1);
  expect(checkOrder(pages, ['Tembusan:', 'Nomor:'])).toHaveLength(1);
});

describe('rule 29: signature', () => {
  const body = line('Rapat ditutup.', 90, 100);
  const title = line('Sekretaris Daerah,', 330, 130);
  const name = line('Nama Lengkap', 330, 200);
  const check = (...pages: PdfPage[]) => checkSignature(pages, A4, SIGNATURE);

  test('whole on a page with body text is right', () => {
    expect(check(page(body, title, name))).toEqual([]);
  });

  test('parted over two pages, alone on a page, missing, or twice is found', () => {
    expect(check(page(body, title), page(line('Teks', 90, 100), name))).toHaveLength(1);
    expect(check(page(body), page(title, name))).toEqual([
      'the signature of Nama Lengkap stands alone on page 2',
    ]);
    expect(check(page(body), page(line('- 2 -', 300, 30), title, name))).toHaveLength(1);
    expect(check(page(body))).toHaveLength(1);
    expect(check(page(body, title, name), page(body, title, name))).toHaveLength(1);
  });

  test('a text between its lines is found', () => {
    expect(check(page(body, title, line('Catatan', 330, 160), name))).toHaveLength(1);
  });
});

test('rules 20, 43: a page without the header row is found', () => {
  const withHeader = page([word('No', 90, 100), word('Nama', 140, 100), ...line('Tanda Tangan', 300, 94)]);
  const without = page(line('1. Nama Peserta', 90, 100));
  const labels = ['No', 'Nama', 'Tanda Tangan'];
  expect(checkHeaderRow([withHeader, withHeader], labels, { from: 0, to: 1 })).toEqual([]);
  expect(checkHeaderRow([withHeader, without], labels, { from: 0, to: 1 })).toHaveLength(1);
});

test('rule 47: another font is found', () => {
  expect(checkFonts(['BAAAAA+LiberationSans', 'CAAAAA+LiberationSans-Bold', 'Arial-BoldMT'])).toEqual([]);
  expect(checkFonts(['BAAAAA+LiberationSans', 'CAAAAA+Carlito', 'DAAAAA+LiberationSerif'])).toHaveLength(2);
});

describe('reading the boxes of a PDF', () => {
  const boxes = (text: string) =>
    `<html><page width="595" height="842"><word xMin="90" yMin="100" xMax="120" yMax="114">${text}</word></page></html>`;

  test('words with their places, entities undone', () => {
    expect(readBoxes(boxes('A&amp;B'))).toEqual([
      { width: 595, height: 842, words: [{ text: 'A&B', left: 90, top: 100, right: 120, bottom: 114 }] },
    ]);
  });

  test('broken XML is no page without words: it throws', () => {
    expect(() => readBoxes(boxes('<b>'))).toThrow();
  });

  test('words on one line are a row from left to right; the mark of a draft is no text', () => {
    const words = [
      word('dua', 150, 101),
      word('satu', 90, 100),
      word('tiga', 90, 120),
      word('KONSEP', 0, 100),
    ];
    expect(rowsOf({ words }).map(rowText)).toEqual(['satudua', 'tiga']);
  });
});
