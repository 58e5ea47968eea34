import { describe, expect, test } from 'vitest';
import { checkPaper } from '../../shared/domain/checks.ts';
import { all, attribute, first, has, lines, listOf, type ReadDocx, textOf } from './support/docx.ts';
import { bareDossier, exampleDossier, exampleProfile, newId } from './support/dossiers.ts';
import { make } from './support/papers.ts';

function withActions(actionItems: Record<string, unknown>[]) {
  const items = actionItems.map((item) => ({ id: newId(), ...item }));
  return exampleDossier({ minutes: { discussions: [{ id: newId(), actionItems: items }] } });
}

/** Rows of the table with a header row, cell by cell. */
function rowsOf({ main }: ReadDocx): string[][] {
  const table = first(main, 'w:tblHeader').parentNode?.parentNode?.parentNode;
  return all(main, 'w:tr')
    .filter((row) => row.parentNode === table)
    .map((row) => all(row, 'w:tc').map(textOf));
}

describe('matriks tindak lanjut', () => {
  test('rule 38: what, who, until when, on a landscape sheet whose header row repeats', async () => {
    const dossier = withActions([
      { text: 'Memeriksa tempat.', owner: 'Dinas Contoh', due: '2025-09-22', note: 'bersama panitia' },
      { text: 'Menyusun jadwal.', owner: 'Kecamatan Contoh', state: 'done' },
      { text: 'Menyewa tenda.', owner: 'Dinas Contoh', state: 'dropped', note: 'tidak jadi' },
    ]);
    const { docx } = await make('follow-up-matrix', { dossier });
    expect(rowsOf(docx)).toEqual([
      ['No', 'Arahan/Uraian', 'Penanggung jawab', 'Batas waktu', 'Progres', 'Bukti'],
      ['', 'Memeriksa tempat.', 'Dinas Contoh', '22 September 2025', 'bersama panitia', ''],
      ['', 'Menyusun jadwal.', 'Kecamatan Contoh', '', 'Selesai', ''],
      ['', 'Menyewa tenda.', 'Dinas Contoh', '', 'Tidak dilanjutkan; tidak jadi', ''],
    ]);
    expect(attribute(docx.main, 'w:pgSz', 'w:orient')).toBe('landscape');
    expect(attribute(docx.main, 'w:pgSz', 'w:w')).toBe('16838');
    const rows = all(docx.main, 'w:tr').slice(-4);
    expect(rows.every((row) => has(row, 'w:cantSplit'))).toBe(true);
    expect(lines(docx.main)).toContain('MATRIKS TINDAK LANJUT');
  });

  test('rule 50: rows carry real numbers that Word counts', async () => {
    const { docx } = await make('follow-up-matrix');
    const numbers = all(docx.main, 'w:tr')
      .slice(-2)
      .map((row) => listOf(first(row, 'w:p')));
    expect(numbers[0]).not.toBeNull();
    expect(new Set(numbers).size).toBe(1);
  });

  test('rule 41: without follow-ups an empty row and KONSEP, nothing invented', async () => {
    const { docx } = await make('follow-up-matrix', { dossier: bareDossier() });
    expect(rowsOf(docx)).toHaveLength(2);
    expect(rowsOf(docx)[1]?.join('')).toBe('');
  });
});

describe('lembar tindak lanjut', () => {
  const dossier = withActions([
    { text: 'Memeriksa tempat.', owner: 'Dinas Contoh', due: '2025-09-22' },
    { text: 'Menyusun jadwal.', owner: 'Kecamatan Contoh', due: '2025-09-20' },
    { text: 'Menata lampu.', owner: 'DINAS  CONTOH' },
    { text: 'Sudah selesai.', owner: 'Badan Contoh', state: 'done' },
  ]);

  test('rule 38: a slip for each owner of something open, in a section whose pages count from 1', async () => {
    const { docx, pages } = await make('follow-up-slips', { dossier });
    expect(pages).toBe(2);
    const sections = all(docx.main, 'w:sectPr');
    expect(sections).toHaveLength(2);
    for (const section of sections) {
      expect(attribute(section, 'w:pgNumType', 'w:start')).toBe('1');
      expect(has(section, 'w:titlePg')).toBe(true);
    }
    const printed = lines(docx.main);
    expect(printed.filter((line) => line.startsWith('Yth. '))).toEqual([
      // Rule 15: a title is addressed, not the body.
      'Yth. Kepala Dinas Contoh',
      'Yth. Camat Contoh',
    ]);
    expect(printed.filter((line) => line === 'SEKRETARIAT DAERAH')).toHaveLength(2);
    expect(printed.filter((line) => line === 'Nama Lengkap, S.H., M.Si.')).toHaveLength(2);
    expect(printed).toContain('Menata lampu.');
    expect(printed.join()).not.toContain('Sudah selesai.');
  });

  test('the opening says which meeting it was, in the words of the profile (rule 68)', async () => {
    const profile = exampleProfile({
      phrases: { followUpSlipOpening: 'Hasil {acara}, {waktu}, di {tempat}:' },
    });
    const { docx } = await make('follow-up-slips', { dossier, profile });
    expect(lines(docx.main)).toContain(
      'Hasil Rapat Koordinasi Lintas Sektoral, Rabu, 17 September 2025, di Ruang Rapat Sekda Lantai 2, Kantor Bupati Contoh:',
    );
  });

  test('pictures of the repeated letterhead have ids of their own', async () => {
    const picture = { bytes: new Uint8Array([1]), type: 'image/png', width: 9, height: 9 } as const;
    const { docx } = await make('follow-up-slips', { dossier, pictures: { logo: picture, garuda: null } });
    const ids = all(docx.main, 'wp:docPr').map((element) => element.getAttribute('id'));
    expect(ids).toEqual(['1', '2']);
  });

  test('rule 29: the closing goes with the signature', async () => {
    const { docx } = await make('follow-up-slips', { dossier });
    const closing = all(docx.main, 'w:p').find((element) => textOf(element).startsWith('Demikian'));
    expect(closing !== undefined && has(closing, 'w:keepNext')).toBe(true);
  });

  test('what has no owner, no day or no open item is said in words', () => {
    const unowned = withActions([{ text: 'Memeriksa tempat.' }]);
    const messages = checkPaper('follow-up-slips', unowned, exampleProfile()).map(({ message }) => message);
    expect(messages).toEqual([
      'Tindak lanjut “Memeriksa tempat.” belum ada penanggung jawabnya.',
      'Tindak lanjut “Memeriksa tempat.” belum ada batas waktunya.',
      'Tidak ada tindak lanjut yang masih terbuka dan sudah ada penanggung jawabnya.',
    ]);
    expect(checkPaper('follow-up-matrix', bareDossier(), exampleProfile())).toContainEqual(
      expect.objectContaining({ severity: 'missing', message: 'Notula belum memuat tindak lanjut.' }),
    );
  });
});
