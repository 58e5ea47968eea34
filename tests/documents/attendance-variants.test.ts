import { describe, expect, test } from 'vitest';
import { STYLE } from '../../electron/documents/parts/styles.ts';
import { textWidthTwips } from '../../electron/documents/parts/text-width.ts';
import { checkPaper } from '../../shared/domain/checks.ts';
import { all, attribute, first, lines, type ReadDocx, textOf } from './support/docx.ts';
import { exampleDossier, exampleProfile, newId } from './support/dossiers.ts';
import { make } from './support/papers.ts';

const ATTENDEES = ['onsite', 'online', 'onsite'].map((mode, index) => ({
  id: newId(),
  name: `Nama ${index + 1}`,
  title: 'Camat Contoh',
  rank: 'IV/b',
  number: { kind: 'NIP', digits: '198001012005011001' },
  mode,
}));

function sheet(attendanceSheet: Record<string, unknown>, isPrintedBlank = false) {
  return exampleDossier({
    attendance: { attendees: ATTENDEES, isPrintedBlank },
    supplement: { attendanceSheet },
  });
}

function rowsOf({ main }: ReadDocx): string[][] {
  const table = first(main, 'w:tblHeader').parentNode?.parentNode?.parentNode;
  return all(main, 'w:tr')
    .filter((row) => row.parentNode === table)
    .map((row) => all(row, 'w:tc').map(textOf));
}

const profile = exampleProfile({ attendance: { blankRows: 0 } });

describe('daftar hadir in parts', () => {
  test.each([
    ['all', 'DAFTAR HADIR', ['Nama 1', 'Nama 2', 'Nama 3']],
    ['onsite', 'DAFTAR HADIR (LURING)', ['Nama 1', 'Nama 3']],
    ['online', 'DAFTAR HADIR (DARING)', ['Nama 2']],
  ])('%s: heading and rows', async (presence, heading, names) => {
    const { docx } = await make('attendance', { dossier: sheet({ presence }), profile });
    expect(lines(docx.main)).toContain(heading);
    expect(
      rowsOf(docx)
        .slice(1)
        .map(([, name]) => name),
    ).toEqual(names);
  });

  test('rule 44: printed blank, a part has as many rows as when it is filled', async () => {
    const { docx } = await make('attendance', { dossier: sheet({ presence: 'onsite' }, true), profile });
    expect(rowsOf(docx)).toHaveLength(3);
    expect(rowsOf(docx)[1]?.[1]).toBe('');
  });

  test('rule 68: the words of the heading are the profile’s', async () => {
    const own = exampleProfile({ phrases: { attendanceOnline: '(Melalui Zoom)' } });
    const { docx } = await make('attendance', { dossier: sheet({ presence: 'online' }), profile: own });
    expect(lines(docx.main)).toContain('DAFTAR HADIR (Melalui Zoom)');
  });
});

describe('check of a part', () => {
  test('a list of people who are not there is pointed out', () => {
    const onlyOnsite = ATTENDEES.filter(({ mode }) => mode === 'onsite');
    const dossier = exampleDossier({
      attendance: { attendees: onlyOnsite },
      supplement: { attendanceSheet: { presence: 'online' } },
    });
    expect(checkPaper('attendance', dossier, profile).map(({ message }) => message)).toEqual([
      'Tidak ada peserta daring pada daftar; yang tercetak hanya baris kosong.',
    ]);
    expect(checkPaper('attendance', sheet({ presence: 'online' }), profile)).toEqual([]);
  });
});

describe('daftar hadir for SPJ', () => {
  test('NIP, golongan, a place for the amount and the signature, and a row for the sum', async () => {
    const { docx } = await make('attendance', { dossier: sheet({ variant: 'payment' }), profile });
    const [head, row] = rowsOf(docx);
    expect(head).toEqual([
      ...['No', 'Nama', 'NIP', 'Gol.', 'Jabatan', 'Instansi'],
      ...['Jumlah (Rp)', 'Tanda Tangan'],
    ]);
    expect(row?.slice(1, 7)).toEqual([
      ...['Nama 1', '19800101 200501 1 001', 'IV/b', 'Camat Contoh', '', ''],
    ]);
    expect(rowsOf(docx).at(-1)).toEqual(['Jumlah', '', '']);
    expect(lines(docx.main)).toContain('DAFTAR HADIR DAN TANDA TERIMA');
  });

  test('rule 42: only the profile turns the sheet; many columns are set smaller on an upright one', async () => {
    const columns = ['name', 'number', 'rank', 'title', 'organisation', 'gender', 'phone', 'signature'];
    const made = async (orientation: 'portrait' | 'landscape') =>
      (await make('attendance', { profile: exampleProfile({ attendance: { columns, orientation } }) })).docx;
    const sizeOf = ({ part }: ReadDocx) =>
      all(part('word/styles.xml'), 'w:style')
        .filter((style) => style.getAttribute('w:styleId') === STYLE.table)
        .map((style) => attribute(style, 'w:sz', 'w:val'));
    const [upright, turned] = [await made('portrait'), await made('landscape')];
    expect(attribute(upright.main, 'w:pgSz', 'w:orient')).toBe('portrait');
    expect(attribute(turned.main, 'w:pgSz', 'w:orient')).toBe('landscape');
    expect([sizeOf(upright), sizeOf(turned)]).toEqual([['16'], ['20']]);
  });

  test('rule 42: no word of a label, no NIP and no telephone number is broken badly, whatever columns are chosen', async () => {
    const columns = ['name', 'number', 'rank', 'title', 'organisation', 'gender', 'phone', 'signature'];
    const { docx } = await make('attendance', { profile: exampleProfile({ attendance: { columns } }) });
    const widths = widthsOf(docx, columns.length + 1);
    const labels = ['No', 'Nama', 'NIP', 'Pangkat/Gol.', 'Jabatan', 'Instansi', 'L/P', 'HP', 'Tangan'];
    const values = ['18.', 'Peserta', '19800101', 'Tingkat', 'Kesejahteraan', 'Kesejahteraan', 'L'];
    const needed = labels.map((label, index) =>
      Math.max(cellWidth(label, true), cellWidth([...values, '081234567890', ''][index] ?? '')),
    );
    expect(widths).toHaveLength(needed.length);
    expect(needed.filter((need, index) => need > (widths[index] ?? 0))).toEqual([]);
  });

  test('rule 42: on an upright SPJ sheet a NIP stands on one line and no word of a name or an agency is broken', async () => {
    const { docx } = await make('attendance', { dossier: sheet({ variant: 'payment' }), profile });
    const widths = widthsOf(docx, 8);
    const words = [
      ...['18.', 'Muhammad', '19800101 200501 1 001', 'IV/b'],
      ...['Penanggulangan', 'Pemberdayaan', '1.250.000', 'Tangan'],
    ];
    expect(widths).toHaveLength(words.length);
    expect(words.filter((word, index) => cellWidth(word) > (widths[index] ?? 0))).toEqual([]);
  });
});

/** Twips that a text needs in a crowded table, the edges of its cell included. */
function cellWidth(text: string, isBold = false): number {
  return textWidthTwips(text, 8, isBold) + 170;
}

/** Widths of the table with so many columns, twips. */
function widthsOf({ main }: ReadDocx, count: number): number[] {
  const tables = all(main, 'w:tbl').map((table) =>
    all(table, 'w:gridCol').map((column) => Number(column.getAttribute('w:w'))),
  );
  return tables.find((widths) => widths.length === count) ?? [];
}
