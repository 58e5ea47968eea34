import { expect, test } from './support/app.ts';
import { expectAccessibleInBoth } from './support/axe.ts';
import { pagesOf } from './support/clerk.ts';
import { ask } from './support/door.ts';
import { Keyboard } from './support/keyboard.ts';
import { Palette } from './support/pages/palette.ts';

/* The settings that change papers, and the palette that opens what it found. */

test('the name of files follows a pattern that is checked and shown while it is typed', async ({ start }) => {
  const { page } = await start();
  await pagesOf(page).start.openEmpty();
  await pagesOf(page).frame.goTo('/pengaturan/nama-berkas');
  const pattern = page.getByRole('textbox', { name: 'Pola nama' });
  await expect(page.getByText('2025-08-31_Undangan_Rapat-Koordinasi-Tanggap-Bencana.docx')).toBeVisible();
  await pattern.fill('{jenis} {nomor}');
  await expect(page.getByText('Bagian {nomor} tidak dikenal.')).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Bagian {nomor} tidak dikenal.')).toBeVisible();
  expect((await ask(page, 'settings.listProfiles', {}))[0]?.value.fileName.pattern).not.toContain('nomor');
  await pattern.fill('{tahun} {jenis}');
  await page.getByRole('button', { name: 'Sisipkan {acara} di akhir pola' }).click();
  await expect(page.getByText('2025 NotulaRapat-Koordinasi-Tanggap-Bencana.docx')).toBeVisible();
  await expectAccessibleInBoth(page, 'file names');
  await page.keyboard.press('Control+s');
  await expect
    .poll(async () => (await ask(page, 'settings.listProfiles', {}))[0]?.value.fileName.pattern)
    .toBe('{tahun} {jenis}{acara}');
});

test('margins, signature and electronic signature show what they do, and nothing is on by itself', async ({
  start,
}) => {
  const { page } = await start();
  await pagesOf(page).start.openEmpty();
  await pagesOf(page).frame.goTo('/pengaturan/kertas');
  const ownMargin = page.getByRole('switch', { name: 'Tepi bawah lain pada halaman berkop' });
  await expect(ownMargin).not.toBeChecked();
  await ownMargin.click({ force: true });
  await page.getByRole('textbox', { name: 'Tepi bawah halaman berkop' }).fill('90');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Paling besar 60 mm.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Tepi bawah halaman berkop' }).fill('15');
  await expectAccessibleInBoth(page, 'paper');

  await pagesOf(page).frame.goTo('/pengaturan/tanda-tangan');
  for (const name of ['Tempat kode QR', 'Kalimat tanda tangan elektronik di kaki halaman']) {
    await expect(page.getByRole('switch', { name })).not.toBeChecked();
    await page.getByRole('switch', { name }).click({ force: true });
  }
  await expect(page.getByText('tidak boleh memuat kalimat ini')).toBeVisible();
  await page.getByLabel('Letak blok').selectOption({ label: 'Paruh kiri halaman' });
  await expectAccessibleInBoth(page, 'signature');
  await page.keyboard.press('Control+s');
  const saved = async () => (await ask(page, 'settings.listProfiles', {}))[0]?.value;
  await expect.poll(async () => (await saved())?.paper.letterheadMarginBottom).toBe(15);
  expect((await saved())?.signature).toMatchObject({
    side: 'left',
    hasCodePlace: true,
    hasElectronicSentence: true,
  });
});

test('a hit of the palette opens its record; adding, views, colours and undo work from everywhere', async ({
  start,
}) => {
  const { page } = await start();
  const palette = new Palette(page);
  const keys = new Keyboard(page);
  await pagesOf(page).start.openEmpty();
  await ask(page, 'directory.savePerson', {
    id: null,
    version: null,
    value: { name: { front: 'Dr.', name: 'Rahmat Contoh', back: 'M.Si.' } },
  });
  await ask(page, 'directory.saveOrganisation', {
    id: null,
    version: null,
    value: { name: 'Dinas Perhubungan Contoh' },
  });
  const choose = async (text: string, option: string) => {
    await palette.open();
    await keys.type(text);
    await expect(palette.option(option)).toBeVisible();
    await palette.option(option).click();
    await expect(palette.dialog).toBeHidden();
  };
  const drawer = page.getByRole('dialog');
  await choose('rahmat', 'Rahmat Contoh');
  await expect(drawer.getByLabel('Nama tanpa gelar')).toHaveValue('Rahmat Contoh');
  await choose('tambah instansi', 'Tambah instansi');
  await expect(page.getByRole('tab', { name: 'Instansi', selected: true })).toBeVisible();
  await expect(drawer).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await choose('perhubungan', 'Dinas Perhubungan');
  await expect(drawer.getByRole('textbox', { name: /Nama/ }).first()).toHaveValue('Dinas Perhubungan Contoh');
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await choose('tambah orang', 'Tambah orang');
  await expect(drawer.getByLabel('Nama tanpa gelar')).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();

  await choose('templat', 'Templat rapat');
  await expect(page.getByRole('tab', { name: 'Templat', selected: true })).toBeVisible();
  await choose('seri rapat', 'Seri rapat');
  await expect(page.getByRole('tab', { name: 'Seri', selected: true })).toBeVisible();
  await choose('sampah', 'Sampah');
  await expect(page.getByRole('heading', { level: 1, name: 'Sampah' })).toBeVisible();
  await choose('warna gelap', 'Warna gelap');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await choose('urungkan', 'Urungkan');
  await expect
    .poll(async () => (await ask(page, 'directory.listOrganisations', { search: '' })).length)
    .toBe(0);
  await choose('roadshow', 'Roadshow kecamatan');
  await expect(page.getByRole('dialog', { name: /Roadshow/ })).toBeVisible();
});
