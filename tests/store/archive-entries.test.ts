import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clearPractice } from '../../electron/app/clear-practice.ts';
import { practiceFolderOf } from '../../electron/app/practice.ts';
import { keepLocalCopy } from '../../electron/features/backup/local-copy.ts';
import { isLocalEntry, isOwnEntry } from '../../electron/store/archive-entries.ts';
import { openStore } from '../../electron/store/store.ts';
import { readSource, sourceFiles } from '../architecture/import-graph.ts';
import { makeTestFolder } from '../fixtures/builders.ts';
import { ended, put, restoreOf, runBackupTask } from './support/backups.ts';
import { doWork, openDiskOffice, WORKS } from './support/disk-office.ts';

/** Folders with a name of their own that lie below an entry of the archive, or on the target of a backup. */
const BELOW = ['buka', 'tersisih', 'Tanpa tanggal', 'data', 'Data', 'Notula-cadangan'];

test('a practice archive in which everything was made is empty after a new start, but for what the user put there', async () => {
  const archiveFolder = practiceFolderOf(join(makeTestFolder(), 'Notula'));
  mkdirSync(archiveFolder);
  const backupFolder = makeTestFolder();
  const office = await openDiskOffice(archiveFolder, backupFolder);
  for (const work of WORKS.filter((one) => one !== 'letters'))
    expect(await doWork(office, work), work).toBe('');
  await keepLocalCopy(archiveFolder, { cause: 'before-import', moment: new Date(), order: 1 }, runBackupTask);
  await office.store.close();
  // A database that could not be opened is laid aside by the restore; the log of a broken one too.
  writeFileSync(join(archiveFolder, 'notula.db'), Buffer.alloc(20_000, 0x5a));
  writeFileSync(join(archiveFolder, 'notula.db-wal'), 'sisa');
  const { restore } = restoreOf(archiveFolder, backupFolder, async () => true, 'damaged');
  const [found] = await restore.list();
  await restore.start(found?.id ?? '');
  expect(await ended(restore)).toMatchObject({ trouble: '' });
  // What a crash leaves: a restore that was being prepared, a probe, a journal of a copy.
  put(archiveFolder, '.pemulihan/Naskah/a.docx', 'setengah');
  put(archiveFolder, '.notula-0198d6a2-0000-7000-8000-000000000000.tmp', '');
  put(archiveFolder, 'notula.db-journal', '');
  const made = readdirSync(archiveFolder);
  for (const name of ['Arsip', 'Naskah', 'lampiran', 'cadangan', '.pemulihan', 'notula.db'])
    expect(made).toContain(name);
  expect(made.some((name) => name.startsWith('rusak-'))).toBe(true);
  expect(made.filter((name) => !isOwnEntry(name))).toEqual([]);

  put(archiveFolder, 'catatan saya.txt', 'milik pengguna');
  await clearPractice(archiveFolder);
  expect(readdirSync(archiveFolder)).toEqual(['catatan saya.txt']);
  await openStore({ archiveFolder }).close();
  expect(readdirSync(archiveFolder).sort()).toEqual(['catatan saya.txt', 'notula.db']);
});

test('every folder that the sources name is known to the list, or lies below one that is', () => {
  const named = [...sourceFiles('electron'), ...sourceFiles('shared')].flatMap((file) =>
    [...readSource(file).matchAll(/const \w*FOLDER = '([^']+)'/g)].map(([, name = '']) => name),
  );
  expect(named.length).toBeGreaterThan(8);
  const top = named.map((name) => name.split('/')[0] ?? '');
  expect(top.filter((name) => !isOwnEntry(name) && !BELOW.includes(name))).toEqual([]);
});

test('papers and berkas are the office’s, copies and unfinished work this computer’s', () => {
  expect(['Naskah', 'Arsip', 'lampiran', 'notula.db', 'foto.jpg'].some(isLocalEntry)).toBe(false);
  expect(['cadangan', '.pemulihan', 'rusak-2025-08-22T09.00.00'].every(isLocalEntry)).toBe(true);
});
