import type { Locator, Page } from '@playwright/test';
import type { Minutes } from '../../shared/domain/minutes.ts';
import { plainText, richFromPlain } from '../../shared/domain/rich-text.ts';
import {
  aDiscussion,
  aMeeting,
  anAttendance,
  anAttendee,
  aProfile,
  newTestId,
} from '../fixtures/builders.ts';
import { expect, test } from './support/app.ts';
import { expectAccessibleInBoth } from './support/axe.ts';
import { pagesOf } from './support/clerk.ts';
import { ask } from './support/door.ts';

const PUPR = 'Kepala Dinas PUPR';
const AGENDA = [
  { id: newTestId(), title: 'Penanganan banjir' },
  { id: newTestId(), title: 'Hari jadi daerah' },
];

/** A meeting with two agenda items, one present and one absent attendee, and an older meeting on the same words. */
async function openDesk(page: Page): Promise<string> {
  const { start, frame } = pagesOf(page);
  await start.openEmpty();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const [profile] = await ask(page, 'settings.listProfiles', {});
  if (profile === undefined) throw new Error('No profile');
  const { id: profileId, version } = profile;
  await ask(page, 'settings.saveProfile', { id: profileId, version, value: aProfile() });
  await oldMeeting(page, profileId);
  const value = aMeeting({ title: 'Rakor Agustus', date: '2025-08-31', agenda: AGENDA });
  const { id } = await ask(page, 'meetings.create', { value, profileId });
  const attendees = [
    anAttendee({ name: 'Siti Aminah, S.T.', title: PUPR, organisation: 'Dinas PUPR' }),
    anAttendee({ name: 'Budi', title: 'Kepala BPBD', organisation: 'BPBD', state: 'absent' }),
  ];
  await ask(page, 'attendance.save', { meetingId: id, version: 1, value: anAttendance({ attendees }) });
  await frame.goTo(`/rapat/${id}/notula`);
  await expect(section(page, '1. Penanganan banjir')).toBeVisible();
  return id;
}

async function oldMeeting(page: Page, profileId: string): Promise<void> {
  const itemId = newTestId();
  const value = aMeeting({
    title: 'Rakor Juli',
    date: '2025-07-01',
    agenda: [{ id: itemId, title: 'Banjir di utara' }],
  });
  const { id } = await ask(page, 'meetings.create', { value, profileId });
  const { version, value: minutes } = await ask(page, 'minutes.get', { meetingId: id });
  const discussions = [aDiscussion({ agendaItemId: itemId })];
  await ask(page, 'minutes.save', { meetingId: id, version, value: { ...minutes, discussions } });
}

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const flood = (page: Page) => section(page, '1. Penanganan banjir');
const discussion = (page: Page): Locator =>
  page.getByRole('textbox', { name: 'Pembahasan 1. Penanganan banjir', exact: true });
const menu = (page: Page, name: string) => page.getByRole('listbox', { name, exact: true });
const stored = async (page: Page, meetingId: string): Promise<Minutes> =>
  (await ask(page, 'minutes.get', { meetingId })).value;

async function startTyping(page: Page): Promise<Locator> {
  await discussion(page).focus();
  await expect(discussion(page)).toBeFocused();
  await expect(discussion(page)).toHaveAttribute('contenteditable', 'true');
  return discussion(page);
}

