import { describe, expect, test } from 'vitest';
import {
  composeRegisterList,
  type RegisterList,
} from '../../electron/documents/models/compose-register-list.ts';
import { renderPaper } from '../../electron/documents/render.ts';
import { verifyDocx } from '../../electron/documents/verify.ts';
import { DESTRUCTION_NOTE } from '../../shared/domain/retention-lists.ts';
import { anOfficial } from '../fixtures/builders.ts';
import { hasValidator, MUST_VALIDATE, validate } from './proof/support/validator.ts';
import { all, attribute, first, has, lines, readDocx, textOf } from './support/docx.ts';
import { exampleProfile } from './support/dossiers.ts';
import { hasOffice, readWithOffice } from './support/office.ts';

const COLUMNS = [
  { label: 'Kode klasifikasi', share: 0 },
  { label: 'Uraian', share: 0.6 },
  { label: 'Retensi', share: 0.4 },
];
const LIST: RegisterList = {
  heading: 'Daftar arsip usul musnah',
  subheading: 'Tahun 2022',
  about: [{ label: 'Jumlah', text: '60 berkas' }],
  isNumbered: true,
  columns: COLUMNS,
  rows: [
    ...Array.from({ length: 60 }, (_, index) => ({
      heading: '',
      cells: [
        `400.14.1.${index + 1}`,
        `Rapat koordinasi persiapan kegiatan daerah yang ke-${index + 1} dengan nama yang panjang & tanda <baca>`,
        'Aktif s.d. 9 Maret 2023; inaktif s.d. 9 Maret 2024; Musnah',
      ],
    })),
    { heading: 'Nomor 14 belum dipakai', cells: [] },
  ],
  notes: [DESTRUCTION_NOTE],
};

async function made(list: RegisterList, isSigned = true, profile = exampleProfile()) {
  const signatory = isSigned ? { mandate: [], official: anOfficial() } : null;
  const model = composeRegisterList({
    list,
    profile,
    pictures: { logo: null, garuda: null },
    signatory,
    today: '2025-11-22',
  });
  const time = '2025-11-22T01:02:03Z';
  const paper = await renderPaper({ kind: 'register-list', model, time });
  return { ...paper, model, time, docx: readDocx(paper.bytes) };
}

describe('daftar arsip and agenda on landscape sheets', () => {
  test('the head row repeats, no row splits, rows carry real numbers (rules 43, 50)', async () => {
    const { docx, pages, bytes } = await made(LIST);
    expect(pages).toBeGreaterThan(2);
    expect(attribute(docx.main, 'w:pgSz', 'w:orient')).toBe('landscape');
    const head = first(docx.main, 'w:tblHeader').parentNode?.parentNode;
    expect(head).not.toBeNull();
    const table = first(docx.main, 'w:tblHeader').parentNode?.parentNode?.parentNode;
    const rows = all(docx.main, 'w:tr').filter((row) => row.parentNode === table);
    expect(rows).toHaveLength(62);
    expect(rows.every((row) => has(row, 'w:cantSplit'))).toBe(true);
    expect(all(rows[0] ?? docx.main, 'w:tc').map(textOf)).toEqual([
      'No',
      ...COLUMNS.map(({ label }) => label),
    ]);
    expect(all(rows[61] ?? docx.main, 'w:tc').map(textOf)).toEqual(['Nomor 14 belum dipakai']);
    expect(verifyDocx(bytes)).toBeNull();
  });

  test('letterhead of the office, title, note and signature with place and day', async () => {
    const { docx } = await made(LIST);
    const printed = lines(docx.main);
    for (const line of ['SEKRETARIAT DAERAH', 'DAFTAR ARSIP USUL MUSNAH', 'TAHUN 2022', DESTRUCTION_NOTE])
      expect(printed).toContain(line);
    expect(printed.some((line) => line.endsWith('22 November 2025'))).toBe(true);
    expect(printed).toContain('Sekretaris Daerah,');
    const unsigned = lines((await made(LIST, false)).docx.main);
    expect(unsigned).not.toContain('Sekretaris Daerah,');
  });

  test('the same list gives the same bytes (rule 54), an empty one an empty row', async () => {
    const once = await made(LIST);
    expect((await renderPaper({ kind: 'register-list', model: once.model, time: once.time })).bytes).toEqual(
      once.bytes,
    );
    const empty = await made({ ...LIST, rows: [], notes: [] });
    expect(all(empty.docx.main, 'w:tr').length).toBeGreaterThan(1);
  });

  test.runIf(MUST_VALIDATE || hasValidator())('passes the schema of Word, A4 and F4', async () => {
    const findings = await validate(new Map((await onBothPapers()).map(([size, bytes]) => [size, bytes])));
    expect(Object.fromEntries(findings)).toEqual({ A4: [], 'F4-215': [] });
  });

  test.runIf(hasOffice())(
    'a second reader makes as many landscape pages, each with the head row',
    async () => {
      const made = await onBothPapers();
      const facts = readWithOffice(Object.fromEntries(made.map(([size, bytes]) => [size, bytes])));
      for (const [name, width] of [
        ['A4', 842],
        ['F4-215', 935.5],
      ] as const) {
        const found = facts.get(name);
        expect(Math.abs((found?.size.width ?? 0) - width)).toBeLessThan(2);
        expect(found?.pages).toBe(made.find(([size]) => size === name)?.[2]);
        const withRows = found?.pageTexts.filter((text) => text.includes('Rapat koordinasi')) ?? [];
        expect(withRows.length).toBeGreaterThan(1);
        expect(withRows.every((text) => text.includes('klasifikasi') && text.includes('Retensi'))).toBe(true);
      }
    },
  );
});

async function onBothPapers() {
  const of = async (size: 'A4' | 'F4-215') => {
    const { bytes, pages } = await made(LIST, true, exampleProfile({ paper: { size } }));
    return [size, bytes, pages] as const;
  };
  return [await of('A4'), await of('F4-215')] as const;
}
