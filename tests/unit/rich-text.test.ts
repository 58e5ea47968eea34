import { describe, expect, test } from 'vitest';
import { fromDossier, meetingFileText } from '../../shared/domain/meeting-file/from-dossier.ts';
import { readMeetingFile } from '../../shared/domain/meeting-file/read.ts';
import { toDossier } from '../../shared/domain/meeting-file/to-dossier.ts';
import { minutesSchema } from '../../shared/domain/minutes.ts';
import {
  EMPTY_RICH_TEXT,
  isEmpty,
  plainText,
  printedBlocks,
  type RichDoc,
  richFromPlain,
  richText,
  tidy,
} from '../../shared/domain/rich-text.ts';
import { aDiscussion, aDossier, aMinutes, aProfile, newTestId } from '../fixtures/builders.ts';

const field = richText(200);

type Loose = Record<string, unknown>;
const text = (words: string, ...marks: string[]): Loose =>
  marks.length === 0
    ? { type: 'text', text: words }
    : { type: 'text', text: words, marks: marks.map((type) => ({ type })) };
const p = (...content: Loose[]): Loose =>
  content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };
const doc = (...content: Loose[]): Loose => ({ type: 'doc', content });
const item = (...content: Loose[]): Loose => ({ type: 'listItem', content });
const ordered = (...content: Loose[]): Loose => ({ type: 'orderedList', content });
const bullets = (...content: Loose[]): Loose => ({ type: 'bulletList', content });
const cell = (words: string, attrs: Loose = {}): Loose => ({
  type: 'tableCell',
  attrs,
  content: [p(text(words))],
});
const table = (...rows: Loose[][]): Loose => ({
  type: 'table',
  content: rows.map((content) => ({ type: 'tableRow', content })),
});

function nested(depth: number): Loose {
  return depth === 1
    ? ordered(item(p(text('dalam'))))
    : ordered(item(p(text(`tingkat ${depth}`)), nested(depth - 1)));
}

function complaintsOf(value: unknown): string[] {
  return field.safeParse(value).error?.issues.map(({ message }) => message) ?? [];
}

describe('the schema', () => {
  test('takes a plain text as paragraphs, and what it gives back as it is', () => {
    const read = field.parse('Satu.\n\nDua.');
    expect(read).toEqual(doc(p(text('Satu.')), p(), p(text('Dua.'))));
    expect(field.parse(read)).toEqual(read);
  });

  test('takes lists in lists, marks, breaks and tables, and fills in the spans of cells', () => {
    const value = doc(
      p(text('Tebal', 'bold', 'underline'), { type: 'hardBreak' }, text('miring', 'italic')),
      bullets(item(p(text('a')), ordered(item(p(text('b')))))),
      table([cell('1', { colspan: 2 })], [cell('2'), cell('3')]),
    );
    const [, , read] = field.parse(value).content;
    expect(read).toMatchObject({
      content: [{ content: [{ attrs: { colspan: 2, rowspan: 1, colwidth: null } }] }, {}],
    });
  });

  test.each([
    ['a foreign node', doc({ type: 'image', attrs: { src: 'x' } })],
    ['a foreign mark', doc(p(text('x', 'link')))],
    ['a foreign attribute', doc({ ...p(text('x')), attrs: { class: 'MsoNormal' } })],
    ['a table in a list', doc(ordered(item(p(text('x')), table([cell('1')]))))],
    ['a table in a table', doc(table([{ ...cell('x'), content: [table([cell('1')])] }]))],
    ['no document', { type: 'paragraph' }],
    ['a number', 7],
  ])('refuses %s', (_, value) => {
    expect(complaintsOf(value)).not.toEqual([]);
  });

  test('refuses too much text, counted without the formats, whichever way it is written', () => {
    const long = 'x'.repeat(201);
    expect(complaintsOf(long)).toEqual(['Paling banyak 200 karakter.']);
    expect(complaintsOf(doc(p(text('x'.repeat(101), 'bold'), text('x'.repeat(100)))))).toEqual([
      'Paling banyak 200 karakter.',
    ]);
    expect(complaintsOf(doc(p(text('x'.repeat(200), 'bold'))))).toEqual([]);
  });

  test('refuses a list six deep, also in a cell, and takes one five deep', () => {
    const inCell = (depth: number) => table([{ ...cell(''), content: [nested(depth)] }]);
    for (const block of [nested, inCell]) {
      expect(complaintsOf(doc(block(5)))).toEqual([]);
      expect(complaintsOf(doc(block(6)))).toEqual(['Daftar paling dalam 5 tingkat.']);
    }
  });

  test.each([
    ['rows of different length', table([cell('1'), cell('2')], [cell('3')])],
    ['a span over the edge', table([cell('1')], [cell('2', { colspan: 2 })])],
    ['a span under the last row', table([cell('1', { rowspan: 2 })])],
    ['a covered place written twice', table([cell('1', { rowspan: 2 }), cell('2')], [cell('3'), cell('4')])],
    ['no cell at all', table([])],
  ])('refuses a table with %s', (_, value) => {
    expect(complaintsOf(doc(value))).toContain('Baris tabel tidak sama panjang.');
  });

  test('takes a table whose row is covered by the cells above', () => {
    expect(complaintsOf(doc(table([cell('1', { rowspan: 2 }), cell('2', { rowspan: 2 })], [])))).toEqual([]);
  });

  test('makes control characters spaces, as in every other field', () => {
    expect(field.parse(doc(p(text('a\u0000b\tc\ufffe'))))).toEqual(doc(p(text('a b c '))));
  });
});

