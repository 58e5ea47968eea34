import { describe, expect, test } from 'vitest';
import { all, attribute, first, has, lines, listOf, paragraphWith, textOf } from './support/docx.ts';
import { addressees, bareDossier, exampleDossier, exampleProfile, newId } from './support/dossiers.ts';
import { make } from './support/papers.ts';

const LABELS = ['Yth.', 'Dari', 'Tembusan', 'Tanggal', 'Nomor', 'Sifat', 'Lampiran', 'Hal'];

describe('undangan as nota dinas', () => {
  test('the eight fields in the order of the form, then the text of the invitation', async () => {
    const printed = lines((await make('invitation-memo')).docx.main);
    expect(printed.slice(printed.indexOf('NOTA DINAS'))).toEqual([
      'NOTA DINAS',
      ...['Yth.', ':', 'Kepala Dinas Contoh 1'],
      ...['Dari', ':', 'Sekretaris Daerah'],
      ...['Tembusan', ':', 'Bupati Contoh'],
      ...['Tanggal', ':', '8 September 2025'],
      ...['Nomor', ':', '000.1.5/15/Setda'],
      ...['Sifat', ':', 'Biasa'],
      ...['Lampiran', ':', '-'],
      ...['Hal', ':', 'Undangan'],
      'Dalam rangka persiapan kegiatan peringatan hari jadi Kabupaten Contoh, diharapkan kehadiran Bapak/Ibu dalam Rapat Koordinasi Lintas Sektoral yang dilaksanakan:',
      ...['hari/tanggal', ':', 'Rabu, 17 September 2025'],
      ...['waktu', ':', 'pukul 09.00 WIB s.d. selesai'],
      ...['tempat', ':', 'Ruang Rapat Sekda Lantai 2, Kantor Bupati Contoh'],
      ...['acara', ':', 'Rapat Koordinasi Lintas Sektoral'],
      'Demikian dan atas kehadirannya diucapkan terima kasih.',
      'Sekretaris Daerah,',
      'Nama Lengkap, S.H., M.Si.',
      'Catatan: pakaian PDH; mohon tidak diwakilkan',
    ]);
  });

  test('a rule from margin to margin parts the fields from the text', async () => {
    const { main } = (await make('invitation-memo')).docx;
    const paragraphs = all(main, 'w:p');
    const opening = paragraphs.findIndex((item) => textOf(item).startsWith('Dalam rangka'));
    const rule = paragraphs[opening - 1];
    if (rule === undefined) throw new Error('no rule');
    expect(attribute(first(rule, 'w:pBdr'), 'w:bottom', 'w:val')).toBe('single');
    expect(has(rule, 'w:ind')).toBe(false);
  });

  test('rule 49: the colons of all eight fields stand in one column', async () => {
    const { main } = (await make('invitation-memo')).docx;
    const rows = all(main, 'w:tr').filter((row) => {
      const [label, colon] = all(row, 'w:tc').map(textOf);
      return colon === ':' && LABELS.includes(label ?? '');
    });
    expect(rows.map((row) => textOf(first(row, 'w:tc')))).toEqual(LABELS);
    expect(new Set(rows.map((row) => attribute(row, 'w:tcW', 'w:w'))).size).toBe(1);
  });

  test('rules 15, 16: a few addressees are a real list, more stand in an attached list of the nota dinas', async () => {
    const few = exampleDossier({ invitation: { addressees: addressees(3) } });
    const { main } = (await make('invitation-memo', { dossier: few })).docx;
    expect(listOf(paragraphWith(main, 'Kepala Dinas Contoh 2'))).not.toBeNull();
    expect(lines(main).filter((line) => line.includes('Yth.'))).toEqual(['Yth.']);
    const many = exampleDossier({ invitation: { addressees: addressees(9) } });
    const { docx, pages } = await make('invitation-memo', { dossier: many });
    const printed = lines(docx.main);
    expect(pages).toBe(2);
    expect(printed).toContain('(Daftar undangan terlampir)');
    expect(printed[printed.indexOf('Lampiran') + 2]).toBe('1 (satu) lembar');
    expect(printed).toContain('NOTA DINAS SEKRETARIS DAERAH');
    expect(printed).toContain('NOMOR\t:\t000.1.5/15/Setda');
  });

  test('rule 41: a signer who is not set, and every other unknown, is a row of dots', async () => {
    const printed = lines((await make('invitation-memo', { dossier: bareDossier() })).docx.main);
    for (const label of ['Yth.', 'Dari', 'Tanggal'])
      expect(printed[printed.indexOf(label) + 2], label).toMatch(/^\.+$/);
    expect(printed[printed.indexOf('Tembusan') + 2]).toBe('-');
    expect(printed.slice(-2)).toEqual([`${'.'.repeat(36)},`, `(${'.'.repeat(36)})`]);
  });
});

