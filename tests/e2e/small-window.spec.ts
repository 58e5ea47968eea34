import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { seedArchive } from '../bench/seed-archive.ts';
import { expect, type Running, test } from './support/app.ts';
import { pagesOf } from './support/clerk.ts';
import { ask } from './support/door.ts';
import { InvitationTab } from './support/pages/invitation-tab.ts';
import { fillArchive } from './support/screens.ts';
import { putOn } from './support/shots.ts';
import { midSemester, officeToday } from './support/today.ts';

/* The smallest window that is promised, and the largest zoom an office uses: nothing becomes too narrow to read. */

const SMALL = { name: '', width: 1280, height: 720, zoom: 1, colours: 'light' } as const;
/** Pixels of the page: the longest word of an agency's name, with its frame. */
const LONGEST_WORD = 110;

async function openSample(running: Running): Promise<string> {
  await pagesOf(running.page).start.beginWithSamples();
  const meetingId = await fillArchive(running.page);
  await putOn(running, SMALL);
  return meetingId;
}

async function widthOf(locator: Locator): Promise<number> {
  const box = await locator.boundingBox();
  return box?.width ?? 0;
}

function field(page: Page, name: string): Locator {
  return page.getByRole('tabpanel').getByRole('textbox', { name, exact: true });
}

test('beside an open preview the rows of addressees and of attendees keep room for whole words', async ({
  start,
}) => {
  const running = await start();
  const { page } = running;
  const meetingId = await openSample(running);
  const { frame } = pagesOf(page);
  await frame.goTo(`/rapat/${meetingId}/undangan`);
  await expect(page.getByRole('button', { name: 'Pratinjau', expanded: true })).toBeVisible();
  for (const part of ['Jabatan', 'Instansi']) {
    const cell = field(page, `${part}, undangan 1`);
    await cell.scrollIntoViewIfNeeded();
    await expect.poll(() => widthOf(cell)).toBeGreaterThan(LONGEST_WORD);
  }
  await frame.goTo(`/rapat/${meetingId}/hadir`);
  for (const part of ['Nama', 'Jabatan', 'Instansi']) {
    const cell = field(page, `${part}, peserta 1`);
    await cell.scrollIntoViewIfNeeded();
    await expect.poll(() => widthOf(cell)).toBeGreaterThan(LONGEST_WORD);
  }
});

test('at 150 percent a table is scrolled sideways before its main column is crushed', async ({
  folder,
  start,
}) => {
  const archive = join(folder, 'Notula');
  await seedArchive(archive, { meetings: 40, people: 60 }, midSemester());
  const running = await start(archive);
  const { page } = running;
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
  await ask(page, 'letters.saveEntry', {
    id: null,
    version: null,
    value: { register: 'surat', letterDate: officeToday(), subject: 'Permohonan Narasumber' },
  });
  await putOn(running, { ...SMALL, zoom: 1.5 });
  const { frame } = pagesOf(page);
  for (const [path, header] of [
    ['/statistik', 'Instansi'],
    ['/agenda-surat', 'Hal'],
    ['/tindak-lanjut', 'Uraian'],
  ] as const) {
    await frame.goTo(path);
    const column = page.getByRole('columnheader', { name: header, exact: true });
    await expect(column).toBeVisible();
    await expect.poll(() => widthOf(column)).toBeGreaterThan(LONGEST_WORD);
  }
});

test('the time of the last save does not go back with another tab of the same berkas', async ({ start }) => {
  const { page } = await start();
  const { start: first, frame } = pagesOf(page);
  await first.beginEmpty();
  const { id } = await ask(page, 'meetings.create', { value: { title: 'Rapat Contoh' } });
  await frame.goTo(`/rapat/${id}/undangan`);
  await new InvitationTab(page.getByRole('tabpanel', { name: 'Undangan' })).addressPlace.fill('Contoh');
  const note = page.getByRole('banner').getByText(/^Tersimpan \d\d\.\d\d\.\d\d$/);
  await expect(note).toBeVisible();
  const saved = (await note.textContent()) ?? '';
  await page.getByRole('tab', { name: 'Notula', exact: true }).click();
  await expect(page.getByRole('tabpanel', { name: 'Notula' })).toBeVisible();
  await expect(note).toHaveText(saved);
});
