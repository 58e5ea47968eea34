import { join } from 'node:path';
import { expect, test } from './support/app.ts';
import { expectAccessibleInBoth } from './support/axe.ts';
import { pagesOf } from './support/clerk.ts';
import { ask } from './support/door.ts';
import { Keyboard } from './support/keyboard.ts';
import { HomePage } from './support/pages/home-page.ts';

/* Beranda in the real window, on the sample office: its meetings lie around today. */

test('the first screen says what needs the clerk, and each thing is one click away', async ({
  folder,
  start,
}) => {
  const { page } = await start(join(folder, 'Kantor-latihan'));
  const home = new HomePage(page);
  await expect(home.row('Hari ini', 'Rapat Evaluasi Serapan Anggaran')).toContainText('pukul 13.30 WIB');
  await expect(home.row('Tujuh hari ke depan', 'Rapat Koordinasi Bulanan')).toBeVisible();
  await expect(home.block('Tindak lanjut terlambat')).toContainText(
    'Tidak ada tindak lanjut yang lewat batas.',
  );
  await expectAccessibleInBoth(page, 'Beranda, filled');
  await home.row('Menunggu notula', 'Rapat Persiapan Musrenbang').click();
  await expect(page.getByRole('tab', { name: 'Notula', selected: true })).toBeVisible();
});

test('a late follow-up is red and said in days, and goes away when it is done', async ({ folder, start }) => {
  const { page } = await start(join(folder, 'Kantor-latihan'));
  const { frame } = pagesOf(page);
  const home = new HomePage(page);
  await expect(home.block('Hari ini')).toBeVisible();
  const { rows } = await ask(page, 'meetings.list', { search: 'Musrenbang' });
  const meetingId = rows[0]?.id ?? '';
  const saveWith = async (state: 'open' | 'done') => {
    const { version, value } = await ask(page, 'minutes.get', { meetingId });
    const item = { id: itemId, text: 'Serahkan data usulan', owner: 'Bappeda', due: '2020-01-31', state };
    const discussions = [{ id: discussionId, actionItems: [item] }];
    await ask(page, 'minutes.save', { meetingId, version, value: { ...value, discussions } });
  };
  const [itemId, discussionId] = [crypto.randomUUID(), crypto.randomUUID()];
  await saveWith('open');
  const late = home.row('Tindak lanjut terlambat', 'Serahkan data usulan');
  await expect(late).toContainText(/Bappeda · terlambat \d+ hari/);
  await expect(home.row('Notula belum selesai', 'Rapat Persiapan Musrenbang')).toBeVisible();
  await frame.open('Rapat');
  await saveWith('done');
  await frame.open('Beranda');
  await expect(home.block('Tindak lanjut terlambat')).toContainText('Tidak ada');
});

test('an empty archive teaches the next step, by keys alone', async ({ start }) => {
  const { page } = await start(undefined, { isMoving: true });
  const keys = new Keyboard(page);
  await pagesOf(page).start.openEmpty();
  const first = page.getByRole('button', { name: 'Buat rapat pertama' });
  await expect(page.getByText('Profil kantor belum diisi')).toBeVisible();
  await keys.tabTo(first);
  await keys.press('Enter');
  await expect(pagesOf(page).list.title).toBeFocused();
  await keys.type('Rapat Pertama');
  await keys.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Rapat Pertama' })).toBeVisible();
  await keys.press('Control+1');
  await expect(new HomePage(page).block('Hari ini')).toContainText('Tidak ada rapat hari ini.');
});
