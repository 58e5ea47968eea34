import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { plainText, richFromPlain } from '../../shared/domain/rich-text.ts';
import { expect, type Running, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { pagesOf } from './support/clerk.ts';
import { ask } from './support/door.ts';
import { DirectoryPage } from './support/pages/directory-page.ts';
import { MeetingList } from './support/pages/meeting-list.ts';
import { closeWindow, pullThePlug } from './support/power.ts';

const TITLE = 'Rapat Persiapan Hari Jadi';
const TYPED = 'Rapat dibuka oleh Sekretaris Daerah pada pukul 09.00 WIB.';

/** A meeting in an archive that was started empty. */
async function newMeeting({ page }: Running) {
  const { start, list } = pagesOf(page);
  await start.beginEmpty();
  return list.createMeeting(TITLE, '17/9/2025');
}

async function meetingId(page: Page): Promise<string> {
  const { rows } = await ask(page, 'meetings.list', {});
  const [meeting] = rows;
  if (meeting === undefined) throw new Error('There is no meeting.');
  return meeting.id;
}

async function storedOpening(page: Page, id: string): Promise<string> {
  return plainText((await ask(page, 'minutes.get', { meetingId: id })).value.opening);
}

test('rule 39: what was saved by itself before the power fails is there again', async ({ folder, start }) => {
  const places = [join(folder, 'Notula'), { userData: join(folder, 'user') }] as const;
  const first = await start(...places);
  const minutes = await (await newMeeting(first)).minutes();
  await minutes.opening.pressSequentially(TYPED);
  const id = await meetingId(first.page);
  await expect.poll(() => storedOpening(first.page, id)).toBe(TYPED);
  await pullThePlug(first);

  const { page } = await start(...places);
  const dossier = await new MeetingList(page).open(TITLE);
  await expect((await dossier.minutes()).opening).toHaveText(TYPED);
});

test('closing the window right after the last key keeps the text', async ({ folder, start }) => {
  const archive = join(folder, 'Notula');
  const first = await start(archive);
  const minutes = await (await newMeeting(first)).minutes();
  await minutes.opening.pressSequentially(TYPED);
  await closeWindow(first);

  const { page } = await start(archive);
  const dossier = await new MeetingList(page).open(TITLE);
  await expect((await dossier.minutes()).opening).toHaveText(TYPED);
});

test('two quick edits in two tabs are both kept', async ({ folder, start }) => {
  const archive = join(folder, 'Notula');
  const first = await start(archive);
  const dossier = await newMeeting(first);
  await (await dossier.meeting()).place.fill('Pendopo');
  await (await dossier.minutes()).opening.fill(TYPED);
  await (await dossier.meeting()).purpose.fill('peringatan hari jadi');
  await closeWindow(first);

  const { page } = await start(archive);
  const again = await new MeetingList(page).open(TITLE);
  const meeting = await again.meeting();
  await expect(meeting.place).toHaveValue('Pendopo');
  await expect(meeting.purpose).toHaveValue('peringatan hari jadi');
  await expect((await again.minutes()).opening).toHaveText(TYPED);
});

test('a record changed elsewhere meanwhile is told, and what was typed stays until the clerk chooses', async ({
  start,
}) => {
  const running = await start();
  const { page } = running;
  const minutes = await (await newMeeting(running)).minutes();
  const id = await meetingId(page);
  const stored = await ask(page, 'minutes.get', { meetingId: id });
  await minutes.opening.fill(TYPED);
  const value = { ...stored.value, opening: richFromPlain('Ditulis di tempat lain.') };
  await ask(page, 'minutes.save', { meetingId: id, version: stored.version, value });

  await expect(minutes.conflict).toBeVisible();
  await expect(minutes.opening).toHaveText(TYPED);
  await expect(page.getByRole('banner')).toContainText('Belum tersimpan');
  // Typing on neither loses the text nor overwrites the other's.
  await minutes.opening.press('End');
  await minutes.opening.pressSequentially(' Hadir lengkap.');
  // Leaving the field saves at once whatever may be saved.
  await minutes.opening.blur();
  await expect(minutes.opening).toHaveText(`${TYPED} Hadir lengkap.`);
  expect(await storedOpening(page, id)).toBe('Ditulis di tempat lain.');

  await minutes.conflict.getByRole('button', { name: 'Lihat perbedaan' }).click();
  const both = page.getByRole('dialog', { name: 'Dua isi yang berbeda' });
  await expect(both).toContainText('Hadir lengkap.');
  await expect(both.getByRole('button', { name: 'Simpan pilihan' })).toBeDisabled();
  await both.getByRole('radio', { name: /Kata pembuka, Isi tersimpan/ }).check();
  await both.getByRole('button', { name: 'Simpan pilihan' }).click();
  await expect(minutes.opening).toHaveText('Ditulis di tempat lain.');
  await expect(minutes.conflict).toHaveCount(0);
  await minutes.opening.fill('Ditulis di tempat lain. Dilengkapi.');
  await pagesOf(page).frame.waitUntilSaved();
  expect(await storedOpening(page, id)).toMatch(/Dilengkapi\.$/);
  await expectChoiceInDrawer(page);
  await expectChoiceInProfile(page);
});

/** A drawer of the directory: each side changed another field, and one field was changed by both. */
async function expectChoiceInDrawer(page: Page): Promise<void> {
  const value = { name: 'Dinas Kesehatan', shortName: 'Dinkes', kind: '', address: '' };
  const { id } = await ask(page, 'directory.saveOrganisation', { id: null, version: null, value });
  const directory = new DirectoryPage(page);
  await directory.open('Instansi');
  await directory.table('Daftar instansi').getByText(value.name).click();
  const drawer = page.getByRole('dialog', { name: 'Ubah instansi' });
  await drawer.getByLabel('Nama instansi').fill('Dinas Kesehatan Daerah');
  await drawer.getByLabel('Singkatan').fill('Dinkesda');
  const other = { ...value, name: 'Dinas Kesehatan dan KB', address: 'Jalan Contoh 1' };
  await ask(page, 'directory.saveOrganisation', { id, version: 1, value: other });
  await drawer.getByRole('button', { name: 'Simpan', exact: true }).click();

  const both = page.getByRole('dialog', { name: 'Dua isi yang berbeda' });
  await expect(
    both.getByRole('radio', { name: 'Nama instansi, Isi tersimpan: Dinas Kesehatan dan KB' }),
  ).not.toBeChecked();
  await expect(both.getByRole('radio', { name: 'Singkatan, Ketikan Anda: Dinkesda' })).toBeChecked();
  await expect(both.getByRole('radio', { name: 'Alamat, Isi tersimpan: Jalan Contoh 1' })).toBeChecked();
  await expectAccessible(page, 'a conflict over a drawer');
  await both.getByRole('button', { name: 'Nanti saja' }).click();
  await expect(drawer.getByLabel('Nama instansi')).toHaveValue('Dinas Kesehatan Daerah');
  expect(await ask(page, 'directory.getOrganisation', { id })).toMatchObject({ version: 2, value: other });
  await drawer.getByRole('button', { name: 'Lihat perbedaan' }).click();
  await both.getByRole('button', { name: 'Pakai ketikan saya' }).click();
  await expect(drawer).toBeHidden();
  expect(await ask(page, 'directory.getOrganisation', { id })).toMatchObject({
    version: 3,
    value: { ...other, name: 'Dinas Kesehatan Daerah', shortName: 'Dinkesda' },
  });
}

/** The profile, which the page reads anew while it is typed: the stored state comes when the clerk takes it. */
async function expectChoiceInProfile(page: Page): Promise<void> {
  await pagesOf(page).frame.goTo('/pengaturan/kantor');
  const name = page.getByRole('textbox', { name: 'Nama profil' });
  await name.fill('Setda yang diketik');
  const [profile] = await ask(page, 'settings.listProfiles', {});
  if (profile === undefined) throw new Error('There is no profile.');
  const { id, version, value } = profile;
  await ask(page, 'settings.saveProfile', { id, version, value: { ...value, name: 'Setda yang lain' } });
  await page.keyboard.press('Control+s');
  const both = page.getByRole('dialog', { name: 'Dua isi yang berbeda' });
  await expect(
    both.getByRole('radio', { name: 'Nama profil, Ketikan Anda: Setda yang diketik' }),
  ).toBeVisible();
  await both.getByRole('button', { name: 'Pakai yang tersimpan' }).click();
  await expect(both).toBeHidden();
  await expect(name).toHaveValue('Setda yang lain');
  await expect(page.getByRole('main').getByRole('button', { name: 'Simpan', exact: true })).toBeDisabled();
  expect((await ask(page, 'settings.getProfile', { id })).version).toBe(version + 1);
}

test('a window with something that cannot be saved asks before it closes', async ({ start }) => {
  const running = await start();
  const { page, app } = running;
  const meeting = await (await newMeeting(running)).meeting();
  await meeting.title.fill('');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const question = page.getByRole('dialog', { name: 'Tutup tanpa menyimpan?' });
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: 'Kembali' }).click();
  await expect(meeting.title).toBeVisible();
  await meeting.title.fill('Rapat Persiapan Hari Jadi Kabupaten');
  await pagesOf(page).frame.waitUntilSaved();
});