describe('plain text', () => {
  test.each(['', 'Satu', 'Satu\n\n\nDua\n', '– “é” 😀 𝄞', '  spasi  '])('of %j is the very same', (plain) => {
    expect(plainText(richFromPlain(plain))).toBe(plain);
  });

  test('of lists and tables has a line for each item and row', () => {
    const rich = field.parse(
      doc(
        ordered(item(p(text('a')), bullets(item(p(text('b')))))),
        table([cell('1'), cell('2')], [cell('3'), cell('4')]),
      ),
    );
    expect(plainText(rich)).toBe('a\nb\n1\t2\n3\t4');
  });

  test('is empty while there are only empty paragraphs, items and cells', () => {
    expect(isEmpty(EMPTY_RICH_TEXT)).toBe(true);
    expect(isEmpty(field.parse(doc(p(), ordered(item(p())), table([{ ...cell(' ') }]))))).toBe(true);
    expect(isEmpty(field.parse('.'))).toBe(false);
  });

  test('empty paragraphs and items do not go on paper', () => {
    const rich = field.parse(doc(p(), ordered(item(p()), item(p(text('a')), p(), bullets(item(p()))))));
    expect(printedBlocks(rich)).toEqual([ordered(item(p(text('a'))))]);
  });
});

describe('tidy', () => {
  test('keeps words of foreign nodes and drops foreign marks and attributes', () => {
    const foreign = doc(
      { type: 'heading', attrs: { level: 1 }, content: [text('Judul', 'bold', 'textStyle')] },
      { type: 'image', attrs: { src: 'x' } },
      { ...ordered({ ...item(p(text('a'))), attrs: { color: 'red' } }), attrs: { start: 3, type: 'a' } },
    );
    expect(tidy(foreign)).toEqual(doc(p(text('Judul', 'bold')), ordered(item(p(text('a'))))));
  });

  test('joins runs that look the same and cleans control characters', () => {
    expect(tidy(doc(p(text('a', 'bold', 'link'), text('b\u0007', 'bold'), text('c'))))).toEqual(
      doc(p(text('ab ', 'bold'), text('c'))),
    );
  });

  test('fills uneven tables and cuts spans that reach too far, losing no text', () => {
    const uneven = doc(table([cell('1', { rowspan: 9, colspan: 2 })], [cell('2'), cell('3')], []));
    const tidied = tidy(uneven);
    expect(complaintsOf(tidied)).toEqual([]);
    for (const words of ['1', '2', '3']) expect(plainText(tidied)).toContain(words);
  });

  test('flattens lists below the fifth level and takes a table out of a list, losing no text', () => {
    const deep = doc(nested(8), ordered(item(table([cell('sel')]))));
    const tidied = tidy(deep);
    expect(complaintsOf(tidied)).toEqual([]);
    expect(plainText(tidied)).toBe(
      [
        'tingkat 8',
        'tingkat 7',
        'tingkat 6',
        'tingkat 5',
        'tingkat 4',
        'tingkat 3',
        'tingkat 2',
        'dalam',
        'sel',
      ].join('\n'),
    );
  });

  test.each([null, 7, {}, { type: 'doc' }, { content: [null, 7] }])('makes an empty text of %j', (value) => {
    expect(tidy(value)).toEqual(EMPTY_RICH_TEXT);
  });

  test('what is tidy stays as it is', () => {
    const rich = field.parse(doc(nested(5), table([cell('1', { rowspan: 2 }), cell('2')], [cell('3')])));
    expect(tidy(rich)).toEqual(rich);
  });
});

