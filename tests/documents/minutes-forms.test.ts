import { describe, expect, test } from 'vitest';
import { minutesSchema } from '../../shared/domain/minutes.ts';
import { officeProfileSchema } from '../../shared/domain/office-profile.ts';
import { all, has, lines, listOf, paragraphWith, textOf } from './support/docx.ts';
import {
  ASSISTANT,
  bareDossier,
  exampleDossier,
  exampleProfile,
  newId,
  SECRETARY_FOR_REGENT,
} from './support/dossiers.ts';
import { make } from './support/papers.ts';

const inForm = (form: 'A' | 'B' | 'C', minutes: object = {}) =>
  exampleDossier({ minutes: { ...minutes, form } });

async function printed(form: 'A' | 'B' | 'C', profile = exampleProfile()): Promise<string[]> {
  return lines((await make('minutes', { dossier: inForm(form), profile })).docx.main);
}

describe('notula Form B', () => {
  test('rule 32: catatan and tembusan stand under its signature, and wait while another form is chosen', async () => {
    const minutesTrailer = {
      notes: ['Rapat lanjutan 24 September 2025'],
      copyRecipients: ['Bupati Contoh', 'Wakil'],
    };
    const endOf = async (form: 'A' | 'B' | 'C') => {
      const dossier = {
        ...inForm(form),
        supplement: exampleDossier({ supplement: { minutesTrailer } }).supplement,
      };
      const texts = lines((await make('minutes', { dossier })).docx.main);
      return texts.slice(texts.lastIndexOf('Nama Lengkap, S.H., M.Si.') + 1);
    };
    expect(await endOf('B')).toEqual([
      ...['Catatan: Rapat lanjutan 24 September 2025', 'Tembusan:'],
      ...['Bupati Contoh', 'Wakil'],
    ]);
    expect(await endOf('A')).toEqual([]);
    expect((await endOf('C')).join()).not.toContain('Catatan');
  });

  test('rule 32: blocks and field names of 54/2009, in their order', async () => {
    const profile = exampleProfile({ minutes: { title: 'NOTULEN' } });
    const texts = await printed('B', profile);
    expect(texts.slice(texts.indexOf('NOTULEN'))).toEqual([
      'NOTULEN',
      ...['Sidang/Rapat', ':', 'Rapat Koordinasi Lintas Sektoral'],
      ...['Hari/Tanggal', ':', 'Rabu, 17 September 2025'],
      ...['Waktu Panggilan', ':', 'pukul 09.00 WIB s.d. selesai'],
      ...['Waktu Sidang/Rapat', ':', 'pukul 09.10 s.d. 11.30 WIB'],
      ...['Acara', ':', 'Laporan kesiapan panitia', 'Pembagian tugas perangkat daerah'],
      'Pimpinan Sidang/Rapat',
      ...['Ketua', ':', 'Sekretaris Daerah, Nama Lengkap, S.H., M.Si.'],
      ...['Sekretaris', ':', 'Asisten Pemerintahan dan Kesejahteraan Rakyat, Nama Asisten, S.E.'],
      ...['Pencatat', ':', 'Kepala Bagian Tata Pemerintahan, Nama Pencatat, S.STP.'],
      ...['Peserta Sidang/Rapat', ':'],
      'Nama Peserta Satu, S.Sos., Camat Contoh',
      'Nama Wakil, S.Kom., Sekretaris Dinas Contoh 1 (mewakili Kepala Dinas Contoh 1)',
      'Nama Peserta Empat, Ketua Forum Contoh',
      'Kegiatan Sidang/Rapat :',
      'Kata Pembukaan\t:',
      'Rapat dibuka oleh Sekretaris Daerah pada pukul 09.10 WIB.',
      'Pembahasan\t:',
      'Laporan kesiapan panitia',
      'Panitia menyampaikan laporan kesiapan tempat, acara, dan keamanan.',
      'Kepala Dinas Contoh 1: Tempat kegiatan telah siap dan akan diperiksa kembali tiga hari sebelum pelaksanaan.',
      'Camat Contoh: Masyarakat di sekitar lokasi telah diberi tahu tentang pengalihan arus lalu lintas.',
      'Pembagian tugas perangkat daerah',
      'Pembagian tugas dibahas satu per satu bersama perangkat daerah terkait.',
      'Peraturan\t:',
      'Laporan kesiapan panitia diterima.',
      'Dinas Contoh 1 menyiapkan tempat kegiatan.',
      'Kecamatan Contoh menyiapkan kebersihan lingkungan.',
      'Tindak lanjut',
      ...['No', 'Uraian', 'Penanggung jawab', 'Batas waktu'],
      ...['Memeriksa kesiapan tempat kegiatan.', 'Dinas Contoh 1', '22 September 2025'],
      ...['Menyusun jadwal kerja bakti.', 'Kecamatan Contoh', '20 September 2025'],
      'Rapat ditutup oleh Sekretaris Daerah pada pukul 11.30 WIB.',
      'Pimpinan Sidang/Rapat',
      'SEKRETARIS DAERAH,',
      'Nama Lengkap, S.H., M.Si.',
    ]);
  });

  test('rule 68: the label of item 3 is the one of the profile', async () => {
    const texts = await printed('B', exampleProfile({ minutes: { decisionLabel: 'Kesimpulan' } }));
    expect(texts).toContain('Kesimpulan\t:');
    expect(texts).not.toContain('Peraturan\t:');
  });

  test('rule 37: two signers by profile, Pimpinan on the right, both titles in capitals', async () => {
    const profile = exampleProfile({ minutes: { signers: 'chair-and-recorder' } });
    const { docx } = await make('minutes', { dossier: inForm('B'), profile });
    const [above] = all(docx.main, 'w:tr').slice(-3);
    if (above === undefined) throw new Error('no signatures');
    expect(all(above, 'w:tc').map(textOf)).toEqual([
      'PencatatKEPALA BAGIAN TATA PEMERINTAHAN,',
      '',
      'Pimpinan Sidang/RapatSEKRETARIS DAERAH,',
    ]);
  });

  test('rule 41: nothing written prints the three items with room for the hand', async () => {
    const dossier = { ...bareDossier(), minutes: minutesSchema.parse({ form: 'B' }) };
    const texts = lines((await make('minutes', { dossier })).docx.main);
    const items = ['Kata Pembukaan\t:', 'Pembahasan\t:', 'Peraturan\t:'].map((label) => texts.indexOf(label));
    for (const item of items) expect(texts[item + 1]).toMatch(/^\.{60,}$/);
  });
});

