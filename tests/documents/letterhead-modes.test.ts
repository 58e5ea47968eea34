import { describe, expect, test } from 'vitest';
import { all, attribute, first, footerText, has, lines, paragraphWith, textOf } from './support/docx.ts';
import { addressees, BY_REGENT, exampleDossier, exampleProfile } from './support/dossiers.ts';
import { make } from './support/papers.ts';
import { greyPicture } from './support/pictures.ts';

const PICTURES = { logo: greyPicture(90, 110), garuda: greyPicture(100, 100) };
const ADDRESS = ['Jalan Contoh Nomor 1', 'Laman contoh.invalid'];

describe('kertas berkop', () => {
  const profile = exampleProfile({
    letterhead: { isPreprinted: true, preprintedHeight: 55, address: ADDRESS, headAddress: 'foot' },
  });

  test('the room of the letterhead stays empty, as high as the paper needs, and nothing of it is printed', async () => {
    const { docx } = await make('invitation', { profile, pictures: PICTURES });
    const printed = lines(docx.main);
    expect(printed[0]).toBe('Contoh, 8 September 2025');
    expect(printed.join()).not.toContain('SEKRETARIAT');
    expect(has(docx.main, 'wp:extent')).toBe(false);
    const [room] = all(docx.main, 'w:p');
    if (room === undefined) throw new Error('No paragraph');
    // 55 mm from the edge, less the margin of 20 mm.
    expect(attribute(room, 'w:spacing', 'w:line')).toBe('1984');
    expect(attribute(room, 'w:spacing', 'w:lineRule')).toBe('exact');
  });

  test('the paper of a regional head has no address at its foot either', async () => {
    const dossier = exampleDossier({ invitation: { signatory: BY_REGENT } });
    const { docx } = await make('invitation', { profile, dossier });
    expect(footerText(docx, 'first')).not.toContain('Jalan');
  });
});

describe('kop', () => {
  test('the address of a regional head stands at the foot of the first page only', async () => {
    const profile = exampleProfile({ letterhead: { address: ADDRESS, headAddress: 'foot' } });
    const dossier = exampleDossier({ invitation: { signatory: BY_REGENT } });
    const { docx } = await make('invitation', { profile, dossier, pictures: PICTURES });
    expect(footerText(docx, 'first')).toContain('Jalan Contoh Nomor 1');
    expect(footerText(docx, 'default')).not.toContain('Jalan');
    expect(lines(docx.main)).not.toContain('Jalan Contoh Nomor 1');
  });

  test('the line in a regional script stands under the office, as typed', async () => {
    const scriptLine = 'ꦏꦧꦸꦥꦠꦺꦤ꧀';
    const { docx } = await make('invitation', { profile: exampleProfile({ letterhead: { scriptLine } }) });
    const printed = lines(docx.main);
    expect(printed.indexOf(scriptLine)).toBe(printed.indexOf('SEKRETARIAT DAERAH') + 1);
  });
});

describe('tabel paraf', () => {
  const profile = exampleProfile({ signature: { hasInitialsTable: true } });
  const draft = exampleDossier({ meeting: { isSpecimen: true } });

  test('rule 31: on a KONSEP it stands at the left of the signature, three empty rows', async () => {
    const { docx } = await make('invitation', { profile, dossier: draft });
    const cell = paragraphWith(docx.main, 'PARAF').parentNode?.parentNode?.parentNode;
    const table = all(docx.main, 'w:tbl').find((element) => element === cell);
    if (table === undefined) throw new Error('No paraf table');
    expect(all(table, 'w:tr').map((row) => all(row, 'w:tc').map(textOf))).toEqual([
      ['NO', 'NAMA', 'JABATAN', 'PARAF'],
      ...['1.', '2.', '3.'].map((number) => [number, '', '', '']),
    ]);
    expect(attribute(first(table, 'w:r'), 'w:sz', 'w:val')).toBe('14');
    const around = table.parentNode?.parentNode;
    const row = all(docx.main, 'w:tr').find((element) => element === around);
    if (row === undefined) throw new Error('The paraf table stands in no row');
    expect(lines(row)).toEqual(expect.arrayContaining(['Sekretaris Daerah,', 'Nama Lengkap, S.H., M.Si.']));
    expect(has(row, 'w:cantSplit')).toBe(true);
  });

  test('rule 31: never on a finished paper, nor without the setting, nor on the attached list', async () => {
    expect(lines((await make('invitation', { profile })).docx.main)).not.toContain('PARAF');
    expect(lines((await make('invitation', { dossier: draft })).docx.main)).not.toContain('PARAF');
    const many = exampleDossier({ meeting: { isSpecimen: true }, invitation: { addressees: addressees(9) } });
    const printed = lines((await make('invitation', { profile, dossier: many })).docx.main);
    expect(printed.filter((line) => line === 'PARAF')).toHaveLength(1);
  });
});
