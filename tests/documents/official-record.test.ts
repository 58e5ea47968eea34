import { describe, expect, test } from 'vitest';
import { all, attribute, has, lines, listOf, paragraphWith, textOf } from './support/docx.ts';
import {
  ASSISTANT,
  BY_REGENT,
  BY_SECRETARY,
  bareDossier,
  exampleDossier,
  exampleProfile,
  newId,
  RECORDER,
  SECRETARY,
  SECRETARY_FOR_REGENT,
} from './support/dossiers.ts';
import { make } from './support/papers.ts';

const { officialRecord: BASE } = exampleDossier().supplement;

function withRecord(officialRecord: object, rest: Parameters<typeof exampleDossier>[0] = {}) {
  return exampleDossier({ ...rest, supplement: { officialRecord: { ...BASE, ...officialRecord } } });
}

async function texts(dossier = exampleDossier(), profile = exampleProfile()): Promise<string[]> {
  return lines((await make('official-record', { dossier, profile })).docx.main);
}

function signers(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    id: newId(),
    signatory: { official: index % 2 === 0 ? RECORDER : ASSISTANT },
  }));
}

describe('berita acara', () => {
  test('rules 1, 2, 6: judul shape, the day in words, sections I and II, closing, three signers in a row', async () => {
    const printed = await texts();
    expect(printed.slice(printed.indexOf('BERITA ACARA'))).toEqual([
      'BERITA ACARA',
      'NOMOR 000.1.5/24/Setda',
      'TENTANG RAPAT KOORDINASI LINTAS SEKTORAL',
      'Pada hari Rabu, tanggal tujuh belas bulan September tahun dua ribu dua puluh lima, bertempat di Ruang Rapat Sekda Lantai 2, Kantor Bupati Contoh, telah dilaksanakan Rapat Koordinasi Lintas Sektoral.',
      'Hasil pelaksanaan',
      'Laporan kesiapan panitia diterima.',
      'Dinas Contoh 1 menyiapkan tempat kegiatan.',
      'Kecamatan Contoh menyiapkan kebersihan lingkungan.',
      'Dokumen/lampiran pendukung',
      ...['Daftar hadir', 'Notula rapat'],
      'Demikian Berita Acara ini dibuat dengan sebenar-benarnya untuk dapat dipergunakan sebagaimana mestinya.',
      ...['Ketua,', 'Sekretaris,', 'Anggota,'],
      'Nama Lengkap, S.H., M.Si.',
      ...['Nama Asisten, S.E.', 'Pembina Tingkat I (IV/b)', 'NIP 19800101 200501 1 001'],
      ...['Nama Pencatat, S.STP.', 'Penata Tingkat I (III/d)', 'NIP 19900202 201202 2 002'],
    ]);
  });

  test('a judul has no addressee and no Nomor/Hal lines', async () => {
    expect((await texts()).filter((line) => /^(Nomor|Hal|Sifat|Lampiran)\t|^Yth\./.test(line))).toEqual([]);
  });

  test('rule 10: a number that is not known leaves its gap', async () => {
    const printed = await texts(withRecord({ sequence: null }));
    expect(printed).toContain(`NOMOR 000.1.5/${'\u00a0'.repeat(6)}/Setda`);
  });

  test('typed results replace the decisions; each keeps its paragraphs under its number', async () => {
    const { docx } = await make('official-record', {
      dossier: withRecord({
        results: ['Disepakati batas wilayah.\nPeta terlampir.', 'Ditandatangani bersama.'],
      }),
    });
    const [one, more, two] = ['Disepakati', 'Peta terlampir', 'Ditandatangani'].map((text) =>
      listOf(paragraphWith(docx.main, text)),
    );
    expect(one).not.toBeNull();
    expect(more).toBeNull();
    expect(two).toBe(one);
    expect(lines(docx.main)).not.toContain('Laporan kesiapan panitia diterima.');
  });

  test('rule 50: sections are a roman list; without documents section II is left out', async () => {
    const { docx } = await make('official-record');
    const [first, second] = ['Hasil pelaksanaan', 'Dokumen/lampiran'].map((text) =>
      listOf(paragraphWith(docx.main, text)),
    );
    expect(first).toBe(second);
    expect(docx.source('word/numbering.xml')).toContain('upperRoman');
    expect(await texts(withRecord({ supportingDocuments: [] }))).not.toContain('Dokumen/lampiran pendukung');
  });

  test('one signer stands on the right; with nobody named it is the chair of the meeting', async () => {
    const printed = await texts(withRecord({ layout: 'single', signers: [] }));
    expect(printed.slice(-2)).toEqual(['Sekretaris Daerah,', 'Nama Lengkap, S.H., M.Si.']);
    const regent = await texts(withRecord({ layout: 'single', signatory: BY_REGENT }));
    expect(regent[0]).toBe('BUPATI CONTOH');
    expect(regent.slice(-2)).toEqual(['Bupati Contoh,', 'Dr. H. Nama Kepala Daerah, M.Si.']);
  });

  test('up to three stand side by side, names level, rank and number on one line each', async () => {
    const { main } = (await make('official-record')).docx;
    const rows = all(main, 'w:tr').slice(-3);
    expect(rows.map((row) => all(row, 'w:tc')).map((cells) => cells.length)).toEqual([5, 5, 5]);
    const below = rows[2];
    if (below === undefined) throw new Error('no names');
    const number = paragraphWith(below, 'NIP 19800101');
    expect(Number(attribute(number, 'w:sz', 'w:val'))).toBeLessThan(24);
  });

  test('more than three stand in a table with room to sign, left and right in turn', async () => {
    const { docx } = await make('official-record', {
      dossier: withRecord({ layout: 'row', signers: signers(5) }),
    });
    const table = all(docx.main, 'w:tbl').find((item) => has(item, 'w:tblHeader'));
    if (table === undefined) throw new Error('no table');
    const rows = all(table, 'w:tr');
    expect(rows).toHaveLength(6);
    expect(all(rows[0] ?? table, 'w:tc').map(textOf)).toEqual(['No', 'Nama', 'Jabatan', 'Tanda Tangan']);
    expect(
      all(rows[1] ?? table, 'w:tc')
        .map(textOf)
        .slice(1, 3),
    ).toEqual(['Nama Pencatat, S.STP.NIP 19900202 201202 2 002', 'Kepala Bagian Tata Pemerintahan']);
    expect(rows.filter((row) => !has(row, 'w:cantSplit'))).toEqual([]);
    const indents = rows.slice(1).map((row) => {
      const cell = all(row, 'w:tc').at(-1);
      return cell === undefined ? '' : attribute(cell, 'w:ind', 'w:left');
    });
    expect(new Set(indents).size).toBe(2);
    expect(indents[0]).toBe(indents[2]);
  });

  test('nobody is left out when fewer places are chosen than people sign', async () => {
    const printed = await texts(withRecord({ layout: 'single', signers: signers(2) }));
    expect(printed).toContain('Nama Pencatat, S.STP.');
    expect(printed).toContain('Nama Asisten, S.E.');
  });

  test('rule 26: the label stands for the title, a mandate is still printed', async () => {
    const record = {
      layout: 'row',
      signers: [
        { id: newId(), label: 'Ketua,', signatory: SECRETARY_FOR_REGENT },
        { id: newId(), label: '', signatory: BY_SECRETARY },
      ],
    };
    const printed = await texts(withRecord(record));
    expect(printed).toContain('Ketua,');
    expect(printed).toContain('a.n. Bupati Contoh');
    expect(printed.filter((line) => line === 'Sekretaris Daerah,')).toHaveLength(2);
  });

  test('several days are named from the first to the last', async () => {
    const dossier = exampleDossier({
      meeting: { date: '2025-09-17', endDate: '2025-09-18', chair: SECRETARY },
    });
    expect((await texts(dossier)).join('\n')).toContain(
      'Pada hari Rabu, tanggal tujuh belas bulan September tahun dua ribu dua puluh lima sampai dengan hari Kamis, tanggal delapan belas bulan September tahun dua ribu dua puluh lima, bertempat',
    );
  });

  test('rule 41: a meeting of which only the title is known prints dots and nothing else', async () => {
    const printed = (await texts(bareDossier())).join('\n');
    expect(printed).toMatch(/Pada hari \.+, tanggal \.+ bulan \.+ tahun \.+, bertempat di \.+, telah/);
    expect(printed).toMatch(/Hasil pelaksanaan\n\.{60,}/);
    expect(printed).not.toMatch(/undefined|null|NaN|\{/);
  });

  test('rule 29: the closing goes with the signatures', async () => {
    const { main } = (await make('official-record')).docx;
    expect(has(paragraphWith(main, 'Demikian Berita Acara'), 'w:keepNext')).toBe(true);
  });
});
