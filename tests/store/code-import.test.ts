import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import type { CodeImportInput } from '../../shared/contract/code-import.ts';
import { compareCodes } from '../../shared/domain/classification.ts';
import { openTestServices, type TestServices } from '../fixtures/builders.ts';
import { choose, type Row, xlsx } from './support/lists.ts';
import { errorOf, queryRows } from './support/raw.ts';

const HEADERS = ['Kode', 'Uraian', 'Aktif', 'Inaktif', 'Nasib akhir', 'Keterangan'];
const ROWS: readonly Row[] = [
  ['000.1.10', 'Rapat staf', '1', '2', 'Musnah', ''],
  ['000.1.9', 'Rapat kerja', '', '', '', ''],
  ['000.1.5', 'Rapat pimpinan daerah', 1, 1, 'Musnah, kecuali kebijakan', ''],
  ['', 'Tanpa kode', '', '', '', ''],
  [100.1, 'Otonomi', '', '', '', ''],
];

async function open(setting: TestServices, name: string, bytes: Buffer | string): Promise<CodeImportInput> {
  choose(setting, name, bytes);
  const { codeImport } = setting.services;
  const list = await codeImport.choose();
  if (list === null) throw new Error('nothing was chosen');
  const { headerRow, mapping } = await codeImport.preview({ fileId: list.fileId, sheet: 0, headerRow: null });
  return { fileId: list.fileId, sheet: 0, headerRow, mapping };
}

async function importAll(setting: TestServices, bytes: Buffer | string) {
  const input = await open(setting, 'kode.xlsx', bytes);
  const report = await setting.services.codeImport.check(input);
  const batch = await setting.services.codeImport.run({ ...input, stamp: report.stamp });
  return { input, report, batch };
}

async function titleOf({ services }: TestServices, wanted: string) {
  return (await services.classification.list()).find(({ code }) => code === wanted)?.title;
}

