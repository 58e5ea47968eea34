import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { ACTIONS, PAGES } from '../../shared/contract/commands.ts';
import { expect, test } from './support/app.ts';
import { expectAccessibleInBoth } from './support/axe.ts';
import { pagesOf } from './support/clerk.ts';
import { ask } from './support/door.ts';
import { Keyboard } from './support/keyboard.ts';
import { Palette } from './support/pages/palette.ts';
import { answerFolder, catchRelaunch } from './support/practice.ts';

/* The frame of the application: menu, palette, help, look, backup, and the sample office. */

/** Chooses a line of the application's menu, as a click would. */
function chooseFromMenu(app: ElectronApplication, label: string): Promise<void> {
  return app.evaluate(({ Menu }, wanted) => {
    const lines = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? [];
    const line = lines.find((item) => item.label.replace('&', '') === wanted);
    if (line === undefined) throw new Error(`No such line: ${wanted}`);
    line.click();
  }, label);
}

test('menu, keys and palette are one list', async ({ start }) => {
  const { app, page } = await start();
  await pagesOf(page).start.openEmpty();
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
  const lines = await app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.items.flatMap((item) =>
      (item.submenu?.items ?? []).map(({ label, accelerator }) => ({
        label,
        accelerator: accelerator ?? '',
      })),
    ),
  );
  for (const { menuLabel, keys } of [...PAGES, ...ACTIONS]) {
    const accelerator = keys.replace('Ctrl', 'CommandOrControl');
    expect(lines).toContainEqual({ label: menuLabel, accelerator });
  }
  for (const { keys, label } of PAGES) {
    await page.keyboard.press(keys.replace('Ctrl', 'Control'));
    await expect(page.getByRole('heading', { level: 1, name: label, exact: true })).toBeVisible();
  }
  await chooseFromMenu(app, 'Beranda');
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
});

test('the palette goes, creates, searches and remembers, by keys alone', async ({ start }) => {
  const { page } = await start();
  const palette = new Palette(page);
  const keys = new Keyboard(page);
  await pagesOf(page).start.beginWithSamples();
  await palette.open();
  await expect(palette.field).toBeFocused();
  await expectAccessibleInBoth(page, 'palette');
  await keys.type('pengaturan nomor');
  await expect(palette.options).toHaveCount(1);
  await keys.press('Enter');
  await expect(page.getByRole('tab', { name: 'Nomor', selected: true })).toBeVisible();

  await palette.open();
  await keys.type('lintas sektoral');
  await expect(palette.option('Rapat Koordinasi Lintas Sektoral')).toBeVisible();
  await keys.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /Lintas Sektoral/ })).toBeVisible();

  await palette.open();
  await expect(palette.options.first()).toContainText('Lintas Sektoral');
  await keys.type('zzz tidak ada');
  await expect(palette.dialog.getByText('Tidak ada yang cocok')).toBeVisible();
  await keys.press('Enter', 'Escape');
  await expect(palette.dialog).toBeHidden();

  await palette.open();
  await keys.type('rapat baru');
  await expect(palette.option('Rapat baru').first()).toHaveAttribute('data-combobox-selected', 'true');
  await keys.press('Enter');
  await expect(pagesOf(page).list.title).toBeFocused();
});