test('@ names a speaker with the verb whose turn it is; e-mail, dates and Escape leave the text alone', async ({
  start,
}) => {
  const { page } = await start();
  const meetingId = await openDesk(page);
  const text = await startTyping(page);
  await page.keyboard.type('@pu');
  await expect(menu(page, 'Pembicara').getByRole('option').first()).toContainText(PUPR);
  await expectAccessibleInBoth(page, 'speakers under the cursor');
  await page.keyboard.press('Enter');
  await expect(menu(page, 'Pembicara')).toHaveCount(0);
  await expect(text).toHaveText(`${PUPR} menyampaikan bahwa `);
  await page.keyboard.type('siap. @pupr');
  await page.keyboard.press('Tab');
  await expect(text).toHaveText(`${PUPR} menyampaikan bahwa siap. ${PUPR} menjelaskan bahwa `);

  // Absent people come too, and say so.
  await page.keyboard.type('@bp');
  await expect(menu(page, 'Pembicara').getByRole('option')).toContainText('tidak tercatat hadir');
  await page.keyboard.press('Escape');
  await expect(menu(page, 'Pembicara')).toHaveCount(0);
  await expect(text).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('setda@contoh.go.id tanggal 12/3 dan/atau s.d. / pukul');
  const expected = /@bpsetda@contoh\.go\.id tanggal 12\/3 dan\/atau s\.d\. \/ pukul$/;
  await expect(text).toHaveText(expected);
  await expect
    .poll(async () => plainText((await stored(page, meetingId)).discussions[0]?.text ?? richFromPlain('')))
    .toMatch(/@bp\nsetda@contoh\.go\.id tanggal 12\/3 dan\/atau s\.d\. \/ pukul$/);
});