describe('rule 11: the full list of codes from Excel', () => {
  test('is reported row by row, written when confirmed, and taken back as a whole', async () => {
    const setting = openTestServices();
    const { codeImport, classification, retention } = setting.services;
    const before = await classification.list();
    const { report, batch } = await importAll(setting, await xlsx(HEADERS, ROWS));
    expect(report.rows.map(({ row, outcome }) => [row, outcome])).toEqual([
      [2, 'created'],
      [3, 'created'],
      [4, 'updated'],
      [5, 'refused'],
      [6, 'refused'],
    ]);
    expect(report.rows[4]?.notes[0]).toContain('Teks');
    expect(batch.counts).toEqual({ created: 2, updated: 1, skipped: 0, refused: 2 });
    const codes = (await classification.list()).map(({ code }) => code);
    expect(codes).toEqual(codes.toSorted(compareCodes));
    expect(codes.indexOf('000.1.10')).toBe(codes.indexOf('000.1.9') + 1);
    expect(await titleOf(setting, '000.1.5')).toBe('Rapat pimpinan daerah');
    expect((await retention.rules()).map(({ value }) => [value.code, value.note])).toEqual([
      ['000.1.5', 'kecuali kebijakan'],
      ['000.1.10', ''],
    ]);

    expect((await setting.services.history.peek()).blocked).toMatchObject({
      words: 'Mengimpor kode klasifikasi “kode.xlsx”',
      way: expect.stringContaining('tombolnya sendiri'),
    });
    expect(await codeImport.undo({ batchId: batch.id })).toEqual({ undone: 5, kept: [] });
    expect(await classification.list()).toEqual(before);
    expect(await retention.rules()).toEqual([]);
    const { undo, blocked } = await setting.services.history.peek();
    expect([undo, blocked?.words]).toEqual([null, 'Mengurungkan impor kode klasifikasi “kode.xlsx”']);
    expect(await errorOf(() => codeImport.undo({ batchId: batch.id }))).toMatchObject({ code: 'RULE' });
    expect((await codeImport.listBatches())[0]).toMatchObject({
      fileName: 'kode.xlsx',
      counts: batch.counts,
    });
  });

  test('what was changed since the import stays when it is taken back, with the reason', async () => {
    const setting = openTestServices();
    const { codeImport, classification } = setting.services;
    const { batch } = await importAll(setting, await xlsx(HEADERS, ROWS));
    const mine = (await classification.list()).find(({ code }) => code === '000.1.9');
    if (mine === undefined) throw new Error('not imported');
    const { id, version } = mine;
    await classification.save({ id, version, value: { code: '000.1.9', title: 'Diubah', isHidden: false } });
    const undone = await codeImport.undo({ batchId: batch.id });
    expect(undone.kept).toEqual([{ label: '000.1.9 Rapat kerja', reason: 'sudah diubah sejak impor' }]);
    expect(await titleOf(setting, '000.1.9')).toBe('Diubah');
    expect(await titleOf(setting, '000.1.10')).toBeUndefined();
  });

  test('a second import of the same list changes nothing; one of a changed list of codes is refused', async () => {
    const setting = openTestServices();
    const bytes = await xlsx(HEADERS, ROWS.slice(0, 3));
    await importAll(setting, bytes);
    const input = await open(setting, 'lagi.xlsx', bytes);
    const report = await setting.services.codeImport.check(input);
    expect(report.counts).toEqual({ created: 0, updated: 0, skipped: 3, refused: 0 });
    await setting.services.retention.saveRule({
      id: null,
      version: null,
      value: { code: '000.1.9', activeYears: 1, inactiveYears: 1, finalFate: 'musnah', note: '' },
    });
    const csv = await open(setting, 'kode.csv', 'Kode;Uraian\n000.1.9;Rapat lain\n');
    const stale = await setting.services.codeImport.check(csv);
    const listed = (await setting.services.classification.list()).find(({ code }) => code === '000.1.9');
    await setting.services.classification.remove({ id: listed?.id ?? '', version: listed?.version ?? 0 });
    expect(
      await errorOf(() => setting.services.codeImport.run({ ...csv, stamp: stale.stamp })),
    ).toMatchObject({ code: 'CONFLICT' });
  });

  test('bad files and a list without a column of codes are answered in words', async () => {
    const setting = openTestServices();
    choose(setting, 'kode.pdf', '%PDF-1.7');
    expect(await errorOf(() => setting.services.codeImport.choose())).toMatchObject({ code: 'FILE' });
    const input = await open(setting, 'x.csv', 'A;B\n1;2\n');
    expect(await errorOf(() => setting.services.codeImport.check(input))).toMatchObject({
      code: 'VALIDATION',
    });
    await setting.services.codeImport.forget({ fileId: input.fileId });
    expect(await errorOf(() => setting.services.codeImport.check(input))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('thousands of codes go in at once, come back sorted, and go out as they came (text cells)', async () => {
    const setting = openTestServices();
    const rows = Array.from(
      { length: 4000 },
      (_, index): Row => [`500.${1 + (index % 18)}.${index}`, `Kode ${index}`, '2', '3', 'Permanen', ''],
    );
    const { batch } = await importAll(setting, await xlsx(HEADERS, rows));
    expect(batch.counts.created).toBe(4000);
    const listed = await setting.services.classification.list();
    expect(listed.length).toBeGreaterThan(4000);
    setting.desktop.target = join(setting.archiveFolder, 'keluar.xlsx');
    await setting.services.codeImport.export();
    const [sheet] = await readXlsxFile(setting.desktop.target);
    expect(sheet?.data).toHaveLength(listed.length + 1);
    expect(sheet?.data.some(([code]) => code === '000.1.5')).toBe(true);
    const again = await open(setting, 'lagi.xlsx', readFileSync(setting.desktop.target));
    const report = await setting.services.codeImport.check(again);
    expect(report.counts).toMatchObject({ created: 0, updated: 0, refused: 0 });
    expect(
      queryRows(
        setting.archiveFolder,
        "SELECT count(*) AS n FROM audit_event WHERE entity = 'classification_code'",
      ),
    ).toEqual([{ n: 4000 }]);
  });
});
