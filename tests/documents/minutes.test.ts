import { describe, expect, test } from 'vitest';
import { all, attribute, first, has, lines, listOf, paragraphWith, textOf } from './support/docx.ts';
import { bareDossier, exampleDossier, exampleProfile, newId } from './support/dossiers.ts';
import { make } from './support/papers.ts';

const AGENDA = [newId(), newId()];

describe('notula Form A', () => {
  test('rule 33: blocks and field names stand exactly as in the form', async () => {
    const printed = lines((await make('minutes')).docx.main);
    expect(printed.slice(printed.indexOf('NOTULA'))).toEqual([
      'NOTULA',
      ...['Sidang/Rapat', ':', 'Rapat Koordinasi Lintas Sektoral'],
      ...['Hari/Tanggal', ':', 'Rabu, 17 September 2025'],
      ...['Surat Undangan', ':', '000.1.5/15/Setda, 8 September 2025'],
      ...['Waktu Sidang/Rapat', ':', 'pukul 09.10 s.d. 11.30 WIB'],
      ...['Acara', ':', 'Laporan kesiapan panitia', 'Pembagian tugas perangkat daerah'],
      'Pimpinan Sidang/Rapat',
      ...['Ketua', ':', 'Sekretaris Daerah, Nama Lengkap, S.H., M.Si.'],
      ...['Sekretaris', ':', 'Asisten Pemerintahan dan Kesejahteraan Rakyat, Nama Asisten, S.E.'],
      ...['Pencatat', ':', 'Kepala Bagian Tata Pemerintahan, Nama Pencatat, S.STP.'],
      'Peserta sidang/rapat :',
      'Nama Peserta Satu, S.Sos., Camat Contoh',
      'Nama Wakil, S.Kom., Sekretaris Dinas Contoh 1 (mewakili Kepala Dinas Contoh 1)',
      'Nama Peserta Empat, Ketua Forum Contoh',
      'Kegiatan Sidang/Rapat:',
      'Rapat dibuka oleh Sekretaris Daerah pada pukul 09.10 WIB.',
      'Laporan kesiapan panitia',
      'Panitia menyampaikan laporan kesiapan tempat, acara, dan keamanan.',
      'Kepala Dinas Contoh 1: Tempat kegiatan telah siap dan akan diperiksa kembali tiga hari sebelum pelaksanaan.',
      'Camat Contoh: Masyarakat di sekitar lokasi telah diberi tahu tentang pengalihan arus lalu lintas.',
      'Keputusan',
      'Laporan kesiapan panitia diterima.',
      'Pembagian tugas perangkat daerah',
      'Pembagian tugas dibahas satu per satu bersama perangkat daerah terkait.',
      'Keputusan',
      'Dinas Contoh 1 menyiapkan tempat kegiatan.',
      'Kecamatan Contoh menyiapkan kebersihan lingkungan.',
      'Tindak lanjut',
      ...['No', 'Uraian', 'Penanggung jawab', 'Batas waktu'],
      ...['Memeriksa kesiapan tempat kegiatan.', 'Dinas Contoh 1', '22 September 2025'],
      ...['Menyusun jadwal kerja bakti.', 'Kecamatan Contoh', '20 September 2025'],
      'Rapat ditutup oleh Sekretaris Daerah pada pukul 11.30 WIB.',
      'Pimpinan Sidang/Rapat',
      'Sekretaris Daerah,',
      'Nama Lengkap, S.H., M.Si.',
    ]);
  });

  test('rule 33: there is no Nomor line and one signature', async () => {
    const printed = lines((await make('minutes')).docx.main);
    expect(printed.filter((line) => /^Nomor|^Hal\b|Notulis|Mengetahui/.test(line))).toEqual([]);
  });

  test('rule 49: the colons of all fields stand in one column', async () => {
    const { docx } = await make('minutes');
    const labels = ['Sidang/Rapat:', 'Hari/Tanggal:', 'Acara:', 'Ketua:', 'Sekretaris:', 'Pencatat:'];
    const colons = labels.map((label) => {
      const row = all(docx.main, 'w:tr').find((candidate) => textOf(candidate).startsWith(label));
      if (row === undefined) throw new Error(label);
      const table = row.parentNode;
      const indent = all(docx.main, 'w:tbl').find((candidate) => candidate === table);
      const own =
        indent === undefined || !has(indent, 'w:tblInd') ? 0 : Number(attribute(indent, 'w:tblInd', 'w:w'));
      return own + Number(first(row, 'w:tcW').getAttribute('w:w'));
    });
    expect(new Set(colons).size).toBe(1);
  });

  test('rule 34: the title is the one of the profile', async () => {
    const profile = exampleProfile({ minutes: { title: 'RISALAH' } });
    const { docx } = await make('minutes', { profile });
    expect(lines(docx.main)).toContain('RISALAH');
    expect(first(docx.part('docProps/core.xml'), 'dc:title').textContent).toMatch(/^Risalah /);
  });

  test('rule 35: facts come from the meeting and the letter; without actual times the announced ones stand', async () => {
    const dossier = exampleDossier({
      meeting: { actualStart: null, actualEnd: null, place: 'Aula', agenda: [] },
      invitation: { sequence: 7, letterDate: '2025-09-01' },
    });
    const printed = lines((await make('minutes', { dossier })).docx.main);
    expect(printed).toContain('pukul 09.00 WIB s.d. selesai');
    expect(printed).toContain('000.1.5/7/Setda, 1 September 2025');
    expect(printed.slice(printed.indexOf('Acara'), printed.indexOf('Acara') + 3)).toEqual([
      'Acara',
      ':',
      'Rapat Koordinasi Lintas Sektoral',
    ]);
  });

  test('rule 36: only those present or their representatives are printed', async () => {
    const printed = lines((await make('minutes')).docx.main).join('\n');
    expect(printed).toContain('Nama Peserta Satu');
    expect(printed).toContain('Nama Wakil');
    expect(printed).not.toContain('Nama Peserta Dua');
    expect(printed).not.toContain('Nama Tidak Hadir');
  });

  test('rule 37: a second signature on the left by profile, both names level', async () => {
    const profile = exampleProfile({ minutes: { signers: 'chair-and-recorder' } });
    const { docx } = await make('minutes', { profile });
    const rows = all(docx.main, 'w:tr').slice(-3);
    expect(rows.map((row) => all(row, 'w:tc').map(textOf))).toEqual([
      ['PencatatKepala Bagian Tata Pemerintahan,', '', 'Pimpinan Sidang/RapatSekretaris Daerah,'],
      ['', '', ''],
      [
        'Nama Pencatat, S.STP.Penata Tingkat I (III/d)NIP 19900202 201202 2 002',
        '',
        'Nama Lengkap, S.H., M.Si.',
      ],
    ]);
  });

  test('rule 38: follow-ups without owner and date are a plain numbered list', async () => {
    const discussions = [
      {
        id: newId(),
        actionItems: [
          { id: newId(), text: 'Menyusun jadwal.' },
          { id: newId(), text: 'Menyusun laporan.' },
        ],
      },
    ];
    const { docx } = await make('minutes', { dossier: exampleDossier({ minutes: { discussions } }) });
    expect(lines(docx.main)).not.toContain('Penanggung jawab');
    expect(listOf(paragraphWith(docx.main, 'Menyusun jadwal.'))).not.toBeNull();
  });

  test('rule 41: a meeting of which only the title is known prints dots and nothing else', async () => {
    const { docx } = await make('minutes', { dossier: bareDossier() });
    const printed = lines(docx.main);
    for (const label of [
      'Hari/Tanggal',
      'Surat Undangan',
      'Waktu Sidang/Rapat',
      'Ketua',
      'Sekretaris',
      'Pencatat',
    ]) {
      expect(printed[printed.indexOf(label) + 2], label).toMatch(/^\.+$/);
    }
    expect(printed[printed.indexOf('Peserta sidang/rapat :') + 1]).toMatch(/^\.+$/);
    expect(printed.slice(-2)).toEqual([`${'.'.repeat(36)},`, `(${'.'.repeat(36)})`]);
    expect(printed.join('\n')).not.toMatch(/undefined|null|NaN/);
  });

  test('rule 50: every list is real numbering of its own that starts at 1', async () => {
    const { docx } = await make('minutes');
    const items = [
      'Laporan kesiapan panitia',
      'Nama Peserta Satu',
      'Laporan kesiapan panitia diterima.',
      'Dinas Contoh 1 menyiapkan',
    ];
    const ids = items.map((text) => listOf(paragraphWith(docx.main, text)));
    expect(ids).not.toContain(null);
    expect(new Set(ids).size).toBe(items.length);
    const numbering = docx.part('word/numbering.xml');
    for (const id of ids) {
      const number = all(numbering, 'w:num').find((entry) => entry.getAttribute('w:numId') === id);
      if (number === undefined) throw new Error(`no list ${id}`);
      expect(attribute(number, 'w:startOverride', 'w:val')).toBe('1');
    }
    expect(lines(docx.main).filter((line) => /^\d+\.\s/.test(line))).toEqual([]);
  });

  test('agenda items are headings in the order they were discussed', async () => {
    const [one, two] = AGENDA;
    const dossier = exampleDossier({
      meeting: {
        agenda: [
          { id: one, title: 'Pertama' },
          { id: two, title: 'Kedua' },
        ],
      },
      minutes: {
        discussions: [
          { id: newId(), agendaItemId: two, text: 'Isi kedua.' },
          { id: newId(), agendaItemId: one, text: '' },
        ],
      },
    });
    const printed = lines((await make('minutes', { dossier })).docx.main);
    const activity = printed.slice(printed.indexOf('Kegiatan Sidang/Rapat:'));
    expect(activity).toContain('Kedua');
    expect(activity).not.toContain('Pertama');
  });
});
