import { describe, expect, test } from 'vitest';
import type { Dossier } from '../../shared/domain/dossier.ts';
import { all, has, lines, paragraphWith, textOf } from './support/docx.ts';
import {
  addressees,
  BY_ASSISTANT,
  BY_REGENT,
  bareDossier,
  exampleDossier,
  exampleProfile,
  newId,
} from './support/dossiers.ts';
import { make } from './support/papers.ts';

const BASE = exampleDossier().supplement.notice;

function withNotice(notice: object, invitation: Record<string, unknown> = {}): Dossier {
  return exampleDossier({ invitation, supplement: { notice: { ...BASE, ...notice } } });
}

async function texts(dossier = exampleDossier(), profile = exampleProfile()): Promise<string[]> {
  return lines((await make('notice', { dossier, profile })).docx.main);
}

const CORRECTIONS = [
  { id: newId(), label: 'waktu', was: 'pukul 09.00 WIB', shouldBe: 'pukul 13.00 WIB' },
  { id: newId(), label: 'tempat', was: 'Ruang Rapat Sekda', shouldBe: 'Aula Kantor Bupati' },
];

describe('surat penundaan', () => {
  test('rule 13: the blocks of the invitation in their order, its number and date quoted, the new day computed', async () => {
    expect((await texts()).slice(4)).toEqual([
      'Contoh, 15 September 2025',
      'Nomor\t:\t000.1.5/21/Setda',
      'Sifat\t:\tBiasa',
      'Lampiran\t:\t-',
      'Hal\t:\tPenundaan Undangan',
      'Yth. Kepala Dinas Contoh 1',
      'di',
      'Tempat',
      'Menindaklanjuti surat kami Nomor 000.1.5/15/Setda tanggal 8 September 2025 hal Undangan, sehubungan dengan kunjungan kerja Gubernur ke Kabupaten Contoh, dengan ini diberitahukan bahwa Rapat Koordinasi Lintas Sektoral yang semula dijadwalkan pada hari Rabu, 17 September 2025 ditunda dan akan dilaksanakan pada:',
      ...['hari/tanggal', ':', 'Rabu, 24 September 2025'],
      ...['waktu', ':', 'pukul 13.00 WIB s.d. selesai'],
      ...['tempat', ':', 'Aula Kantor Bupati Contoh'],
      ...['acara', ':', 'Rapat Koordinasi Lintas Sektoral'],
      'Demikian untuk menjadi maklum dan atas perhatiannya diucapkan terima kasih.',
      'Sekretaris Daerah,',
      'Nama Lengkap, S.H., M.Si.',
      'Tembusan:',
      'Bupati Contoh',
    ]);
  });

  test('rule 41: a new time that is not known is announced later, never made up', async () => {
    const unknown = await texts(withNotice({ newDate: null, newStartTime: null, newPlace: '' }));
    expect(unknown.find((line) => line.startsWith('Menindaklanjuti'))).toMatch(
      /ditunda\. Waktu dan tempat pelaksanaan akan diberitahukan kemudian\.$/,
    );
    expect(unknown).not.toContain('hari/tanggal');
    const half = await texts(withNotice({ newPlace: '' }));
    expect(half.slice(half.indexOf('tempat'), half.indexOf('tempat') + 3)).toEqual([
      'tempat',
      ':',
      'akan diberitahukan kemudian',
    ]);
  });

  test('rule 41: without a reason the sentence closes up', async () => {
    const [opening] = (await texts(withNotice({ reason: '' }))).filter((line) =>
      line.startsWith('Menindaklanjuti'),
    );
    expect(opening).toContain('hal Undangan, dengan ini diberitahukan bahwa');
    const typed = await texts(withNotice({ reason: 'Sehubungan dengan cuaca buruk.' }));
    expect(typed.join('\n')).toContain('hal Undangan, sehubungan dengan cuaca buruk, dengan ini');
  });
});

describe('surat ralat', () => {
  test('one correction stands as tertulis and seharusnya', async () => {
    const printed = await texts(
      withNotice({ kind: 'correction', reason: '', corrections: CORRECTIONS.slice(0, 1) }),
    );
    expect(printed).toContain('Hal\t:\tRalat Undangan');
    expect(printed.slice(printed.indexOf('bagian'), printed.indexOf('bagian') + 10)).toEqual([
      ...['bagian', ':', 'waktu'],
      ...['tertulis', ':', 'pukul 09.00 WIB'],
      ...['seharusnya', ':', 'pukul 13.00 WIB'],
      'Ketentuan lain dalam surat tersebut tetap berlaku.',
    ]);
  });

  test('several corrections stand in a table whose header row repeats', async () => {
    const { docx } = await make('notice', {
      dossier: withNotice({ kind: 'correction', reason: '', corrections: CORRECTIONS }),
    });
    const table = all(docx.main, 'w:tbl').find((item) => has(item, 'w:tblHeader'));
    if (table === undefined) throw new Error('no table');
    expect(all(table, 'w:tr').map((row) => all(row, 'w:tc').map(textOf))).toEqual([
      ['No', 'Bagian', 'Tertulis', 'Seharusnya'],
      ['', 'waktu', 'pukul 09.00 WIB', 'pukul 13.00 WIB'],
      ['', 'tempat', 'Ruang Rapat Sekda', 'Aula Kantor Bupati'],
    ]);
  });
});

