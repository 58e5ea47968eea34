import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type Running, test } from './support/app.ts';
import { pagesOf } from './support/clerk.ts';
import { paste } from './support/clipboard.ts';
import { INVITED, MEETING, typeInvitation, typeMeeting } from './support/flood-meeting.ts';
import type { Dossier } from './support/pages/dossier.ts';
import { PaperPanel } from './support/pages/paper-panel.ts';
import { expectInOrder, WrittenPapers } from './support/papers.ts';
import { openOffice } from './support/story.ts';

/* Story 4: the invitation is out, then the Wakil Bupati must travel: a letter of postponement to the same people. */

const OLD_NUMBER = '000.1.5/1/Setda';

test('an issued invitation is postponed by a letter that names its number and day, to the same people', async ({
  folder,
  start,
}) => {
  const running = await start();
  const { page } = running;
  const papers = new WrittenPapers(join(folder, 'Notula'));
  await openOffice(running);
  const dossier = await test.step('invite', () => issue(running, papers));
  await test.step('the day changes', () => move(page, dossier));
  await test.step('tell them', () => tell(page, papers));
});

async function issue(running: Running, papers: WrittenPapers): Promise<Dossier> {
  const { frame, list } = pagesOf(running.page);
  const dossier = await list.createMeeting(MEETING.title, MEETING.typedDate);
  await typeMeeting(await dossier.meeting());
  const tab = await dossier.invitation();
  await typeInvitation(tab, (field, text) => paste(running, field, text));
  await frame.waitUntilSaved();
  const name = await tab.paper.write(tab.paper.make, /2025-09-17_Undangan_.*\.docx/);
  expect((await papers.read(name)).isDraft).toBe(false);
  return dossier;
}

async function move(page: Page, dossier: Dossier): Promise<void> {
  const meeting = await dossier.meeting();
  await meeting.date.fill('24/9/2025');
  await meeting.date.blur();
  await meeting.start.fill('13.30');
  await meeting.end.fill('15.30');
  await meeting.end.blur();
  await pagesOf(page).frame.waitUntilSaved();
  await dossier.invitation();
  const banner = page.getByRole('status').filter({ hasText: 'berubah sejak undangan' }).first();
  await expect(banner).toContainText('17 September 2025');
  await expect(banner).toContainText('24 September 2025');
  await page.getByRole('button', { name: 'Buat surat penundaan' }).first().click();
}

async function tell(page: Page, papers: WrittenPapers): Promise<void> {
  const panel = page.getByRole('tabpanel', { name: 'Naskah lain' });
  await expect(panel.getByRole('radio', { name: 'Penundaan' })).toBeChecked();
  const field = (name: string) => panel.getByRole('textbox', { name, exact: true });
  await expect(field('Tanggal semula')).toHaveValue('17 September 2025');
  await expect(field('Tanggal baru')).toHaveValue('24 September 2025');
  await field('Alasan').fill('tugas luar daerah pimpinan rapat');
  await field('Tanggal naskah').fill('15/9/2025');
  await field('Tanggal naskah').blur();
  await panel.getByRole('button', { name: 'Nomor berikutnya' }).click();
  await expect(panel.getByTestId('printed-number')).toHaveText('000.1.5/2/Setda');
  await pagesOf(page).frame.waitUntilSaved();
  const sheet = new PaperPanel(panel);
  const paper = await papers.read(await sheet.write(sheet.make, /_Perubahan-Undangan_.*\.docx/));
  expect(paper.isDraft).toBe(false);
  expectInOrder(paper, [
    '000.1.5/2/Setda',
    'Penundaan Undangan',
    OLD_NUMBER,
    '10 September 2025',
    'tugas luar daerah pimpinan rapat',
    'Rabu, 24 September 2025',
    '13.30',
  ]);
  for (const title of INVITED) expect(paper.body).toContain(title);
}
