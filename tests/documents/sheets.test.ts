import type { Element } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import type { Picture } from '../../electron/documents/models/paper.model.ts';
import { checkPaper } from '../../shared/domain/checks.ts';
import { all, attribute, first, has, lines, textOf } from './support/docx.ts';
import {
  addressees,
  BY_SECRETARY,
  bareDossier,
  exampleDossier,
  exampleProfile,
  newId,
} from './support/dossiers.ts';
import { make } from './support/papers.ts';
import { greyPicture } from './support/pictures.ts';

const LONG_TITLE =
  'Kepala Dinas Pekerjaan Umum, Penataan Ruang, Perumahan Rakyat dan Kawasan Permukiman Kabupaten Contoh';
const LONGEST_TITLE = `${LONG_TITLE} selaku Ketua Panitia, ${LONG_TITLE} selaku Pengarah`;

function invited(count: number, supplement: Record<string, unknown> = {}) {
  return exampleDossier({ invitation: { addressees: addressees(count) }, supplement });
}

describe('lembar dokumentasi', () => {
  const pictures: Record<string, Picture> = {};
  const photos = Array.from({ length: 5 }, (_, index) => {
    const pictureId = newId();
    pictures[pictureId] = index % 2 === 0 ? greyPicture(80, 60) : greyPicture(60, 80);
    return { id: newId(), pictureId, caption: `Foto ${index + 1}` };
  });
  const input = (photosPerPage: 2 | 4) => ({
    dossier: exampleDossier({ supplement: { photos, photosPerPage } }),
    pictures: { logo: null, garuda: null, photos: pictures },
  });

  test.each([
    [4, 2],
    [2, 3],
  ] as const)('%i on a page: captions in order, over %i pages', async (perPage, expected) => {
    const { docx, pages } = await make('photos', input(perPage));
    expect(pages).toBe(expected);
    expect(lines(docx.main).filter((line) => line.startsWith('Foto '))).toEqual(
      photos.map(({ caption }) => caption),
    );
    expect(all(docx.main, 'w:pageBreakBefore')).toHaveLength(expected - 1);
  });

  test('rule 24: pictures keep their own proportions', async () => {
    const { docx } = await make('photos', input(4));
    const ratios = all(docx.main, 'wp:extent').map(
      (extent) => Number(extent.getAttribute('cx')) / Number(extent.getAttribute('cy')),
    );
    expect(ratios).toHaveLength(5);
    ratios.forEach((ratio, index) => {
      expect(ratio).toBeCloseTo(index % 2 === 0 ? 4 / 3 : 3 / 4, 1);
    });
  });

  test('captions stand in a row of their own under pictures of any shape', async () => {
    const { docx } = await make('photos', input(4));
    const rows = all(docx.main, 'w:tr').filter((row) => has(row, 'wp:extent'));
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      expect(textOf(row).trim()).toBe('');
      expect(all(row, 'w:keepNext')).toHaveLength(2);
    }
  });

  test('rule 24: a picture that is not in the archive leaves its place empty', async () => {
    const { docx } = await make('photos', { dossier: input(4).dossier });
    expect(has(docx.main, 'wp:extent')).toBe(false);
    expect(lines(docx.main)).toContain('Foto 5');
  });
});

describe('lembar ekspedisi', () => {
  test('a row for each addressee with number and date of the letter, then empty ones', async () => {
    const dossier = invited(2, { delivery: { blankRows: 1, signatory: BY_SECRETARY } });
    const { docx } = await make('delivery-list', { dossier });
    // The signature stands in the last row, in a table of its own.
    const rows = all(docx.main, 'w:tr')
      .slice(-6, -2)
      .map((row) => all(row, 'w:tc').map((cell) => all(cell, 'w:p').map(textOf).join(' | ')));
    expect(rows).toEqual([
      ['No', 'Nomor dan tanggal surat', 'Tujuan', 'Penerima (nama, tanda tangan)', 'Tanggal/jam'],
      ['', '000.1.5/15/Setda | 8 September 2025', 'Kepala Dinas Contoh 1', '', ''],
      ['', '000.1.5/15/Setda | 8 September 2025', 'Kepala Dinas Contoh 2', '', ''],
      ['', '', '', '', ''],
    ]);
    expect(has(docx.main, 'w:tblHeader')).toBe(true);
    expect(lines(docx.main).at(-1)).toBe('Nama Lengkap, S.H., M.Si.');
  });
});

