import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { expectAccessibleInBoth } from './support/axe.ts';
import { pagesOf } from './support/clerk.ts';
import { ask } from './support/door.ts';

/* Backup, restore, a damaged database, and the way to another computer, as a clerk does them. */

function answerFolder(app: ElectronApplication, folder: string): Promise<void> {
  return app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, folder);
}

/** Does what ends with the page being loaded anew on another archive, and waits until the application stands again. */
async function loadedAfter(page: Page, work: () => Promise<void>): Promise<void> {
  const loaded = page.waitForEvent('load', { timeout: 120_000 });
  await work();
  await loaded;
  await expect(page.getByRole('navigation', { name: 'Menu utama' })).toBeVisible();
}

const meetingsIn = async (page: Page) => (await ask(page, 'meetings.list', {})).total;

async function makeBackup(app: ElectronApplication, page: Page, target: string): Promise<void> {
  await pagesOf(page).frame.goTo('/pengaturan/cadangan');
  await answerFolder(app, target);
  await page.getByRole('button', { name: 'Pilih folder cadangan' }).click();
  await page.getByRole('button', { name: 'Cadangkan sekarang' }).click();
  await expect(page.getByRole('contentinfo')).toContainText('Cadangan baru saja');
}

test('a backup is restored and the restore taken back, without a new start', async ({ folder, start }) => {
  const target = join(folder, 'USB');
  mkdirSync(target);
  const { app, page } = await start();
  const { frame, list } = pagesOf(page);
  await pagesOf(page).start.beginWithSamples();
  const before = await meetingsIn(page);
  await makeBackup(app, page, target);
  await expect(page.getByRole('contentinfo')).toContainText('USB');
  await page.getByRole('button', { name: 'Uji cadangan sekarang' }).click();
  await expect(page.getByText(/semuanya cocok/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Riwayat cadangan' })).toContainText(
    'Dibuat sendiri · Berhasil',
  );
  await frame.open('Rapat');
  await list.createMeeting('Rapat Sesudah Cadangan', '17/9/2026');
  await frame.goTo('/pengaturan/cadangan');
  await page.getByRole('button', { name: 'Muat ulang daftar' }).click();
  await expectAccessibleInBoth(page, 'backup settings');
  await page
    .getByRole('button', { name: /^Lihat dan pulihkan/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1 rapat lebih sedikit daripada sekarang');
  await expect(dialog).toContainText(/Ruang yang diperlukan di disk arsip: [\d,]+ MB; kosong/);
  await expectAccessibleInBoth(page, 'restore dialog');
  await loadedAfter(page, () => dialog.getByRole('button', { name: 'Pulihkan cadangan ini' }).click());
  expect(await meetingsIn(page)).toBe(before);

  await page.getByRole('button', { name: 'Batalkan pemulihan' }).click();
  const taking = page.getByRole('dialog').getByRole('button', { name: 'Batalkan pemulihan' });
  await loadedAfter(page, () => taking.click());
  expect(await meetingsIn(page)).toBe(before + 1);
  await expect(page.getByRole('button', { name: 'Batalkan pemulihan' })).toHaveCount(0);
});

test('a damaged database: the backup is offered, the damaged file kept', async ({ folder, start }) => {
  const archive = join(folder, 'Notula');
  const target = join(folder, 'USB');
  mkdirSync(target);
  const first = await start(archive);
  await pagesOf(first.page).start.beginWithSamples();
  const before = await meetingsIn(first.page);
  await makeBackup(first.app, first.page, target);
  await first.close();
  const damaged = readFileSync(join(archive, 'notula.db'));
  damaged.fill(0x5a, 4096, 40_960);
  writeFileSync(join(archive, 'notula.db'), damaged);

  const { page } = await start(archive);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/rusak/i);
  const offered = page.getByRole('region', { name: 'Cadangan yang dapat dipulihkan' });
  await expect(offered.getByRole('row').nth(1)).toContainText('Lengkap');
  await expectAccessibleInBoth(page, 'damaged database');
  await expect(offered).toContainText(`Yang kembali: ${before} rapat`);
  await offered.getByRole('button', { name: 'Pulihkan cadangan terbaru' }).click();
  await expect(page.getByRole('dialog')).toContainText(`${before} rapat`);
  await loadedAfter(page, () => page.getByRole('button', { name: 'Pulihkan cadangan ini' }).click());
  expect(await meetingsIn(page)).toBe(before);
  const [aside = ''] = readdirSync(archive).filter((name) => name.startsWith('rusak-'));
  expect(readFileSync(join(archive, aside, 'notula.db')).equals(damaged)).toBe(true);
});

test('everything moves to a new computer in one package with a password', async ({ folder, start }) => {
  const stick = join(folder, 'USB');
  mkdirSync(stick);
  const old = await start(join(folder, 'lama', 'Notula'));
  await pagesOf(old.page).start.beginWithSamples();
  const before = await meetingsIn(old.page);
  await pagesOf(old.page).frame.goTo('/pengaturan/pindah');
  await answerFolder(old.app, stick);
  await expect(old.page.getByText('Kata sandi yang hilang tidak dapat dipulihkan.')).toBeVisible();
  await old.page.getByLabel('Kata sandi baru').fill('kata sandi kantor');
  await old.page.getByLabel('Ketik sekali lagi').fill('kata sandi kantor');
  await expectAccessibleInBoth(old.page, 'move');
  await old.page.getByRole('button', { name: 'Buat paket' }).click();
  await expect(old.page.getByText('Paket selesai')).toBeVisible({ timeout: 60_000 });
  await old.close();

  const { app, page } = await start(join(folder, 'baru', 'Notula'));
  await page.getByRole('button', { name: 'Ambil dari komputer lama' }).click();
  await answerFolder(app, stick);
  await page.getByRole('button', { name: 'Pilih folder lain' }).click();
  await page.getByRole('button', { name: /^Lihat dan pulihkan/ }).click();
  const password = page.getByLabel('Kata sandi cadangan ini');
  await password.fill('salah');
  await page.getByRole('button', { name: 'Buka', exact: true }).click();
  await expect(page.getByText('Kata sandi salah.')).toBeVisible();
  await password.fill('kata sandi kantor');
  await page.getByRole('button', { name: 'Buka', exact: true }).click();
  await page.getByRole('button', { name: 'Pulihkan cadangan ini' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible({ timeout: 60_000 });
  expect(await meetingsIn(page)).toBe(before);
});
