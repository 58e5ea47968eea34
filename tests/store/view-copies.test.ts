import { chmodSync, existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { listArchiveFiles } from '../../electron/features/backup/sets/archive-files.ts';
import { makeTestFolder, openTestServices, type TestServices } from '../fixtures/builders.ts';
import { aDocx, writeFiles } from '../fixtures/past-files.ts';
import { INVITATION } from '../fixtures/past-papers.ts';
import { readFolder, rowsOf } from './support/past.ts';

/** An import of one invitation whose file may be run, as files from a foreign disk often may. */
async function anImport(): Promise<{ archive: TestServices; source: string; rowId: string }> {
  const archive = openTestServices();
  const folder = makeTestFolder();
  writeFiles(folder, { 'Undangan.DOCX': aDocx(INVITATION) });
  const source = join(folder, 'Undangan.DOCX');
  chmodSync(source, 0o777);
  const id = await readFolder(archive, folder);
  const [row] = await rowsOf(archive, id);
  return { archive, source, rowId: row?.id ?? '' };
}

test('a paper that was not saved yet is opened as a copy that nobody can write or run', async () => {
  const { archive, source, rowId } = await anImport();
  const { imports } = archive.services.past;
  await imports.open(rowId);
  await imports.open(rowId);
  const [copy = '', again] = archive.desktop.opened;
  expect(again).toBe(copy);
  expect(copy.startsWith(join(archive.archiveFolder, 'lampiran', 'buka'))).toBe(true);
  expect(statSync(copy).mode & 0o333).toBe(0);
  expect(statSync(source).mode & 0o777).toBe(0o777);
});

test('a copy is no attachment, is in no backup, and goes at the next start', async () => {
  const { archive, rowId } = await anImport();
  await archive.services.past.imports.open(rowId);
  const files = await listArchiveFiles(archive.archiveFolder);
  expect(files.filter(({ path }) => path.startsWith('lampiran'))).toEqual([]);
  const attachments = await archive.store.read((db) => db.selectFrom('attachment').selectAll().execute());
  expect(attachments).toEqual([]);
  const [copy = ''] = archive.desktop.opened;
  const { store, archiveFolder } = archive;
  openTestServices({ store, archiveFolder });
  await expect.poll(() => existsSync(copy)).toBe(false);
});

test('a file that became another one since it was read is not opened', async () => {
  const { archive, source, rowId } = await anImport();
  const { imports } = archive.services.past;
  writeFileSync(source, 'MZ sekarang program');
  await expect(imports.open(rowId)).rejects.toMatchObject({
    code: 'FILE',
    message: expect.stringContaining('berubah sejak dibaca'),
  });
  expect(archive.desktop.opened).toEqual([]);
  const left = readdirSync(join(archive.archiveFolder, 'lampiran'), { recursive: true, withFileTypes: true });
  expect(left.filter((entry) => entry.isFile())).toEqual([]);
});

test('copies that nobody asked for in a week go with the next one, a fresh one stays', async () => {
  const { archive, rowId } = await anImport();
  const { imports } = archive.services.past;
  await imports.open(rowId);
  const [copy = ''] = archive.desktop.opened;
  const [view, mine] = [dirname(dirname(copy)), basename(dirname(copy))];
  writeFiles(view, { 'lama/a.pdf': 'x', 'baru/b.pdf': 'x' });
  const longAgo = new Date(Date.now() - 8 * 24 * 3600 * 1000);
  for (const name of ['lama', mine]) utimesSync(join(view, name), longAgo, longAgo);
  await imports.open(rowId);
  await expect.poll(() => readdirSync(view).toSorted()).toEqual([mine, 'baru'].toSorted());
  expect(existsSync(copy)).toBe(true);
});
