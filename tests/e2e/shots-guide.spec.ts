import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { seedArchive } from '../bench/seed-archive.ts';
import { expect, type Running, test } from './support/app.ts';
import { pagesOf } from './support/clerk.ts';
import { ask } from './support/door.ts';
import { Palette } from './support/pages/palette.ts';
import { findMeeting, folderOf, type Look, photograph, putOn, waitUntilQuiet } from './support/shots.ts';

/*
 * The pictures of the user guide: `npm run shots -- shots-guide.spec.ts`. They are looked at, made small and put into
 * resources/docs/panduan/gambar by hand: `convert X.png -resize 900x +dither -colors 128 -strip PNG8:X.png`.
 */

const LOOK: Look = { name: 'panduan', width: 1280, height: 720, zoom: 1, colours: 'light' };
const OFFICE = { meetings: 120, people: 60 };
const OFFICIALS = [
  ['Kepala Dinas Sosial', 'Dinas Sosial', 'Dr.', 'Budi Santoso', 'M.Si.'],
  ['Kepala Dinas Kesehatan', 'Dinas Kesehatan', 'dr.', 'Siti Rahmawati', 'M.Kes.'],
  ['Kepala Dinas Pendidikan', 'Dinas Pendidikan', 'Drs.', 'Agus Wibowo', 'M.Pd.'],
  ['Kepala Dinas Perhubungan', 'Dinas Perhubungan', '', 'Hendra Gunawan', 'S.T., M.T.'],
  ['Inspektur', 'Inspektorat', '', 'Dewi Lestari', 'S.E., Ak.'],
  ['Kepala Pelaksana BPBD', 'Badan Penanggulangan Bencana Daerah', '', 'Rahmat Hidayat', 'S.Sos.'],
  ['Kepala Satuan Polisi Pamong Praja', 'Satuan Polisi Pamong Praja', '', 'Eko Prasetyo', 'S.IP.'],
  ['Camat Sukamaju', 'Kecamatan Sukamaju', '', 'Ratna Wulandari', 'S.STP.'],
] as const;
/** Shown instead of the test's own folder. */
const ARCHIVE_OF_READER = 'C:\\Users\\Setda\\Notula';

test.setTimeout(300_000);

test('the guide: first steps, directory, and the dossier of a sample', async ({ folder, start }) => {
  const archive = join(folder, 'Notula');
  const running = await start(archive);
  const { page } = running;
  await putOn(running, LOOK);
  await nameFolder(page, archive);
  await picture(running, 'layar-pertama');
  await pagesOf(page).start.startWithSamples.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
  await takeAt(running, '/siapkan', 'penyiapan');
  await takeSettings(running, archive);
  await fillDirectory(page);
  await takeAt(running, '/direktori/jabatan', 'direktori-jabatan');
  await takeDossier(running, `/rapat/${await findMeeting(running, 'Penyelenggaraan Pemerintahan')}`);
});

test('the guide: an office at work', async ({ folder, start }) => {
  const archive = join(folder, 'Notula');
  const today = new Date().toISOString().slice(0, 10);
  await seedArchive(archive, OFFICE, today);
  const running = await start(archive);
  const { page } = running;
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
  await prepareOffice(page);
  await bookLetters(page, today);
  await page.reload();
  await putOn(running, LOOK);
  await takePages(running);
});

async function fillDirectory(page: Page): Promise<void> {
  const saved = { id: null, version: null };
  for (const [title, organisation, front, name, back] of OFFICIALS) {
    const { id: organisationId } = await ask(page, 'directory.saveOrganisation', {
      ...saved,
      value: { name: organisation },
    });
    const person = await ask(page, 'directory.savePerson', {
      ...saved,
      value: { name: { front, name, back } },
    });
    const position = await ask(page, 'directory.savePosition', {
      ...saved,
      value: { title, organisationId },
    });
    const value = { positionId: position.id, personId: person.id, from: '2024-01-02' };
    await ask(page, 'directory.saveHolder', { ...saved, value });
  }
}

