import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { DatabaseDamagedError } from '../../electron/store/startup-errors.ts';
import { openStore } from '../../electron/store/store.ts';
import { makeTestFolder } from '../fixtures/builders.ts';

/* An archive of years is not read from end to end at every start; what is wrong with it is found all the same. */

const MEGABYTE = 1024 * 1024;
const MEGABYTES = 20;

async function makeLargeArchive(): Promise<{ archiveFolder: string; file: string }> {
  const archiveFolder = makeTestFolder();
  await openStore({ archiveFolder }).close();
  const file = join(archiveFolder, 'notula.db');
  const database = new Database(file);
  const add = database.prepare('INSERT INTO setting (key, value, updated_at) VALUES (?, ?, ?)');
  for (let number = 0; number < MEGABYTES; number += 1)
    add.run(`contoh-${number}`, 'x'.repeat(MEGABYTE), '2025-08-22T02:00:00.000Z');
  database.close();
  return { archiveFolder, file };
}

test('a large archive opens, one that was cut off does not', async () => {
  const { archiveFolder, file } = await makeLargeArchive();
  await openStore({ archiveFolder }).close();
  truncateSync(file, 18 * MEGABYTE);
  expect(() => openStore({ archiveFolder })).toThrow(DatabaseDamagedError);
});

test('after an end in the middle of the work every page of a large archive is looked at', async () => {
  const { archiveFolder, file } = await makeLargeArchive();
  const writer = new Database(file);
  writer.pragma('journal_mode = WAL');
  writer.prepare("UPDATE setting SET updated_at = 'x' WHERE key = 'contoh-1'").run();
  const [bytes, log] = [readFileSync(file), readFileSync(`${file}-wal`)];
  writer.close();
  // As a power cut leaves it: the log stands beside the file, whose middle the disk has lost.
  writeFileSync(file, bytes.fill(0x5a, 5 * MEGABYTE, 6 * MEGABYTE));
  writeFileSync(`${file}-wal`, log);
  expect(existsSync(`${file}-shm`)).toBe(false);
  expect(() => openStore({ archiveFolder })).toThrow(DatabaseDamagedError);
});
