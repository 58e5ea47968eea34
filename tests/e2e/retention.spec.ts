import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { aDiscussion, aMeeting, aMinutes, newTestId } from '../fixtures/builders.ts';
import { xlsx } from '../store/support/lists.ts';
import { expect, test } from './support/app.ts';
import { expectAccessibleInBoth } from './support/axe.ts';
import { pagesOf } from './support/clerk.ts';
import { ask } from './support/door.ts';
import { DecisionRegister } from './support/pages/decision-register.ts';
import { Palette } from './support/pages/palette.ts';
import { RecordLists } from './support/pages/record-lists.ts';
import { officeToday } from './support/today.ts';

/** What the next dialogs of the system answer. */
async function answerDialogs(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, path);
}

/** Empty before the file is there; it comes whole or not at all. */
function textOf(path: string): string {
  if (!existsSync(path)) return '';
  return strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array());
}

test('rules 11, 57, 58: codes come from Excel and go again, retention is set, lists and the book are printed, the year changes', async ({
  start,
  folder,
}) => {
  test.slow();
  const { app, page } = await start();
  const { start: first, frame } = pagesOf(page);
  await first.openEmpty();
  await expect(page.getByText('Belum ada rapat')).toBeVisible();
  const meeting = aMeeting({
    title: 'Rapat yang disimpan',
    date: '2020-03-02',
    state: 'final',
    isStateChosen: true,
  });
  await ask(page, 'meetings.create', { value: meeting, profileId: null });
  await ask(page, 'letters.saveEntry', {
    id: null,
    version: null,
    value: {
      register: 'surat',
      letterDate: '2020-04-01',
      sequence: 3,
      subject: 'Edaran',
      note: 'buku lama',
      state: 'final',
    },
  });
  const table = page.getByRole('table', { name: 'Daftar kode klasifikasi' });

  await test.step('a list of codes is imported and taken back as a whole', async () => {
    await frame.goTo('/pengaturan/kode');
    const list = join(folder, 'kode.xlsx');
    writeFileSync(
      list,
      await xlsx(
        ['Kode', 'Uraian', 'Aktif', 'Inaktif', 'Nasib akhir'],
        [
          ['000.1.10', 'Rapat staf', '1', '2', 'Musnah'],
          [100.1, 'Angka', '', '', ''],
        ],
      ),
    );
    await answerDialogs(app, list);
    await page.getByRole('button', { name: 'Impor daftar kode…' }).click();
    await expect(page.getByLabel('Isi kolom Kode')).toHaveValue('code');
    await expectAccessibleInBoth(page, 'columns of a list of codes');
    await page.getByRole('button', { name: 'Periksa tiap baris' }).click();
    await expect(page.getByText(/Excel menyimpan kode sebagai angka \(100,1\)/)).toBeVisible();
    await page.getByRole('button', { name: 'Impor 1 baris' }).click();
    await expect(table.getByRole('row', { name: /^000\.1\.10 / })).toContainText('inaktif 2 th, musnah');
    await page.getByRole('button', { name: 'Urungkan impor' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Urungkan impor' }).click();
    await expect(page.getByText(/Impor diurungkan/)).toBeVisible();
    await expect(table.getByRole('row', { name: /^000\.1\.10 / })).toHaveCount(0);
  });

  await test.step('retention is set by hand; what other regions use is only proposed', async () => {
    await page.getByRole('button', { name: 'Retensi kode 000.1.5' }).click();
    const dialog = page.getByRole('dialog', { name: 'Retensi kode 000.1.5' });
    await expect(dialog).toContainText('periksa dengan JRA daerah Anda');
    await dialog.getByRole('button', { name: 'Isi dengan contoh ini' }).click();
    await dialog.getByRole('textbox', { name: 'Aktif', exact: true }).fill('200');
    await dialog.getByRole('button', { name: 'Simpan' }).click();
    await expect(dialog.getByText('Aktif paling banyak 100 tahun.')).toBeVisible();
    await expectAccessibleInBoth(page, 'retention of a code');
    await dialog.getByRole('textbox', { name: 'Aktif', exact: true }).fill('0');
    await dialog.getByRole('textbox', { name: 'Inaktif' }).fill('0');
    await dialog.getByRole('button', { name: 'Simpan' }).click();
    await expect(table.getByRole('row', { name: /^000\.1\.5 / })).toContainText('Aktif 0 th, inaktif 0 th');
  });

  const lists = new RecordLists(page);
  await test.step('the file stands in the list of its stage and goes to Word', async () => {
    await frame.goTo('/arsip/daftar');
    await expect(lists.row('Daftar arsip aktif', 'Rapat yang disimpan')).toContainText(
      'Berkas masih terbuka',
    );
    await expectAccessibleInBoth(page, 'active records');
    const development = page.getByRole('combobox', { name: 'Tingkat perkembangan Rapat yang disimpan' });
    await expect(development).toHaveValue('asli');
    await development.selectOption('tembusan');
    await expect(development).toBeEnabled();
    await expect(development).toHaveValue('tembusan');
    const target = join(folder, 'aktif.docx');
    await answerDialogs(app, target);
    await lists.writeWord();
    await expect.poll(() => textOf(target)).toContain('Rapat yang disimpan');
    expect(textOf(target)).toContain('Tembusan');
    await lists.list.selectOption('destruction');
    await expect(lists.note).toBeVisible();
    await expect(page.getByText('Daftar arsip usul musnah: tidak ada berkas')).toBeVisible();
    await lists.list.selectOption('due');
    await expect(page.getByLabel('Jatuh tempo sampai', { exact: true })).toBeVisible();
  });

  await test.step('the change of the year tells what is left, prints the book, and keeps its steps', async () => {
    await frame.goTo('/pergantian-tahun');
    await page.getByLabel('Tahun yang ditutup').fill('2020');
    await expect(page.getByRole('heading', { name: 'Pergantian tahun 2020 ke 2021' })).toBeVisible();
    await expect(page.getByText('Surat keluar: 1 celah nomor belum dijelaskan')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Rapat yang disimpan' })).toBeVisible();
    await expectAccessibleInBoth(page, 'change of the year');
    const book = join(folder, 'agenda.docx');
    await answerDialogs(app, book);
    await page.getByRole('button', { name: 'Surat keluar 2020' }).click();
    await expect
      .poll(() => textOf(book))
      .toContain('Temuan: nomor tanpa surat dan tanpa penjelasan: 1 s.d. 2.');
    await page.getByRole('button', { name: 'Tandai selesai: Cetak buku agenda 2020' }).click();
    await page.getByRole('button', { name: 'Lewati: Buat cadangan' }).click();
    await expect(page.getByText('6 langkah belum dikerjakan')).toBeVisible();
    await page.reload();
    await page.getByLabel('Tahun yang ditutup').fill('2020');
    await expect(page.getByText('6 langkah belum dikerjakan')).toBeVisible();
    await page.getByRole('button', { name: 'Buka lagi: Buat cadangan' }).click();
    await expect(page.getByText('7 langkah belum dikerjakan')).toBeVisible();
  });

  await test.step('a finished meeting goes to the trash only with a reason', async () => {
    await frame.goTo('/rapat');
    await page.getByRole('button', { name: 'Hapus rapat Rapat yang disimpan' }).click();
    const dialog = page.getByRole('dialog', { name: 'Hapus rapat yang sudah selesai?' });
    await expect(dialog.getByRole('button', { name: 'Hapus dengan alasan' })).toBeDisabled();
    await dialog.getByRole('textbox', { name: 'Alasan penghapusan' }).fill('Tercatat dua kali');
    await dialog.getByRole('button', { name: 'Hapus dengan alasan' }).click();
    await expect(page.getByText('Dipindahkan ke tempat sampah: Rapat yang disimpan')).toBeVisible();
  });

  await test.step('what was decided is listed over all meetings, found, opened in its minutes, and goes to Word', async () => {
    await decideAll(page, officeToday());
    const palette = new Palette(page);
    await palette.open();
    await palette.field.fill('daftar keputusan');
    await palette.option('Daftar keputusan').click();
    const register = new DecisionRegister(page);
    await expect(register.rows).toHaveCount(2);
    await expect(register.row('Posko dibuka')).toContainText('1.a. Posko dibuka');
    await expect(register.row('Posko dibuka')).toContainText('Belum final');
    await expectAccessibleInBoth(page, 'register of decisions');
    await page.keyboard.press('Control+f');
    await expect(register.search).toBeFocused();
    await register.search.fill('logistik');
    await expect(register.rows).toHaveCount(1);
    const target = join(folder, 'keputusan.docx');
    await answerDialogs(app, target);
    await lists.writeWord();
    await expect.poll(() => textOf(target)).toContain('Logistik disiapkan');
    expect(textOf(target)).not.toContain('Posko dibuka');
    await register.minutes.selectOption('final');
    await expect(page.getByRole('heading', { name: 'Tidak ditemukan' })).toBeVisible();
    await page.getByRole('button', { name: 'Kosongkan saringan' }).click();
    await expect(register.rows).toHaveCount(2);
    await register.search.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(register.opener('Logistik disiapkan')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('tab', { name: 'Notula', selected: true })).toBeVisible();
    await expect(page.getByRole('textbox', { name: /^Keputusan/ }).and(page.locator(':focus'))).toHaveValue(
      'Logistik disiapkan',
    );
  });
});

/** A meeting of a day, with two decisions in minutes that are not final yet. */
async function decideAll(page: Page, date: string): Promise<void> {
  const value = aMeeting({ title: 'Rakor banjir', date });
  const { id: meetingId } = await ask(page, 'meetings.create', { value, profileId: null });
  const decisions = ['Posko dibuka', 'Logistik disiapkan'].map((text) => ({ id: newTestId(), text }));
  const discussion = aDiscussion({ agendaItemId: value.agenda[0]?.id ?? null, decisions, actionItems: [] });
  await ask(page, 'minutes.save', {
    meetingId,
    version: 1,
    value: aMinutes({ discussions: [discussion] }),
  });
}
