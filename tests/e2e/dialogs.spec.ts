import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { expectAccessibleInBoth } from './support/axe.ts';
import { pagesOf } from './support/clerk.ts';
import { fillArchive } from './support/screens.ts';
import { waitUntilQuiet } from './support/shots.ts';

/** A dialog or drawer, and how it is opened from a screen that has an address. */
interface Opening {
  /** Its name as read out. */
  dialog: string | RegExp;
  path: string;
  /** What opens it: a button of the page, or one of a menu behind `menu`. */
  button: string | RegExp;
  menu?: string;
  /** Its own button that closes it, where much could be lost by Escape. */
  closedBy?: string;
  /** Tab of the page that has to be shown first. */
  tab?: string;
}

const BEYOND_THE_MEETING: readonly Opening[] = [
  { dialog: 'Rapat baru', path: '/', button: 'Rapat baru' },
  { dialog: 'Rapat baru', path: '/rapat', button: 'Rapat baru' },
  { dialog: 'Seri baru', path: '/rapat', tab: 'Seri', button: 'Seri baru…' },
  { dialog: /^Roadshow/, path: '/rapat', tab: 'Seri', button: 'Roadshow kecamatan…', closedBy: 'Batal' },
  { dialog: 'Cadangkan nomor', path: '/agenda-surat', button: 'Cadangkan nomor' },
  { dialog: /^Catat surat/, path: '/agenda-surat', button: 'Catat surat lain' },
  { dialog: 'Matriks dan lembar tindak lanjut', path: '/tindak-lanjut', button: 'Matriks dan lembar' },
  { dialog: 'Tindak lanjut', path: '/tindak-lanjut', button: /^Dikerjakan/ },
  { dialog: 'Jabatan baru', path: '/direktori/jabatan', button: 'Tambah jabatan' },
  { dialog: 'Ubah jabatan', path: '/direktori/jabatan', button: 'Kepala Dinas Sosial' },
  { dialog: 'Orang baru', path: '/direktori/orang', button: 'Tambah orang' },
  { dialog: 'Instansi baru', path: '/direktori/instansi', button: 'Tambah instansi' },
  { dialog: 'Kelompok baru', path: '/direktori/kelompok', button: 'Tambah kelompok' },
  { dialog: 'Bantuan', path: '/', button: /^Panduan/ },
  { dialog: 'Cari dan jalankan', path: '/', button: /^Cari \(/ },
];

const OF_THE_MEETING: readonly Opening[] = [
  { dialog: 'Gandakan rapat', path: 'rapat', menu: 'Tindakan', button: 'Gandakan rapat…' },
  { dialog: 'Simpan sebagai templat', path: 'rapat', menu: 'Tindakan', button: 'Simpan sebagai templat…' },
  { dialog: 'Ambil undangan dari direktori', path: 'undangan', button: 'Ambil dari direktori' },
  { dialog: /^Cetak/, path: 'undangan', button: 'Cetak …' },
  { dialog: 'Cetak undangan untuk semua penerima', path: 'undangan', button: 'Cetak semua …' },
  { dialog: 'Teks WhatsApp undangan', path: 'undangan', button: 'Teks WhatsApp' },
  { dialog: 'Riwayat versi', path: 'notula', button: 'Riwayat versi' },
  { dialog: 'Keputusan rapat', path: 'notula', button: 'Petikan keputusan' },
  { dialog: /^Jadikan notula final/, path: 'notula', button: 'Jadikan final…' },
];

test('every dialog is accessible, takes the focus and gives it back', async ({ start }) => {
  test.setTimeout(300_000);
  const { page } = await start();
  const { start: first, list } = pagesOf(page);
  await first.beginWithSamples();
  await expect(list.rows).toHaveCount(5);
  const meetingId = await fillArchive(page);
  const ofTheMeeting = OF_THE_MEETING.map((one) => ({ ...one, path: `/rapat/${meetingId}/${one.path}` }));
  for (const opening of [...BEYOND_THE_MEETING, ...ofTheMeeting])
    await test.step(`${opening.path}: ${opening.dialog}`, () => checkDialog(page, opening));
});

async function checkDialog(page: Page, opening: Opening): Promise<void> {
  const opener = await openByKeys(page, opening);
  const dialog = page.getByRole('dialog', { name: opening.dialog });
  await expect(dialog).toBeVisible();
  await expect.poll(() => holdsFocus(dialog), `focus in ${opening.dialog}`).toBe(true);
  // While it comes in, its colours are mixed with what lies behind.
  await page.waitForTimeout(350);
  await expectAccessibleInBoth(page, `${opening.path}: ${opening.dialog}`);
  if (opening.closedBy === undefined) await page.keyboard.press('Escape');
  else await dialog.getByRole('button', { name: opening.closedBy }).click();
  await expect(dialog).toHaveCount(0);
  await expect(opener, `focus after ${opening.dialog}`).toBeFocused();
}

/** Answers what has the focus when the dialog opens: the button, or the one of the menu that it stands in. */
async function openByKeys(page: Page, { path, tab, menu, button }: Opening): Promise<Locator> {
  if (!page.url().endsWith(`#${path}`)) {
    await pagesOf(page).frame.goTo(path);
    // A button of the screen before may have the same name.
    await waitUntilQuiet(page);
  }
  if (tab !== undefined) await page.getByRole('tab', { name: tab, exact: true }).click();
  const first = page
    .getByRole('button', { name: menu ?? button, exact: typeof (menu ?? button) === 'string' })
    .first();
  await first.focus();
  await page.keyboard.press('Enter');
  if (menu !== undefined) {
    const item = page.getByRole('menuitem', { name: button });
    await item.focus();
    await page.keyboard.press('Enter');
  }
  return first;
}

function holdsFocus(dialog: Locator): Promise<boolean> {
  return dialog.evaluate((element) => element.contains(document.activeElement));
}
