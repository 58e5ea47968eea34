import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { expectAccessibleInBoth } from './support/axe.ts';
import { pagesOf } from './support/clerk.ts';
import { ask } from './support/door.ts';
import { arrive, fillArchive } from './support/screens.ts';
import { officeToday } from './support/today.ts';

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
  /** The dialog or drawer that it is opened from, and what opens that one. */
  within?: { dialog: string | RegExp; button: string | RegExp };
}

const TEMPLATE = 'Rakor bulanan';

const BEYOND_THE_MEETING: readonly Opening[] = [
  { dialog: 'Rapat baru', path: '/', button: 'Rapat baru' },
  { dialog: 'Rapat baru', path: '/rapat', button: 'Rapat baru' },
  { dialog: 'Seri baru', path: '/rapat', tab: 'Seri', button: 'Seri baru…' },
  { dialog: /^Roadshow/, path: '/rapat', tab: 'Seri', button: 'Roadshow kecamatan…', closedBy: 'Batal' },
  { dialog: 'Pesan nomor', path: '/agenda-surat', button: 'Pesan nomor' },
  { dialog: /^Catat surat/, path: '/agenda-surat', button: 'Catat surat lain' },
  { dialog: /^Buku agenda/, path: '/agenda-surat', menu: 'Ekspor', button: 'Word: buku agenda setahun…' },
  { dialog: 'Matriks dan lembar tindak lanjut', path: '/tindak-lanjut', button: 'Matriks dan lembar' },
  { dialog: 'Tindak lanjut', path: '/tindak-lanjut', button: /^Dikerjakan/ },
  { dialog: 'Jabatan baru', path: '/direktori/jabatan', button: 'Tambah jabatan' },
  { dialog: 'Ubah jabatan', path: '/direktori/jabatan', button: 'Kepala Dinas Sosial' },
  { dialog: 'Orang baru', path: '/direktori/orang', button: 'Tambah orang' },
  { dialog: 'Instansi baru', path: '/direktori/instansi', button: 'Tambah instansi' },
  { dialog: 'Kelompok baru', path: '/direktori/kelompok', button: 'Tambah kelompok' },
  {
    dialog: /^Pejabat: Kepala Dinas Sosial/,
    path: '/direktori/jabatan',
    within: { dialog: 'Ubah jabatan', button: 'Kepala Dinas Sosial' },
    button: /^Ubah masa jabatan/,
  },
  {
    dialog: /^Batalkan nomor/,
    path: '/agenda-surat',
    within: { dialog: /^Nomor 900/, button: /^900/ },
    button: 'Batalkan nomor',
  },
  {
    dialog: 'Hapus catatan ini?',
    path: '/tindak-lanjut',
    within: { dialog: 'Tindak lanjut', button: /^Dikerjakan/ },
    button: 'Hapus',
  },
  {
    dialog: 'Simpan pencarian',
    path: '/arsip/cari',
    menu: 'Pencarian tersimpan',
    button: 'Simpan pencarian ini …',
  },
  { dialog: /^Daftar arsip .*sebagai Word$/, path: '/arsip/daftar', button: 'Ekspor Word…' },
  { dialog: 'Daftar keputusan sebagai Word', path: '/arsip/keputusan', button: 'Ekspor Word…' },
  { dialog: 'Riwayat impor', path: '/arsip/lama', button: 'Riwayat impor' },
  { dialog: 'Tambah kode klasifikasi', path: '/pengaturan/kode', button: 'Tambah kode' },
  { dialog: 'Ubah templat', path: '/rapat', tab: 'Templat', button: TEMPLATE },
  { dialog: 'Panduan', path: '/', button: /^Panduan/ },
  { dialog: 'Cari dan jalankan', path: '/', button: /^Cari \(/ },
];

const OF_THE_MEETING: readonly Opening[] = [
  {
    dialog: 'Pindahkan rapat ke PC lain',
    path: 'rapat',
    menu: 'Tindakan',
    button: 'Pindahkan ke PC lain…',
  },
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

/** With motion a dialog is there before it stands, and goes after it is left: the focus must know the way then too. */
const MOVING = ['Rapat baru', 'Jabatan baru', 'Gandakan rapat'];

test('every dialog is accessible, takes the focus and gives it back', async ({ start }) => {
  test.setTimeout(400_000);
  const { page, app } = await start();
  const { start: first, list } = pagesOf(page);
  await first.beginWithSamples();
  await expect(list.rows).toHaveCount(5);
  const meetingId = await fillArchive(page);
  await fillDialogs(page, meetingId);
  const ofTheMeeting = OF_THE_MEETING.map((one) => ({ ...one, path: `/rapat/${meetingId}/${one.path}` }));
  const openings = [...BEYOND_THE_MEETING, ...ofTheMeeting];
  for (const opening of openings)
    await test.step(`${opening.path}: ${opening.dialog}`, () => checkDialog(page, opening));
  await test.step('from the menu of the application', () => checkAbout(page, app));
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  for (const opening of openings.filter(({ dialog }) => MOVING.some((name) => name === dialog)))
    await test.step(`in motion, ${opening.path}: ${opening.dialog}`, () => checkDialog(page, opening));
});

/** What the dialogs inside of others need. */
async function fillDialogs(page: Page, meetingId: string): Promise<void> {
  await ask(page, 'templates.saveFromMeeting', { meetingId, name: TEMPLATE, templateId: null });
  const { rows } = await ask(page, 'followUps.list', { filter: { meetingId } });
  await ask(page, 'followUps.addNote', { id: rows[0]?.id ?? '', on: '2025-09-01', text: 'Surat disusun.' });
  await ask(page, 'letters.saveEntry', {
    id: null,
    version: null,
    value: {
      register: 'surat',
      letterDate: officeToday(),
      sequence: 900,
      subject: 'Surat keluar yang dicatat',
      state: 'reserved',
    },
  });
}

/** No button of the page opens it: whatever had the focus before has it again. */
async function checkAbout(page: Page, app: ElectronApplication): Promise<void> {
  await arrive(page, '/');
  const before = page.getByRole('button', { name: 'Rapat baru' }).first();
  await before.focus();
  await app.evaluate(({ Menu }) => {
    const lines = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? [];
    const line = lines.find(({ label }) => label.replace('&', '') === 'Tentang Notula');
    if (line === undefined) throw new Error('No such line in the menu');
    line.click();
  });
  await checkShown(page, before, { dialog: 'Tentang Notula', path: '/', button: '' });
}

async function checkDialog(page: Page, opening: Opening): Promise<void> {
  const { within } = opening;
  if (within === undefined) {
    await checkShown(page, await openByKeys(page, opening), opening);
    return;
  }
  const outerOpener = await openByKeys(page, { ...opening, ...within });
  const outer = page.getByRole('dialog', { name: within.dialog });
  await expect(outer).toBeVisible();
  const inner = outer.getByRole('button', {
    name: opening.button,
    exact: typeof opening.button === 'string',
  });
  await inner.first().press('Enter');
  await checkShown(page, inner.first(), opening);
  await page.keyboard.press('Escape');
  await expect(outer).toHaveCount(0);
  await expect(outerOpener, `focus after ${within.dialog}`).toBeFocused();
}

/** The dialog that was just opened: where the focus is, what axe says, and where the focus goes when it is closed. */
async function checkShown(page: Page, opener: Locator, opening: Opening): Promise<void> {
  const dialog = page.getByRole('dialog', { name: opening.dialog });
  await expect(dialog).toBeVisible();
  await expect.poll(() => holdsFocus(dialog), `focus in ${opening.dialog}`).toBe(true);
  await expectAccessibleInBoth(page, `${opening.path}: ${opening.dialog}`);
  if (opening.closedBy === undefined) await page.keyboard.press('Escape');
  else await dialog.getByRole('button', { name: opening.closedBy }).click();
  await expect(dialog).toHaveCount(0);
  await expect(opener, `focus after ${opening.dialog}`).toBeFocused();
}

/** Answers what has the focus when the dialog opens: the button, or the one of the menu that it stands in. */
async function openByKeys(page: Page, { path, tab, menu, button }: Opening): Promise<Locator> {
  // A button of the screen before may have the same name.
  if (!page.url().endsWith(`#${path}`)) await arrive(page, path);
  if (tab !== undefined) await page.getByRole('tab', { name: tab, exact: true }).click();
  const first = page
    .getByRole('button', { name: menu ?? button, exact: typeof (menu ?? button) === 'string' })
    .first();
  await first.press('Enter');
  if (menu !== undefined) await page.getByRole('menuitem', { name: button }).press('Enter');
  return first;
}

function holdsFocus(dialog: Locator): Promise<boolean> {
  return dialog.evaluate((element) => element.contains(document.activeElement));
}
