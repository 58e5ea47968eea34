import { describe, expect, test } from 'vitest';
import { checkPaper } from '../../shared/domain/checks.ts';
import { draftPressRelease } from '../../shared/domain/press-release.ts';
import { all, headerText, lines, textOf } from './support/docx.ts';
import { BY_SECRETARY, bareDossier, exampleDossier, exampleProfile, newId } from './support/dossiers.ts';
import { make } from './support/papers.ts';

const SENTENCES = [
  { id: newId(), text: 'Rapat memutuskan: laporan panitia diterima.', isConfirmed: true },
  { id: newId(), text: 'Tempat kegiatan telah siap.\nJalan dialihkan.', isConfirmed: true },
];
const RELEASE = {
  letterDate: '2025-09-18',
  numberText: '000.1.5/3/Prokopim',
  headline: 'Kabupaten Contoh Siapkan Hari Jadi',
  sentences: SENTENCES,
  contact: 'Bagian Prokopim, (0000) 000000',
};

function withRelease(changes: Record<string, unknown> = {}) {
  return exampleDossier({ supplement: { pressRelease: { ...RELEASE, ...changes } } });
}

describe('siaran pers', () => {
  test('blocks in the order of 3.8: title, number, place and date, headline, text, contact', async () => {
    const { docx } = await make('press-release', { dossier: withRelease() });
    const printed = lines(docx.main);
    expect(printed.slice(printed.indexOf('SIARAN PERS'))).toEqual([
      'SIARAN PERS',
      'Nomor 000.1.5/3/Prokopim',
      'Contoh, 18 September 2025',
      'Kabupaten Contoh Siapkan Hari Jadi',
      'Rapat Koordinasi Lintas Sektoral dilaksanakan pada hari Rabu, 17 September 2025 bertempat di Ruang Rapat Sekda Lantai 2, Kantor Bupati Contoh.',
      'Rapat memutuskan: laporan panitia diterima.',
      'Tempat kegiatan telah siap.',
      'Jalan dialihkan.',
      'Narahubung:',
      'Bagian Prokopim, (0000) 000000',
    ]);
    expect(headerText(docx, 'first')).not.toContain('KONSEP');
  });

  test('rule 41: one sentence that nobody has confirmed makes it a KONSEP and is named by the check', async () => {
    const doubtful = { id: newId(), text: 'Acara akan dihadiri ribuan warga.', isConfirmed: false };
    const dossier = withRelease({ sentences: [...SENTENCES, doubtful] });
    expect(headerText((await make('press-release', { dossier })).docx, 'first')).toContain('KONSEP');
    expect(checkPaper('press-release', dossier, exampleProfile())).toEqual([
      {
        severity: 'missing',
        record: 'supplement',
        field: 'pressRelease.sentences.2',
        message: 'Kalimat ke-3 belum dipastikan: “Acara akan dihadiri ribuan warga.”',
      },
    ]);
  });

  test('a meeting that is not for the public is pointed out', () => {
    const closed = exampleDossier({
      invitation: { urgency: 'Rahasia' },
      supplement: { pressRelease: RELEASE },
    });
    expect(checkPaper('press-release', closed, exampleProfile()).map(({ message }) => message)).toEqual([
      'Undangan rapat ini bersifat Rahasia; pastikan hasilnya boleh diumumkan.',
    ]);
  });

  test('it is signed only where a signer is chosen', async () => {
    const { docx } = await make('press-release', { dossier: withRelease({ signatory: BY_SECRETARY }) });
    expect(lines(docx.main).slice(-2)).toEqual(['Sekretaris Daerah,', 'Nama Lengkap, S.H., M.Si.']);
  });

  test('rule 30: in mode SRIKANDI number and date are tags, each in a run of its own', async () => {
    const profile = exampleProfile({ srikandi: { isOn: true } });
    const { docx } = await make('press-release', { dossier: withRelease(), profile });
    const runs = all(docx.main, 'w:r').map(textOf);
    expect(runs).toEqual(expect.arrayContaining(['${nomor_naskah}', '${tanggal_naskah}']));
  });

  test('rule 41: without sentences only blanks are printed', async () => {
    const { docx } = await make('press-release', { dossier: bareDossier() });
    expect(lines(docx.main)).toContain('.'.repeat(40));
  });
});

describe('draft of a siaran pers', () => {
  const minutes = {
    discussions: [
      {
        id: newId(),
        text: 'Dibahas panjang.',
        decisions: [{ id: newId(), text: 'Laporan diterima' }, { id: newId() }],
        statements: [
          { id: newId(), speaker: 'Camat Contoh', text: 'Warga sudah diberi tahu.' },
          { id: newId(), text: 'Tidak jelas siapa yang bicara.' },
        ],
      },
    ],
  };

  test('rule 41: decisions first, then who said what; only the words of the minutes', () => {
    const drafted = draftPressRelease(exampleDossier({ minutes }));
    expect(drafted.map(({ text }) => text)).toEqual([
      'Rapat memutuskan: Laporan diterima.',
      'Camat Contoh menyampaikan: Warga sudah diberi tahu.',
    ]);
  });

  test('each sentence names what it was drafted from', () => {
    const [discussion] = minutes.discussions;
    expect(draftPressRelease(exampleDossier({ minutes })).map(({ sourceId }) => sourceId)).toEqual([
      discussion?.decisions[0]?.id,
      discussion?.statements[0]?.id,
    ]);
    expect(draftPressRelease(bareDossier())).toEqual([]);
  });
});