describe('tanda terima', () => {
  test('four on a page, with a dashed line to cut along under each', async () => {
    const { docx, pages } = await make('receipts', { dossier: invited(9) });
    expect(pages).toBe(3);
    expect(attribute(docx.main, 'w:insideH', 'w:val')).toBe('dashed');
    const printed = lines(docx.main);
    expect(printed.filter((line) => line === 'TANDA TERIMA SURAT')).toHaveLength(9);
    expect(printed).toContain('Berupa\t:\tSurat Undangan Nomor 000.1.5/15/Setda tanggal 8 September 2025');
    expect(printed).toContain('Untuk\t:\tYth. Kepala Dinas Contoh 9');
    expect(printed).toContain('Dari\t:\tSEKRETARIAT DAERAH KABUPATEN CONTOH');
    expect(all(docx.main, 'w:cantSplit')).toHaveLength(9);
  });

  test('rule 49: colons stand in one column by tab stops', async () => {
    const { docx } = await make('receipts', { dossier: invited(1) });
    const stops = all(docx.main, 'w:p')
      .filter((element) => textOf(element).includes('\t:\t'))
      .map((element) => attribute(element, 'w:tab', 'w:pos'));
    expect(stops).toHaveLength(6);
    expect(new Set(stops).size).toBe(1);
  });
});

describe('amplop', () => {
  test.each([
    ['DL', 12472, 6236],
    ['C5', 12983, 9184],
  ] as const)('%s: the sheet is the envelope, one page for each addressee', async (size, width, height) => {
    const { docx, pages } = await make('envelopes', {
      dossier: invited(3, { envelope: { size } }),
      profile: exampleProfile({ paper: { size: 'F4-215' } }),
    });
    expect(pages).toBe(3);
    expect(attribute(docx.main, 'w:pgSz', 'w:w')).toBe(String(width));
    expect(attribute(docx.main, 'w:pgSz', 'w:h')).toBe(String(height));
    const printed = lines(docx.main);
    expect(printed.filter((line) => line.startsWith('Yth. '))).toHaveLength(3);
    expect(printed.slice(0, 2)).toEqual(['PEMERINTAH KABUPATEN CONTOH', 'SEKRETARIAT DAERAH']);
    expect(printed).toContain('Nomor: 000.1.5/15/Setda');
  });

  test('the sender is left out on request; a long address takes smaller type and stays whole', async () => {
    const dossier = exampleDossier({
      invitation: { addressees: [{ id: newId(), title: LONGEST_TITLE }, ...addressees(1)] },
      supplement: { envelope: { hasSender: false } },
    });
    const { docx, pages } = await make('envelopes', { dossier });
    expect(pages).toBe(2);
    expect(lines(docx.main)).not.toContain('SEKRETARIAT DAERAH');
    const sizes = all(docx.main, 'w:p')
      .filter((element) => textOf(element).startsWith('Yth. '))
      .map((element) => Number(attribute(element, 'w:sz', 'w:val')));
    expect(sizes[0]).toBeLessThan(Number(sizes[1]));
    expect(sizes[0]).toBeGreaterThanOrEqual(16);
  });

  test('rule 15: Yth. is printed once, whatever was typed', async () => {
    const title = 'Kepada Yth. Bupati Contoh';
    const dossier = exampleDossier({ invitation: { addressees: [{ id: newId(), title }] } });
    expect(lines((await make('envelopes', { dossier })).docx.main)).toContain('Yth. Bupati Contoh');
  });
});

