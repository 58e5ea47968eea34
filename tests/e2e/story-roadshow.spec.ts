import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { pagesOf } from './support/clerk.ts';
import { SIGNER } from './support/flood-meeting.ts';
import { MeetingsDesk } from './support/pages/meetings-desk.ts';
import { expectInOrder, WrittenPapers } from './support/papers.ts';
import { openOffice } from './support/story.ts';

/* Story 3: Musrenbang in all 14 kecamatan: planned once, one meeting and one letter each. */

const DISTRICTS = [
  'Sukaraja',
  'Sukamulya',
  'Sukasari',
  'Sukamaju',
  'Sukajadi',
  'Sukatani',
  'Sukahaji',
  'Sukadana',
  'Sukakarya',
  'Sukawangi',
  'Sukaresmi',
  'Sukalaksana',
  'Sukamanah',
  'Sukagalih',
];
const LAST = DISTRICTS[13] ?? '';

test('a roadshow over 14 kecamatan, planned once, stands in the calendar and has its letters', async ({
  folder,
  start,
}) => {
  const running = await start();
  const { page } = running;
  const desk = new MeetingsDesk(page);
  await openOffice(running);
  await test.step('plan', () => plan(page, desk));
  await test.step('calendar', () => lookAtCalendar(page, desk));
  await test.step('last letter', () => writeLetter(page, new WrittenPapers(join(folder, 'Notula'))));
});

async function plan(page: Page, desk: MeetingsDesk): Promise<void> {
  await desk.show('Seri');
  await page.getByRole('button', { name: /Roadshow kecamatan/ }).click();
  await desk.field('Nama roadshow').fill('Musrenbang Kecamatan 2026');
  await desk.field('Nama rapat').fill('Musrenbang Kecamatan {kecamatan}');
  await desk.field('Mulai tanggal').fill('2/2/2026');
  await desk.field('Rapat kedua').fill('13');
  await desk.field(/Atau ketik namanya/).fill(DISTRICTS.join('\n'));
  await desk.button('Tambahkan nama').click();
  await expect(desk.field('kecamatan 14')).toHaveValue(LAST);
  // Two a day on workdays: the seventh day is Tuesday of the week after.
  await expect(desk.field('tanggal 14')).toHaveValue('10 Februari 2026');
  await expect(desk.field('tempat 14')).toHaveValue(`Aula Kantor Camat ${LAST}`);
  await desk.button('Buat 14 rapat').click();
  await expect(desk.dialog.getByRole('link')).toHaveCount(14);
  for (const name of DISTRICTS)
    await expect(desk.dialog.getByRole('link', { name: `Musrenbang Kecamatan ${name}` })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(desk.dialog).toHaveCount(0);
}

async function lookAtCalendar(page: Page, desk: MeetingsDesk): Promise<void> {
  await desk.show('Bulan');
  await page.getByRole('textbox', { name: 'Ke tanggal' }).fill('2/2/2026');
  await expect(page.getByRole('heading', { name: 'Februari 2026' })).toBeVisible();
  for (const day of ['Senin, 2 Februari 2026', 'Selasa, 10 Februari 2026'])
    await expect(desk.day(day)).toHaveAttribute('aria-label', /2 rapat$/);
  await expect(desk.day('Sabtu, 7 Februari 2026')).toHaveAttribute('aria-label', /tidak ada rapat$/);
  await desk.show('Daftar');
  await expect(pagesOf(page).list.rows).toHaveCount(14);
}

async function writeLetter(page: Page, papers: WrittenPapers): Promise<void> {
  const { frame, list } = pagesOf(page);
  const dossier = await list.open(`Musrenbang Kecamatan ${LAST}`);
  const tab = await dossier.invitation();
  await expect(tab.addressees.first()).toHaveValue(`Camat ${LAST}`);
  await tab.letterDate.fill('26/1/2026');
  await tab.nextNumber.click();
  await tab.signer.fill(SIGNER.official);
  await frame.waitUntilSaved();
  const paper = await papers.read(await tab.paper.write(tab.paper.make, /2026-02-10_Undangan_.*\.docx/));
  expectInOrder(paper, [`Camat ${LAST}`, 'Selasa, 10 Februari 2026', '13.00', `Aula Kantor Camat ${LAST}`]);
}
