import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeSpreadsheet } from '../../electron/files/spreadsheet.ts';
import { expect, test } from './support/app.ts';
import { pagesOf } from './support/clerk.ts';
import { SIGNER } from './support/flood-meeting.ts';
import { DirectoryPage } from './support/pages/directory-page.ts';
import { JobTray } from './support/pages/job-tray.ts';
import { readPaper } from './support/papers.ts';
import { answerDialog, openOffice } from './support/story.ts';

/* Story 2: an Excel file of 800 organisations becomes 800 letters. */

const COUNT = 800;
const GROUP = 'Ormas';
const nameOf = (position: number) => `Ormas Contoh Nomor ${String(position).padStart(4, '0')}`;

async function writeList(file: string): Promise<void> {
  const headers = ['No', 'Nama Ketua', 'Kepada', 'Nama Ormas', 'Alamat', 'No. HP'];
  const columns = headers.map((header, at) => ({
    header,
    width: 20,
    value: (row: readonly string[]) => row[at] ?? '',
  }));
  const rows = Array.from({ length: COUNT }, (_, index) => {
    const position = index + 1;
    return [
      String(position),
      `Nama Ketua ${position}`,
      `Ketua ${nameOf(position)}`,
      nameOf(position),
      `Jalan Contoh ${position}`,
      `0812${10_000 + position}`,
    ];
  });
  writeFileSync(file, await writeSpreadsheet({ name: 'Ormas', columns, rows }));
}

test('800 ormas from an Excel file to 800 letters, each of them once', async ({ folder, start }) => {
  test.setTimeout(300_000);
  const running = await start();
  const { page } = running;
  const file = join(folder, 'ormas.xlsx');
  await writeList(file);
  await openOffice(running);
  await answerDialog(running, file);
  await test.step('import', () => importList(page));
  await test.step('invite the group', () => inviteGroup(page));
  await test.step('print', () => printAll(page, join(folder, 'Notula')));
});

async function importList(page: Page): Promise<void> {
  const desk = new DirectoryPage(page);
  await desk.open('Impor dan ekspor');
  await desk.button('Pilih berkas…').click();
  await page.getByLabel('Isi kolom Nama Ketua').selectOption({ label: 'Nama' });
  await page.getByLabel('Isi kolom Kepada').selectOption({ label: 'Jabatan' });
  await page.getByLabel('Isi kolom Nama Ormas').selectOption({ label: 'Instansi' });
  await page.getByLabel('Isi kolom Alamat').selectOption({ label: 'Alamat instansi' });
  await page.getByLabel('Kelompok').fill(GROUP);
  await desk.button('Periksa tiap baris').click();
  await desk.button(`Impor ${COUNT} baris`).click();
  await expect(desk.history.getByText(`${COUNT} baru, 0 diperbarui, 0 dilewati, 0 ditolak`)).toBeVisible({
    timeout: 30_000,
  });
}

async function inviteGroup(page: Page): Promise<void> {
  const { frame, list } = pagesOf(page);
  await frame.open('Rapat');
  const dossier = await list.createMeeting('Rapat Koordinasi Organisasi Kemasyarakatan', '17/9/2025');
  const meeting = await dossier.meeting();
  await meeting.start.fill('9');
  await meeting.place.fill('Pendopo Kabupaten');
  const tab = await dossier.invitation();
  await tab.letterDate.fill('10/9/2025');
  await tab.nextNumber.click();
  await page.getByRole('button', { name: 'Ambil dari direktori' }).click();
  const picker = page.getByRole('dialog', { name: 'Ambil undangan dari direktori' });
  await picker.getByRole('combobox', { name: 'Kelompok' }).selectOption({ label: GROUP });
  await picker.getByRole('button', { name: `Tambahkan ${COUNT} undangan` }).click();
  await expect(picker).toHaveCount(0);
  await tab.signer.fill(SIGNER.official);
  await frame.waitUntilSaved();
}

async function printAll(page: Page, archive: string): Promise<void> {
  const section = page.getByRole('region', { name: 'Cetak untuk semua penerima' });
  const job = new JobTray(page);
  await section.getByRole('radio', { name: 'Satu berkas Word tiap surat' }).check();
  await section.getByRole('button', { name: `Buat ${COUNT} surat` }).click();
  await expect(job.tray.getByText(`Selesai: ${COUNT} dari ${COUNT}`)).toBeVisible({ timeout: 150_000 });
  const letters = readdirSync(join(archive, 'Naskah'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.includes('Undangan per penerima') && path.endsWith('.docx'))
    .map((path) => readPaper(readFileSync(join(archive, 'Naskah', path))));
  expect(letters).toHaveLength(COUNT);
  expect(letters.filter(({ isDraft }) => isDraft)).toHaveLength(0);
  const named = letters.flatMap(({ body }) => body.match(/Ormas Contoh Nomor \d{4}/g) ?? []);
  expect(named.sort()).toEqual(Array.from({ length: COUNT }, (_, index) => nameOf(index + 1)));
}
