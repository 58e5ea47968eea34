import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, inherited, ROOT, runtime, test } from './support/app.ts';
import { blockFolder, breakDatabase, makeNewer } from './support/broken-archives.ts';
import { answerFolder, catchRelaunch } from './support/practice.ts';

test('a folder that cannot be written is said, with what to do; another one is chosen, kept and opened', async ({
  folder,
  start,
}) => {
  const userData = join(folder, 'user');
  const first = await start(await blockFolder(folder), { userData });
  const { app, page } = first;
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/folder arsip/i);
  await expect(page.getByRole('button', { name: 'Coba lagi' })).toBeVisible();
  await expect(page.getByText(/N-\d{8}-/)).toBeVisible();

  const relaunched = await catchRelaunch(app);
  const other = join(folder, 'Arsip Setda');
  mkdirSync(other);
  const choose = page.getByRole('button', { name: 'Pakai folder lain' });
  await answerFolder(app, userData);
  await choose.click();
  await expect(page.getByRole('alert').filter({ hasText: 'Folder itu berisi berkas lain' })).toBeVisible();
  await answerFolder(app, other);
  await choose.click();
  const dialog = page.getByRole('dialog', { name: 'Mulai arsip baru di folder ini?' });
  await expect(dialog).toContainText(other);
  await expect(dialog).toContainText('Arsip yang sekarang tetap di');
  await expect(dialog).toContainText('Pintasan yang dipakai');
  if (process.env.NOTULA_LOOK !== undefined) await page.screenshot({ path: process.env.NOTULA_LOOK });
  await dialog.getByRole('button', { name: 'Pakai folder ini' }).click();
  await expect.poll(relaunched).toContain(`--user-data-dir=${userData}`);
  expect((await relaunched()).filter((word) => word.startsWith('--archive='))).toEqual([]);
  expect(readdirSync(other)).toEqual([]);
  expect(readFileSync(join(userData, 'folder-arsip.json'), 'utf8')).toContain(other);
  await first.close();

  // The start as from the menu of the system: nothing names a folder.
  const second = await start(null, { userData });
  await expect(second.page.getByRole('button', { name: /Mulai kosong/ })).toBeVisible();
  await expect(second.page.getByText(other)).toBeVisible();
  expect(existsSync(join(other, 'notula.db'))).toBe(true);
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

test('an archive that another Notula has open is said, and opened once that one is gone', async ({
  folder,
  start,
}) => {
  const archive = join(folder, 'Notula');
  const first = await start(archive, { userData: join(folder, 'pertama') });
  await first.page.getByRole('button', { name: /Mulai kosong/ }).click();
  await expect(first.page.getByRole('button', { name: /Rapat baru/ }).first()).toBeVisible();
  const { page } = await start(archive, { userData: join(folder, 'kedua') });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('sedang dibuka di tempat lain');
  await expect(page.getByText(/N-\d{8}-/)).toBeVisible();
  if (process.env.NOTULA_LOOK !== undefined) await page.screenshot({ path: process.env.NOTULA_LOOK });
  const loaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await loaded;
  await expect(page.getByRole('heading', { level: 1 })).toContainText('sedang dibuka di tempat lain');
  await first.app.close();
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await expect(page.getByRole('button', { name: /Rapat baru/ }).first()).toBeVisible();
});

test('a restore that could not be finished is said, and the button opens the archive once it can be', async ({
  folder,
  start,
}) => {
  const archive = join(folder, 'Notula');
  const journal = join(archive, 'cadangan', 'pemulihan.json');
  mkdirSync(join(archive, 'cadangan'), { recursive: true });
  writeFileSync(journal, '{"direction":');
  const { page } = await start(archive);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pemulihan yang terputus belum selesai');
  await expect(page.getByText(/Jangan menghapus atau memindahkan/)).toBeVisible();
  await expect(page.getByText(/N-\d{8}-/)).toBeVisible();
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('belum selesai');
  rmSync(journal);
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await expect(page.getByRole('button', { name: /Mulai kosong/ })).toBeVisible();
});

test('saves that were cut off are said under a title of their own', async ({ folder, start }) => {
  const archive = join(folder, 'Notula');
  const first = await start(archive);
  await first.page.getByRole('button', { name: 'Mulai dengan contoh' }).click();
  await expect(first.page.getByRole('contentinfo')).toBeVisible();
  // The files as a crash leaves them, without the end of the log.
  const crashed = join(folder, 'Putus');
  mkdirSync(crashed);
  for (const end of ['', '-wal', '-shm'])
    copyFileSync(join(archive, `notula.db${end}`), join(crashed, `notula.db${end}`));
  await first.close();
  const log = join(crashed, 'notula.db-wal');
  truncateSync(log, statSync(log).size - 4096);
  const { page } = await start(crashed);
  await expect(page.getByRole('contentinfo')).toContainText('Simpanan terakhir mungkin hilang');
  await page.getByRole('contentinfo').getByText('Simpanan terakhir mungkin hilang').click();
  const alert = page.getByRole('alert').filter({ hasText: 'notula.db-wal' });
  await expect(alert).toContainText('Simpanan terakhir mungkin hilang');
  await expect(page.getByText('Pangkalan data rusak')).toHaveCount(0);
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
      timeout: 120_000,
    },
  );
  const code = await new Promise((done) => second.once('exit', done));
  expect(code).toBe(0);
  expect(await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await expect(first.page.getByRole('button', { name: /Mulai kosong/ })).toBeVisible();
});