describe('label', () => {
  const cells = (root: Element) => all(root, 'w:tr').map((row) => all(row, 'w:tc').map(textOf));

  test('columns and rows fill an A4 sheet to its edges; labels that are gone stay empty', async () => {
    const dossier = invited(25, { labels: { columns: 3, rows: 8, startAt: 3 } });
    const { docx, pages } = await make('labels', { dossier });
    expect(pages).toBe(2);
    const rows = cells(first(docx.main, 'w:body'));
    expect(rows).toHaveLength(9);
    expect(rows[0]).toEqual(['', '', 'Yth. Kepala Dinas Contoh 1diTempat']);
    expect(rows[8]).toEqual([
      'Yth. Kepala Dinas Contoh 23diTempat',
      'Yth. Kepala Dinas Contoh 24diTempat',
      'Yth. Kepala Dinas Contoh 25diTempat',
    ]);
    expect(attribute(docx.main, 'w:pgMar', 'w:left')).toBe('0');
    const heights = all(docx.main, 'w:trHeight');
    const height = Number(heights[0]?.getAttribute('w:val'));
    expect(heights.every((element) => element.getAttribute('w:hRule') === 'exact')).toBe(true);
    expect(height * 8).toBeGreaterThan(16838 - 120);
    expect(height * 8).toBeLessThan(16838);
  });

  test('a first label beyond the sheet begins at the first one, and the check says so', async () => {
    const dossier = invited(1, { labels: { columns: 2, rows: 2, startAt: 9 } });
    const rows = cells(first((await make('labels', { dossier })).docx.main, 'w:body'));
    expect(rows[0]?.[0]).toContain('Kepala Dinas Contoh 1');
    expect(checkPaper('labels', dossier, exampleProfile()).map(({ message }) => message)).toEqual([
      'Satu lembar memuat 4 label; cetakan dimulai dari label pertama.',
    ]);
  });
});

describe('papan nama meja', () => {
  test('both faces say the same, their tops towards the fold', async () => {
    const { docx, pages } = await make('table-cards', {
      dossier: exampleDossier({ supplement: { tableCards: { text: 'both' } } }),
    });
    expect(pages).toBe(3);
    const [row] = all(docx.main, 'w:tr');
    if (row === undefined) throw new Error('No card');
    const faces = all(row, 'w:tc');
    expect(faces.map((face) => attribute(face, 'w:textDirection', 'w:val'))).toEqual(['tbRl', 'btLr']);
    expect(faces.map(lines)).toEqual([
      ['Nama Peserta Satu, S.Sos.', 'Camat Contoh'],
      ['Nama Peserta Satu, S.Sos.', 'Camat Contoh'],
    ]);
    expect(attribute(docx.main, 'w:pgSz', 'w:h')).toBe('16838');
  });

  test('who is absent gets none, a representative sits in his place', async () => {
    const { docx } = await make('table-cards', {
      dossier: exampleDossier({ supplement: { tableCards: { text: 'name' } } }),
    });
    const names = new Set(lines(docx.main));
    expect([...names]).toEqual(['Nama Peserta Satu, S.Sos.', 'Nama Wakil, S.Kom.', 'Nama Peserta Empat']);
  });

  test('type shrinks until a long title fits', async () => {
    const card = async (title: string) => {
      const dossier = exampleDossier({
        attendance: { attendees: [] },
        invitation: { addressees: [{ id: newId(), title }] },
      });
      const { docx, pages } = await make('table-cards', { dossier });
      expect(pages).toBe(1);
      return Number(attribute(docx.main, 'w:sz', 'w:val')) / 2;
    };
    expect(await card('Bupati')).toBe(60);
    const long = await card(LONG_TITLE);
    expect(long).toBeLessThan(50);
    expect(long).toBeGreaterThan(20);
  });

  test('rule 41: without anybody only dots and KONSEP', async () => {
    const { docx } = await make('table-cards', { dossier: bareDossier() });
    expect(new Set(lines(docx.main))).toEqual(new Set(['.'.repeat(20)]));
  });
});
