import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/app.ts';
import { expectAccessibleInBoth } from './support/axe.ts';
import { pagesOf } from './support/clerk.ts';
import { ask } from './support/door.ts';
import { ArchiveSearch } from './support/pages/archive-search.ts';
import { Palette } from './support/pages/palette.ts';

/* Search over the whole archive, in the real window: words, keys, filters, the wall, kept questions, the index. */

test('what is typed is found, opened by keys at its place, and there again on the way back', async ({
  start,
}) => {
  const { page } = await start();
  const search = new ArchiveSearch(page);
  await pagesOf(page).start.beginWithSamples();
  await search.open();
  await expect(search.field).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Cari di seluruh arsip' })).toBeVisible();
  await expectAccessibleInBoth(page, 'search, nothing asked');

  await search.field.fill('zzzz tidak ada');
  await expect(page.getByRole('heading', { name: 'Tidak ada yang cocok' })).toBeVisible();

  await search.field.fill('rakor');
  await expect(search.also).toContainText('Juga dicari: “rapat koordinasi”');
  await expect(search.list.locator('mark').first()).toHaveText(/rapat koordinasi/i);
  await page.getByRole('button', { name: 'Hanya yang tertulis' }).click();
  await expect(search.field).toHaveValue('"rakor"');
  await expect(search.also).toHaveCount(0);
  await expect(search.list.locator('mark', { hasText: /rapat/i })).toHaveCount(0);

  await search.field.fill('pencegahan ');
  await expect(search.hits.first()).toBeVisible();
  await expect(search.status).toContainText('urut kesesuaian');
  await expect(search.list.locator('mark').first()).toHaveText(/cegah/i);
  await expectAccessibleInBoth(page, 'search, hits');

  await search.kind('Notula').click();
  await expect(search.hits.first()).toContainText('Notula');
  await search.field.press('ArrowDown');
  await expect(search.hits.first().getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Notula', selected: true })).toBeVisible();
  await page.goBack();
  await expect(search.field).toHaveValue('pencegahan ');
  await expect(search.hits.first()).toBeVisible();
  await page.keyboard.press('Control+f');
  await expect(search.field).toBeFocused();
});

test('the wall, filters, kept questions, export and the making anew', async ({ start, folder }) => {
  const { app, page } = await start();
  const search = new ArchiveSearch(page);
  await pagesOf(page).start.beginEmpty();
  const open = await ask(page, 'meetings.create', {
    value: { title: 'Rapat Mutasi Barang', date: '2025-08-31' },
  });
  const secret = await ask(page, 'meetings.create', {
    value: { title: 'Rapat Mutasi Pejabat', date: '2025-08-30' },
  });
  const letter = await ask(page, 'invitations.get', { meetingId: secret.id });
  await ask(page, 'invitations.save', {
    meetingId: secret.id,
    version: letter.version,
    value: { ...letter.value, urgency: 'Rahasia' },
  });
  expect(open.version).toBe(1);
  await search.open();
  await search.field.fill('mutasi');
  await expect(search.hits).toHaveCount(1);
  await search.filters.click();
  await search.guarded.click();
  await expect(search.hits).toHaveCount(2);
  await expect(search.hit('Pejabat')).toContainText('Rahasia');
  await expect(search.status).toContainText('2 hasil');
  await expectAccessibleInBoth(page, 'search, filters and a guarded hit');
  await search.guarded.click();
  await expect(search.hits).toHaveCount(1);
  await page.getByLabel('Sejak', { exact: true }).fill('1/9/2025');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('heading', { name: 'Tidak ada yang cocok' })).toBeVisible();
  await page.getByRole('button', { name: 'Cari tanpa saringan' }).click();
  await expect(search.hits).toHaveCount(1);

  const palette = new Palette(page);
  await palette.open();
  await palette.field.fill('mutasi');
  await expect(palette.option('Rapat Mutasi Barang')).toBeVisible();
  await expect(palette.option('Pejabat')).toHaveCount(0);
  await page.keyboard.press('Escape');

  await search.saved.click();
  await page.getByRole('menuitem', { name: 'Simpan pencarian ini …' }).click();
  await search.dialog.getByLabel('Nama pencarian').fill('Mutasi kita');
  await page.keyboard.press('Enter');
  await search.field.fill('');
  await search.saved.click();
  await page.getByRole('menuitem', { name: 'Mutasi kita' }).click();
  await expect(search.field).toHaveValue('mutasi');
  await expect(search.hits).toHaveCount(1);

  const target = join(folder, 'hasil.xlsx');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, target);
  await page.getByRole('button', { name: 'Ekspor Excel' }).click();
  await expect.poll(() => existsSync(target) && statSync(target).size).toBeGreaterThan(1000);

  await page.getByRole('button', { name: 'Indeks pencarian', exact: true }).click();
  await search.dialog.getByRole('button', { name: 'Periksa indeks' }).click();
  await expect(search.dialog.getByText('Indeks utuh')).toBeVisible();
  await expectAccessibleInBoth(page, 'index');
  await search.dialog.getByRole('button', { name: 'Bangun ulang indeks pencarian' }).click();
  await expect.poll(async () => (await ask(page, 'jobs.list', {}))[0]?.state).toBe('done');
  await expect(search.hits).toHaveCount(1);
});
