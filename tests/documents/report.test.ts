import { describe, expect, test } from 'vitest';
import { previewPages } from '../../electron/documents/preview/preview.ts';
import { checkLists } from './proof/support/list-checks.ts';
import { all, attribute, has, lines, listOf, paragraphWith, textOf } from './support/docx.ts';
import { bareDossier, exampleDossier, exampleProfile, newId } from './support/dossiers.ts';
import { make } from './support/papers.ts';
import { linesOfPreview } from './support/preview-lines.ts';

const { report: BASE } = exampleDossier().supplement;

function withReport(report: object, rest: Parameters<typeof exampleDossier>[0] = {}) {
  return exampleDossier({ ...rest, supplement: { report: { ...BASE, ...report } } });
}

async function texts(dossier = exampleDossier(), profile = exampleProfile()): Promise<string[]> {
  return lines((await make('report', { dossier, profile })).docx.main);
}

describe('laporan', () => {
  test('rule 29: one page where spacing allows it, the signature with its closing; longer ones keep their spacing', async () => {
    const short = await make('report');
    expect(short.pages).toBe(1);
    const gapOf = ({ docx }: typeof short) =>
      attribute(paragraphWith(docx.main, 'Pendahuluan'), 'w:spacing', 'w:before');
    const general = 'Rapat membahas kesiapan tempat, acara, dan keamanan. '.repeat(120);
    const long = await make('report', { dossier: withReport({ general }) });
    expect(long.pages).toBeGreaterThan(1);
    expect(Number(gapOf(short))).toBeLessThan(Number(gapOf(long)));
  });

  test('rule 50: the parts count 1, 2, 3 whatever is listed inside them; the list inside has letters', async () => {
    const agenda = Array.from({ length: 4 }, (_, index) => ({ id: newId(), title: `Mata acara ${index}` }));
    const { docx, bytes } = await make('report', { dossier: exampleDossier({ meeting: { agenda } }) });
    expect(checkLists(docx)).toEqual([]);
    const numbered = (text: string) => listOf(paragraphWith(docx.main, text));
    expect(numbered('Dasar')).toBe(numbered('Ruang lingkup'));
    expect(numbered('Mata acara 3')).not.toBe(numbered('Dasar'));
    const printed = linesOfPreview(previewPages(bytes, 'Laporan').pages).map(({ text }) => text);
    expect(printed).toEqual(
      expect.arrayContaining(['1.Umum', '2.Ruanglingkup', 'a.Mataacara0', 'd.Mataacara3', '3.Dasar']),
    );
  });

  test('title, parts A to E made from the records, "Dibuat di", signature', async () => {
    const printed = await texts();
    expect(printed.slice(printed.indexOf('LAPORAN'))).toEqual([
      'LAPORAN',
      'NOMOR 000.1.5/23/Setda',
      'TENTANG RAPAT KOORDINASI LINTAS SEKTORAL',
      'Pendahuluan',
      'Umum',
      'Rapat Koordinasi Lintas Sektoral dilaksanakan dalam rangka persiapan kegiatan peringatan hari jadi Kabupaten Contoh.',
      'Ruang lingkup',
      ...['Laporan kesiapan panitia', 'Pembagian tugas perangkat daerah'],
      'Dasar',
      'Surat Nomor 000.1.5/15/Setda tanggal 8 September 2025 hal Undangan.',
      'Kegiatan yang dilaksanakan',
      ...['Hari/Tanggal', ':', 'Rabu, 17 September 2025'],
      ...['Waktu', ':', 'pukul 09.10 s.d. 11.30 WIB'],
      ...['Tempat', ':', 'Ruang Rapat Sekda Lantai 2, Kantor Bupati Contoh'],
      ...['Acara', ':', 'Rapat Koordinasi Lintas Sektoral'],
      ...['Pimpinan rapat', ':', 'Sekretaris Daerah, Nama Lengkap, S.H., M.Si.'],
      ...['Peserta', ':', '3 (tiga) orang'],
      'Hasil yang dicapai',
      'Laporan kesiapan panitia diterima.',
      'Dinas Contoh 1 menyiapkan tempat kegiatan.',
      'Kecamatan Contoh menyiapkan kebersihan lingkungan.',
      'Simpulan dan saran',
      'Tindak lanjut:',
      ...['No', 'Uraian', 'Penanggung jawab', 'Batas waktu'],
      ...['Memeriksa kesiapan tempat kegiatan.', 'Dinas Contoh 1', '22 September 2025'],
      ...['Menyusun jadwal kerja bakti.', 'Kecamatan Contoh', '20 September 2025'],
      'Penutup',
      'Demikian laporan ini dibuat untuk dapat dipergunakan sebagaimana mestinya.',
      ...['Dibuat di Contoh,', '18 September 2025'],
      'Asisten Pemerintahan dan Kesejahteraan Rakyat,',
      ...['Nama Asisten, S.E.', 'Pembina Tingkat I (IV/b)', 'NIP 19800101 200501 1 001'],
    ]);
  });

  test('what was typed wins, paragraph by paragraph', async () => {
    const printed = await texts(
      withReport({
        about: 'Hasil Rapat Hari Jadi',
        purpose: 'Maksud satu.\nTujuan dua.',
        scope: 'Hanya persiapan.',
        results: 'Semua setuju.\nTanpa catatan.',
        conclusions: 'Perlu rapat lanjutan.',
        closing: 'Sekian.',
      }),
    );
    expect(printed).toContain('TENTANG HASIL RAPAT HARI JADI');
    for (const text of [
      'Maksud dan tujuan',
      'Maksud satu.',
      'Tujuan dua.',
      'Hanya persiapan.',
      'Semua setuju.',
    ])
      expect(printed).toContain(text);
    for (const text of ['Tanpa catatan.', 'Perlu rapat lanjutan.', 'Sekian.'])
      expect(printed).toContain(text);
    expect(printed).not.toContain('Laporan kesiapan panitia diterima.');
    expect(printed).not.toContain('Tindak lanjut:');
    expect(printed).not.toContain('Laporan kesiapan panitia');
  });

  test('rules 41, 50: parts without facts are left out and the letters close up', async () => {
    const { docx } = await make('report', { dossier: bareDossier() });
    const printed = lines(docx.main);
    for (const heading of ['Pendahuluan', 'Hasil yang dicapai', 'Simpulan dan saran'])
      expect(printed).not.toContain(heading);
    const lists = ['Kegiatan yang dilaksanakan', 'Penutup'].map((text) =>
      listOf(paragraphWith(docx.main, text)),
    );
    expect(lists[0]).not.toBeNull();
    expect(lists[0]).toBe(lists[1]);
    expect(printed.join('\n')).not.toMatch(/undefined|null|NaN|Dasar|NOMOR/);
  });

  test('a long subject puts TENTANG on a line of its own', async () => {
    const about = 'Rapat koordinasi dan evaluasi pelaksanaan kegiatan pembangunan daerah tahun 2025';
    const printed = await texts(withReport({ about }));
    expect(printed[printed.indexOf('TENTANG') + 1]).toBe(about.toUpperCase());
  });

  test('rule 29: the end of the text goes with "Dibuat di" and the signature', async () => {
    const { main } = (await make('report')).docx;
    const paragraphs = all(main, 'w:p');
    const from = paragraphs.findIndex((item) => textOf(item).startsWith('Demikian laporan ini'));
    const until = paragraphs.findIndex((item) => textOf(item) === 'NIP 19800101 200501 1 001');
    for (const item of paragraphs.slice(from, until))
      expect(has(item, 'w:keepNext'), textOf(item)).toBe(true);
  });

  test('rule 30: in mode SRIKANDI number, date and signature are whole tags', async () => {
    const { docx } = await make('report', { profile: exampleProfile({ srikandi: { isOn: true } }) });
    const runs = all(docx.main, 'w:t').map((element) => element.textContent);
    for (const tag of ['${nomor_naskah}', '${tanggal_naskah}', '${ttd_pengirim}', '${nip_pengirim}'])
      expect(runs).toContain(tag);
  });
});
