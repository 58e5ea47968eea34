import { cpSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { STARTUP_WORDS } from '../../electron/app/startup-words.ts';
import { openStore } from '../../electron/store/store.ts';
import { STARTUP_PROBLEMS } from '../../shared/contract/app.ts';
import { makeTestFolder } from '../fixtures/builders.ts';
import { problemOf, startShell } from '../ipc/support/shell.ts';
import { aMeetingInput, put, withTarget } from './support/backups.ts';
import { withSmallFiles } from './support/disk-trouble.ts';
import { databaseFile, openRaw, snapshotFolder } from './support/raw.ts';

/* Each way in which a start fails has its own screen: what is wrong, and what helps against just that. */

const FRAME_BYTES = 24 + 4096;
const LOG_HEADER_BYTES = 32;

/** Starts an archive that cannot be opened, mends it, and tries again as the button does. */
async function triedAgain(archiveFolder: string, mend: () => void) {
  const shell = startShell(archiveFolder);
  const before = snapshotFolder(archiveFolder);
  const problem = problemOf(await shell.startup.state());
  expect(snapshotFolder(archiveFolder)).toEqual(before);
  mend();
  await shell.ask('app.restart', {});
  expect(await shell.startup.state()).toMatchObject({ status: 'ready' });
  return problem;
}

test('a log that was cut in the middle of being taken over is no plain damage, and is left as it is', async () => {
  const { services, archiveFolder, store } = await withTarget();
  const raw = openRaw(archiveFolder);
  raw.pragma('wal_checkpoint(TRUNCATE)');
  for (let count = 1; count <= 3; count += 1) await services.meetings.create(aMeetingInput(`Rapat ${count}`));
  // Somebody reads the state of now, so that only what was saved until now can be taken over.
  const reader = new Database(databaseFile(archiveFolder), { readonly: true });
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM meeting').get();
  for (let count = 4; count <= 6; count += 1) await services.meetings.create(aMeetingInput(`Rapat ${count}`));
  raw.pragma('wal_checkpoint(PASSIVE)');
  const copy = makeTestFolder();
  for (const end of ['', '-wal', '-shm'])
    cpSync(`${databaseFile(archiveFolder)}${end}`, `${databaseFile(copy)}${end}`);
  reader.close();
  await store.close();
  truncateSync(`${databaseFile(copy)}-wal`, LOG_HEADER_BYTES + FRAME_BYTES);
  const shell = startShell(copy);
  const before = snapshotFolder(copy);
  expect(problemOf(await shell.startup.state())).toMatchObject({
    problem: 'last-saves-torn',
    message: expect.stringContaining('notula.db-wal'),
  });
  expect(snapshotFolder(copy)).toEqual(before);
  // Only a backup helps, so it is offered as for any other damage.
  expect(await shell.ask('restore.list', {})).toEqual([]);
});

test('a full disk is called a full disk', async () => {
  const archiveFolder = makeTestFolder();
  await openStore({ archiveFolder }).close();
  const shell = startShell(archiveFolder);
  const state = await withSmallFiles(0, () => shell.startup.state());
  expect(problemOf(state)).toMatchObject({
    problem: 'disk-full',
    message: expect.stringContaining('penuh'),
  });
  await shell.ask('app.restart', {});
  expect(await shell.startup.state()).toMatchObject({ status: 'ready' });
});

test('a database that another program holds locked is told, and opens when it lets go', async () => {
  const archiveFolder = makeTestFolder();
  await openStore({ archiveFolder }).close();
  const holder = new Database(databaseFile(archiveFolder));
  holder.pragma('locking_mode = EXCLUSIVE');
  holder.exec('BEGIN EXCLUSIVE');
  const problem = await triedAgain(archiveFolder, () => holder.close());
  expect(problem.problem).toBe('archive-in-use');
});

test('a restore that can be neither finished nor taken back is told, and nothing is touched', async () => {
  const archiveFolder = makeTestFolder();
  await openStore({ archiveFolder }).close();
  put(archiveFolder, 'cadangan/pemulihan.json', '{"direction":');
  put(archiveFolder, '.pemulihan/notula.db', 'isi cadangan');
  const journal = join(archiveFolder, 'cadangan/pemulihan.json');
  const problem = await triedAgain(archiveFolder, () => rmSync(journal));
  expect(problem).toMatchObject({
    problem: 'restore-unfinished',
    message: expect.stringContaining('pemulihan'),
  });
});

test('every problem says that nothing was changed, and what to do', () => {
  for (const problem of STARTUP_PROBLEMS) {
    const { message, advice } = STARTUP_WORDS[problem];
    expect(message, problem).toMatch(/tidak diubah|Tidak ada yang di|masih ada di folder arsip/);
    expect(advice.length, problem).toBeGreaterThan(1);
    for (const step of advice) expect(step, problem).toMatch(/\.$/);
  }
});
