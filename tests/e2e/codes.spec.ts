import type { Page } from '@playwright/test';
import { aMeeting } from '../fixtures/builders.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { pagesOf } from './support/clerk.ts';
import { ask } from './support/door.ts';

const row = (page: Page, code: string) =>
  page
    .getByRole('table', { name: 'Daftar kode klasifikasi' })
    .getByRole('row', { name: new RegExp(`^${code} `) });
const codeField = (page: Page) => page.getByRole('combobox', { name: 'Kode klasifikasi', exact: true });

async function openSettings(page: Page): Promise<void> {
  await pagesOf(page).start.openEmpty();
  await expect(page.getByText('Belum ada rapat')).toBeVisible();
  await pagesOf(page).frame.goTo('/pengaturan/kode');
  await expect(row(page, '000.1.5')).toBeVisible();
}

async function addCode(page: Page, code: string, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Tambah kode' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tambah kode klasifikasi' });
  await dialog.getByRole('textbox', { name: 'Kode' }).fill(code);
  await dialog.getByRole('textbox', { name: 'Uraian' }).fill(title);
  await page.keyboard.press('Enter');
}

test('rule 11: codes are added, renamed, hidden and removed, and found by number or word where one is typed', async ({
  start,
}) => {
  const { page } = await start();
  await openSettings(page);
  for (const code of ['000.1.10', '000.1.9']) {
    await addCode(page, code, `Rapat kantor ${code}`);
    await expect(row(page, code)).toContainText('kode kantor');
  }
  const distance = async () => {
    const shown = await page.locator('tbody tr td:first-child').allTextContents();
    return shown.indexOf('000.1.10') - shown.indexOf('000.1.9');
  };
  await expect.poll(distance).toBe(1);

  await addCode(page, '000.1.5', 'Dua kali');
  await expect(page.getByText('Kode ini sudah ada dalam daftar.')).toBeVisible();
  await expectAccessible(page, 'a code that is there already');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Buang perubahan' }).click();

  await row(page, '000.1.4').getByRole('button', { name: 'Sembunyikan kode 000.1.4' }).click();
  await expect(row(page, '000.1.4')).toContainText('disembunyikan');
  await row(page, '000.1.5').getByRole('button', { name: 'Ubah kode 000.1.5' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Uraian' }).fill('Rapat pimpinan daerah');
  await page.keyboard.press('Enter');
  await expect(row(page, '000.1.5')).toContainText(
    'Bawaan: Rapat pimpinan antara lain: Notula/Risalah Rapat',
  );

  const { id } = await ask(page, 'meetings.create', { value: aMeeting(), profileId: null });
  await pagesOf(page).frame.goTo(`/rapat/${id}/undangan`);
  await codeField(page).click();
  await page.keyboard.type('rapat');
  const options = page.getByRole('listbox', { name: 'Usul' }).getByRole('option');
  // The hidden one, whose title has the word too, is not proposed.
  await expect(options).toHaveText([
    '000.1.5Rapat pimpinan daerah',
    '000.1.9Rapat kantor 000.1.9',
    '000.1.10Rapat kantor 000.1.10',
  ]);
  await expectAccessible(page, 'codes proposed');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(codeField(page)).toHaveValue('000.1.9');
  await expect(page.getByTestId('printed-number')).toContainText('000.1.9/');

  await pagesOf(page).frame.goTo('/pengaturan/kode');
  await row(page, '000.1.5').getByRole('button', { name: 'Kembalikan kode 000.1.5' }).click();
  await expect(row(page, '000.1.5')).not.toContainText('Rapat pimpinan daerah');
  await row(page, '000.1.9').getByRole('button', { name: 'Hapus kode 000.1.9' }).click();
  await expect(row(page, '000.1.9')).toHaveCount(0);
  // The letter keeps what it carries.
  const { value } = await ask(page, 'invitations.get', { meetingId: id });
  expect(value.code).toBe('000.1.9');
});

test('rule 12: an old code is taken as it is typed; rule 9: every numbered paper is given the next number', async ({
  start,
}) => {
  const { page } = await start();
  await openSettings(page);
  const { id } = await ask(page, 'meetings.create', { value: aMeeting(), profileId: null });
  const other = await ask(page, 'meetings.create', { value: aMeeting({ title: 'Lain' }), profileId: null });
  const supplement = await ask(page, 'archive.getSupplement', { meetingId: other.id });
  await ask(page, 'archive.saveSupplement', {
    meetingId: other.id,
    version: supplement.version,
    value: { ...supplement.value, report: { ...supplement.value.report, sequence: 41 } },
  });
  for (const { kind, number } of [
    { kind: 'notice', number: '005/1' },
    { kind: 'report-memo', number: '005/1' },
    { kind: 'report', number: '005/42' },
    { kind: 'official-record', number: '005/1' },
    { kind: 'press-release', number: '005/1' },
  ]) {
    await pagesOf(page).frame.goTo(`/rapat/${id}/naskah/${kind}`);
    // The form of the paper before is gone: its code was filled in.
    await expect(codeField(page)).toHaveValue('');
    await codeField(page).fill('005');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Nomor berikutnya' }).click();
    await expect(page.getByTestId('printed-number')).toHaveText(number);
  }
});
