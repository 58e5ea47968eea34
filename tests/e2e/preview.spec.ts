import { expect, test } from './support/app.ts';

/* The preview beside the form, in the real window: drawn in frames that may do nothing, fresh after each save. */

test('the preview follows the form, keeps the page, and a PDF is made of it', async ({ start }) => {
  const { page } = await start();
  await page
    .getByRole('button', { name: /contoh/i })
    .first()
    .click();
  await page.getByRole('link', { name: 'Rapat', exact: true }).click();
  await page
    .getByText(/Lintas Sektoral/)
    .first()
    .click();
  await page.getByRole('tab', { name: 'Undangan' }).click();
  await expect(page.getByText('Halaman 1 dari 2')).toBeVisible();

  const frame = page.locator('iframe').first();
  await expect(frame).toHaveAttribute('sandbox', '');
  await page.getByRole('button', { name: 'Halaman berikutnya' }).click();
  await expect(page.getByText('Halaman 2 dari 2')).toBeVisible();

  await page.getByLabel('Hal', { exact: true }).fill('Undangan Rapat Uji Pratinjau');
  await expect(frame).toHaveAttribute('srcdoc', /Undangan Rapat Uji Pratinjau/);
  await expect(page.getByText('Halaman 2 dari 2')).toBeVisible();

  await page.getByLabel('Ukuran pratinjau').selectOption('100');
  await expect(page.getByText('Halaman 2 dari 2')).toBeVisible();

  await page.getByRole('button', { name: 'Cetak …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cetak Undangan' });
  await expect(dialog.getByText(/kertas A4/)).toBeVisible();
  await dialog.getByLabel('Sampai halaman').fill('9');
  await expect(dialog.getByText('Isi dari 1 sampai 2, yang kecil lebih dulu.')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Buat PDF' }).click();
  await expect(page.getByText(/\.pdf, 2 halaman, dibuat lewat/)).toBeVisible({ timeout: 60_000 });

  await page.getByRole('button', { name: 'Pratinjau' }).click();
  await expect(page.locator('iframe')).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Pratinjau' })).toHaveAttribute('aria-expanded', 'false');
});

test('what is typed is in the preview, and stays in it once it is saved', async ({ start }) => {
  const { page } = await start();
  await page
    .getByRole('button', { name: /contoh/i })
    .first()
    .click();
  await page
    .getByText(/Lintas Sektoral/)
    .first()
    .click();
  await page.getByRole('tab', { name: 'Undangan' }).click();
  await expect(page.getByText('Halaman 1 dari 2')).toBeVisible();
  await page.getByLabel('Hal', { exact: true }).fill('Undangan Pertama');
  await page.getByLabel('Hal', { exact: true }).press('End');
  await page.getByLabel('Hal', { exact: true }).pressSequentially(' dan Kedua');
  const frame = page.locator('iframe').first();
  await expect(frame).toHaveAttribute('srcdoc', /Undangan Pertama dan Kedua/);
  await expect(page.getByRole('banner').getByText(/^Tersimpan/)).toBeVisible();
  await expect(frame).toHaveAttribute('srcdoc', /Undangan Pertama dan Kedua/);
});

test('without a printer the batch says so, and makes one PDF instead', async ({ start }) => {
  const { page } = await start();
  await page
    .getByRole('button', { name: /contoh/i })
    .first()
    .click();
  await page
    .getByText(/Lintas Sektoral/)
    .first()
    .click();
  await page.getByRole('tab', { name: 'Undangan' }).click();
  await page.getByRole('button', { name: 'Cetak semua …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cetak undangan untuk semua penerima' });
  await expect(dialog.getByText(/kertas A4/)).toBeVisible();
  const begin = dialog.getByRole('button', { name: 'Mulai cetak' });
  const nothing = dialog.getByText('Tidak ada pencetak di komputer ini');
  await expect(nothing.or(dialog.getByRole('combobox', { name: 'Pencetak' }))).toBeVisible();
  // One of the two stands now; which of them is a matter of the computer.
  if (await nothing.isVisible()) await expect(begin).toBeDisabled();
  else await expect(begin).toBeEnabled();
  await dialog.getByRole('button', { name: 'Buat satu berkas PDF' }).click();
  const tray = page.getByRole('region', { name: 'Pekerjaan', exact: true });
  await expect(tray.getByText(/^Selesai: \d+ dari \d+$/)).toBeVisible({ timeout: 60_000 });
  await expect(tray.getByRole('button', { name: /^Buka: / })).toBeVisible();
});
