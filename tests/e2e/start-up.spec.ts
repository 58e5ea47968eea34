import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inherited, ROOT, runtime, test } from './support/app.ts';
import { blockFolder, breakDatabase, makeNewer } from './support/broken-archives.ts';

test('a folder that cannot be written is said, with what to do', async ({ folder, start }) => {
  const { page } = await start(await blockFolder(folder));
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/folder arsip/i);
  await expect(page.getByRole('button', { name: 'Coba lagi' })).toBeVisible();
  await expect(page.getByText(/N-\d{8}-/)).toBeVisible();
});

test('a damaged database is said and left as it is', async ({ folder, start }) => {
  const archive = await breakDatabase(folder);
  const damaged = readFileSync(join(archive, 'notula.db'));
  const { page } = await start(archive);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/rusak/i);
  await expect(page.getByText(/N-\d{8}-/)).toBeVisible();
  expect(readFileSync(join(archive, 'notula.db')).equals(damaged)).toBe(true);
});

test('a database of a newer Notula is said and not touched', async ({ folder, start }) => {
  const archive = await makeNewer(folder, start);
  const before = readFileSync(join(archive, 'notula.db'));
  const { page } = await start(archive);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/lebih baru/i);
  expect(readFileSync(join(archive, 'notula.db')).equals(before)).toBe(true);
});

test('a second start on the same archive ends at once and leaves the first window alone', async ({
  folder,
  start,
}) => {
  const userData = join(folder, 'user');
  const first = await start(undefined, { userData });
  await expect(first.page.getByRole('button', { name: /Mulai kosong/ })).toBeVisible();
  const { executable, args, env } = runtime();
  const second = spawn(
    executable,
    [...args, ROOT, `--archive=${join(folder, 'Notula')}`, `--user-data-dir=${userData}`],
    {
      env: { ...inherited(), ...env },
      stdio: 'ignore',
      timeout: 30_000,
    },
  );
  const code = await new Promise((done) => second.once('exit', done));
  expect(code).toBe(0);
  expect(await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await expect(first.page.getByRole('button', { name: /Mulai kosong/ })).toBeVisible();
});
