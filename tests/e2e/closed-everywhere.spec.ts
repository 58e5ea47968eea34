import { join } from 'node:path';
import { aDocx, writeFiles } from '../fixtures/past-files.ts';
import { INVITATION } from '../fixtures/past-papers.ts';
import { expect, test } from './support/app.ts';
import { expectAccessibleInBoth } from './support/axe.ts';
import { pagesOf } from './support/clerk.ts';
import { ask } from './support/door.ts';
import { PastPage } from './support/pages/past-page.ts';
import { fillArchive } from './support/screens.ts';
import { officeToday } from './support/today.ts';

test('the follow-ups of a closed berkas are read-only before anybody types, and say where it is opened (rule 58)', async ({
  start,
}) => {
  const { page } = await start();
  const { start: first, list, frame } = pagesOf(page);
  await first.beginWithSamples();
  await expect(list.rows).toHaveCount(5);
  const meetingId = await fillArchive(page);
  const { rows } = await ask(page, 'followUps.list', { filter: { meetingId } });
  const item = rows.find(({ text }) => text === 'Dikerjakan.');
  if (item === undefined) throw new Error('The minutes have no item');
  await ask(page, 'seal.close', { meetingId, reason: 'Disahkan pada rapat berikutnya.' });
  await expect
    .poll(async () => (await ask(page, 'followUps.get', { id: item.id })).closedOn, { timeout: 60_000 })
    .not.toBeNull();

  await frame.goTo(`/tindak-lanjut/${item.id}`);
  const drawer = page.getByRole('dialog', { name: 'Tindak lanjut' });
  await expect(drawer.getByRole('note')).toContainText('sudah ditutup pada');
  await expect(drawer.getByRole('radio').first()).toBeDisabled();
  await expect(drawer.getByLabel('Batas waktu').first()).toBeDisabled();
  await expect(drawer.getByRole('textbox', { name: 'Catatan baru' })).toHaveCount(0);
  await expect(drawer.getByRole('button', { name: 'Lampirkan bukti' })).toHaveCount(0);
  await expectAccessibleInBoth(page, 'the follow-up of a closed berkas');
  await drawer.getByRole('link', { name: /^Buka kembali berkas/ }).click();
  await expect(page).toHaveURL(/\/berkas$/);
  await expect(page.getByRole('button', { name: 'Buka kembali berkas' })).toBeVisible();

  await test.step('nor is its state asked for', async () => {
    await frame.goTo('/tindak-lanjut');
    const row = page.getByRole('button', { name: /^Dikerjakan/ }).first();
    await row.press('s');
    const dialog = page.getByRole('dialog', { name: /^Status/ });
    await expect(dialog.getByRole('note')).toContainText('sudah ditutup pada');
    await expect(dialog.getByRole('button', { name: 'Simpan status' })).toBeDisabled();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await page.getByText('Papan', { exact: true }).click();
    await page.getByRole('button', { name: /^Tindakan: Dikerjakan/ }).click();
    await expect(page.getByRole('menuitem', { name: 'Selesai' })).toBeDisabled();
  });
});

test('a number of a closed berkas is read-only in the agenda', async ({ start }) => {
  const { page } = await start();
  await pagesOf(page).start.openEmpty();
  const date = officeToday();
  const { id: meetingId } = await ask(page, 'meetings.create', {
    value: { title: 'Rapat uji', place: 'Aula', date },
  });
  const { version, value } = await ask(page, 'invitations.get', { meetingId });
  await ask(page, 'invitations.save', {
    meetingId,
    version,
    value: { ...value, letterDate: date, sequence: 7 },
  });
  await ask(page, 'seal.close', { meetingId, reason: 'Disahkan pada rapat berikutnya.' });
  await expect
    .poll(async () => (await ask(page, 'seal.get', { meetingId })).closedOn, { timeout: 60_000 })
    .not.toBeNull();
  await pagesOf(page).frame.goTo('/agenda-surat');
  await page.locator('button[data-opens]').first().click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByRole('note')).toContainText('sudah ditutup pada');
  await expect(drawer.getByRole('textbox', { name: 'Keterangan' })).toBeDisabled();
  await expect(drawer.getByRole('button', { name: 'Batalkan nomor' })).toBeDisabled();
});

test('an old paper opens as a record from the list of records', async ({ start, folder }) => {
  const source = join(folder, 'Arsip 2019');
  writeFiles(source, { 'Undangan rakor.docx': aDocx(INVITATION) });
  const { page, app } = await start();
  const { start: first, frame } = pagesOf(page);
  await first.openEmpty();
  const past = new PastPage(page, app);
  await past.open();
  await past.importFolder(source);
  await past.save.click();
  await expect(page.getByText(/1 tersimpan\./)).toBeVisible();
  const { rows } = await ask(page, 'archiveRecords.list', { search: 'hari jadi' });
  const [record] = rows;
  await frame.goTo('/arsip/daftar');
  await page
    .getByRole('row', { name: /Hari Jadi/ })
    .locator('button[data-opens]')
    .press('Enter');
  await expect(page).toHaveURL(new RegExp(`/arsip/lama/${record?.id}$`));
  await expect(page.getByRole('textbox', { name: 'Isi naskah' })).toHaveValue(/Mengharap dengan hormat/);
  await page.getByRole('button', { name: 'Riwayat perubahan' }).click();
  const history = page.getByRole('list', { name: 'Riwayat perubahan' });
  await expect(history.getByText(/^Membuat arsip lama/)).toBeVisible();
});
