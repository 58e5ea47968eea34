import { describe, expect, test } from 'vitest';
import { all, first, lines, listOf, paragraphWith, textOf } from './support/docx.ts';
import {
  addressees,
  BY_REGENT,
  bareDossier,
  exampleDossier,
  exampleProfile,
  newId,
} from './support/dossiers.ts';
import { make } from './support/papers.ts';

const LONG_ACARA = `Rapat ${'koordinasi dan evaluasi pelaksanaan kegiatan '.repeat(12)}`.trim().slice(0, 600);

async function texts(dossier = exampleDossier(), profile = exampleProfile()): Promise<string[]> {
  return lines((await make('invitation', { dossier, profile })).docx.main);
}

function withAddressees(count: number, groups?: readonly string[]) {
  return exampleDossier({ invitation: { addressees: addressees(count, groups) } });
}

describe('surat undangan', () => {
  test('rule 13: the blocks stand in the order of the form', async () => {
    expect(await texts()).toEqual([
      'PEMERINTAH KABUPATEN CONTOH',
      'SEKRETARIAT DAERAH',
      'Jalan Contoh Nomor 1, Telp. (0000) 000000, Kode Pos 00000',
      'Laman contoh.invalid, Pos-el setda@contoh.invalid',
      'Contoh, 8 September 2025',
      'Nomor\t:\t000.1.5/15/Setda',
      'Sifat\t:\tBiasa',
      'Lampiran\t:\t-',
      'Hal\t:\tUndangan',
      'Yth. Kepala Dinas Contoh 1',
      'di',
      'Tempat',
      'Dalam rangka persiapan kegiatan peringatan hari jadi Kabupaten Contoh, diharapkan kehadiran Bapak/Ibu dalam Rapat Koordinasi Lintas Sektoral yang dilaksanakan:',
      'hari/tanggal',
      ':',
      'Rabu, 17 September 2025',
      'waktu',
      ':',
      'pukul 09.00 WIB s.d. selesai',
      'tempat',
      ':',
      'Ruang Rapat Sekda Lantai 2, Kantor Bupati Contoh',
      'acara',
      ':',
      'Rapat Koordinasi Lintas Sektoral',
      'Demikian dan atas kehadirannya diucapkan terima kasih.',
      'Sekretaris Daerah,',
      'Nama Lengkap, S.H., M.Si.',
      'Catatan: pakaian PDH; mohon tidak diwakilkan',
      'Tembusan:',
      'Bupati Contoh',
    ]);
  });

  test('rule 49: the colons of the number block share one tab stop, those of the details one column', async () => {
    const { docx } = await make('invitation');
    const stops = ['Nomor\t', 'Sifat\t', 'Lampiran\t', 'Hal\t'].map((label) =>
      all(first(paragraphWith(docx.main, label), 'w:tabs'), 'w:tab').map((stop) =>
        stop.getAttribute('w:pos'),
      ),
    );
    expect(stops[0]).toHaveLength(2);
    for (const positions of stops) expect(positions).toEqual(stops[0]);
    const rows = all(docx.main, 'w:tr').filter((row) =>
      /^(hari\/tanggal|waktu|tempat|acara):/.test(textOf(row)),
    );
    expect(rows).toHaveLength(4);
    const colons = rows.map((row) => all(row, 'w:tcW').map((cell) => cell.getAttribute('w:w')));
    for (const widths of colons) expect(widths).toEqual(colons[0]);
  });

  test('rules 1 to 4: weekday of the date, Indonesian names, times with a point and a zone', async () => {
    const detail = async (meeting: Record<string, unknown>) => {
      const printed = await texts(exampleDossier({ meeting }));
      return [printed[printed.indexOf('hari/tanggal') + 2], printed[printed.indexOf('waktu') + 2]];
    };
    expect(await detail({ date: '2028-02-29', zone: 'WITA' })).toEqual([
      'Selasa, 29 Februari 2028',
      'pukul 09.00 WITA s.d. selesai',
    ]);
    expect(await detail({ date: '2025-09-01', endDate: '2025-09-03', endTime: '11:30' })).toEqual([
      'Senin-Rabu, 1-3 September 2025',
      'pukul 09.00 s.d. 11.30 WIB',
    ]);
  });

  test('rule 14: Hal and Sifat have defaults and take what was typed', async () => {
    const typed = await texts(
      exampleDossier({ invitation: { subject: 'Undangan Rapat', urgency: 'Segera' } }),
    );
    expect(typed).toContain('Hal\t:\tUndangan Rapat');
    expect(typed).toContain('Sifat\t:\tSegera');
  });

  test('rule 15: Yth. is printed once, whatever was typed', async () => {
    const typed = [{ id: newId(), title: 'Kepada Yth. Kepala Dinas Contoh' }];
    const printed = (await texts(exampleDossier({ invitation: { addressees: typed } }))).join('\n');
    expect(printed.match(/Yth\./g)).toHaveLength(1);
    expect(printed).toContain('Yth. Kepala Dinas Contoh');
    expect(printed).not.toMatch(/Bapak Kepala|Kepada Yth/);
  });

  test('rule 16: one addressee has no number, two to four are a real list, five are attached', async () => {
    const one = (await make('invitation', { dossier: withAddressees(1) })).docx.main;
    expect(listOf(paragraphWith(one, 'Kepala Dinas Contoh 1'))).toBeNull();
    for (const count of [2, 4]) {
      const { docx } = await make('invitation', { dossier: withAddressees(count) });
      const items = all(docx.main, 'w:p').filter((item) => textOf(item).startsWith('Kepala Dinas'));
      expect(items).toHaveLength(count);
      const [list] = items.map(listOf);
      expect(list).not.toBeNull();
      expect(new Set(items.map(listOf))).toEqual(new Set([list]));
      expect(lines(docx.main)).toContain('Lampiran\t:\t-');
    }
    const five = await make('invitation', { dossier: withAddressees(5) });
    expect(lines(five.docx.main)).toContain('Yth. (Daftar undangan terlampir)');
    expect(lines(five.docx.main)).toContain('Lampiran\t:\t1 (satu) lembar');
  });

  test('rule 16: nobody invited leaves dots, never an empty Yth.', async () => {
    const printed = await texts(bareDossier());
    expect(printed.filter((line) => line.startsWith('Yth.'))).toEqual([`Yth. ${'.'.repeat(40)}`]);
  });

  test('rule 18: address on the right changes the address only', async () => {
    const dossier = withAddressees(3);
    const [left, right] = [
      await texts(dossier),
      await texts(dossier, exampleProfile({ letter: { addressSide: 'right' } })),
    ];
    expect(right).toContain('Kepada');
    expect(right).toContain('di -');
    const isAddress = (line: string) => ['Kepada', 'di', 'di -'].includes(line);
    expect(right.filter((line) => !isAddress(line))).toEqual(left.filter((line) => !isAddress(line)));
  });

  test('rule 10: a blank number and a blank day leave a gap of no-break spaces', async () => {
    const printed = await texts(exampleDossier({ invitation: { sequence: null, isDayBlank: true } }));
    expect(printed).toContain(`Nomor\t:\t000.1.5/${'\u00a0'.repeat(6)}/Setda`);
    expect(printed).toContain(`Contoh, ${'\u00a0'.repeat(8)}September 2025`);
  });

  test('the date level with the number by profile', async () => {
    const printed = await texts(
      exampleDossier(),
      exampleProfile({ letter: { datePosition: 'level-with-number' } }),
    );
    expect(printed).toContain('Nomor\t:\t000.1.5/15/Setda\tContoh, 8 September 2025');
  });

  test('rule 20: acara of 600 characters, 40 tembusan and special characters come through whole', async () => {
    const title = `${LONG_ACARA.slice(0, 560)} & <uji> ’petik’ “kutip” é – 😀`;
    const copyRecipients = Array.from({ length: 40 }, (_, index) => `Kepala Dinas Tembusan ${index + 1}`);
    const { docx } = await make('invitation', {
      dossier: exampleDossier({ meeting: { title }, invitation: { copyRecipients } }),
    });
    const printed = lines(docx.main);
    expect(printed).toContain(title);
    const copies = all(docx.main, 'w:p').filter((item) => textOf(item).startsWith('Kepala Dinas Tembusan'));
    expect(copies).toHaveLength(40);
    expect(new Set(copies.map(listOf)).size).toBe(1);
  });

  test('rule 41: what is not known prints as dots or is left out, never invented', async () => {
    const printed = await texts(bareDossier());
    const dots = '.'.repeat(40);
    expect(printed[printed.indexOf('hari/tanggal') + 2]).toBe(dots);
    expect(printed[printed.indexOf('tempat') + 2]).toBe(dots);
    expect(printed.join('\n')).toContain('pukul .................... WIB');
    expect(printed.join('\n')).not.toMatch(/selesai|Sekretaris|Catatan|Tembusan|undefined|null/);
  });

  test('extras of the detail block are printed by profile, agenda as a list that starts at 1', async () => {
    const profile = exampleProfile({ letter: { extras: { dressCode: true, agenda: true, chair: true } } });
    const dossier = exampleDossier({ meeting: { dressCode: 'PDH' } });
    const { docx } = await make('invitation', { dossier, profile });
    const printed = lines(docx.main);
    expect(printed.slice(printed.indexOf('pakaian'), printed.indexOf('pakaian') + 3)).toEqual([
      'pakaian',
      ':',
      'PDH',
    ]);
    expect(listOf(paragraphWith(docx.main, 'Laporan kesiapan panitia'))).not.toBeNull();
    expect(await texts(dossier)).not.toContain('pakaian');
  });

  test('rule 30: in mode SRIKANDI each tag is one run; without it none is printed', async () => {
    const profile = exampleProfile({ srikandi: { isOn: true } });
    const dossier = exampleDossier({ invitation: { addressees: addressees(6), signatory: BY_REGENT } });
    const { docx } = await make('invitation', { dossier, profile });
    const runs = all(docx.main, 'w:t').map((element) => element.textContent);
    for (const tag of ['ttd_pengirim', 'nama_pengirim', 'nip_pengirim', 'nomor_naskah', 'tanggal_naskah']) {
      expect(runs.filter((text) => text === `\${${tag}}`).length, tag).toBe(2);
    }
    expect((await texts()).join('\n')).not.toContain('${');
  });

  test('rule 23: the letterhead is in the body of the first page, not in a header', async () => {
    const { docx } = await make('invitation');
    const headers = docx.paths.filter((path) => /word\/header\d/.test(path)).map((path) => docx.source(path));
    expect(headers.join('')).not.toContain('PEMERINTAH');
    expect(textOf(docx.main).startsWith('PEMERINTAH')).toBe(true);
  });
});
