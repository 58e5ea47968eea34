import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { expectAccessibleInBoth } from './support/axe.ts';
import { pagesOf } from './support/clerk.ts';
import { ask } from './support/door.ts';
import { Palette } from './support/pages/palette.ts';
import { TransferDesk } from './support/pages/transfer.ts';

const TITLE = 'Rapat Koordinasi Persiapan Hari Jadi';

async function begin(page: Page): Promise<void> {
  await pagesOf(page).start.openEmpty();
  await expect(page.getByRole('navigation', { name: 'Menu utama' })).toBeVisible();
}

async function make(page: Page, title = TITLE): Promise<string> {
  const { id } = await ask(page, 'meetings.create', { value: { title, place: 'Aula', date: '2025-09-17' } });
  return id;
}

async function change(page: Page, id: string, fields: object): Promise<void> {
  const { version, profileId, value } = await ask(page, 'meetings.get', { id });
  await ask(page, 'meetings.save', { id, version, profileId, value: { ...value, ...fields } });
}

test('Ctrl+Z outside of a field takes a change of a record back, inside one it belongs to the text', async ({
  start,
}) => {
  const { page } = await start();
  await begin(page);
  const id = await make(page);
  await pagesOf(page).frame.goTo(`/rapat/${id}`);
  const place = page.getByRole('textbox', { name: 'Tempat', exact: true });
  await place.fill('Pendopo');
  await pagesOf(page).frame.waitUntilSaved();
  const words = `Urungkan: Mengubah tempat rapat “${TITLE}”`;
  await expect(page.getByRole('contentinfo').getByRole('button', { name: words })).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(page.getByText('Diurungkan:')).toHaveCount(0);
  await place.fill('Pendopo');
  await pagesOf(page).frame.waitUntilSaved();
  await page.getByRole('tab', { name: 'Rapat' }).focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(`Diurungkan: Mengubah tempat rapat “${TITLE}”`)).toBeVisible();
  await expect(place).toHaveValue('Aula');
  await page.keyboard.press('Control+y');
  await expect(place).toHaveValue('Pendopo');

  // The palette has it too.
  const palette = new Palette(page);
  await palette.open();
  await page.keyboard.type('urungkan');
  await expect(palette.option('Urungkan perubahan').first()).toHaveAttribute(
    'data-combobox-selected',
    'true',
  );
  await page.keyboard.press('Enter');
  await expect(place).toHaveValue('Aula');
});

test('what was deleted is found in the trash and comes back, one or many, by keyboard too', async ({
  start,
}) => {
  const { page, app } = await start();
  await begin(page);
  const desk = new TransferDesk(page, app);
  for (const title of ['Rapat satu', 'Rapat dua', 'Rapat tiga']) {
    const id = await make(page, title);
    await ask(page, 'meetings.remove', { id, version: 1 });
  }
  await pagesOf(page).frame.goTo('/rapat');
  await page.getByRole('link', { name: 'Sampah' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sampah' })).toBeVisible();
  await expect(desk.trash.getByRole('row')).toHaveCount(4);
  await expectAccessibleInBoth(page, 'trash');
  await page.getByRole('textbox', { name: 'Cari' }).fill('dua');
  await expect(desk.trash.getByRole('row')).toHaveCount(2);
  await desk.button('Pulihkan Rapat dua').click();
  await expect(page.getByText('Tidak ditemukan')).toBeVisible();
  await page.getByRole('textbox', { name: 'Cari' }).fill('');
  await expect(desk.trash.getByRole('row')).toHaveCount(3);
  await desk.trash.locator('button[data-opens]').first().press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await desk.button('Pulihkan 2 yang dipilih').click();
  await expect(page.getByRole('heading', { name: 'Sampah kosong' })).toBeVisible();
  await expectAccessibleInBoth(page, 'empty trash');
  expect((await ask(page, 'meetings.list', {})).total).toBe(3);
});

test('a meeting goes to another computer and comes home, and what both changed is chosen', async ({
  start,
  folder,
}) => {
  const file = join(folder, 'rapat.notula');
  const here = await start(join(folder, 'Satu'));
  await begin(here.page);
  const id = await make(here.page);
  const desk = new TransferDesk(here.page, here.app);
  await desk.answerDialogs(file);
  await pagesOf(here.page).frame.goTo(`/rapat/${id}`);
  await desk.send();

  const there = await start(join(folder, 'Dua'));
  await begin(there.page);
  const other = new TransferDesk(there.page, there.app);
  await other.answerDialogs(file);
  await other.receive();
  await expect(there.page.getByText('Rapat ini belum ada di komputer ini.')).toBeVisible();
  await expectAccessibleInBoth(there.page, 'new meeting');
  await other.button('Ambil rapat ini').click();
  await expect(there.page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  const copy = (await ask(there.page, 'meetings.list', {})).rows[0]?.id ?? '';
  await change(there.page, copy, { place: 'Aula Kecamatan', contact: 'Umum 0812' });
  await pagesOf(there.page).frame.goTo(`/rapat/${copy}`);
  await other.send();

  await change(here.page, id, { place: 'Aula Kabupaten' });
  await desk.receive();
  await expect(desk.merge.getByRole('radiogroup')).toHaveCount(2);
  await expect(desk.choice('Rapat: Narahubung', 'Dari berkas')).toBeChecked();
  await expect(desk.button('Simpan pilihan')).toBeDisabled();
  await expectAccessibleInBoth(here.page, 'merge');
  await desk.choice('Rapat: Tempat', 'Di komputer ini').check();
  await desk.button('Simpan pilihan').click();
  await expect(here.page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  const { value } = await ask(here.page, 'meetings.get', { id });
  expect(value).toMatchObject({ place: 'Aula Kabupaten', contact: 'Umum 0812' });
});

test('a made paper tells in words what changed since', async ({ start }) => {
  const { page } = await start();
  await begin(page);
  const id = await make(page);
  await ask(page, 'archive.makePaper', { kind: 'invitation', meetingId: id });
  await pagesOf(page).frame.goTo(`/rapat/${id}/undangan`);
  await expect(page.getByText('Sesuai data')).toBeVisible();
  await change(page, id, { date: '2025-09-18' });
  await expect(page.getByText('Data berubah sejak dicetak')).toBeVisible();
  const more = page.getByRole('button', { name: /^Apa yang berubah/ });
  await more.press('Enter');
  await expect(more).toHaveAttribute('aria-expanded', 'true');
  await expect(
    page.getByText('Tanggal rapat: Rabu, 17 September 2025 → Kamis, 18 September 2025'),
  ).toBeVisible();
  await expectAccessibleInBoth(page, 'paper changes');
});