describe('notula Form C', () => {
  test('rule 32: fields, sections I to V and both signers as drawn', async () => {
    const texts = await printed('C');
    expect(texts.slice(texts.indexOf('NOTULA'))).toEqual([
      'NOTULA',
      ...['Hari/Tanggal', ':', 'Rabu, 17 September 2025'],
      ...['Waktu', ':', 'pukul 09.10 s.d. 11.30 WIB'],
      ...['Tempat', ':', 'Ruang Rapat Sekda Lantai 2, Kantor Bupati Contoh'],
      ...['Acara/Agenda', ':', 'Rapat Koordinasi Lintas Sektoral'],
      ...['Laporan kesiapan panitia', 'Pembagian tugas perangkat daerah'],
      ...['Pimpinan rapat', ':', 'Sekretaris Daerah, Nama Lengkap, S.H., M.Si.'],
      ...['Notulis', ':', 'Kepala Bagian Tata Pemerintahan, Nama Pencatat, S.STP.'],
      ...['Peserta', ':', 'Nama Peserta Satu, S.Sos., Camat Contoh'],
      'Nama Wakil, S.Kom., Sekretaris Dinas Contoh 1 (mewakili Kepala Dinas Contoh 1)',
      'Nama Peserta Empat, Ketua Forum Contoh',
      'Pembukaan',
      'Rapat dibuka oleh Sekretaris Daerah pada pukul 09.10 WIB.',
      'Pembahasan',
      'Laporan kesiapan panitia',
      'Panitia menyampaikan laporan kesiapan tempat, acara, dan keamanan.',
      'Kepala Dinas Contoh 1: Tempat kegiatan telah siap dan akan diperiksa kembali tiga hari sebelum pelaksanaan.',
      'Camat Contoh: Masyarakat di sekitar lokasi telah diberi tahu tentang pengalihan arus lalu lintas.',
      'Pembagian tugas perangkat daerah',
      'Pembagian tugas dibahas satu per satu bersama perangkat daerah terkait.',
      'Kesimpulan/Keputusan',
      'Laporan kesiapan panitia diterima.',
      'Dinas Contoh 1 menyiapkan tempat kegiatan.',
      'Kecamatan Contoh menyiapkan kebersihan lingkungan.',
      'Tindak lanjut',
      ...['No', 'Uraian', 'Penanggung jawab', 'Batas waktu', 'Ket.'],
      ...['Memeriksa kesiapan tempat kegiatan.', 'Dinas Contoh 1', '22 September 2025'],
      ...['Menyusun jadwal kerja bakti.', 'Kecamatan Contoh', '20 September 2025'],
      'Penutup',
      'Rapat ditutup oleh Sekretaris Daerah pada pukul 11.30 WIB.',
      ...['Pimpinan Rapat,', 'Notulis,'],
      ...['Nama Lengkap, S.H., M.Si.', 'Nama Pencatat, S.STP.'],
      ...['Penata Tingkat I (III/d)', 'NIP 19900202 201202 2 002'],
    ]);
  });

  test('rule 37: Pimpinan Rapat on the left, Notulis on the right, names level; one signer by profile', async () => {
    const { docx } = await make('minutes', { dossier: inForm('C') });
    expect(
      all(docx.main, 'w:tr')
        .slice(-3)
        .map((row) => all(row, 'w:tc').map(textOf)),
    ).toEqual([
      ['Pimpinan Rapat,', '', 'Notulis,'],
      ['', '', ''],
      [
        'Nama Lengkap, S.H., M.Si.',
        '',
        'Nama Pencatat, S.STP.Penata Tingkat I (III/d)NIP 19900202 201202 2 002',
      ],
    ]);
    const alone = await printed('C', exampleProfile({ minutes: { signers: 'chair' } }));
    expect(alone.slice(-2)).toEqual(['Pimpinan Rapat,', 'Nama Lengkap, S.H., M.Si.']);
  });

  test('rule 26: whoever signs by mandate keeps the chain under the label', async () => {
    const dossier = inForm('C', { signatory: SECRETARY_FOR_REGENT });
    const texts = lines((await make('minutes', { dossier })).docx.main);
    expect(texts).toContain('a.n. Bupati Contoh');
    expect(texts).toContain('Sekretaris Daerah,');
  });

  test('rule 50: the sections are one roman list whose numbers close up where a section is empty', async () => {
    const { docx } = await make('minutes', {
      dossier: inForm('C', {
        discussions: [{ id: newId(), decisions: [{ id: newId(), text: 'Disetujui.' }] }],
      }),
    });
    const headings = ['Pembukaan', 'Kesimpulan/Keputusan', 'Penutup'].map((text) =>
      paragraphWith(docx.main, text),
    );
    const lists = headings.map(listOf);
    expect(lists[0]).not.toBeNull();
    expect(new Set(lists).size).toBe(1);
    const texts = lines(docx.main);
    expect(texts).not.toContain('Pembahasan');
    expect(texts).not.toContain('Tindak lanjut');
    expect(docx.source('word/numbering.xml')).toContain('upperRoman');
  });

  test('rule 29: whatever the minutes end with, it stays on the page of the signatures', async () => {
    const endings = [
      { actionItems: [{ id: newId(), text: 'Laporan', owner: 'Camat' }] },
      { decisions: [{ id: newId(), text: 'Satu.' }] },
      { text: 'Dibahas.' },
    ];
    for (const form of ['B', 'C'] as const) {
      for (const ending of endings) {
        const { docx } = await make('minutes', {
          dossier: inForm(form, { discussions: [{ id: newId(), ...ending }], closing: '' }),
        });
        const paragraphs = all(docx.main, 'w:p');
        const label = form === 'B' ? 'Pimpinan Sidang/Rapat' : 'Pimpinan Rapat,';
        const signature = paragraphs.findLastIndex((item) => textOf(item) === label);
        const before = paragraphs[signature - 1];
        if (before === undefined) throw new Error('nothing stands before the signature');
        expect(has(before, 'w:keepNext'), `${form} ${Object.keys(ending)[0]}`).toBe(true);
      }
    }
  });
});