describe('the meeting file', () => {
  const rich: RichDoc = field.parse(doc(p(text('Tebal', 'bold')), nested(5), table([cell('1'), cell('2')])));

  function dossierWith(value: RichDoc) {
    const discussion = aDiscussion({
      text: value,
      statements: [{ id: newTestId(), speaker: 'Camat', attendeeId: null, text: value }],
    });
    return aDossier({ minutes: aMinutes({ opening: value, closing: value, discussions: [discussion] }) });
  }

  test.each([
    ['formats', rich],
    ['plain paragraphs', richFromPlain('Satu.\n\nDua.')],
    ['nothing', EMPTY_RICH_TEXT],
    ['outer space that plain text would lose', richFromPlain('\n Satu \n')],
    ['a table with a list five deep', field.parse(doc(table([{ ...cell(''), content: [nested(5)] }])))],
  ])('gives %s back as they were', (_, value) => {
    const { minutes } = dossierWith(value);
    const source = meetingFileText({ ...dossierWith(value), minutes }, aProfile());
    const read = readMeetingFile('a.meeting.json', source);
    if (!read.ok) throw new Error(read.problems.join('\n'));
    const back = toDossier(read.file, newTestId).dossier.minutes;
    const [discussion] = back.discussions;
    expect([back.opening, back.closing, discussion?.text, discussion?.statements[0]?.text]).toEqual([
      value,
      value,
      value,
      value,
    ]);
  });

  test('writes text without formats as plain text, and leaves out what is empty', () => {
    const written = JSON.parse(meetingFileText(dossierWith(richFromPlain('Satu.\nDua.')), aProfile()));
    expect(written.minutes.opening).toBe('Satu.\nDua.');
    const empty = JSON.parse(meetingFileText(dossierWith(EMPTY_RICH_TEXT), aProfile()));
    expect(empty.minutes).not.toHaveProperty('opening');
    expect(fromDossier(dossierWith(EMPTY_RICH_TEXT), aProfile()).minutes.opening).toEqual(EMPTY_RICH_TEXT);
  });

  test('tells the place of a fault inside a rich text', () => {
    const source = JSON.stringify({
      format: 'notula.meeting',
      formatVersion: 1,
      meeting: { title: 'Rapat' },
      minutes: { opening: doc(p({ ...text('x'), font: 'Calibri' })) },
    });
    const read = readMeetingFile('a.meeting.json', source);
    expect(read.ok ? [] : read.problems).toEqual([expect.stringContaining('Kunci "font" tidak dikenal.')]);
  });
});

test('minutes of earlier callers may still give plain texts', () => {
  const minutes = minutesSchema.parse({ opening: 'Rapat dibuka.' });
  expect(plainText(minutes.opening)).toBe('Rapat dibuka.');
});
