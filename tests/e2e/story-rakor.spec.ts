import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { pagesOf } from './support/clerk.ts';
import { ask } from './support/door.ts';
import { SIGNER } from './support/flood-meeting.ts';
import type { Dossier } from './support/pages/dossier.ts';
import { MeetingsDesk } from './support/pages/meetings-desk.ts';
import { expectInOrder, WrittenPapers } from './support/papers.ts';
import { openOffice } from './support/story.ts';

/* Story 1: the monthly rakor, from last month's dossier to signed minutes and next month's agenda. */

const LAST = 'Rapat Koordinasi Bulan Agustus 2025';
const THIS = 'Rapat Koordinasi Bulan September 2025';
const NEXT = 'Rapat Koordinasi Bulan Oktober 2025';
const INVITED = ['Kepala Dinas Sosial', 'Kepala Dinas Kesehatan', 'Camat Sukaraja', 'Camat Sukamulya'];
const AGENDA = ['Evaluasi kegiatan', 'Rencana bulan berjalan'];
const PROMISE = 'Menyampaikan laporan posko.';

/** Last month's rakor as it lies in the archive. */
async function keepLastMonth(page: Page): Promise<void> {
  const value = {
    title: LAST,
    purpose: 'mengevaluasi kegiatan bulan berjalan',
    date: '2025-08-04',
    startTime: '09:00',
    endTime: '11:00',
    place: 'Ruang Rapat Sekretariat Daerah',
    chair: { title: 'Sekretaris Daerah', role: 'regional-secretary' as const, name: { name: 'Siti Aminah' } },
    agenda: AGENDA.map((title) => ({ id: crypto.randomUUID(), title })),
  };
  const { id: meetingId } = await ask(page, 'meetings.create', { value });
  const letter = await ask(page, 'invitations.get', { meetingId });
  const addressees = INVITED.map((title) => ({ id: crypto.randomUUID(), title }));
  await ask(page, 'invitations.save', {
    meetingId,
    version: letter.version,
    value: { ...letter.value, letterDate: '2025-07-28', addressees },
  });
}

test('the monthly rakor: duplicated, invited, held, signed, and its promises carried to the next', async ({
  folder,
  start,
}) => {
  test.setTimeout(240_000);
  const running = await start();
  const { page } = running;
  const { frame, list } = pagesOf(page);
  const desk = new MeetingsDesk(page);
  const papers = new WrittenPapers(join(folder, 'Notula'));
  await openOffice(running);
  await keepLastMonth(page);

  await test.step('duplicate last month', async () => {
    await list.open(LAST);
    await desk.chooseAction(/Gandakan/);
    await desk.field('Tanggal').fill('1/9/2025');
    await desk.field('Tanggal').blur();
    await expect(desk.field('Nama rapat')).toHaveValue(THIS);
    await desk.button('Gandakan dan buka').click();
    await expect(page.getByRole('heading', { level: 1, name: THIS })).toBeVisible();
  });
  const dossier = await list.open(THIS);
  await test.step('invite', () => invite(page, dossier, papers));
  await test.step('who came', () => noteAttendance(page, dossier));
  await test.step('minutes', () => writeMinutes(page, dossier));
  await test.step('signed', () => sign(page, dossier, papers));

  await test.step('next month', async () => {
    await dossier.meeting();
    const panel = page.getByRole('tabpanel', { name: 'Rapat' });
    await panel.getByRole('combobox', { name: 'Bagian dari seri' }).selectOption({ label: 'Seri baru…' });
    await desk.field('Nama seri').fill('Rakor bulanan');
    await desk.button('Simpan seri').click();
    await panel.getByRole('button', { name: /Buat rapat berikutnya/ }).click();
    await expect(desk.field('Nama rapat')).toHaveValue(NEXT);
    await expect(desk.dialog).toContainText(PROMISE);
    await desk.button('Buat dan buka').click();
    await expect(page.getByRole('heading', { level: 1, name: NEXT })).toBeVisible();
    const { agendaItems } = await dossier.meeting();
    await expect(agendaItems.first()).toHaveValue('Tindak lanjut rapat sebelumnya');
    await expect(agendaItems.nth(1)).toHaveValue(AGENDA[0] ?? '');
    const next = await dossier.minutes();
    const carried = next.discussion('1. Tindak lanjut rapat sebelumnya');
    await expect(carried.text).toContainText(PROMISE);
  });
  await frame.open('Tindak lanjut');
  await expect(page.getByRole('table', { name: 'Tindak lanjut semua rapat' })).toContainText(PROMISE);
});

