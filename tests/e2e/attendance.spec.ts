import type { Page } from '@playwright/test';
import { expect, shareWindow, test } from './support/app.ts';
import { expectAccessibleInBoth as expectAccessible } from './support/axe.ts';
import { pagesOf } from './support/clerk.ts';
import { ask } from './support/door.ts';
import { addList, type NewRow } from './support/new-list.ts';
import { AttendanceDesk } from './support/pages/attendance-desk.ts';
import { holdAnswers } from './support/slow-answer.ts';
import { officeToday } from './support/today.ts';

/* The two fast ways of entering an attendance list, in the real window. */

const shared = shareWindow();
test.beforeAll(() => pagesOf(shared().page).start.openEmpty());

const AGENCIES = [
  'Dinas Sosial',
  'Dinas Kesehatan',
  'Dinas Perhubungan',
  'Badan Keuangan',
  'Kecamatan Sukaraja',
];

function invited(count: number): NewRow[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `Peserta ${String(index + 1).padStart(3, '0')}, S.E.`,
    title: `Kepala ${AGENCIES[index % AGENCIES.length]}`,
    organisation: AGENCIES[index % AGENCIES.length] ?? '',
  }));
}

async function openList(
  rows: NewRow[],
  mode: string,
): Promise<{ page: Page; desk: AttendanceDesk; meetingId: string }> {
  const { page } = shared();
  const title = `Rapat Koordinasi ${crypto.randomUUID().slice(0, 8)}`;
  const meetingId = await addList(page, title, officeToday(), rows);
  await pagesOf(page).frame.goTo(`/rapat/${meetingId}/hadir`);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  const desk = new AttendanceDesk(page);
  await desk.choose(mode);
  return { page, desk, meetingId };
}

async function savedRows(page: Page, meetingId: string) {
  await pagesOf(page).frame.waitUntilSaved();
  return (await ask(page, 'attendance.get', { meetingId })).value.attendees;
}

test('the reception desk: three letters and Enter, who came instead, guests, quorum and the way back', async () => {
  const people = [
    { name: 'Dr. Ahmad Fauzi, M.Si.', title: 'Kepala Dinas Sosial', organisation: 'Dinas Sosial' },
    { name: 'José Soesilo', title: 'Camat Sukamaju', organisation: 'Kecamatan Sukamaju' },
    { name: '', title: 'Camat Sukaraja', organisation: 'Kecamatan Sukaraja' },
    { name: 'Hadi Wibowo', title: 'Direktur RSUD', organisation: 'RSUD' },
  ];
  const { page, desk, meetingId } = await openList(people, 'Meja penerima');
  const { keyboard } = page;
  await expect(desk.search).toBeFocused();

  await keyboard.type('fau');
  await expect(desk.matches).toHaveCount(1);
  await keyboard.press('Enter');
  await expect(desk.answer).toContainText(/Hadir \d\d\.\d\d: Kepala Dinas Sosial/);
  await expect(desk.search).toBeFocused();
  await expect(desk.search).toHaveValue('');

  await keyboard.type('JOSE');
  await keyboard.press('ArrowDown');
  await keyboard.press('w');
  await expect(desk.deputy.title).toBeFocused();
  await keyboard.type('Sekretaris Camat');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type('094/12/Kec');
  await keyboard.press('Enter');
  await expect(desk.counts).toContainText('1 Diwakili');
  await expect(desk.search).toBeFocused();

  await test.step('the same one twice is told, nobody is a sentence', async () => {
    await keyboard.type('fau');
    await keyboard.press('Enter');
    await expect(desk.answer).toContainText('sudah dicatat hadir');
    await keyboard.type('xyz');
    await keyboard.press('Enter');
    await expect(desk.answer).toContainText('Tidak ada di daftar');
    await keyboard.press('Escape');
    await keyboard.press('Enter');
    await expect(desk.answer).toContainText('Ketik dahulu');
  });

  await test.step('the quorum counts along', async () => {
    await desk.quorum.selectOption('half');
    await expect(desk.counts).toContainText('Kuorum kurang 1');
    await desk.search.focus();
    await keyboard.type('had');
    await keyboard.press('Enter');
    await expect(desk.counts).toContainText('Kuorum tercapai');
    await keyboard.press('Control+z');
    await expect(desk.counts).toContainText('Kuorum kurang 1');
    await keyboard.press('Control+y');
    await expect(desk.counts).toContainText('Kuorum tercapai');
  });

  await test.step('a guest in one line, and one who leaves early', async () => {
    await desk.guest.name.focus();
    await keyboard.type('Tamu Satu');
    await keyboard.press('Enter');
    await expect(desk.last.first()).toContainText('Tamu: Tamu Satu');
    await desk.search.focus();
    await keyboard.type('fau');
    await keyboard.press('ArrowDown');
    await keyboard.press('p');
    await expect(desk.answer).toContainText(/Pulang \d\d\.\d\d/);
  });
  await expectAccessible(page, 'door');

  await test.step('what was entered before another way of entering can still be taken back', async () => {
    await desk.choose('Lembar bertanda tangan');
    await expect(desk.last).toHaveCount(4);
    await desk.last.filter({ hasText: 'Tamu Satu' }).getByRole('button').click();
    await expect(desk.last).toHaveCount(3);
  });

  const rows = await savedRows(page, meetingId);
  expect(rows.map(({ state }) => state)).toEqual(['present', 'represented', 'invited', 'present']);
  expect(rows[0]?.arrivedAt).toMatch(/^\d\d:\d\d$/);
  expect(rows[0]?.leftAt).toMatch(/^\d\d:\d\d$/);
  expect(rows[1]?.representative).toEqual({ name: '', title: 'Sekretaris Camat', letter: '094/12/Kec' });
});

