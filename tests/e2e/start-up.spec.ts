import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from './support/app.ts';

test('a folder that cannot be written is said, with what to do', async ({ folder, start }) => {
  // A file where the folder should be stops even an administrator.
  const blocked = join(folder, 'berkas');
  writeFileSync(blocked, 'bukan folder');
  const { page } = await start(join(blocked, 'Notula'));
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/folder arsip/i);
  await expect(page.getByRole('button', { name: 'Coba lagi' })).toBeVisible();
  await expect(page.getByText(/N-\d{8}-/)).toBeVisible();
});

test('a damaged database is said and left as it is', async ({ folder, start }) => {
  const archive = join(folder, 'Notula');
  mkdirSync(archive);
  const damaged = Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(8192, 0x5a)]);
  writeFileSync(join(archive, 'notula.db'), damaged);
  const { page } = await start(archive);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/rusak/i);
  await expect(page.getByText(/N-\d{8}-/)).toBeVisible();
  expect(readFileSync(join(archive, 'notula.db')).equals(damaged)).toBe(true);
});

test('a database of a newer Notula is said and not touched', async ({ folder, start }) => {
  const archive = join(folder, 'Notula');
  mkdirSync(archive);
  const file = join(archive, 'notula.db');
  const database = new Database(file);
  database.pragma('user_version = 9999');
  database.close();
  const before = readFileSync(file);
  const { page } = await start(archive);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/lebih baru/i);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a second start of the same archive brings the first window forward', async ({ folder, start }) => {
  const archive = join(folder, 'Notula');
  const first = await start(archive);
  await expect(first.page.getByRole('button', { name: /Mulai kosong/ })).toBeVisible();
  expect(await first.app.evaluate(({ app }) => app.hasSingleInstanceLock())).toBe(true);
});
