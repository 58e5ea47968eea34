import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { pagesOf } from './support/clerk.ts';
import { Keyboard } from './support/keyboard.ts';
import { AttendanceTab } from './support/pages/attendance-tab.ts';
import { InvitationTab } from './support/pages/invitation-tab.ts';
import { MeetingTab } from './support/pages/meeting-tab.ts';
import { MinutesTab } from './support/pages/minutes-tab.ts';
import type { OfficialFields } from './support/pages/official-fields.ts';
import { SetupPage } from './support/pages/setup-page.ts';
import { expectInOrder, WrittenPapers } from './support/papers.ts';

/*
 * Story 7: the first day of a new clerk, who has no mouse and knows nothing but the words on the screen: from the first run
 * to an invitation and minutes that can be printed and signed. Nothing is clicked, and nothing is filled past the keyboard.
 */

const TITLE = 'Rapat Persiapan Hari Jadi';
const INVITED = ['Kepala Dinas Pariwisata', 'Camat Sukaraja'];

test('a new clerk, by keyboard alone: first run, a meeting, its invitation and its minutes', async ({
  folder,
  start,
}) => {
  test.setTimeout(240_000);
  const { page } = await start(undefined, { isMoving: true });
  const clerk = new KeyboardClerk(page);
  const papers = new WrittenPapers(join(folder, 'Notula'));
  await test.step('the office', () => setUpOffice(page, clerk));
  await test.step('a meeting', () => makeMeeting(page, clerk));
  await test.step('its invitation', () => invite(page, clerk, papers));
  await test.step('who came', () => noteAttendance(page, clerk));
  await test.step('its minutes', () => writeMinutes(page, clerk, papers));
});

class KeyboardClerk {
  readonly keys: Keyboard;

  constructor(page: Page) {
    this.keys = new Keyboard(page);
  }

  /** Goes on to a field and types into it. */
  async typeInto(field: Locator, text: string): Promise<void> {
    await this.keys.tabTo(field);
    await this.keys.type(text);
  }

  async push(button: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.keys.tabTo(button, key);
    await this.keys.press('Enter');
  }

  async typeOfficial(fields: OfficialFields, title: string, name: string): Promise<void> {
    await this.typeInto(fields.title, title);
    await this.typeInto(fields.name, name);
  }
}

async function setUpOffice(page: Page, clerk: KeyboardClerk): Promise<void> {
  const setup = new SetupPage(page);
  await expect(pagesOf(page).start.setUp).toBeFocused();
  await clerk.keys.press('Enter');
  await expect(setup.progress(1)).toBeVisible();
  await clerk.typeInto(setup.field('Nama daerah'), 'Sukaraja');
  await clerk.typeInto(setup.field('Tempat kedudukan'), 'Sukaraja');
  await clerk.push(setup.next);
  await expectStep(setup, 2);
  await clerk.push(page.getByRole('button', { name: 'Tambah baris alamat' }));
  await expect(setup.field('baris alamat 1')).toBeFocused();
  await clerk.keys.type('Jalan Merdeka Nomor 1, Sukaraja 45123');
  await clerk.push(setup.next);
  for (const step of [3, 4]) {
    await expectStep(setup, step);
    await clerk.push(setup.next);
  }
  await expectStep(setup, 5);
  await clerk.typeInto(setup.field('Kode unit'), 'Setda');
  await clerk.push(setup.next);
  await expectStep(setup, 6);
  await clerk.push(setup.next);
  await expect(setup.heading).toHaveText('Siap dipakai');
  await expect(setup.heading).toBeFocused();
  await clerk.push(setup.begin);
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
}

/** The next question stands, and the keyboard begins at its heading. */
async function expectStep(setup: SetupPage, step: number): Promise<void> {
  await expect(setup.progress(step)).toBeVisible();
  await expect(setup.heading).toBeFocused();
}

async function makeMeeting(page: Page, clerk: KeyboardClerk): Promise<void> {
  const { list, frame } = pagesOf(page);
  await clerk.push(page.getByRole('button', { name: /^Rapat baru|^Buat rapat/ }).first());
  await expect(list.title).toBeFocused();
  await clerk.keys.type(TITLE);
  await clerk.typeInto(list.date, '17-9-2025');
  await clerk.push(list.create);
  const tab = new MeetingTab(page.getByRole('tabpanel', { name: 'Rapat' }));
  await expect(tab.title).toHaveValue(TITLE);
  await clerk.typeInto(tab.purpose, 'persiapan hari jadi daerah');
  await clerk.typeInto(tab.start, '9');
  await clerk.typeInto(tab.end, '11');
  await clerk.typeInto(tab.actualStart, '905');
  await clerk.typeInto(tab.actualEnd, '1050');
  await clerk.typeInto(tab.place, 'Aula Setda');
  await clerk.push(tab.addAgendaItem);
  await expect(tab.agendaItems).toBeFocused();
  await clerk.keys.type('Pembagian tugas panitia');
  await clerk.typeOfficial(tab.chair, 'Sekretaris Daerah', 'Siti Aminah');
  await frame.waitUntilSaved();
}

