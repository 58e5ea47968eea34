import { describe, expect, test } from 'vitest';
import { all, attribute, first, has, lines, listOf, paragraphWith } from './support/docx.ts';
import { addressees, exampleDossier, exampleProfile } from './support/dossiers.ts';
import { make } from './support/papers.ts';

async function texts(dossier = exampleDossier(), profile = exampleProfile()): Promise<string[]> {
  return lines((await make('invitation', { dossier, profile })).docx.main);
}

function withAddressees(count: number, groups?: readonly string[]) {
  return exampleDossier({ invitation: { addressees: addressees(count, groups) } });
}

describe('surat undangan: lampiran and pages', () => {
  test('rule 16: Lampiran says how many pages the attachment really has', async () => {
    const { docx, pages } = await make('invitation', { dossier: withAddressees(120) });
    expect(pages).toBeGreaterThan(3);
    const words = ['', 'satu', 'dua', 'tiga', 'empat', 'lima'];
    expect(lines(docx.main)).toContain(`Lampiran\t:\t${pages - 1} (${words[pages - 1]}) lembar`);
  });

  test('rule 17: the attachment repeats number and date, has no letterhead, keeps order and groups, is signed', async () => {
    const { docx } = await make('invitation', {
      dossier: withAddressees(7, ['Perangkat Daerah', 'Forkopimda']),
    });
    const printed = lines(docx.main);
    const attached = printed.slice(printed.indexOf('LAMPIRAN'));
    expect(attached.slice(0, 5)).toEqual([
      'LAMPIRAN',
      'SURAT SEKRETARIS DAERAH',
      'NOMOR\t:\t000.1.5/15/Setda',
      'TANGGAL\t:\t8 September 2025',
      'DAFTAR UNDANGAN',
    ]);
    expect(attached).not.toContain('SEKRETARIAT DAERAH');
    const names = attached.filter((line) => /^(Kepala Dinas|Perangkat|Forkopimda)/.test(line));
    expect(names).toEqual([
      'Perangkat Daerah',
      ...[1, 2, 3, 4].map((index) => `Kepala Dinas Contoh ${index}`),
      'Forkopimda',
      ...[5, 6, 7].map((index) => `Kepala Dinas Contoh ${index}`),
    ]);
    expect(attached.slice(-2)).toEqual(['Sekretaris Daerah,', 'Nama Lengkap, S.H., M.Si.']);
  });

  test('rule 17: heading on the left and no second signature by profile', async () => {
    const profile = exampleProfile({ letter: { attachmentHeading: 'left', isAttachmentSigned: false } });
    const printed = await texts(withAddressees(6), profile);
    expect(printed).toContain('Lampiran\t:\tSurat Sekretaris Daerah');
    expect(printed).toContain('Tanggal\t:\t8 September 2025');
    expect(printed.filter((line) => line === 'Sekretaris Daerah,')).toHaveLength(1);
  });

  test('rule 20: 300 invitees in groups: the header row repeats, no row splits, each has its own number', async () => {
    const { docx } = await make('invitation', { dossier: withAddressees(300, ['Forkopimda', 'Camat']) });
    const table = first(docx.main, 'w:tblHeader').parentNode?.parentNode?.parentNode;
    const rows = all(docx.main, 'w:tr').filter((row) => row.parentNode === table);
    // Header, two groups, the invited; the last row holds the signature.
    expect(rows).toHaveLength(304);
    expect(rows.filter((row) => !has(row, 'w:cantSplit'))).toEqual([]);
    expect(rows.filter((row) => has(row, 'w:tblHeader'))).toEqual(rows.slice(0, 1));
    const numbered = rows.filter((row) => has(row, 'w:numId'));
    expect(numbered).toHaveLength(300);
    expect(new Set(numbered.map(listOf)).size).toBe(1);
  });

  test('a letter that just spills over is held on one page by spacing, never by the type size', async () => {
    const notes = Array.from({ length: 9 }, (_, index) => `Catatan ke-${index + 1} untuk peserta rapat`);
    const copyRecipients = Array.from({ length: 9 }, (_, index) => `Kepala Dinas Tembusan ${index + 1}`);
    const loose = { type: { blockSpacing: 1 } };
    const dossier = exampleDossier({ invitation: { notes, copyRecipients } });
    const { docx, pages } = await make('invitation', { dossier, profile: exampleProfile(loose) });
    expect(pages).toBe(1);
    const normal = await make('invitation', { profile: exampleProfile(loose) });
    const gap = (main: typeof docx.main) =>
      Number(attribute(paragraphWith(main, 'Tembusan:'), 'w:spacing', 'w:before'));
    expect(gap(docx.main)).toBeLessThan(gap(normal.docx.main));
    const sizes = (main: typeof docx.main) =>
      new Set(all(main, 'w:sz').map((size) => size.getAttribute('w:val')));
    expect(sizes(docx.main)).toEqual(sizes(normal.docx.main));
  });

  test('a letter that is longer than a page anyway keeps the spacing of the profile', async () => {
    const notes = Array.from({ length: 20 }, (_, index) => `Catatan ${index + 1} ${'panjang '.repeat(40)}`);
    const { docx, pages } = await make('invitation', { dossier: exampleDossier({ invitation: { notes } }) });
    const normal = await make('invitation');
    expect(pages).toBeGreaterThan(1);
    const gap = (main: typeof docx.main) =>
      attribute(paragraphWith(main, 'Tembusan:'), 'w:spacing', 'w:before');
    expect(gap(docx.main)).toBe(gap(normal.docx.main));
  });
});
