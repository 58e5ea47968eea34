import type { Element } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import type { OfficeProfile } from '../../shared/domain/office-profile.ts';
import { all, attribute, first, has, lines, listOf, type ReadDocx, textOf } from './support/docx.ts';
import { exampleDossier, exampleProfile, newId } from './support/dossiers.ts';
import { make } from './support/papers.ts';

const EVERY_COLUMN = ['name', 'number', 'rank', 'title', 'organisation', 'gender', 'phone', 'signature'];

function attendees(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    id: newId(),
    name: `Nama Peserta ${index + 1}`,
    title: `Jabatan ${index + 1}`,
    organisation: 'Dinas Contoh',
  }));
}

/** Rows of the list, header row first. */
function rowsOf(docx: ReadDocx): Element[] {
  const table = first(docx.main, 'w:tblHeader').parentNode?.parentNode?.parentNode;
  return all(docx.main, 'w:tr').filter((row) => row.parentNode === table);
}

function cells(row: Element): string[] {
  return all(row, 'w:tc').map(textOf);
}

describe('daftar hadir', () => {
  test('rule 42: title, head lines and the standard columns', async () => {
    const { docx } = await make('attendance');
    const printed = lines(docx.main);
    const head = printed.slice(printed.indexOf('DAFTAR HADIR'), printed.indexOf('No'));
    expect(head).toEqual([
      'DAFTAR HADIR',
      'RAPAT KOORDINASI LINTAS SEKTORAL',
      ...['Hari/Tanggal', ':', 'Rabu, 17 September 2025'],
      ...['Tempat', ':', 'Ruang Rapat Sekda Lantai 2, Kantor Bupati Contoh'],
      ...['Waktu', ':', 'pukul 09.00 WIB s.d. selesai'],
      ...['Acara', ':', 'Rapat Koordinasi Lintas Sektoral'],
    ]);
    expect(rowsOf(docx).slice(0, 1).map(cells)).toEqual([
      ['No', 'Nama', 'Jabatan', 'Instansi', 'Tanda Tangan'],
    ]);
  });

  test('rule 42: columns are those of the profile, in its order', async () => {
    const profile = exampleProfile({ attendance: { columns: EVERY_COLUMN } });
    const number = { kind: 'NIP', digits: '198001012005011001' };
    const [row] = attendees(1);
    const one = { ...row, number, rank: 'IV/b', gender: 'L', phone: '0800' };
    const { docx } = await make('attendance', {
      profile,
      dossier: exampleDossier({ attendance: { attendees: [one] } }),
    });
    const [head, body] = rowsOf(docx).map(cells);
    expect(head).toEqual([
      'No',
      'Nama',
      'NIP',
      'Pangkat/Gol.',
      'Jabatan',
      'Instansi',
      'L/P',
      'No. HP',
      'Tanda Tangan',
    ]);
    expect(body?.slice(1, 8)).toEqual([
      'Nama Peserta 1',
      '19800101 200501 1 001',
      'Pembina Tingkat I (IV/b)',
      'Jabatan 1',
      'Dinas Contoh',
      'L',
      '0800',
    ]);
  });

  test('rule 42: signatures are numbered, odd rows on the left, even rows further right', async () => {
    const { docx } = await make('attendance', {
      dossier: exampleDossier({ attendance: { attendees: attendees(8) } }),
    });
    const marks = rowsOf(docx)
      .slice(1)
      .map((row) => {
        const cell = all(row, 'w:tc').at(-1);
        if (cell === undefined) throw new Error('no cell');
        const left =
          Number(attribute(cell, 'w:ind', 'w:left')) - Number(attribute(cell, 'w:ind', 'w:hanging'));
        return { left, list: listOf(cell), text: textOf(cell) };
      });
    expect(marks).toHaveLength(14);
    const odd = marks.filter((_, index) => index % 2 === 0).map(({ left }) => left);
    const even = marks.filter((_, index) => index % 2 === 1).map(({ left }) => left);
    expect(new Set(odd)).toEqual(new Set([0]));
    expect(new Set(even).size).toBe(1);
    expect(even[0]).toBeGreaterThan(500);
    expect(new Set(marks.map(({ list }) => list)).size).toBe(1);
    for (const { text } of marks) expect(text).toMatch(/^\.{8,}$/);
    const plain = await make('attendance', {
      profile: exampleProfile({ attendance: { isStaggered: false } }),
    });
    expect(
      rowsOf(plain.docx)
        .slice(1)
        .map((row) => cells(row).at(-1)),
    ).toEqual(Array(10).fill(''));
  });

  test('rule 43: the header row repeats, rows never split and are at least 8 mm high', async () => {
    for (const rowHeight of [8, 12]) {
      const profile = exampleProfile({ attendance: { rowHeight } });
      const dossier = exampleDossier({ attendance: { attendees: attendees(200) } });
      const { docx, pages } = await make('attendance', { profile, dossier });
      expect(pages).toBeGreaterThan(5);
      const rows = rowsOf(docx);
      expect(rows).toHaveLength(207);
      expect(rows.filter((row) => has(row, 'w:tblHeader'))).toEqual(rows.slice(0, 1));
      expect(rows.filter((row) => !has(row, 'w:cantSplit'))).toEqual([]);
      const heights = rows.slice(1).map((row) => first(row, 'w:trHeight'));
      const millimetres = heights.map((height) => (Number(height.getAttribute('w:val')) * 25.4) / 1440);
      expect(Math.min(...millimetres)).toBeGreaterThanOrEqual(rowHeight === 8 ? 8 : 11.99);
      expect(new Set(heights.map((height) => height.getAttribute('w:hRule')))).toEqual(new Set(['atLeast']));
    }
  });

  test('rule 43: numbering runs on through names and blank rows', async () => {
    const profile = exampleProfile({ attendance: { blankRows: 9 } });
    const { docx } = await make('attendance', { profile });
    const rows = rowsOf(docx).slice(1);
    expect(rows).toHaveLength(4 + 9);
    const lists = rows.map((row) => listOf(first(row, 'w:tc')));
    expect(new Set(lists).size).toBe(1);
    expect(lists[0]).not.toBeNull();
  });

  test('rule 44: filled and blank have the same layout', async () => {
    const shape = async (isPrintedBlank: boolean, profile: OfficeProfile) => {
      const attendance = { attendees: attendees(11), isPrintedBlank };
      const { docx, pages } = await make('attendance', { profile, dossier: exampleDossier({ attendance }) });
      const rows = rowsOf(docx);
      return {
        pages,
        widths: rows.map((row) => all(row, 'w:tcW').map((width) => width.getAttribute('w:w'))),
        heights: rows.slice(1).map((row) => attribute(row, 'w:trHeight', 'w:val')),
        text: rows.slice(1).map((row) => cells(row).slice(1, -1).join('')),
      };
    };
    for (const orientation of ['portrait', 'landscape']) {
      const profile = exampleProfile({ attendance: { orientation } });
      const [filled, blank] = [await shape(false, profile), await shape(true, profile)];
      expect(blank.widths).toEqual(filled.widths);
      expect(blank.heights).toEqual(filled.heights);
      expect(blank.pages).toBe(filled.pages);
      expect(filled.text[0]).toContain('Nama Peserta 1');
      expect(blank.text.join('')).toBe('');
    }
  });

  test('rule 46: landscape turns the sheet and keeps the margins', async () => {
    const profile = exampleProfile({ attendance: { orientation: 'landscape' }, paper: { size: 'F4-215' } });
    const { docx } = await make('attendance', { profile });
    const size = first(docx.main, 'w:pgSz');
    expect([size.getAttribute('w:w'), size.getAttribute('w:h')]).toEqual(['18709', '12189']);
    expect(size.getAttribute('w:orient')).toBe('landscape');
    expect(attribute(docx.main, 'w:pgMar', 'w:left')).toBe('1701');
    const width = rowsOf(docx)
      .slice(0, 1)
      .flatMap((row) => all(row, 'w:tcW'))
      .reduce((sum, cell) => sum + Number(cell.getAttribute('w:w')), 0);
    expect(width).toBeGreaterThan(18709 - 1701 - 1134 - 20);
    expect(width).toBeLessThanOrEqual(18709 - 1701 - 1134);
  });

  test('one who sent a representative has that one in his row', async () => {
    const { docx } = await make('attendance');
    const names = rowsOf(docx)
      .slice(1)
      .map((row) => cells(row)[1]);
    expect(names).toContain('Nama Wakil, S.Kom.');
    expect(names).not.toContain('Nama Peserta Dua, S.T.');
  });

  test('the chair signs by profile', async () => {
    const signed = await make('attendance', {
      profile: exampleProfile({ attendance: { hasChairSignature: true } }),
    });
    expect(lines(signed.docx.main).slice(-3)).toEqual([
      'Mengetahui,',
      'Sekretaris Daerah,',
      'Nama Lengkap, S.H., M.Si.',
    ]);
    expect(lines((await make('attendance')).docx.main)).not.toContain('Mengetahui,');
  });
});