test('the signed sheet: 200 rows by the keyboard alone', async () => {
  test.setTimeout(240_000);
  const { page, desk, meetingId } = await openList(invited(200), 'Lembar bertanda tangan');
  await expect(desk.entry).toBeFocused();
  const { keyboard } = page;
  for (let number = 1; number <= 200; number += 1) {
    const kind = number % 20;
    if (kind === 5) {
      await keyboard.type('w');
      await keyboard.press('Enter');
      await keyboard.type('Sekretaris');
      await keyboard.press('Enter');
    } else {
      await keyboard.type(kind === 10 ? 'i' : kind === 15 ? 't' : 'h');
      await keyboard.press('Enter');
    }
  }
  await expect(desk.answer).toContainText('200. Hadir');
  await expect(desk.answer).toContainText('Sudah baris terakhir.');
  await expect(desk.counts).toContainText('170 Hadir');
  const rows = await savedRows(page, meetingId);
  const count = (state: string) => rows.filter((row) => row.state === state).length;
  expect([count('present'), count('represented'), count('excused'), count('absent')]).toEqual([
    170, 10, 10, 10,
  ]);
  expect(rows.filter(({ representative }) => representative.title === 'Sekretaris')).toHaveLength(10);
  expect(rows[4]?.state).toBe('represented');
  expect(rows[9]?.state).toBe('excused');
});

test('the signed sheet: all present, then the exceptions, by number, letters and range', async () => {
  const { page, desk, meetingId } = await openList(invited(200), 'Lembar bertanda tangan');
  await expect(desk.entry).toBeFocused();
  const send = async (...sent: string[]) => {
    for (const one of sent) {
      const list = one === 'Enter' || one === 'Backspace' || one === 'Control+z' ? [one] : [...one];
      for (const key of list) await page.keyboard.press(key);
    }
  };
  await send('*h', 'Enter');
  await expect(desk.counts).toContainText('200 Hadir');
  await send('12i');
  await expect(desk.answer).toContainText('12. Izin: Kepala Dinas Kesehatan');
  await expect(desk.current).toContainText('12.');
  await send('Enter');
  await expect(desk.current).toContainText('13.');
  await send('190-193t', 'Enter');
  await expect(desk.counts).toContainText('4 Tanpa keterangan');
  await send('77w', 'Kabid', 'Enter');
  await expect(desk.current).toContainText('78.');

  await test.step('letters find a row; up and down choose; then the mark', async () => {
    await send('peserta 15');
    await expect(desk.hits).toHaveCount(8);
    await send('0', 'Enter');
    await expect(desk.current).toContainText('150.');
    await send('t', 'Enter');
    await expect(desk.current).toContainText('151.');
  });

  await test.step('a wrong number is a sentence and marks nobody', async () => {
    await send('207h');
    await expect(desk.answer).toContainText('Tidak ada baris 207');
    for (let back = 0; back < 4; back += 1) await send('Backspace');
    await send('201', 'Enter');
    await expect(desk.answer).toContainText('baris kosong');
    await expect(desk.guest.name).toBeFocused();
    await desk.entry.focus();
  });
  await expect(desk.counts).toContainText('5 Tanpa keterangan');

  await test.step('Backspace on the empty field and Ctrl+Z take back', async () => {
    await send('Backspace');
    await expect(desk.counts).toContainText('4 Tanpa keterangan');
    await send('Control+z');
    await expect(desk.counts).toContainText('0 Diwakili');
    await expect(desk.answer).toContainText('Diurungkan. Diwakili');
  });
  await expectAccessible(page, 'sheet');
  const rows = await savedRows(page, meetingId);
  expect(rows[11]?.state).toBe('excused');
  expect(rows.slice(189, 193).map(({ state }) => state)).toEqual(['absent', 'absent', 'absent', 'absent']);
  expect(rows[76]?.state).toBe('present');
});

