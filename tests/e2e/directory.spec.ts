import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeSpreadsheet } from '../../electron/files/spreadsheet.ts';
import { expect, type Running, test } from './support/app.ts';
import { expectAccessibleInBoth as expectAccessible } from './support/axe.ts';
import { pagesOf } from './support/clerk.ts';
import { ask } from './support/door.ts';
import { DirectoryPage } from './support/pages/directory-page.ts';

/* Direktori in the real window: lists from Excel and their undo, the protocol order by every hand, doubles, the check. */

const FRESH = { id: null, version: null };

async function startEmpty(start: () => Promise<Running>) {
  const running = await start();
  await pagesOf(running.page).start.openEmpty();
  return { ...running, desk: new DirectoryPage(running.page) };
}

async function addPosition(page: Page, title: string): Promise<string> {
  return (await ask(page, 'directory.savePosition', { ...FRESH, value: { title } })).id;
}

async function choose({ app }: Running, path: string): Promise<void> {
  await app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
  }, path);
}

test('a list from Excel is checked row by row, imported and taken back', async ({ folder, start }) => {
  const running = await startEmpty(start);
  const { page, desk } = running;
  const rows = [
    ['Dr. Hj. Nama Satu, S.H., M.Si.', '198001012005011001', 'Kepala Dinas Kesehatan', 'Dinas Kesehatan'],
    ['Nama Dua', '198202022006021002', 'Kepala Dinas Sosial', 'Dinas Sosial'],
    ['Nama Tiga', '1,98001E+17', 'Camat Sukaraja', 'Kecamatan Sukaraja'],
  ];
  const headers = ['Nama Pejabat', 'NIP', 'Jabatan', 'OPD'];
  const columns = headers.map((header, at) => ({
    header,
    width: 20,
    value: (row: string[]) => row[at] ?? '',
  }));
  const file = join(folder, 'pejabat.xlsx');
  writeFileSync(file, await writeSpreadsheet({ name: 'Pejabat', columns, rows }));
  const csv = join(folder, 'pejabat.csv');
  writeFileSync(csv, [headers, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\r\n'));

  await desk.open('Impor dan ekspor');
  await expectAccessible(page, 'import, nothing yet');
  writeFileSync(join(folder, 'rusak.xlsx'), 'PK\u0003\u0004 rusak');
  await choose(running, join(folder, 'rusak.xlsx'));
  await desk.button('Pilih berkas…').click();
  await expect(page.getByText('rusak dan tidak dapat dibaca')).toBeVisible();

  await choose(running, csv);
  await desk.button('Pilih berkas…').click();
  await expect(page.getByLabel('Isi kolom OPD')).toHaveValue('organisation');
  await page.getByLabel('Kelompok').fill('Undangan tetap');
  await expectAccessible(page, 'columns');
  await desk.button('Periksa tiap baris').click();
  await expect(desk.report.getByRole('row')).toHaveCount(2);
  await expect(desk.report).toContainText('dibulatkan');
  await expectAccessible(page, 'report');
  await desk.button('Impor 2 baris').click();
  await expect(desk.history.getByText('2 baru, 0 diperbarui, 0 dilewati, 1 ditolak')).toBeVisible();

  await desk.open('Jabatan');
  await expect(desk.table('Daftar jabatan').getByRole('row')).toHaveCount(3);
  await expect(desk.table('Daftar jabatan')).toContainText('Dr. Hj. Nama Satu, S.H., M.Si.');
  await expectAccessible(page, 'positions');

  await desk.open('Impor dan ekspor');
  await choose(running, file);
  await desk.button('Pilih berkas…').click();
  await expect(page.getByText('Kolom diisi seperti impor terakhir')).toBeVisible();
  await desk.button('Batalkan impor').click();
  await desk.button('Urungkan impor').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Urungkan impor' }).click();
  await expect(page.getByText(/Impor diurungkan: \d+ data/)).toBeVisible();
  await expectAccessible(page, 'import history');
  await desk.open('Jabatan');
  await expect(page.getByText('Belum ada jabatan')).toBeVisible();
});

test('the protocol order is set by mouse, by keyboard and by number, and lists follow it', async ({
  start,
}) => {
  const { page, desk } = await startEmpty(start);
  for (const title of ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']) await addPosition(page, `Jabatan ${title}`);
  await desk.open('Urutan protokol');
  const order = async () =>
    (await desk.names().allTextContents()).map((name) => name.replace('Jabatan ', '')).join('');
  await expect.poll(order).toBe('ABCDEFGH');
  await desk.drag('Jabatan A', 'Jabatan C', 'Jabatan A di urutan 3 dari 8.');
  await expect.poll(order).toBe('BCADEFGH');

  // Each step is read out; the next key comes after that, as a person's would.
  const step = async (key: string, words: string) => {
    await page.keyboard.press(key);
    await expect(page.getByText(words, { exact: true })).toBeAttached();
  };
  await desk.handle('Jabatan D').focus();
  await step('Space', 'Jabatan D di urutan 4 dari 8.');
  await step('ArrowUp', 'Jabatan D di urutan 3 dari 8.');
  await step('ArrowUp', 'Jabatan D di urutan 2 dari 8.');
  await page.keyboard.press('Space');
  await expect.poll(order).toBe('BDCAEFGH');
  await expect(desk.handle('Jabatan D')).toBeFocused();
  await step('Space', 'Jabatan D di urutan 2 dari 8.');
  await step('ArrowDown', 'Jabatan D di urutan 3 dari 8.');
  await step('Escape', 'Jabatan D kembali ke urutan 2 dari 8.');
  await expect.poll(order).toBe('BDCAEFGH');

  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(order).toBe('DBCAEFGH');
  await expect(desk.handle('Jabatan D')).toBeFocused();

  await page.getByRole('button', { name: 'Nomor 8: pindahkan Jabatan H' }).click();
  await page.getByLabel('Pindah ke nomor').fill('2');
  await page.keyboard.press('Enter');
  await expect.poll(order).toBe('DHBCAEFG');
  await expectAccessible(page, 'protocol order');

  await desk.open('Jabatan');
  await expect(desk.table('Daftar jabatan').getByRole('row').nth(2)).toContainText('Jabatan H');
});

test('a long order stays short on the screen and a row can be sent far', async ({ start }) => {
  const { page, desk } = await startEmpty(start);
  await page.evaluate(async () => {
    for (let number = 1; number <= 300; number += 1) {
      const value = { title: `Jabatan ${String(number).padStart(3, '0')}` };
      await window.notula?.call('directory.savePosition', { id: null, version: null, value });
    }
  });
  await desk.open('Urutan protokol');
  await expect(desk.protocol.getByRole('listitem').first()).toContainText('Jabatan 001');
  await expect.poll(() => desk.protocol.getByRole('listitem').count()).toBeLessThan(80);
  await page.getByRole('button', { name: /^Nomor 1:/ }).click();
  await page.getByLabel('Pindah ke nomor').fill('250');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('button', { name: 'Nomor 250: pindahkan Jabatan 001 ke nomor lain' }),
  ).toBeFocused();
  await expectAccessible(page, 'a long order');
});

test('two doubles become one, and the merge is taken back', async ({ start }) => {
  const { page, desk } = await startEmpty(start);
  const position = await addPosition(page, 'Camat Sukaraja');
  const person = (name: string, rank: string) =>
    ask(page, 'directory.savePerson', { ...FRESH, value: { name: { name }, rank } });
  const [first, second] = [await person('Nama Satu', ''), await person('NAMA SATU', 'IV/a')];
  await ask(page, 'directory.saveHolder', { ...FRESH, value: { positionId: position, personId: second.id } });
  await desk.open('Data ganda');
  await desk.button('Gabungkan').click();
  await expect(desk.mergeDialog.getByRole('radio', { name: /dipakai 1 kali/ })).toBeChecked();
  await expectAccessible(page, 'merge');
  await desk.mergeDialog.getByRole('radio', { name: /dipakai 0 kali/ }).check();
  await desk.mergeDialog.getByRole('radio', { name: 'Nama: Nama Satu', exact: true }).check();
  await desk.mergeDialog.getByRole('button', { name: 'Gabungkan' }).click();
  await expect(page.getByText('Tidak ada dugaan data ganda')).toBeVisible();
  const [kept] = await ask(page, 'directory.listPeople', { search: '' });
  expect(kept).toMatchObject({ id: first.id, value: { rank: 'IV/a' } });
  const [held] = await ask(page, 'directory.listPositions', { search: '' });
  expect(held?.holderName).toBe('Nama Satu');
  await page.getByRole('button', { name: 'Urungkan', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Dugaan data ganda' })).toBeVisible();
  expect((await ask(page, 'directory.listPositions', { search: '' }))[0]?.holderName).toBe('NAMA SATU');
});

test('the addressees are checked, and who is missing is invited with one button', async ({ start }) => {
  const { page } = await startEmpty(start);
  const ids = [await addPosition(page, 'Camat A'), await addPosition(page, 'Camat B')];
  await ask(page, 'directory.saveGroup', { ...FRESH, value: { name: 'Camat', positionIds: ids } });
  const { id } = await ask(page, 'meetings.create', { value: { title: 'Rapat Camat', date: '2025-09-17' } });
  const { version, value } = await ask(page, 'invitations.get', { meetingId: id });
  const addressee = { group: 'Camat', title: 'Camat A', positionId: ids[0] ?? null };
  const addressees = [1, 2].map((number) => ({
    ...addressee,
    id: `0198d0a0-0000-7000-8000-00000000000${number}`,
  }));
  await ask(page, 'invitations.save', { meetingId: id, version, value: { ...value, addressees } });
  await pagesOf(page).frame.goTo(`/rapat/${id}/undangan`);
  await page.getByRole('button', { name: 'Periksa penerima' }).click();
  const panel = page.getByRole('region', { name: 'Pemeriksaan penerima' });
  await expect(panel).toContainText('Camat A tertulis 2 kali.');
  await expect(panel).toContainText('1 anggota kelompok Camat belum diundang: Camat B.');
  await expect(panel).toContainText('belum ada pejabat yang dicatat');
  await expectAccessible(page, 'recipient check');
  await panel.getByRole('button', { name: 'Undang juga' }).click();
  await expect(panel).not.toContainText('belum diundang');
});