async function invite(page: Page, clerk: KeyboardClerk, papers: WrittenPapers): Promise<void> {
  const { keys } = clerk;
  await keys.press('Alt+2');
  const tab = new InvitationTab(page.getByRole('tabpanel', { name: 'Undangan' }));
  await expect(tab.letterDate).toBeVisible();
  await toTop(page, keys);
  await clerk.typeInto(tab.letterDate, '10/9/2025');
  await keys.tabTo(tab.nextNumber, 'Shift+Tab');
  await keys.press('Enter');
  await expect(tab.sequence).toHaveValue('1');
  await clerk.keys.tabTo(tab.addAddressee);
  for (const title of INVITED) {
    await keys.type(title);
    await keys.press('Enter');
  }
  await expect(tab.addressees).toHaveCount(INVITED.length);
  await clerk.typeOfficial(tab.signer, 'Sekretaris Daerah', 'Siti Aminah');
  await pagesOf(page).frame.waitUntilSaved();
  await toTop(page, keys);
  await clerk.push(tab.paper.make);
  const paper = await papers.read(await tab.paper.written(/2025-09-17_Undangan_.*\.docx/));
  expect(paper.isDraft).toBe(false);
  expectInOrder(paper, [
    '000.1.5/1/Setda',
    ...INVITED,
    'Rabu, 17 September 2025',
    'Aula Setda',
    'Siti Aminah',
  ]);
}

async function noteAttendance(page: Page, clerk: KeyboardClerk): Promise<void> {
  await clerk.keys.press('Alt+3');
  const tab = new AttendanceTab(page.getByRole('tabpanel', { name: 'Daftar hadir' }));
  await expect(tab.fill).toBeVisible();
  await toTop(page, clerk.keys);
  await clerk.push(tab.fill);
  await expect(tab.rows).toHaveCount(INVITED.length);
  await clerk.keys.tabTo(tab.rows.first().getByRole('radio'));
  await clerk.keys.press('h', 'h');
  await expect(tab.state(2, 'Hadir')).toBeChecked();
  await pagesOf(page).frame.waitUntilSaved();
}

async function writeMinutes(page: Page, clerk: KeyboardClerk, papers: WrittenPapers): Promise<void> {
  await clerk.keys.press('Alt+4');
  const tab = new MinutesTab(page.getByRole('tabpanel', { name: 'Notula' }));
  await expect(tab.opening).toBeVisible();
  await toTop(page, clerk.keys);
  await clerk.typeInto(tab.opening, 'Rapat dibuka oleh Sekretaris Daerah pada pukul 09.05 WIB.');
  const item = tab.discussion('1. Pembagian tugas panitia');
  await clerk.typeInto(item.text, 'Panitia terdiri atas empat bidang.');
  await clerk.push(item.addDecision);
  await expect(item.decision(1)).toBeFocused();
  await clerk.keys.type('Upacara di alun-alun.');
  await clerk.push(item.addAction);
  await expect(item.action(1).text).toBeFocused();
  await clerk.keys.type('Menyusun jadwal gladi.');
  await clerk.typeInto(item.action(1).owner, 'Kepala Dinas Pariwisata');
  await clerk.typeInto(item.action(1).due, '20/9/2025');
  await clerk.typeInto(tab.closing, 'Rapat ditutup pada pukul 10.50 WIB.');
  await pagesOf(page).frame.waitUntilSaved();
  await toTop(page, clerk.keys);
  await clerk.push(tab.paper.make);
  const paper = await papers.read(await tab.paper.written(/2025-09-17_Notula_.*\.docx/));
  expect(paper.isDraft).toBe(false);
  expectInOrder(paper, ['NOTULA', TITLE, 'Upacara di alun-alun.', 'Menyusun jadwal gladi.', 'Siti Aminah']);
}

/** Back to the tabs of the dossier, as Alt and their number do; from there Tab goes through the page. */
async function toTop(page: Page, keys: Keyboard): Promise<void> {
  await keys.tabTo(page.getByRole('tab', { selected: true }), 'Shift+Tab');
}
