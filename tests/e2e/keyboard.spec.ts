import { join } from 'node:path';
import { expect, test } from './support/app.ts';
import { pagesOf } from './support/clerk.ts';
import { Keyboard } from './support/keyboard.ts';
import { InvitationTab } from './support/pages/invitation-tab.ts';
import { MeetingTab } from './support/pages/meeting-tab.ts';
import { expectInOrder, WrittenPapers } from './support/papers.ts';

test('a meeting and its undangan are made without a mouse', async ({ folder, start }) => {
  const { page } = await start(undefined, { isMoving: true });
  const { start: first, list, frame } = pagesOf(page);
  const keys = new Keyboard(page);

  await expect(first.setUp).toBeFocused();
  await keys.tabTo(first.startEmpty);
  await keys.press('Enter');
  await expect(page.getByText('Belum ada rapat')).toBeVisible();

  await test.step('create the meeting', async () => {
    await keys.press('Control+n');
    await expect(list.title).toBeFocused();
    await keys.expectVisibleFocus();
    await keys.type('Rapat Evaluasi Triwulan');
    await keys.tabTo(list.date);
    await keys.type('17-9-2025');
    await keys.tabTo(list.create);
    await keys.press('Enter');
  });

  const meeting = new MeetingTab(page.getByRole('tabpanel', { name: 'Rapat' }));
  await expect(meeting.title).toHaveValue('Rapat Evaluasi Triwulan');
  await test.step('type its facts', async () => {
    await keys.tabTo(meeting.start);
    await keys.type('13.30');
    await keys.tabTo(meeting.place);
    await keys.type('Aula Setda');
    await keys.tabTo(meeting.addAgendaItem);
    await keys.press('Space');
    await expect(meeting.agendaItems).toBeFocused();
    await keys.type('Serapan anggaran');
    await keys.press('Enter');
    await expect(meeting.agendaItems.nth(1)).toBeFocused();
    await keys.type('Lain-lain');
    await keys.press('Alt+ArrowUp');
    await expect(meeting.agendaItems.first()).toHaveValue('Lain-lain');
    await expect(meeting.agendaItems.first()).toBeFocused();
    await keys.press('Alt+ArrowDown');
    await expect(meeting.agendaItems.nth(1)).toBeFocused();
    await keys.tabTo(meeting.isSpecimen);
    await keys.press('Space');
    await expect(meeting.isSpecimen).toBeChecked();
    await keys.press('Space');
    await expect(meeting.isSpecimen).not.toBeChecked();
    await frame.waitUntilSaved();
  });

  const tab = page.getByRole('tab', { name: 'Undangan' });
  await test.step('go to Undangan by the arrows', async () => {
    await keys.tabTo(page.getByRole('tab', { name: 'Rapat' }), 'Shift+Tab');
    await keys.press('ArrowRight');
    await expect(tab).toBeFocused();
    await keys.expectVisibleFocus();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    await keys.press('Alt+1');
    await expect(meeting.title).toBeVisible();
    await keys.press('Alt+2');
    await expect(tab).toHaveAttribute('aria-selected', 'true');
  });

  const invitation = new InvitationTab(page.getByRole('tabpanel', { name: 'Undangan' }));
  await test.step('address it and write the Word file', async () => {
    await keys.tabTo(invitation.addAddressee);
    for (const title of ['Camat Sukaraja', 'Camat Sukamulya']) {
      await keys.type(title);
      await keys.press('Enter');
    }
    await expect(invitation.addressees).toHaveCount(2);
    await expect(invitation.addAddressee).toBeFocused();
    await keys.tabTo(invitation.signer.title);
    await keys.type('Sekretaris Daerah');
    await keys.tabTo(invitation.signer.role);
    await expect(invitation.signer.role).toHaveValue('regional-secretary');
    await keys.tabTo(invitation.signer.name);
    await keys.type('Budi Santoso');
    await frame.waitUntilSaved();
    await keys.tabTo(invitation.paper.makeDraft, 'Shift+Tab');
    await keys.press('Enter');
    await invitation.paper.written('2025-09-17_Undangan_Rapat-Evaluasi-Triwulan.docx');
    // While it worked it was disabled; the keyboard has its place back.
    await expect(invitation.paper.makeDraft).toBeFocused();
  });

  const paper = await new WrittenPapers(join(folder, 'Notula')).read(/Undangan/);
  expectInOrder(paper, [
    'Yth.\nCamat Sukaraja\nCamat Sukamulya\ndi\nTempat',
    'Rabu, 17 September 2025',
    'pukul 13.30 WIB s.d. selesai',
    'Aula Setda',
    'Rapat Evaluasi Triwulan',
    'Sekretaris Daerah,',
    'Budi Santoso',
  ]);
});

test('the list of meetings is walked, opened and emptied by keys', async ({ start }) => {
  const { page } = await start(undefined, { isMoving: true });
  const { start: first, list } = pagesOf(page);
  const keys = new Keyboard(page);
  await expect(first.setUp).toBeFocused();
  await keys.expectVisibleFocus();
  await keys.tabTo(first.startWithSamples);
  await keys.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
  await keys.press('Control+2');
  await expect(list.rows).toHaveCount(5);

  const links = list.rows.getByRole('link');
  await keys.press('Control+f');
  await keys.expectVisibleFocus();
  await keys.press('ArrowDown');
  await expect(links.first()).toBeFocused();
  await keys.expectVisibleFocus();
  await keys.press('End');
  await expect(links.last()).toBeFocused();
  await keys.press('Home', 'ArrowDown');
  await expect(links.nth(1)).toBeFocused();
  await keys.expectVisibleFocus();
  const [, title = '', follower = ''] = await links.allTextContents();
  await keys.press('Delete');
  await expect(list.rows).toHaveCount(4);
  await expect(list.rows.getByRole('link', { name: follower })).toBeFocused();
  await keys.press('Control+z');
  await expect(list.rows).toHaveCount(5);
  await expect(list.rows.getByRole('link', { name: title })).toBeVisible();

  // The focus stayed on the follower; the row that came back stands above it.
  await keys.press('ArrowUp');
  await expect(list.rows.getByRole('link', { name: title })).toBeFocused();
  await keys.expectVisibleFocus();
  await keys.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
});