async function prepareOffice(page: Page): Promise<void> {
  const [profile] = await ask(page, 'settings.listProfiles', {});
  if (profile === undefined) throw new Error('No profile');
  const { id, version, value } = profile;
  const region = { ...value.region, name: 'Contoh', seat: 'Kota Contoh' };
  const numbering = { ...value.numbering, unit: 'Setda' };
  await ask(page, 'settings.saveProfile', { id, version, value: { ...value, region, numbering } });
}

async function bookLetters(page: Page, letterDate: string): Promise<void> {
  const letters = [
    { subject: 'Undangan rapat koordinasi', destination: 'Kepala Perangkat Daerah', state: 'final' },
    { subject: 'Permohonan data kecamatan', destination: 'Camat se-Kabupaten Contoh', state: 'final' },
    { subject: 'Undangan rapat evaluasi', destination: 'Kepala Bagian', state: 'temporary' },
    { subject: 'Undangan musyawarah', destination: 'Lurah se-Kecamatan Contoh', state: 'reserved' },
  ] as const;
  for (const value of letters)
    await ask(page, 'letters.saveEntry', {
      id: null,
      version: null,
      value: { register: 'surat', suffix: '', ...value, letterDate },
    });
}

async function takePages(running: Running): Promise<void> {
  const { page } = running;
  await takeAt(running, '/', 'beranda');
  const palette = new Palette(page);
  await palette.open();
  await palette.field.fill('rapat');
  await picture(running, 'cari-dan-jalankan');
  await page.keyboard.press('Escape');
  await takeAt(running, '/rapat', 'rapat-daftar');
  await page.getByRole('tab', { name: 'Bulan', exact: true }).click();
  await picture(running, 'rapat-bulan');
  await page.getByRole('tab', { name: 'Daftar', exact: true }).click();
  await takeAt(running, '/agenda-surat', 'agenda-surat');
  await takeAt(running, '/tindak-lanjut', 'tindak-lanjut');
}

async function takeSettings(running: Running, archive: string): Promise<void> {
  await takeAt(running, '/pengaturan/tanda-tangan', 'pengaturan-tanda-tangan');
  await takeAt(running, '/pengaturan/nama-berkas', 'pengaturan-nama-berkas');
  await pagesOf(running.page).frame.goTo('/pengaturan/cadangan');
  await nameFolder(running.page, archive);
  await picture(running, 'pengaturan-cadangan');
}

async function takeDossier(running: Running, folder: string): Promise<void> {
  await takeAt(running, `${folder}/rapat`, 'berkas-rapat');
  await pagesOf(running.page).frame.goTo(`${folder}/undangan`);
  await expect(running.page.getByText(/^Halaman 1 dari/)).toBeVisible({ timeout: 30_000 });
  await takeAt(running, `${folder}/undangan`, 'undangan');
  await takeAt(running, `${folder}/hadir?cara=penerima`, 'hadir-meja-penerima');
  await takeAt(running, `${folder}/hadir?cara=lembar`, 'hadir-lembar');
  await takeAt(running, `${folder}/notula`, 'notula');
  const meetingId = folder.slice('/rapat/'.length);
  for (const kind of ['labels', 'report-memo'] as const)
    await ask(running.page, 'archive.makePaper', { meetingId, kind });
  await takeAt(running, `${folder}/naskah`, 'naskah-lain');
}

/** The place of the archive as a reader has it: the test's own folder says nothing to him. */
async function nameFolder(page: Page, folder: string): Promise<void> {
  const shown = page.getByText(folder, { exact: true });
  await shown.evaluate((element, words) => {
    element.textContent = words;
  }, ARCHIVE_OF_READER);
}

async function takeAt(running: Running, path: string, name: string): Promise<void> {
  const { page } = running;
  await pagesOf(page).frame.goTo(path);
  const loaders = page.getByLabel(/^Memuat/).or(page.locator('.mantine-Loader-root'));
  await expect(loaders).toHaveCount(0, { timeout: 20_000 });
  await picture(running, name);
}

async function picture(running: Running, name: string): Promise<void> {
  await waitUntilQuiet(running.page);
  writeFileSync(join(folderOf(LOOK.name), `${name}.png`), await photograph(running));
}
