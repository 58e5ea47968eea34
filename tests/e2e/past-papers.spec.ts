import { join } from 'node:path';
import { aDocx, aPdf, writeFiles } from '../fixtures/past-files.ts';
import { INVITATION, MINUTES } from '../fixtures/past-papers.ts';
import { expect, test } from './support/app.ts';
import { expectAccessibleInBoth } from './support/axe.ts';
import { pagesOf } from './support/clerk.ts';
import { ask } from './support/door.ts';
import { PastPage } from './support/pages/past-page.ts';

test('a folder of old papers is read, confirmed by keyboard, saved, found, linked, and taken back', async ({
  start,
  folder,
}) => {
  const source = join(folder, 'Arsip 2019');
  writeFiles(source, {
    'Undangan rakor.docx': aDocx(INVITATION),
    '2018/Notulen evaluasi.pdf': aPdf(MINUTES),
    '2018/IMG_0001.pdf': aPdf(''),
    'Undangan salinan.docx': aDocx(INVITATION),
    'kosong.pdf': '',
    'foto.jpg': 'x',
  });
  const { page, app } = await start();
  await pagesOf(page).start.openEmpty();
  const meeting = await ask(page, 'meetings.create', {
    value: { title: 'Rapat Hari Jadi', date: '2019-08-15' },
  });
  const past = new PastPage(page, app);
  await past.open();
  await expect(page.getByRole('heading', { name: 'Belum ada arsip lama' })).toBeVisible();
  await expectAccessibleInBoth(page, 'no old papers');
  await past.importFolder(source);
  await expect(page.getByText(/Tidak diambil: 1 berkas jenis lain\.$/)).toBeVisible();
  await expect(past.row('Undangan salinan.docx')).toContainText('Kembar');
  await expect(past.row('kosong.pdf')).toContainText('Tidak terbaca');
  await expect(past.row('Undangan rakor.docx')).toContainText('12 Agustus 2019');

  // What is doubted, by keyboard: the date has the focus, Enter takes the row.
  await past.filter.selectOption({ label: 'Yang diragukan (1)' });
  await past.rows.locator('button[data-opens]').first().press('Enter');
  await expect(past.field('Tanggal')).toBeFocused();
  await expect(past.panel).toContainText('Pindaian tanpa teks');
  await page.keyboard.type('31/2/2018');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tanggal tidak ada.')).toBeVisible();
  await past.field('Tanggal').fill('2/5/2018');
  await past.field('Judul').fill('Rapat Pilkada');
  await expectAccessibleInBoth(page, 'a row being edited');
  await past.rows.getByRole('combobox', { name: /^Jenis:/ }).selectOption({ label: 'Laporan' });
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tidak ada baris')).toBeVisible();

  await past.filter.selectOption({ label: 'Akan disimpan (3)' });
  await past.rows.locator('button[data-opens]').first().press('Space');
  await page.getByRole('combobox', { name: 'Sifat untuk banyak baris' }).selectOption({ label: 'Rahasia' });
  // The code is found by words, as everywhere.
  const code = page.getByRole('combobox', { name: 'Kode untuk banyak baris' });
  await code.fill('rapat');
  await page.getByRole('listbox', { name: 'Usul' }).getByRole('option').first().click();
  await expect(code).toHaveValue(/^[\d.]+$/);
  const picked = await code.inputValue();
  await page.getByRole('button', { name: 'Terapkan' }).click();
  await expect(past.row('IMG_0001')).toContainText('Rahasia');
  await expect(past.row('IMG_0001')).toContainText(picked);

  await past.save.click();
  await expect(page.getByText(/3 tersimpan\./)).toBeVisible();
  await page.getByRole('link', { name: 'Arsip lama' }).click();
  await expect(past.records.getByRole('row')).toHaveCount(3);
  await page.getByRole('checkbox', { name: 'Termasuk terbatas dan rahasia' }).check();
  await expect(past.records.getByRole('row')).toHaveCount(4);
  await expectAccessibleInBoth(page, 'list of old papers');

  await past.records.getByRole('button', { name: /Rapat Koordinasi Persiapan Hari Jadi/ }).click();
  await expect(page.getByRole('textbox', { name: 'Isi naskah' })).toHaveValue(/Mengharap dengan hormat/);
  await page.getByLabel('Rapat terkait').fill('Hari Jadi');
  await page.getByRole('option', { name: /Rapat Hari Jadi/ }).click();
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  await expect(page.getByText('Arsip tersimpan.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Rapat Hari Jadi' })).toBeVisible();
  await expectAccessibleInBoth(page, 'an old paper');
  const { rows } = await ask(page, 'archiveRecords.list', { search: 'hari jadi' });
  const record = await ask(page, 'archiveRecords.get', { id: rows[0]?.id ?? '' });
  expect(record.value.meetingId).toBe(meeting.id);

  await page.getByRole('button', { name: 'Hapus' }).click();
  await expect(past.records.getByRole('row')).toHaveCount(2);
  await page.getByRole('button', { name: 'Riwayat impor' }).click();
  await page.getByRole('button', { name: 'Buka impor Arsip 2019' }).click();
  await past.act(/^Batalkan impor/, 'Batalkan impor');
  await expect(page.getByText('Arsip impor ini ada di Sampah')).toBeVisible();
  expect((await ask(page, 'archiveRecords.list', { hasGuarded: true })).total).toBe(0);
  expect((await ask(page, 'trash.list', { kind: 'archive-record' })).total).toBe(3);
  await past.act(/^Buang usulan/, 'Buang');
});
