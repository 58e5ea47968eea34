import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { clearPractice } from '../../electron/app/clear-practice.ts';
import { openArchive } from '../../electron/app/open-archive.ts';
import { openWithPractice } from '../../electron/app/open-practice.ts';
import { practiceFolderOf } from '../../electron/app/practice.ts';
import { aDesktop, makeTestFolder, openTestStore } from '../fixtures/builders.ts';
import { queryRows } from '../store/support/raw.ts';
import {
  BACKUP_WORKER,
  INDEX_CHECK_WORKER,
  SAMPLES,
  startShell,
  TEXT_WORKER,
  WORKER,
} from './support/shell.ts';

/* The sample office is known by its database: also half furnished, and also in a folder of another name. */

const OFFICE_FILE = join(import.meta.dirname, '../../resources/runtime/practice/office.json');

function officeIn(archiveFolder: string) {
  const errors: unknown[] = [];
  const open = () => {
    const archive = openArchive({
      archiveFolder,
      workerFile: WORKER,
      backupWorkerFile: BACKUP_WORKER,
      indexCheckWorkerFile: INDEX_CHECK_WORKER,
      textWorkerFile: TEXT_WORKER,
      samplesFolder: SAMPLES,
      desktop: aDesktop(),
      clock: () => new Date(),
      onChange: () => undefined,
      onListenerError: (error) => errors.push(error),
    });
    onTestFinished(() => archive.close());
    return archive;
  };
  const start = () =>
    openWithPractice({
      open,
      archiveFolder,
      officeFile: OFFICE_FILE,
      onError: (error) => errors.push(error),
    });
  return { open, start, errors };
}

const titles = (folder: string) => queryRows(folder, 'SELECT title FROM meeting ORDER BY title');
const places = (folder: string) => queryRows(folder, 'SELECT name FROM organisation ORDER BY name');

test('a furnishing that was killed is known at the next start and made anew, with nothing twice', async () => {
  const folder = practiceFolderOf(join(makeTestFolder(), 'Notula'));
  const whole = officeIn(folder);
  const first = await whole.start();
  expect(await first.practice.mark()).toMatchObject({ state: 'ready' });
  await first.close();
  const wanted = { titles: titles(folder), places: places(folder) };
  expect(wanted.titles).toHaveLength(8);
  await clearPractice(folder);

  // What a kill leaves: some of the office, and no meeting yet.
  const half = whole.open();
  const killed = half.practice.furnish(join(folder, '../Notula'), async () => {
    const value = { name: 'Instansi Setengah Jadi', shortName: '', kind: '', address: '' };
    await half.services.directory.saveOrganisation({ id: null, version: null, value });
    throw new Error('killed');
  });
  await expect(killed).rejects.toThrow('killed');
  await half.close();
  // Also where somebody gave the folder another name before the next start.
  const moved = join(makeTestFolder(), 'Coba-coba');
  renameSync(folder, moved);
  const again = officeIn(moved);
  const made = await again.start();
  expect(await made.practice.mark()).toEqual({ state: 'ready', officeFolder: join(folder, '../Notula') });
  await made.close();
  expect({ titles: titles(moved), places: places(moved) }).toEqual(wanted);
  expect([...whole.errors, ...again.errors]).toEqual([]);
});

test('in a folder of another name it is still the sample office, can be begun anew, and leads back', async () => {
  const office = join(makeTestFolder(), 'Notula');
  const folder = practiceFolderOf(office);
  await (await officeIn(folder).start()).close();
  const moved = join(makeTestFolder(), 'Arsip Setda');
  renameSync(folder, moved);

  const { ask, asked, startup } = startShell(moved);
  expect(await ask('app.getStartup', {})).toMatchObject({ isPractice: true });
  await expect(ask('app.openPractice', {})).rejects.toThrow('Latihan sudah terbuka');
  await ask('app.leavePractice', {});
  expect(asked).toEqual([`relaunch on ${office}`]);
  await ask('app.resetPractice', {});
  await startup.close();
  expect(titles(moved)).toEqual([]);
});

test('one that was furnished before archives were marked gets its mark; an office archive never does, and is never cleared', async () => {
  const folder = practiceFolderOf(join(makeTestFolder(), 'Notula'));
  const old = officeIn(folder).open();
  await old.furnishPractice(OFFICE_FILE);
  expect(await old.practice.mark()).toBeNull();
  await old.close();
  const adopted = await officeIn(folder).start();
  expect(await adopted.practice.mark()).toMatchObject({ state: 'ready' });
  expect(titles(folder)).toHaveLength(8);

  const { archiveFolder, store } = openTestStore();
  await store.close();
  const kept = await officeIn(archiveFolder).start();
  expect(await kept.practice.mark()).toBeNull();
  await kept.practice.discard();
  expect(await kept.practice.mark()).toBeNull();
  await kept.close();
  await expect(clearPractice(archiveFolder)).rejects.toThrow('Only a practice archive');
  expect(existsSync(join(archiveFolder, 'notula.db'))).toBe(true);
});