test('F1 opens the guide at the screen behind it; the keyboard map names every key', async ({ start }) => {
  const { app, page } = await start();
  await pagesOf(page).start.openEmpty();
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
  await page.keyboard.press('F1');
  const help = page.getByRole('dialog', { name: 'Panduan' });
  await expect(help.getByRole('heading', { name: 'Beranda', exact: true })).toBeInViewport();
  await expectAccessibleInBoth(page, 'guide');
  await help.getByRole('searchbox').fill('latihan arsip');
  await expect(help.locator('mark').first()).toBeVisible();
  await help.getByRole('searchbox').fill('xyzzy');
  await expect(help.getByText('0 bagian memuat')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await chooseFromMenu(app, 'Papan ketik');
  for (const { label } of PAGES)
    await expect(help.getByRole('cell', { name: label, exact: true })).toBeVisible();
  await expectAccessibleInBoth(page, 'keyboard map');
});

test('F1 shows the pictures of the guide without a network', async ({ start }) => {
  const { page } = await start();
  await pagesOf(page).start.openEmpty();
  await pagesOf(page).frame.goTo('/agenda-surat');
  await expect(page.getByRole('heading', { level: 1, name: 'Agenda surat' })).toBeVisible();
  await page.keyboard.press('F1');
  const help = page.getByRole('dialog', { name: 'Panduan' });
  await expect(help.getByRole('img', { name: /^Agenda surat:/ })).toBeInViewport();
  const pictures = help.locator('article img');
  await expect.poll(() => pictures.count()).toBeGreaterThanOrEqual(14);
  // Drawn, and from the application itself: a refused or missing file has no width.
  const drawn = () =>
    pictures.evaluateAll((images) =>
      images.every((image) => image instanceof HTMLImageElement && image.naturalWidth > 0),
    );
  await expect.poll(drawn).toBe(true);
  await expect(help.getByRole('heading', { name: 'Agenda surat', exact: true })).toBeInViewport();
});

test('colours, zoom and motion are applied at once and remembered', async ({ folder, start }) => {
  const places = [join(folder, 'Notula'), { userData: join(folder, 'user') }] as const;
  const first = await start(...places);
  await pagesOf(first.page).start.openEmpty();
  await pagesOf(first.page).frame.goTo('/pengaturan/tampilan');
  await first.page.getByText('Gelap', { exact: true }).click();
  const html = first.page.locator('html');
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await first.page.getByRole('switch', { name: 'Kurangi gerakan' }).click({ force: true });
  await expect(html).toHaveAttribute('data-motion', 'reduced');
  for (const label of ['Perbesar', 'Perbesar']) await chooseFromMenu(first.app, label);
  await expect(first.page.getByLabel('Ukuran tampilan')).toHaveValue('125');
  await expect.poll(() => first.page.evaluate(() => window.devicePixelRatio)).toBeCloseTo(1.25, 2);
  await first.close();

  const { app, page } = await start(...places);
  const look = await app.evaluate(({ nativeTheme, BrowserWindow }) => ({
    isDark: nativeTheme.shouldUseDarkColors,
    background: BrowserWindow.getAllWindows()[0]?.getBackgroundColor().toLowerCase(),
  }));
  expect(look).toEqual({ isDark: true, background: '#1a1b1e' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expect.poll(() => page.evaluate(() => window.devicePixelRatio)).toBeCloseTo(1.25, 2);
  await chooseFromMenu(app, 'Ukuran semula');
  await expect.poll(() => page.evaluate(() => window.devicePixelRatio)).toBeCloseTo(1, 2);
});

test('a backup is asked for, made, checked and shown; a wrong folder is refused in words', async ({
  folder,
  start,
}) => {
  const archive = join(folder, 'Notula');
  const { app, page } = await start(archive);
  await pagesOf(page).start.openEmpty();
  const footer = page.getByRole('contentinfo');
  await expect(footer).toContainText('Belum pernah dicadangkan');
  await footer.getByRole('link').click();
  const choose = page.getByRole('button', { name: 'Pilih folder cadangan' });
  await answerFolder(app, archive);
  await choose.click();
  await expect(page.getByText('Folder itu ada di dalam folder arsip')).toBeVisible();
  await answerFolder(app, null);
  await choose.click();
  await expect(page.getByRole('button', { name: 'Cadangkan sekarang' })).toBeDisabled();
  const target = join(folder, 'Cadangan USB');
  mkdirSync(target);
  await answerFolder(app, target);
  await choose.click();
  await page.getByRole('button', { name: 'Cadangkan sekarang' }).click();
  await expect(footer).toContainText('Cadangan baru saja');
  expect(readdirSync(target)).toEqual(['Notula-cadangan']);

  const other = page.getByRole('button', { name: 'Pakai folder lain' });
  await answerFolder(app, target);
  await other.click();
  await expect(page.getByText('Folder itu berisi cadangan.')).toBeVisible();
  const empty = join(folder, 'Arsip Setda');
  mkdirSync(empty);
  await answerFolder(app, empty);
  await other.click();
  const question = page.getByRole('dialog', { name: 'Mulai arsip baru di folder ini?' });
  await expect(question).toContainText(archive);
  await question.getByRole('button', { name: 'Batal' }).click();
  await expect(question).toBeHidden();
  expect(readdirSync(empty)).toEqual([]);
});

test('the sample office is another archive, marked everywhere, made new on request, and left again', async ({
  folder,
  start,
}) => {
  const office = join(folder, 'Notula');
  const first = await start(office);
  const relaunched = await catchRelaunch(first.app);
  await pagesOf(first.page).start.practise.click();
  await expect.poll(relaunched).toContain(`--archive=${office}-latihan`);
  expect((await relaunched()).filter((word) => word.startsWith('--archive='))).toHaveLength(1);
  await first.close();

  const { app, page } = await start(`${office}-latihan`);
  const { frame, list } = pagesOf(page);
  const title = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  await expect.poll(title).toBe('Latihan: Beranda - Notula');
  const banner = page.getByRole('region', { name: 'Latihan' });
  await frame.open('Rapat');
  await expect(list.rows).toHaveCount(8);
  await list.createMeeting('Rapat Coba', '17/9/2025');
  await expect(banner).toContainText('Latihan: kantor contoh.');
  await expect.poll(title).toBe('Latihan: Rapat Coba - Notula');

  await banner.getByRole('button', { name: 'Ulangi dari awal' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ulangi dari awal' }).click();
  // The page is loaded anew in between: a question that it interrupts is asked again.
  await expect(async () => {
    expect((await ask(page, 'meetings.list', {})).total).toBe(8);
    expect((await ask(page, 'meetings.list', { search: 'Coba' })).total).toBe(0);
  }).toPass();

  const left = await catchRelaunch(app);
  await banner.getByRole('button', { name: 'Kembali ke arsip kantor' }).click();
  await expect.poll(left).toContain(`--archive=${office}`);
  expect(existsSync(join(office, 'notula.db'))).toBe(true);
});