describe('nota dinas laporan hasil rapat', () => {
  test('head, facts of the meeting, decisions and follow-ups of the minutes, signature', async () => {
    const printed = lines((await make('report-memo')).docx.main);
    expect(printed.slice(printed.indexOf('NOTA DINAS'))).toEqual([
      'NOTA DINAS',
      ...['Yth.', ':', 'Sekretaris Daerah Kabupaten Contoh'],
      ...['Dari', ':', 'Kepala Bagian Tata Pemerintahan'],
      ...['Tembusan', ':', 'Asisten Administrasi Umum'],
      ...['Tanggal', ':', '18 September 2025'],
      ...['Nomor', ':', '000.1.5/22/Setda'],
      ...['Sifat', ':', 'Biasa'],
      ...['Lampiran', ':', '-'],
      ...['Hal', ':', 'Laporan Hasil Rapat'],
      'Menindaklanjuti pelaksanaan Rapat Koordinasi Lintas Sektoral, dengan ini kami laporkan hasil rapat sebagai berikut:',
      'Pelaksanaan',
      ...['Hari/Tanggal', ':', 'Rabu, 17 September 2025'],
      ...['Waktu', ':', 'pukul 09.10 s.d. 11.30 WIB'],
      ...['Tempat', ':', 'Ruang Rapat Sekda Lantai 2, Kantor Bupati Contoh'],
      ...['Acara', ':', 'Rapat Koordinasi Lintas Sektoral'],
      ...['Pimpinan rapat', ':', 'Sekretaris Daerah, Nama Lengkap, S.H., M.Si.'],
      ...['Peserta', ':', '3 (tiga) orang'],
      'Hasil rapat',
      'Laporan kesiapan panitia diterima.',
      'Dinas Contoh 1 menyiapkan tempat kegiatan.',
      'Kecamatan Contoh menyiapkan kebersihan lingkungan.',
      'Tindak lanjut',
      ...['No', 'Uraian', 'Penanggung jawab', 'Batas waktu'],
      ...['Memeriksa kesiapan tempat kegiatan.', 'Dinas Contoh 1', '22 September 2025'],
      ...['Menyusun jadwal kerja bakti.', 'Kecamatan Contoh', '20 September 2025'],
      'Demikian kami laporkan, mohon arahan lebih lanjut.',
      'Kepala Bagian Tata Pemerintahan,',
      ...['Nama Pencatat, S.STP.', 'Penata Tingkat I (III/d)', 'NIP 19900202 201202 2 002'],
    ]);
  });

  test('rule 45: the count of participants is the one of the attendance list', async () => {
    const attendees = Array.from({ length: 12 }, (_, index) => ({
      id: newId(),
      name: `Nama ${index}`,
      state: index < 11 ? 'present' : 'absent',
    }));
    const dossier = exampleDossier({ attendance: { attendees } });
    expect(lines((await make('report-memo', { dossier })).docx.main)).toContain('11 (sebelas) orang');
  });

  test('rules 41, 50: what the minutes do not hold is left out and the letters close up', async () => {
    const dossier = exampleDossier({
      minutes: { discussions: [{ id: newId(), actionItems: [{ id: newId(), text: 'Menyusun laporan.' }] }] },
    });
    const { docx } = await make('report-memo', { dossier });
    expect(lines(docx.main)).not.toContain('Hasil rapat');
    const lists = ['Pelaksanaan', 'Tindak lanjut'].map((text) => listOf(paragraphWith(docx.main, text)));
    expect(lists[0]).not.toBeNull();
    expect(lists[0]).toBe(lists[1]);
    expect(docx.source('word/numbering.xml')).toContain('upperLetter');
  });

  test('what was typed wins over what is made from the records', async () => {
    const { reportMemo } = exampleDossier().supplement;
    const dossier = exampleDossier({
      supplement: {
        reportMemo: {
          ...reportMemo,
          to: ['Bupati Contoh', 'Wakil Bupati Contoh'],
          from: 'Plt. Kepala Bagian Umum',
          subject: 'Laporan Rapat',
          attachment: '1 (satu) berkas',
          opening: 'Bersama ini dilaporkan:',
          closing: 'Demikian.',
        },
      },
    });
    const printed = lines((await make('report-memo', { dossier })).docx.main);
    for (const text of ['Bupati Contoh', 'Plt. Kepala Bagian Umum', 'Laporan Rapat', '1 (satu) berkas'])
      expect(printed).toContain(text);
    expect(printed).toContain('Bersama ini dilaporkan:');
    expect(printed).toContain('Demikian.');
  });

  test('rule 29: the closing goes with the signature', async () => {
    const { main } = (await make('report-memo')).docx;
    expect(has(paragraphWith(main, 'Demikian kami laporkan'), 'w:keepNext')).toBe(true);
  });

  test('rule 68: title and headings are phrases of the office', async () => {
    const phrases = { memoTitle: 'NOTA-DINAS', reportMemoResults: 'Kesimpulan' };
    const printed = lines((await make('report-memo', { profile: exampleProfile({ phrases }) })).docx.main);
    expect(printed).toContain('NOTA-DINAS');
    expect(printed).toContain('Kesimpulan');
  });
});