test('the numbers are those of the paper after the list was changed', async () => {
  const { page, desk, meetingId } = await openList(invited(5), 'Daftar');
  const meeting = await ask(page, 'meetings.get', { id: meetingId });
  await ask(page, 'meetings.save', {
    id: meetingId,
    version: meeting.version,
    profileId: meeting.profileId,
    value: { ...meeting.value, place: 'Ruang Rapat' },
  });
  const profile = await ask(page, 'settings.getProfile', { id: meeting.profileId });
  await ask(page, 'settings.saveProfile', {
    id: profile.id,
    version: profile.version,
    value: { ...profile.value, region: { level: 'kabupaten', name: 'Contoh', seat: 'Contoh' } },
  });
  const { paper, findings } = await ask(page, 'attendance.makePaper', { meetingId });
  expect(paper.isDraft, JSON.stringify(findings)).toBe(false);
  const { version, value } = await ask(page, 'attendance.get', { meetingId });
  const attendees = value.attendees.filter((_, index) => index !== 1);
  await ask(page, 'attendance.save', { meetingId, version, value: { ...value, attendees } });
  await expect(page.getByRole('list', { name: 'Daftar peserta' }).getByRole('listitem')).toHaveCount(4);

  // While the numbers of the paper are being read, nothing is taken that would go to somebody else.
  const release = await holdAnswers(shared().app, 'attendance.printedSheet');
  await desk.choose('Lembar bertanda tangan');
  await expect(page.getByLabel('Memuat nomor lembar')).toBeVisible();
  await expect(desk.entry).toHaveCount(0);
  await release();
  await expect(desk.entry).toBeFocused();
  await page.keyboard.type('3h');
  await expect
    .poll(async () => (await savedRows(page, meetingId)).find(({ state }) => state === 'present')?.name)
    .toContain('Peserta 003');
  await page.keyboard.press('Enter');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await expect(desk.answer).toContainText('Baris 2 sudah dihapus dari daftar.');
  await page.getByRole('radio', { name: 'daftar yang sekarang' }).check();
  await desk.entry.focus();
  await page.keyboard.type('2t');
  await expect
    .poll(async () => (await savedRows(page, meetingId))[1])
    .toMatchObject({ state: 'absent', name: 'Peserta 003, S.E.' });
});

test('a thousand rows stay fluent', async () => {
  const { page, desk } = await openList(invited(1000), 'Lembar bertanda tangan');
  await expect(desk.entry).toBeFocused();
  await page.keyboard.type('1-999h');
  await page.keyboard.press('Enter');
  await expect(desk.counts).toContainText('999 Hadir');
  await page.keyboard.press('Home');
  for (let index = 0; index < 40; index += 1) {
    await page.keyboard.press('t');
    await page.keyboard.press('Enter');
  }
  await expect(desk.counts).toContainText('40 Tanpa keterangan');
  await desk.choose('Meja penerima');
  await expect(desk.search).toBeFocused();
  await page.keyboard.type('peserta 999');
  await expect(desk.matches).toHaveCount(1);
  await desk.choose('Daftar');
  await expect(page.getByRole('list', { name: 'Daftar peserta' })).toBeVisible();
});
