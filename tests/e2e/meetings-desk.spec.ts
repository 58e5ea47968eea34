import type { Page } from '@playwright/test';
import type { InputOf } from '../../shared/contract/index.ts';
import { expect, test } from './support/app.ts';
import { expectAccessibleInBoth } from './support/axe.ts';
import { pagesOf } from './support/clerk.ts';
import { ask } from './support/door.ts';
import { MeetingsDesk } from './support/pages/meetings-desk.ts';

type NewMeeting = InputOf<'meetings.create'>['value'];

const CHAIR = { title: 'Sekretaris Daerah', name: { name: 'Nama Lengkap' } };

async function begin(page: Page, meetings: readonly NewMeeting[]): Promise<string[]> {
  const { start, frame } = pagesOf(page);
  await start.openEmpty();
  await expect(page.getByRole('navigation', { name: 'Menu utama' })).toBeVisible();
  const ids: string[] = [];
  for (const value of meetings) ids.push((await ask(page, 'meetings.create', { value })).id);
  await frame.goTo('/rapat');
  await expect(page.getByRole('heading', { level: 1, name: 'Rapat' })).toBeVisible();
  return ids;
}

test('the calendar is worked by keyboard, keeps its view, and a full day opens', async ({ start }) => {
  const { page } = await start();
  const desk = new MeetingsDesk(page);
  const full = Array.from({ length: 12 }, (_, index) => ({
    title: `Desk ${index + 1}`,
    date: '2025-09-03',
    startTime: `${String(8 + index).padStart(2, '0')}:00`,
  }));
  await begin(page, [...full, { title: 'Menjangkau', date: '2025-08-29', endDate: '2025-09-02' }]);
  await desk.show('Bulan');
  const jump = page.getByRole('textbox', { name: 'Ke tanggal' });
  await jump.fill('1/9/2025');
  await expect(page.getByRole('heading', { name: 'September 2025' })).toBeVisible();
  await desk.day('Senin, 1 September 2025').focus();
  await expect(desk.day('Selasa, 2 September 2025')).toHaveAttribute('aria-label', /1 rapat$/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(desk.day('Rabu, 3 September 2025')).toBeFocused();
  await expect(desk.days.getByRole('button', { name: /^\+\d+ lagi$/ })).toBeVisible();
  await expectAccessibleInBoth(page, 'month');
  await desk.day('Rabu, 3 September 2025').focus();
  await page.keyboard.press('Enter');
  await expect(desk.dialog.getByRole('listitem')).toHaveCount(12);
  await expect(desk.button(/Desk 1\D/)).toBeFocused();
  await expectAccessibleInBoth(page, 'day');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Desk 2' })).toBeVisible();

  // Back to where it was, then a week on and a new meeting on the chosen day.
  await pagesOf(page).frame.goTo('/rapat');
  await expect(page.getByRole('tab', { name: 'Bulan', selected: true })).toBeVisible();
  await desk.show('Minggu');
  await expect(page.getByRole('heading', { name: '1-7 September 2025' })).toBeVisible();
  await expect(desk.days.getByRole('link')).toHaveCount(14);
  await expectAccessibleInBoth(page, 'week');
  await desk.day('Rabu, 3 September 2025').focus();
  await page.keyboard.press('PageDown');
  await expect(desk.day('Rabu, 10 September 2025')).toBeFocused();
  await page.keyboard.press('n');
  await expect(desk.field('Tanggal')).toHaveValue('10 September 2025');
  await expect(desk.field('Nama rapat')).toBeFocused();
  await page.keyboard.type('Rapat dari kalender');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Rapat dari kalender' })).toBeVisible();
});

test('a clash of room and leader is told in words, and keeps nothing from being made', async ({ start }) => {
  const { page } = await start();
  const desk = new MeetingsDesk(page);
  const [first = ''] = await begin(page, [
    {
      title: 'Rapat pertama',
      date: '2025-09-01',
      startTime: '09:00',
      endTime: '11:00',
      place: 'Aula Bappeda',
      chair: CHAIR,
    },
  ]);
  await pagesOf(page).list.newMeeting.click();
  await desk.field('Nama rapat').fill('Rapat kedua');
  await desk.field('Tanggal').fill('1/9/2025');
  await desk.field(/^Pukul/).fill('10');
  await desk.field('Tempat').fill('AULA  bappeda');
  await expect(desk.clashes).toContainText('Tempat yang sama juga dipakai “Rapat pertama” (09.00 - 11.00).');
  await desk.field('Sampai pukul').fill('9');
  await desk.button('Buat rapat').click();
  await expect(desk.dialog.getByText('Waktu selesai mendahului waktu mulai.')).toBeVisible();
  await desk.field('Sampai pukul').fill('12');
  await expectAccessibleInBoth(page, 'new meeting with a clash');
  await desk.button('Buat rapat').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Rapat kedua' })).toBeVisible();
  const notes = page.getByRole('tabpanel').getByRole('status').filter({ hasText: 'Tempat yang sama' });
  await notes.getByRole('link', { name: 'Buka rapat itu' }).click();
  await expect(page).toHaveURL(new RegExp(first));
});

test('the monthly rakor: into a series, next one with open promises first, duplicate, template', async ({
  start,
}) => {
  const { page } = await start();
  const desk = new MeetingsDesk(page);
  const [id = ''] = await begin(page, [
    {
      title: 'Rakor Bulan Agustus 2025',
      date: '2025-08-04',
      startTime: '09:00',
      endTime: '10:00',
      agenda: [{ id: crypto.randomUUID(), title: 'Pembukaan' }],
    },
  ]);
  const minutes = await ask(page, 'minutes.get', { meetingId: id });
  const promised = { id: crypto.randomUUID(), text: 'Menyusun jadwal', owner: 'Dinas Contoh' };
  await ask(page, 'minutes.save', {
    meetingId: id,
    version: minutes.version,
    value: { ...minutes.value, discussions: [{ id: crypto.randomUUID(), actionItems: [promised] }] },
  });
  await pagesOf(page).frame.goTo(`/rapat/${id}/rapat`);
  const panel = page.getByRole('tabpanel');
  await panel.getByRole('textbox', { name: 'menit untuk mata acara 1' }).fill('90');
  await expect(panel.getByText('09.00 - 10.30', { exact: true })).toBeVisible();
  await expect(panel.getByText(/^Agenda lebih panjang 30 menit/)).toBeVisible();
  await panel.getByRole('combobox', { name: 'Bagian dari seri' }).selectOption({ label: 'Seri baru…' });
  await desk.field('Nama seri').fill('Rakor bulanan');
  await desk.button('Simpan seri').click();
  await panel.getByRole('button', { name: /Buat rapat berikutnya/ }).click();
  await expect(desk.field('Nama rapat')).toHaveValue('Rakor Bulan September 2025');
  await expect(desk.field('Tanggal')).toHaveValue('1 September 2025');
  await expect(desk.dialog.getByText('Menyusun jadwal, Dinas Contoh (Terbuka)')).toBeVisible();
  await expectAccessibleInBoth(page, 'next meeting');
  await desk.button('Buat dan buka').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Rakor Bulan September 2025' })).toBeVisible();
  const agenda = panel.getByRole('textbox', { name: /^mata acara \d+$/ });
  await expect(agenda.nth(0)).toHaveValue('Tindak lanjut rapat sebelumnya');
  await expect(agenda.nth(1)).toHaveValue('Pembukaan');
  await expectAccessibleInBoth(page, 'tab Rapat');

  await desk.chooseAction(/Gandakan/);
  await desk.field('Nama rapat').fill('Rakor luar biasa');
  await desk.button('Gandakan dan buka').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Rakor luar biasa' })).toBeVisible();
  await desk.chooseAction(/Simpan sebagai templat/);
  await desk.field('Nama templat').fill('');
  await expect(desk.dialog.getByText('Nama templat harus diisi.')).toBeVisible();
  await desk.field('Nama templat').fill('Templat rakor');
  await desk.button('Simpan templat').click();
  await expect(desk.dialog).toHaveCount(0);

  await pagesOf(page).frame.goTo('/rapat');
  await expect(pagesOf(page).list.rows).toHaveCount(3);
  await desk.show('Seri');
  await expect(desk.series).toContainText('setiap bulan, Senin pertama');
  await expectAccessibleInBoth(page, 'series');
  await desk.show('Templat');
  await desk.templates.getByRole('button', { name: 'Buat rapat' }).click();
  await expect(desk.field('Nama rapat')).toHaveValue('Rakor luar biasa');
  await page.keyboard.press('Escape');
  await desk.templates.getByRole('button', { name: 'Templat rakor', exact: true }).click();
  await expect(desk.field('Nama templat')).toHaveValue('Templat rakor');
  await expectAccessibleInBoth(page, 'template');
});

test('a roadshow of 14 kecamatan is planned, corrected, made in one go and undone', async ({ start }) => {
  const { page } = await start();
  const desk = new MeetingsDesk(page);
  await begin(page, []);
  await desk.show('Seri');
  await page.getByRole('button', { name: /Roadshow kecamatan/ }).click();
  await desk.field('Nama roadshow').fill('Musrenbang');
  await desk.field('Nama rapat').fill('Musrenbang Kecamatan {kecamatan}');
  await desk.field('Mulai tanggal').fill('5/9/2025');
  await desk.field('Rapat kedua').fill('13');
  const names = Array.from({ length: 14 }, (_, index) => `Kecamatan Contoh ${index + 1}`);
  await desk.field(/Atau ketik namanya/).fill(names.join('\n'));
  await desk.button('Tambahkan nama').click();
  await expect(desk.field('kecamatan 14')).toHaveValue('Contoh 14');
  // Friday, then Monday: the weekend stays free.
  await expect(desk.field('tanggal 3')).toHaveValue('8 September 2025');
  await expect(desk.field('tempat 2')).toHaveValue('Aula Kantor Camat Contoh 2');
  await desk.field('tempat 2').fill('Aula Kantor Camat Contoh 1');
  await desk.field(/^pukul 2$/).fill('10');
  await expect(desk.dialog.getByText('Tempat yang sama juga dipakai baris 1.')).toBeVisible();
  await desk.field('kecamatan 3').fill('');
  await desk.button('Buat 14 rapat').click();
  await expect(desk.dialog.getByText('Nama kecamatan harus diisi.')).toBeVisible();
  await expectAccessibleInBoth(page, 'roadshow');
  await desk.field('kecamatan 3').fill('Contoh Tiga');
  await desk.button('Buat 14 rapat').click();
  await expect(desk.dialog).toHaveCount(1);
  await expect(desk.dialog.getByRole('link')).toHaveCount(14);
  await expect(desk.dialog.getByRole('link', { name: /Musrenbang Kecamatan Contoh Tiga/ })).toBeVisible();
  await expectAccessibleInBoth(page, 'series drawer');
  const first = (await ask(page, 'meetings.list', { search: 'Contoh 14' })).rows[0];
  const letter = await ask(page, 'invitations.get', { meetingId: first?.id ?? '' });
  expect(letter.value.addressees).toMatchObject([
    { title: 'Camat Contoh 14', organisation: 'Kecamatan Contoh 14' },
  ]);
  await desk.undo.click();
  await expect.poll(async () => (await ask(page, 'meetings.list', {})).total).toBe(0);
});