describe('all forms', () => {
  test('rule 32: another form prints every text that was typed', async () => {
    const typed = [
      'Rapat dibuka oleh Sekretaris Daerah pada pukul 09.10 WIB.',
      'Panitia menyampaikan laporan kesiapan tempat, acara, dan keamanan.',
      'Masyarakat di sekitar lokasi telah diberi tahu',
      'Laporan kesiapan panitia diterima.',
      'Menyusun jadwal kerja bakti.',
      'Rapat ditutup oleh Sekretaris Daerah pada pukul 11.30 WIB.',
    ];
    for (const form of ['A', 'B', 'C'] as const) {
      const whole = (await printed(form)).join('\n');
      for (const text of typed) expect(whole, form).toContain(text);
    }
  });

  test('rule 34: the title word of the profile stands in every form', async () => {
    for (const form of ['A', 'B', 'C'] as const) {
      expect(await printed(form, exampleProfile({ minutes: { title: 'RISALAH' } }))).toContain('RISALAH');
    }
  });

  test('rule 36: in every form only those who came are printed', async () => {
    for (const form of ['A', 'B', 'C'] as const) {
      const whole = (await printed(form)).join('\n');
      expect(whole).toContain('Nama Wakil');
      expect(whole).not.toContain('Nama Peserta Dua');
      expect(whole).not.toContain('Nama Tidak Hadir');
    }
  });

  test('rule 68: every label and heading is a phrase of the office', async () => {
    const { phrases } = exampleProfile();
    const marked = Object.fromEntries(
      Object.entries(phrases)
        .filter(([name]) => /^(minutes|action|decisionsHeading)/.test(name))
        .map(([name, text]) => [name, `*${text}`]),
    );
    const profile = officeProfileSchema.parse({
      ...exampleProfile({ minutes: { decisionLabel: '*Keputusan' } }),
      phrases: { ...phrases, ...marked },
    });
    const dossier = exampleDossier({ meeting: { secretary: ASSISTANT } });
    for (const form of ['A', 'B', 'C'] as const) {
      const texts = lines(
        (await make('minutes', { dossier: { ...dossier, minutes: inForm(form).minutes }, profile })).docx
          .main,
      );
      const labels = texts.filter((text) => text.startsWith('*')).length;
      expect(labels, form).toBeGreaterThan(14);
      const fixed = Object.values(phrases).filter((text) => text.length > 3 && texts.includes(text));
      expect(fixed, form).toEqual([]);
    }
  });
});
