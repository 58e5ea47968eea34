import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSpreadsheet } from '../../../electron/files/spreadsheet.ts';
import type { ImportInput } from '../../../shared/contract/directory-import.ts';
import { makeTestFolder, type TestServices } from '../../fixtures/builders.ts';

/* Lists on the disk, and the way from a chosen file to its report. */

export const HEADERS = ['Nama Pejabat', 'NIP', 'Jabatan', 'Instansi', 'Sejak', 'Kelompok'];
export type Row = readonly (string | number)[];

export async function xlsx(headers: readonly string[], rows: readonly Row[]): Promise<Buffer> {
  const columns = headers.map((header, index) => ({
    header,
    width: 20,
    value: (row: Row) => row[index] ?? '',
  }));
  return writeSpreadsheet({ name: 'Daftar', columns, rows });
}

/** A file on the disk that the next dialog answers. */
export function choose({ desktop }: TestServices, name: string, bytes: Buffer | string): void {
  const path = join(makeTestFolder(), name);
  writeFileSync(path, bytes);
  desktop.chosen = path;
}

export async function openList(setting: TestServices, name: string, bytes: Buffer | string) {
  choose(setting, name, bytes);
  const { directoryImport: lists } = setting.services;
  const list = await lists.choose();
  if (list === null) throw new Error('nothing was chosen');
  const preview = await lists.preview({ fileId: list.fileId, sheet: 0, headerRow: null });
  const input: ImportInput = {
    fileId: list.fileId,
    sheet: 0,
    headerRow: preview.headerRow,
    mapping: preview.mapping,
    defaults: preview.defaults,
  };
  return { list, preview, input };
}

export async function importAll(setting: TestServices, name: string, bytes: Buffer | string) {
  const { input } = await openList(setting, name, bytes);
  const report = await setting.services.directoryImport.check(input);
  const batch = await setting.services.directoryImport.run({ ...input, stamp: report.stamp });
  return { input, report, batch };
}

export const OFFICIALS: readonly Row[] = [
  [
    'Dr. Hj. Nama Satu, S.H., M.Si.',
    '198001012005011001',
    'Kepala Dinas Kesehatan',
    'Dinas Kesehatan',
    '01-02-2024',
    'OPD',
  ],
  [
    'Nama Dua, S.T.',
    '19790505 200003 1 002',
    'Plt. Kepala Dinas Sosial',
    'Dinas Sosial',
    '',
    'OPD; Forkopimda',
  ],
];