test('/ writes a phrase of the office or of the unit, and the unit’s own are added, changed and removed', async ({
  start,
}) => {
  const { page } = await start();
  await openDesk(page);
  const text = await startTyping(page);
  await page.keyboard.type('/rapat dib');
  // A space ends the search, and nothing of it is eaten.
  await expect(text).toHaveText('/rapat dib');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('/sepakat');
  await expect(menu(page, 'Frasa')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Agar segera ditindaklanjuti.');
  await page.keyboard.press('ControlOrMeta+A');
  await page.getByRole('button', { name: 'Simpan teks terpilih sebagai frasa' }).first().click();
  await expect(page.getByText('Frasa tersimpan di buku frasa.')).toBeVisible();
  await page.keyboard.press('Delete');
  await page.keyboard.type('/agar');
  await expect(menu(page, 'Frasa').getByRole('option').first()).toContainText('Agar segera');
  await page.keyboard.press('Enter');
  await expect(text).toHaveText('Agar segera ditindaklanjuti. ');
  await page.keyboard.type('/menyepakati');
  await expect(menu(page, 'Frasa').getByRole('option').first()).toContainText('Rapat menyepakati');
  await page.keyboard.press('Enter');
  await expect(text).toHaveText('Agar segera ditindaklanjuti. Rapat menyepakati hal-hal sebagai berikut: ');

  // A lone sign points at nothing: Enter stays a new line.
  await page.keyboard.type('/');
  await expect(menu(page, 'Frasa')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Delete');
  await expect(page.getByText('Frasa dihapus dari buku frasa.')).toBeVisible();
  await page.keyboard.press('Escape');

  const opener = page.getByRole('button', { name: /^Buku frasa/ });
  await opener.first().click();
  const book = page.getByRole('dialog', { name: 'Buku frasa' });
  await expect(book.getByText('Belum ada frasa unit.')).toBeVisible();
  await book.getByRole('textbox', { name: 'Frasa baru' }).fill('Rapat sepakat.');
  await book.getByRole('button', { name: 'Tambahkan' }).click();
  await book.getByRole('textbox', { name: 'Frasa 1' }).fill('Rapat setuju.');
  await book.getByRole('button', { name: 'Simpan frasa 1' }).click();
  await expect(page.getByText('Frasa diubah.')).toBeVisible();
  await expectAccessibleInBoth(page, 'phrase book');
  await book.getByRole('button', { name: 'Hapus frasa 1' }).click();
  await expect(book.getByText('Belum ada frasa unit.')).toBeVisible();
});

test('a whole agenda item is written by keyboard alone, from any field of it', async ({ start }) => {
  const { page } = await start();
  const meetingId = await openDesk(page);
  await startTyping(page);
  await page.keyboard.press('Control+Semicolon');
  await expect(discussion(page)).toHaveText(/^\d\d\.\d\d WIB$/);
  await page.keyboard.press('Alt+p');
  const speaker = flood(page).getByRole('combobox', { name: 'Pembicara' });
  await expect(speaker).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('@pu');
  await expect(menu(page, 'Pembicara')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(speaker).toHaveValue(PUPR);
  await page.keyboard.type('Pompa siap.');
  await page.keyboard.press('Alt+k');
  await expect(flood(page).getByRole('textbox', { name: 'Keputusan 1' })).toBeFocused();
  await page.keyboard.type('Pompa dipasang pukul ');
  await page.keyboard.press('Control+Semicolon');
  await page.keyboard.press('Alt+t');
  await expect(flood(page).getByRole('textbox', { name: 'Uraian' })).toBeFocused();
  await page.keyboard.type('Memasang pompa.');
  await page.keyboard.press('Alt+c');
  await expect(flood(page).getByRole('textbox', { name: /^Catatan/ })).toBeFocused();
  await page.keyboard.type('RAHASIA: anggaran kurang.');
  await page.keyboard.press('Alt+PageDown');
  await expect(
    page.getByRole('textbox', { name: 'Pembahasan 2. Hari jadi daerah', exact: true }),
  ).toBeFocused();
  await page.keyboard.press('Alt+PageUp');
  await expect(discussion(page)).toBeFocused();

  await expect
    .poll(async () => {
      const [first] = (await stored(page, meetingId)).discussions;
      return {
        said: first?.statements.map(({ speaker: who, text }) => `${who}: ${plainText(text)}`),
        decided: first?.decisions.map(({ text }) => text.replace(/\d\d\.\d\d/, '00.00')),
        todo: first?.actionItems.map(({ text }) => text),
      };
    })
    .toEqual({
      said: [`${PUPR}: Pompa siap.`],
      decided: ['Pompa dipasang pukul 00.00 WIB'],
      todo: ['Memasang pompa.'],
    });
  await expect
    .poll(async () =>
      (await ask(page, 'minutes.getNotes', { meetingId })).value.parts.map(({ text }) => text),
    )
    .toEqual(['RAHASIA: anggaran kurang.']);
  expect(JSON.stringify(await stored(page, meetingId))).not.toContain('RAHASIA');
  const outline = page.getByRole('navigation', { name: 'Isi notula' });
  await expect(outline.getByRole('button', { name: /^1\. Penanganan banjir/ })).toContainText(
    'pembahasan · 1 pernyataan · 1 keputusan · 1 tindak lanjut',
  );
  await expect(outline.getByRole('button', { name: /^2\. Hari jadi/ })).toContainText('masih kosong');
  await expect(page.getByText(/^Tersimpan \d\d\.\d\d\.\d\d$/)).toBeVisible();
  await page.getByRole('button', { name: 'Petikan keputusan' }).click();
  await expect(page.getByRole('textbox', { name: 'Keputusan rapat' })).toHaveValue(
    /^1\. Penanganan banjir\n {3}a\. Pompa dipasang pukul \d\d\.\d\d WIB$/,
  );
});

test('rule 36: who is not recorded as there is told so, and recorded by one click', async ({ start }) => {
  const { page } = await start();
  const meetingId = await openDesk(page);
  await startTyping(page);
  await page.keyboard.press('Alt+p');
  await expect(flood(page).getByRole('combobox', { name: 'Pembicara' })).toBeFocused();
  await page.keyboard.type('Kepala Dinas Tamu');
  await page.keyboard.press('Escape');
  await expect(flood(page).getByText('tidak tercatat hadir')).toBeVisible();
  await expectAccessibleInBoth(page, 'speaker not recorded');
  await flood(page).getByRole('button', { name: 'Tambahkan ke daftar hadir sebagai tamu' }).click();
  await expect(flood(page).getByText('tidak tercatat hadir')).toHaveCount(0);
  const guest = async () => (await ask(page, 'attendance.get', { meetingId })).value.attendees.at(-1);
  await expect.poll(guest).toMatchObject({ title: 'Kepala Dinas Tamu', isWalkIn: true, state: 'present' });
  await expect
    .poll(async () => (await stored(page, meetingId)).discussions[0]?.statements[0]?.attendeeId)
    .toBe((await guest())?.id);
});

test('Yang lalu shows earlier decisions and open promises, quotes them, opens them in place, and stays closed', async ({
  start,
}) => {
  const { page } = await start();
  const meetingId = await openDesk(page);
  await startTyping(page);
  const past = page.getByRole('region', { name: 'Yang lalu' });
  const entry = past.getByRole('article', { name: 'Banjir di utara' });
  await expect(entry).toContainText('1 Juli 2025 · Rakor Juli');
  await expect(entry).toContainText('Kegiatan dilaksanakan sesuai jadwal.');
  await expect(entry).toContainText('Menyusun jadwal rinci. (Dinas Contoh; batas 5 September 2025; Terbuka)');
  await expectAccessibleInBoth(page, 'minutes desk');
  await entry.getByRole('button', { name: /^Kutip/ }).click();
  await expect(discussion(page)).toHaveText(
    'Notula Rakor Juli tanggal 1 Juli 2025: “Kegiatan dilaksanakan sesuai jadwal.”',
  );
  await entry.getByRole('button', { name: /^Baca notula/ }).click();
  const old = page.getByRole('dialog', { name: 'Notula Rakor Juli' });
  await expect(old).toContainText('Pimpinan rapat membuka pembahasan.');
  await page.keyboard.press('Escape');
  await expect(old).toHaveCount(0);
  await past.getByRole('button', { name: 'Tutup Yang lalu' }).click();
  await expect(past).toHaveCount(0);
  await pagesOf(page).frame.goTo('/rapat');
  await expect(page.getByRole('heading', { level: 1, name: 'Rapat', exact: true })).toBeVisible();
  await pagesOf(page).frame.goTo(`/rapat/${meetingId}/notula`);
  await expect(flood(page)).toBeVisible();
  await expect(past).toHaveCount(0);
  await page.getByRole('button', { name: 'Yang lalu' }).click();
  await expect(past).toBeVisible();
});

test('rule 35: what changed since the final invitation is told on both tabs', async ({ start }) => {
  const { page } = await start();
  const meetingId = await openDesk(page);
  const invitation = await ask(page, 'invitations.get', { meetingId });
  const { chair } = aMeeting();
  const addressee = { id: newTestId(), title: PUPR, organisation: 'Dinas PUPR' };
  await ask(page, 'invitations.save', {
    meetingId,
    version: invitation.version,
    value: {
      ...invitation.value,
      letterDate: '2025-08-22',
      sequence: 7,
      addressees: [addressee],
      signatory: { mandate: [], official: chair },
    },
  });
  const { paper } = await ask(page, 'invitations.makePaper', { meetingId });
  expect(paper.isDraft).toBe(false);
  const banner = page
    .getByRole('status')
    .filter({ hasText: 'Data rapat berubah sejak undangan final dibuat' });
  await expect(banner).toHaveCount(0);
  const { version, profileId, value } = await ask(page, 'meetings.get', { id: meetingId });
  const next = { ...value, place: 'Pendopo', startTime: '10:00' };
  await ask(page, 'meetings.save', { id: meetingId, version, profileId, value: next });
  await expect(banner).toContainText('di undangan “Ruang Rapat Sekretariat Daerah”, sekarang “Pendopo”');
  await expect(banner).toContainText('Waktu');
  await expectAccessibleInBoth(page, 'changed since the invitation');
  await pagesOf(page).frame.goTo(`/rapat/${meetingId}/undangan`);
  await expect(banner).toContainText('sekarang “Pendopo”');
});
