import { describe, expect, test } from 'vitest';
import { composeRegisterList } from '../../electron/documents/models/compose-register-list.ts';
import { renderPaper } from '../../electron/documents/render.ts';
import { all, attribute, first, has, readDocx, textOf } from './support/docx.ts';
import { BY_SECRETARY, exampleProfile } from './support/dossiers.ts';
import { hasOffice, readWithOffice } from './support/office.ts';
import { jobOf } from './support/papers.ts';
import { SIGNED_LISTS } from './support/signed-lists.ts';

/*
 * The signature under a list stands in the last row of the list itself: LibreOffice does not keep the end of a table that
 * runs over pages with what follows it (rules 29, 43). The proof of the papers shows the pages; here is the structure.
 */

const PAPERS = SIGNED_LISTS.flatMap(({ name, kinds, ...input }) =>
  kinds.map((kind) => [`${name}: ${kind}`, jobOf(kind, input)] as const),
);

/** A list of the archive that ends without a note. */
function agenda(count: number) {
  const model = composeRegisterList({
    list: {
      heading: 'Buku agenda',
      subheading: 'Tahun 2025',
      about: [],
      isNumbered: true,
      columns: [
        { label: 'Nomor', share: 0 },
        { label: 'Uraian', share: 1 },
      ],
      rows: Array.from({ length: count }, (_, index) => ({
        heading: '',
        cells: [`400.${index + 1}`, `Surat masuk ke-${index + 1}`],
      })),
      notes: [],
    },
    profile: exampleProfile(),
    pictures: { logo: null, garuda: null },
    signatory: BY_SECRETARY,
    today: '2025-11-22',
  });
  return { kind: 'register-list' as const, model, time: '2025-11-22T01:02:03Z' };
}

describe.each([...PAPERS, ['buku agenda', agenda(30)] as const])('%s', (_name, job) => {
  test('the last row is closed by the signature: whole, without lines, with the row above', async () => {
    const { main } = readDocx((await renderPaper(job)).bytes);
    // Follow-ups stand in the last table with a header row, like every list.
    const header = all(main, 'w:tblHeader').at(-1);
    const table = header?.parentNode?.parentNode?.parentNode;
    const rows = all(main, 'w:tr').filter((row) => row.parentNode === table);
    const [above, last] = rows.slice(-2);
    if (above === undefined || last === undefined) throw new Error('No list');
    expect(textOf(last)).toContain('Nama ');
    expect(has(last, 'w:cantSplit')).toBe(true);
    expect(has(above, 'w:keepNext')).toBe(true);
    for (const side of ['w:left', 'w:bottom', 'w:right'])
      expect(attribute(first(last, 'w:tcBorders'), side, 'w:val')).toBe('nil');
    expect(rows.slice(1, -2).filter((row) => textOf(row).includes('Nama Lengkap'))).toEqual([]);
    const [cell] = all(last, 'w:tc');
    expect(cell?.lastChild?.nodeName).toBe('w:p');
  });
});

describe.runIf(hasOffice())('as LibreOffice prints it', () => {
  test('a register without notes never has its signature alone on a page', async () => {
    const counts = [14, 17, 20, 44, 47, 50];
    const made = await Promise.all(
      counts.map(async (count) => [count, await renderPaper(agenda(count))] as const),
    );
    const facts = readWithOffice(
      Object.fromEntries(made.map(([count, { bytes }]) => [`agenda-${count}`, bytes])),
    );
    for (const [count, { pages }] of made) {
      const found = facts.get(`agenda-${count}`);
      expect(found?.pages, `${count}`).toBe(pages);
      const signedPage = found?.pageTexts.find((text) => text.includes('Nama Lengkap')) ?? '';
      expect(signedPage, `${count}`).toContain(`Surat masuk ke-${count}`);
    }
  });
});