describe('surat pembatalan', () => {
  test('says what is cancelled and that the invitation no longer holds', async () => {
    const printed = await texts(withNotice({ kind: 'cancellation' }));
    expect(printed).toContain('Hal\t:\tPembatalan Undangan');
    expect(printed.find((line) => line.startsWith('Menindaklanjuti'))).toMatch(
      /dijadwalkan pada hari Rabu, 17 September 2025 pukul 09\.00 WIB dibatalkan\. Undangan tersebut dinyatakan tidak berlaku\.$/,
    );
    expect(printed).not.toContain('hari/tanggal');
  });
});

describe('all three', () => {
  test('rules 16, 17: the same addressees as the invitation; a long list is attached with this letter’s own number', async () => {
    const dossier = withNotice({}, { addressees: addressees(7, ['Forkopimda', 'Camat']) });
    const { docx, pages } = await make('notice', { dossier });
    const printed = lines(docx.main);
    expect(pages).toBe(2);
    expect(printed).toContain('Lampiran\t:\t1 (satu) lembar');
    expect(printed).toContain('Yth. (Daftar undangan terlampir)');
    const attached = printed.slice(printed.indexOf('LAMPIRAN'));
    expect(attached.slice(0, 5)).toEqual([
      'LAMPIRAN',
      'SURAT SEKRETARIS DAERAH',
      'NOMOR\t:\t000.1.5/21/Setda',
      'TANGGAL\t:\t15 September 2025',
      'DAFTAR UNDANGAN',
    ]);
    expect(attached.filter((line) => line.startsWith('Kepala Dinas'))).toHaveLength(7);
    expect(all(docx.main, 'w:sectPr')).toHaveLength(2);
  });

  test('rule 18: the address stands right by profile', async () => {
    const printed = await texts(exampleDossier(), exampleProfile({ letter: { addressSide: 'right' } }));
    expect(printed).toContain('Kepada');
    expect(printed).toContain('di -');
  });

  test('rules 21, 22: signed by who signed the invitation unless another is named; the letterhead follows', async () => {
    const regent = await texts(withNotice({}, { signatory: BY_REGENT }));
    expect(regent[0]).toBe('BUPATI CONTOH');
    expect(regent).toContain('Dr. H. Nama Kepala Daerah, M.Si.');
    const other = await texts(withNotice({ signatory: BY_ASSISTANT }, { signatory: BY_REGENT }));
    expect(other[1]).toBe('SEKRETARIAT DAERAH');
    expect(other).toContain('a.n. Sekretaris Daerah');
  });

  test('rule 10: a quoted number that is not known prints its gap, a date its dots', async () => {
    const printed = (await texts(bareDossier())).join('\n');
    expect(printed).toMatch(/surat kami Nomor 000\.1\.5\/\u00a0{6}\/Setda tanggal \.{20} hal Undangan/);
    expect(printed).not.toMatch(/undefined|null|NaN|\{/);
  });

  test('rule 29: the closing goes with the signature', async () => {
    const { main } = (await make('notice')).docx;
    expect(has(paragraphWith(main, 'Demikian untuk menjadi maklum'), 'w:keepNext')).toBe(true);
  });

  test('rule 30: in mode SRIKANDI the letter’s own number and date are tags, the quoted ones are not', async () => {
    const { docx } = await make('notice', { profile: exampleProfile({ srikandi: { isOn: true } }) });
    const runs = all(docx.main, 'w:t').map((element) => element.textContent);
    for (const tag of ['${nomor_naskah}', '${tanggal_naskah}', '${ttd_pengirim}', '${nama_pengirim}'])
      expect(runs).toContain(tag);
    expect(lines(docx.main).join('\n')).toContain('Nomor 000.1.5/15/Setda tanggal 8 September 2025');
  });

  test('rule 68: phrases of the office', async () => {
    const phrases = { postponementSubject: 'Pemberitahuan Penundaan', postponementClosing: 'Harap maklum.' };
    const printed = await texts(exampleDossier(), exampleProfile({ phrases }));
    expect(printed).toContain('Hal\t:\tPemberitahuan Penundaan');
    expect(printed).toContain('Harap maklum.');
  });
});
