import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openTestServices } from '../fixtures/builders.ts';
import { choose, HEADERS, importAll, OFFICIALS, openList, xlsx } from './support/lists.ts';

/* What files hold: every kind that a clerk may choose is read, or refused with a sentence. */

describe('files', () => {
  const refusals: readonly [string, string, () => Buffer | string | Promise<Buffer>][] = [
    ['an empty file', 'kosong', () => ''],
    ['a damaged workbook', 'rusak', async () => (await xlsx(HEADERS, OFFICIALS)).subarray(0, 900)],
    ['a locked workbook', 'kata sandi', () => ole('EncryptedPackage')],
    ['an old workbook', '.xls', () => ole('Workbook')],
    ['50 MB', '25 MB', () => Buffer.alloc(50 * 1024 * 1024, 65)],
    ['a PDF', 'PDF', () => '%PDF-1.7 ...'],
    ['a web page named .xls', 'halaman web', () => '<html><table><tr><td>1</td></tr></table></html>'],
    ['a Word file', 'Word', () => Buffer.from(zipSync({ 'word/document.xml': strToU8('<a/>') }))],
    ['binary rubbish', 'rusak', () => Buffer.from([1, 0, 0, 2, 0, 0, 3, 0, 0, 200, 0, 0])],
    ['a workbook of empty sheets', 'kosong', () => workbook('<sheetData/>')],
  ];
  for (const [what, word, make] of refusals) {
    test(`${what} is refused with a sentence`, async () => {
      const setting = openTestServices();
      choose(setting, 'daftar.xlsx', await make());
      await setting.services.directoryImport.choose().then(
        () => expect.unreachable(),
        (error: unknown) => {
          expect(error).toMatchObject({ code: 'FILE' });
          expect(String(error)).toContain(word);
          expect(String(error)).toContain('Tidak ada yang diimpor.');
        },
      );
    });
  }

  test('merged cells, formulas, errors and dates of a workbook are read as Excel shows them', async () => {
    const setting = openTestServices();
    const sheet = `<sheetData>
      <row r="1"><c r="A1" t="inlineStr"><is><t>DAFTAR PEJABAT</t></is></c></row>
      <row r="3"><c r="A3" t="inlineStr"><is><t>Nama</t></is></c><c r="B3" t="inlineStr"><is><t>NIP</t></is></c>
        <c r="C3" t="inlineStr"><is><t>Jabatan</t></is></c></row>
      <row r="4"><c r="A4" t="str"><f>UPPER("a")</f><v>NAMA RUMUS</v></c><c r="B4" s="1"><v>123</v></c>
        <c r="C4" t="inlineStr"><is><t>Lurah A</t></is></c></row>
      <row r="5"><c r="A5" t="inlineStr"><is><t>Nama Galat</t></is></c><c r="B5" t="e"><f>X()</f><v>#N/A</v></c></row>
      <row r="6"><c r="A6"><f>A4</f></c><c r="C6" t="inlineStr"><is><t>Lurah B</t></is></c></row>
      </sheetData><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>`;
    const { preview, input } = await openList(setting, 'a.xlsx', workbook(sheet));
    expect(preview).toMatchObject({ headerRow: 2, mergedAreas: 1, rowCount: 3 });
    expect(preview.rows[0]).toEqual(['NAMA RUMUS', '00000123', 'Lurah A']);
    const report = await setting.services.directoryImport.check(input);
    expect(report.rows.map(({ row, outcome }) => [row, outcome])).toEqual([
      [4, 'created'],
      [5, 'refused'],
      [6, 'refused'],
    ]);
    expect(report.rows[1]?.notes.join(' ')).toContain('#N/A');
    expect(report.rows[2]?.notes.join(' ')).toContain('rumus tanpa hasil');
  });

  test('text files are read in every usual encoding and with every usual separator', async () => {
    const text = (separator: string) =>
      ['Nama', 'Jabatan'].join(separator).concat('\r\n', ['Renée', 'Lurah'].join(separator));
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text('\t'), 'utf16le')]);
    const files: readonly (Buffer | string)[] = [
      text(';'),
      `\ufeff${text(',')}`,
      utf16,
      Buffer.from(text('\t'), 'utf16le'),
      Buffer.from(text(';'), 'latin1'),
      `sep=|\r\n${text('|')}`,
    ];
    for (const file of files) {
      const { preview } = await openList(openTestServices(), 'a.csv', file);
      expect(preview.rows).toEqual([['Renée', 'Lurah']]);
    }
  });

  test('a rounded number of a text file is refused too', async () => {
    const setting = openTestServices();
    const { report } = await importAll(setting, 'a.csv', 'Nama;NIP\r\nNama Satu;1,98001E+17\r\n');
    expect(report.rows[0]).toMatchObject({ outcome: 'refused' });
  });
});

function ole(stream: string): Buffer {
  const magic = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return Buffer.concat([magic, Buffer.alloc(504), Buffer.from(stream, 'utf16le'), Buffer.alloc(512)]);
}

/** A workbook by hand, of one sheet; style 1 pads to eight digits. */
function workbook(sheet: string): Buffer {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return Buffer.from(
    zipSync({
      'xl/workbook.xml': strToU8(
        `<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="Daftar" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/styles.xml': strToU8(
        `<styleSheet ${main}><numFmts><numFmt numFmtId="170" formatCode="00000000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
      ),
      'xl/worksheets/sheet1.xml': strToU8(`<worksheet ${main}>${sheet}</worksheet>`),
    }),
  );
}