async function invite(page: Page, dossier: Dossier, papers: WrittenPapers): Promise<void> {
  const tab = await dossier.invitation();
  await expect(tab.addressees).toHaveCount(INVITED.length);
  await expect(tab.letterDate).toHaveValue('');
  await expect(tab.sequence).toHaveValue('');
  await tab.letterDate.fill('25/8/2025');
  await tab.nextNumber.click();
  await expect(tab.sequence).toHaveValue('1');
  await tab.signer.fill(SIGNER.official);
  await pagesOf(page).frame.waitUntilSaved();
  const name = await tab.paper.write(tab.paper.make, /2025-09-01_Undangan_.*\.docx/);
  const paper = await papers.read(name);
  expect(paper.isDraft).toBe(false);
  expectInOrder(paper, ['000.1.5/1/Setda', 'Senin, 1 September 2025']);
  for (const title of INVITED) expect(paper.body).toContain(title);
}

async function noteAttendance(page: Page, dossier: Dossier): Promise<void> {
  const tab = await dossier.attendance();
  await tab.fill.click();
  await expect(tab.rows).toHaveCount(INVITED.length);
  await tab.state(1, 'Belum dicatat').focus();
  for (const key of ['h', 'h', 'h', 't']) await page.keyboard.press(key);
  await expect(tab.state(4, 'Tanpa keterangan')).toBeChecked();
  await pagesOf(page).frame.waitUntilSaved();
}

async function writeMinutes(page: Page, dossier: Dossier): Promise<void> {
  const meeting = await dossier.meeting();
  await meeting.actualStart.fill('905');
  await meeting.actualEnd.fill('1055');
  const tab = await dossier.minutes();
  await tab.opening.fill('Rapat dibuka oleh Sekretaris Daerah pada pukul 09.05 WIB.');
  const first = tab.discussion(`1. ${AGENDA[0]}`);
  await first.text.fill('Kegiatan bulan Agustus berjalan sesuai rencana.');
  await first.addDecision.click();
  await first.decision(1).fill('Posko dilanjutkan sampai akhir tahun.');
  await first.addAction.click();
  await first.action(1).text.fill(PROMISE);
  await first.action(1).owner.fill('Kepala Dinas Sosial');
  await first.action(1).due.fill('30/9/2025');
  await tab.discussion(`2. ${AGENDA[1]}`).text.fill('Rencana bulan September disepakati.');
  await tab.closing.fill('Rapat ditutup pada pukul 10.55 WIB.');
  await pagesOf(page).frame.waitUntilSaved();
}

async function sign(page: Page, dossier: Dossier, papers: WrittenPapers): Promise<void> {
  const tab = await dossier.minutes();
  await page.getByRole('button', { name: 'Jadikan final…' }).click();
  const asked = page.getByRole('dialog', { name: 'Jadikan notula final?' });
  await asked.getByRole('button', { name: 'Jadikan final', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: /Notula ini final/ })).toBeVisible();
  // The paper follows the lock, and is listed beside the form.
  const paper = await papers.read(await tab.paper.listed(/^2025-09-01_Notula_.*\.docx$/));
  expect(paper.isDraft).toBe(false);
  expectInOrder(paper, [THIS, 'Senin, 1 September 2025', 'Posko dilanjutkan', PROMISE, 'Siti Aminah']);
}
