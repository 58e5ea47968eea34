import { describe, expect, test } from 'vitest';
import { all, first, type ReadDocx, textOf } from './support/docx.ts';
import { exampleDossier, exampleProfile, newId } from './support/dossiers.ts';
import { make } from './support/papers.ts';

/** Cells of the rows of the list, header row first. */
function rowsOf(docx: ReadDocx): string[][] {
  const table = first(docx.main, 'w:tblHeader').parentNode?.parentNode?.parentNode;
  const rows = all(docx.main, 'w:tr').filter((row) => row.parentNode === table);
  return rows.map((row) => all(row, 'w:tc').map(textOf));
}

const late = {
  id: newId(),
  name: 'Nama Satu',
  title: 'Camat A',
  state: 'present',
  arrivedAt: '09:40',
  leftAt: '10:15',
};
const early = { id: newId(), name: 'Nama Dua', title: 'Camat B', state: 'present', arrivedAt: '08:50' };
const sent = {
  id: newId(),
  name: 'Nama Tiga',
  title: 'Camat C',
  state: 'represented',
  representative: { name: 'Wakil', title: 'Sekretaris Camat C', letter: '094/12' },
};

describe('the column Keterangan', () => {
  const columns = ['name', 'note', 'signature'];
  const dossier = (changes: object = {}) =>
    exampleDossier({ attendance: { attendees: [late, early, sent], ...changes } });

  test('is printed where the profile has it, with what was entered only', async () => {
    const profile = exampleProfile({ attendance: { columns, blankRows: 1 } });
    const { docx } = await make('attendance', { profile, dossier: dossier() });
    const [head, ...rows] = rowsOf(docx);
    expect(head).toEqual(['No', 'Nama', 'Keterangan', 'Tanda Tangan']);
    expect(rows.map(([, name, note]) => [name, note])).toEqual([
      ['Nama Satu', 'datang pukul 09.40; meninggalkan rapat pukul 10.15'],
      ['Nama Dua', ''],
      ['Wakil', 'surat tugas 094/12'],
      ['', ''],
    ]);
  });

  test('is empty on a blank list, and absent from the usual one', async () => {
    const profile = exampleProfile({ attendance: { columns, blankRows: 0 } });
    const blank = await make('attendance', { profile, dossier: dossier({ isPrintedBlank: true }) });
    expect(
      rowsOf(blank.docx)
        .slice(1)
        .map(([, , note]) => note),
    ).toEqual(['', '', '']);
    const usual = await make('attendance', { dossier: dossier() });
    expect(rowsOf(usual.docx)[0]).not.toContain('Keterangan');
  });
});
