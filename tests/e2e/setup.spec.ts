import { expect, test } from './support/app.ts';
import { expectAccessibleInBoth } from './support/axe.ts';
import { pagesOf } from './support/clerk.ts';
import { ask } from './support/door.ts';
import { Keyboard } from './support/keyboard.ts';
import { SetupPage } from './support/pages/setup-page.ts';

/* The first-run assistant, as a clerk without a mouse goes through it. */

const STEPS = ['Kantor', 'Kop surat', 'Kertas', 'Penanda tangan', 'Nomor surat', 'Cadangan'];

test('an office is set up by keys alone, and each step is accessible', async ({ start }) => {
  const { page } = await start(undefined, { isMoving: true });
  const keys = new Keyboard(page);
  const setup = new SetupPage(page);
  await expect(pagesOf(page).start.setUp).toBeFocused();
  await keys.press('Enter');
  await expect(setup.progress(1)).toBeVisible();
  await expectAccessibleInBoth(page, 'step 1');
  await keys.tabTo(setup.field('Nama daerah'));
  await keys.type('Contoh');
  await keys.tabTo(setup.field('Tempat kedudukan'));
  await keys.type('Sukacontoh');
  await keys.press('Enter');
  for (const [index, title] of STEPS.entries()) {
    if (index === 0) continue;
    await expect(setup.heading).toHaveText(title);
    await expect(setup.heading).toBeFocused();
    await expectAccessibleInBoth(page, `step ${index + 1}`);
    if (title === 'Kop surat') await expect(page.getByText('PEMERINTAH KABUPATEN CONTOH')).toBeVisible();
    if (title === 'Penanda tangan') {
      await keys.tabTo(page.getByRole('button', { name: 'Tambah penanda tangan' }));
      await keys.press('Enter');
      // What was opened is typed into at once.
      await expect(page.getByRole('combobox', { name: 'Jabatan', exact: true })).toBeFocused();
      await keys.type('Sekretaris Daerah');
    }
    if (title === 'Nomor surat') {
      await keys.tabTo(setup.field('Kode unit'));
      await keys.type('Setda');
      await expect(page.getByText('000.1.5/15/Setda')).toBeVisible();
    }
    await keys.tabTo(setup.next);
    await keys.press('Enter');
  }
  await expect(setup.heading).toHaveText('Siap dipakai');
  await expectAccessibleInBoth(page, 'the end');
  await expect(page.getByRole('main')).toContainText('Folder cadangan');
  await expect(page.getByRole('main').getByRole('link', { name: 'Direktori dari Excel' })).toBeVisible();
  await keys.tabTo(setup.begin);
  await keys.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
  await expect(page.getByText('Profil kantor belum diisi')).toHaveCount(0);
  const [profile] = await ask(page, 'settings.listProfiles', {});
  expect(profile?.value).toMatchObject({
    name: 'Setda Kabupaten Contoh',
    region: { level: 'kabupaten', name: 'Contoh', seat: 'Sukacontoh' },
    numbering: { unit: 'Setda' },
    signature: { signatories: [{ official: { title: 'Sekretaris Daerah' } }] },
  });
});

test('skipping changes nothing, going back keeps what was saved, bad input stays with its sentence', async ({
  start,
}) => {
  const { page } = await start();
  const setup = new SetupPage(page);
  await pagesOf(page).start.setUp.click();
  await setup.field('Nama daerah').fill('x'.repeat(500));
  await setup.next.click();
  await expect(setup.progress(1)).toBeVisible();
  await expect(setup.field('Nama daerah')).toHaveAttribute('aria-invalid', 'true');
  await setup.field('Nama daerah').fill('Kepulauan “Ümit” & Co');
  await setup.next.click();
  await expect(setup.progress(2)).toBeVisible();
  await setup.field('Baris perangkat daerah').fill('DIBUANG');
  await setup.skip.click();
  await expect(setup.progress(3)).toBeVisible();
  await setup.back.click();
  await expect(setup.field('Baris perangkat daerah')).toHaveValue('SEKRETARIAT DAERAH');
  await setup.back.click();
  await expect(setup.field('Nama daerah')).toHaveValue('Kepulauan “Ümit” & Co');
  for (const step of [2, 3, 4, 5]) {
    await setup.skip.click();
    await expect(setup.progress(step)).toBeVisible();
  }
  await setup.field('Pola nomor').fill('tanpa bagian');
  await setup.next.click();
  await expect(setup.progress(5)).toBeVisible();
  await setup.skip.click();
  await expect(setup.progress(6)).toBeVisible();
  await setup.skip.click();
  await expect(setup.begin).toBeVisible();

  await pagesOf(page).frame.open('Pengaturan');
  await pagesOf(page).settings.show('Penyiapan dan latihan');
  await page.getByRole('link', { name: 'Buka penyiapan kantor' }).click();
  await expect(setup.field('Nama daerah')).toHaveValue('Kepulauan “Ümit” & Co');
});
