import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readXmlPart } from '../../electron/documents/xml-part.ts';
import { EXCEL_FILES, exportFile } from '../../electron/features/exports/export-file.ts';
import { readWorkbook } from '../../electron/files/read-workbook.ts';
import { writeSpreadsheet } from '../../electron/files/spreadsheet.ts';
import { aDesktop, makeTestFolder } from '../fixtures/builders.ts';
import { errorOf } from './support/raw.ts';

function exportTo(target: string) {
  const make = async () => Buffer.from('baru');
  return exportFile(
    { ...aDesktop(), chooseTarget: async () => target },
    { title: 'Simpan', suggestedName: 'Agenda.xlsx', kind: EXCEL_FILES, make },
  );
}

describe('where an export goes', () => {
  test('a file about which the dialog has asked is replaced', async () => {
    const path = join(makeTestFolder(), 'Agenda.XLSX');
    writeFileSync(path, 'lama');
    expect(await exportTo(path)).toBe('Agenda.XLSX');
    expect(readFileSync(path, 'utf8')).toBe('baru');
  });

  test('one of which it knew nothing, because the extension was not typed, is never written over', async () => {
    const folder = makeTestFolder();
    writeFileSync(join(folder, 'Agenda.xlsx'), 'lama');
    expect(await errorOf(() => exportTo(join(folder, 'Agenda')))).toMatchObject({
      code: 'FILE',
      message: expect.stringContaining('tidak ditimpa'),
    });
    expect(readFileSync(join(folder, 'Agenda.xlsx'), 'utf8')).toBe('lama');
    expect(existsSync(join(folder, 'Agenda'))).toBe(false);
    expect(await exportTo(join(folder, 'Rekap'))).toBe('Rekap.xlsx');
  });
});

describe('texts in a sheet', () => {
  const texts = [
    '=HYPERLINK("http://x","y")',
    '+1',
    '-1+2',
    '@SUM(1)',
    '198001012010011001',
    '0012',
    'a\u000bb\ufffec',
    '\ud800 patah',
    'dua\nbaris',
  ];

  test('stay texts: nothing is calculated, no digit is lost, and the file is whole whatever stands in them', async () => {
    const bytes = await writeSpreadsheet({
      name: 'Daftar',
      columns: [{ header: 'Isi', width: 10, value: (text: string) => text }],
      rows: texts,
    });
    const parts = unzipSync(bytes);
    for (const [name, part] of Object.entries(parts)) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      const elements = readXmlPart(strFromU8(part));
      expect(elements, name).not.toBeNull();
      expect(elements?.some((element) => element.name === 'f')).toBe(false);
    }
    const [sheet] = await readWorkbook(bytes);
    const read = sheet?.rows.slice(1).map(([cell]) => cell);
    expect(read?.every((cell) => cell?.kind === 'text')).toBe(true);
    expect(read?.map((cell) => cell?.text)).toEqual([
      ...texts.slice(0, 6),
      'a b c',
      // The writer leaves the sign for half a character out.
      'patah',
      'dua\nbaris',
    ]);
  });

  test('a text that is too long for a cell is cut, never inside a character', async () => {
    const bytes = await writeSpreadsheet({
      name: 'Daftar',
      columns: [{ header: 'Isi', width: 10, value: (text: string) => text }],
      rows: [`${'x'.repeat(32_766)}😀`],
    });
    const [sheet] = await readWorkbook(bytes);
    expect(sheet?.rows[1]?.[0]?.text).toMatch(/^x{32766}\ufffd?$/);
  });
});
