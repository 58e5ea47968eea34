import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { v7 as uuidv7 } from 'uuid';
import type { InputOf } from '../../shared/contract/index.ts';
import { addDays } from '../../shared/domain/dates.ts';
import { zoneMoment } from '../../shared/domain/meeting-state.ts';
import { expect, type Running, test } from './support/app.ts';
import { pagesOf } from './support/clerk.ts';
import { ask } from './support/door.ts';
import { AttendanceDesk } from './support/pages/attendance-desk.ts';

/* The two fast ways of entering an attendance list, and what becomes of many lists, in the real window. */

type Row = NonNullable<InputOf<'attendance.save'>['value']['attendees']>[number];

const today = zoneMoment(new Date(), 'WIB').slice(0, 10);
const AGENCIES = [
  'Dinas Sosial',
  'Dinas Kesehatan',
  'Dinas Perhubungan',
  'Badan Keuangan',
  'Kecamatan Sukaraja',
];

async function addList(
  page: Page,
  title: string,
  date: string,
  attendees: Omit<Row, 'id'>[],
): Promise<string> {
  const { id: meetingId } = await ask(page, 'meetings.create', {
    value: { title, date, startTime: '09:00' },
  });
  const { version } = await ask(page, 'attendance.get', { meetingId });
  const rows = attendees.map((row) => ({ id: uuidv7(), ...row }));
  await ask(page, 'attendance.save', { meetingId, version, value: { attendees: rows } });
  return meetingId;
}

function invited(count: number): Omit<Row, 'id'>[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `Peserta ${String(index + 1).padStart(3, '0')}, S.E.`,
    title: `Kepala ${AGENCIES[index % AGENCIES.length]}`,
    organisation: AGENCIES[index % AGENCIES.length] ?? '',
  }));
}

async function startWith(
  start: () => Promise<Running>,
  rows: Omit<Row, 'id'>[],
  mode: string,
): Promise<Running & { desk: AttendanceDesk; meetingId: string }> {
  const running = await start();
  const { page } = running;
  const { start: first, frame } = pagesOf(page);
  await first.startEmpty.click();
  const meetingId = await addList(page, 'Rapat Koordinasi', today, rows);
  await frame.goTo(`/rapat/${meetingId}/hadir`);
  const desk = new AttendanceDesk(page);
  await desk.choose(mode);
  return { ...running, desk, meetingId };
}

async function savedRows(page: Page, meetingId: string) {
  await pagesOf(page).frame.waitUntilSaved();
  return (await ask(page, 'attendance.get', { meetingId })).value.attendees;
}

async function expectAccessible(page: Page, screen: string): Promise<void> {
  for (const scheme of ['light', 'dark']) {
    await page.evaluate((value) => {
      document.documentElement.setAttribute('data-mantine-color-scheme', value);
    }, scheme);
    await page.waitForTimeout(300);
    const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(passes.length, screen).toBeGreaterThan(10);
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    const told = grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
    expect.soft(told, `${screen}, ${scheme}`).toEqual([]);
  }
  await page.evaluate(() => document.documentElement.setAttribute('data-mantine-color-scheme', 'light'));
}

test('the reception desk: three letters and Enter, who came instead, guests, quorum and the way back', async ({
  start,
}) => {
  const people = [
    { name: 'Dr. Ahmad Fauzi, M.Si.', title: 'Kepala Dinas Sosial', organisation: 'Dinas Sosial' },
    { name: 'José Soesilo', title: 'Camat Sukamaju', organisation: 'Kecamatan Sukamaju' },
    { name: '', title: 'Camat Sukaraja', organisation: 'Kecamatan Sukaraja' },
    { name: 'Hadi Wibowo', title: 'Direktur RSUD', organisation: 'RSUD' },
  ];
  const { page, desk, meetingId } = await startWith(start, people, 'Meja penerima');
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

test('the signed sheet: 200 rows by the keyboard alone', async ({ start }) => {
  test.setTimeout(240_000);
  const { page, desk, meetingId } = await startWith(start, invited(200), 'Lembar bertanda tangan');
  await expect(desk.entry).toBeFocused();
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  const type = async (text: string) => {
    for (const letter of text) await press(letter);
  };
  const begun = performance.now();
  for (let number = 1; number <= 200; number += 1) {
    const kind = number % 20;
    if (kind === 5) {
      await type('w');
      await press('Enter');
      await type('Sekretaris');
      await press('Enter');
    } else {
      await type(kind === 10 ? 'i' : kind === 15 ? 't' : 'h');
      await press('Enter');
    }
  }
  const seconds = Math.round((performance.now() - begun) / 100) / 10;
  console.log(`200 rows one by one: ${keys} keys, ${seconds} s in this window`);
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

test('the signed sheet: all present, then the exceptions, by number, letters and range', async ({
  start,
}) => {
  const { page, desk, meetingId } = await startWith(start, invited(200), 'Lembar bertanda tangan');
  await expect(desk.entry).toBeFocused();
  let keys = 0;
  const send = async (...sent: string[]) => {
    for (const one of sent) {
      const list = one === 'Enter' || one === 'Backspace' || one === 'Control+z' ? [one] : [...one];
      for (const key of list) await page.keyboard.press(key);
      keys += list.length;
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
  console.log(`all present with seven exceptions, mistakes and all: ${keys} keys`);
  const rows = await savedRows(page, meetingId);
  expect(rows[11]?.state).toBe('excused');
  expect(rows.slice(189, 193).map(({ state }) => state)).toEqual(['absent', 'absent', 'absent', 'absent']);
  expect(rows[76]?.state).toBe('present');
});

test('the numbers are those of the paper after the list was changed', async ({ start }) => {
  const { page, desk, meetingId } = await startWith(start, invited(5), 'Daftar');
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
  await desk.choose('Lembar bertanda tangan');
  await desk.entry.focus();
  await page.keyboard.type('3h');
  const rows = await savedRows(page, meetingId);
  expect(rows.find(({ state }) => state === 'present')?.name).toContain('Peserta 003');
  await page.keyboard.press('Enter');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await expect(desk.answer).toContainText('Baris 2 sudah dihapus dari daftar.');
  await page.getByRole('radio', { name: 'daftar yang sekarang' }).check();
  await desk.entry.focus();
  await page.keyboard.type('2t');
  expect((await savedRows(page, meetingId))[1]).toMatchObject({ state: 'absent', name: 'Peserta 003, S.E.' });
});

test('a thousand rows stay fluent', async ({ start }) => {
  const { page, desk } = await startWith(start, invited(1000), 'Lembar bertanda tangan');
  await expect(desk.entry).toBeFocused();
  const begun = performance.now();
  await page.keyboard.type('1-999h');
  await page.keyboard.press('Enter');
  await expect(desk.counts).toContainText('999 Hadir');
  const range = performance.now() - begun;
  const perKey = performance.now();
  await page.keyboard.press('Home');
  for (let index = 0; index < 40; index += 1) {
    await page.keyboard.press('t');
    await page.keyboard.press('Enter');
  }
  await expect(desk.counts).toContainText('40 Tanpa keterangan');
  console.log(
    `1,000 rows: range ${Math.round(range)} ms, ${Math.round((performance.now() - perKey) / 80)} ms a key`,
  );
  await desk.choose('Meja penerima');
  await expect(desk.search).toBeFocused();
  await page.keyboard.type('peserta 999');
  await expect(desk.matches).toHaveCount(1);
  const opened = performance.now();
  await desk.choose('Daftar');
  await expect(page.getByRole('list', { name: 'Daftar peserta' })).toBeVisible();
  console.log(`1,000 rows as a list: ${Math.round(performance.now() - opened)} ms`);
});

test('statistics: per agency and person, the meetings behind a row, Excel', async ({ folder, start }) => {
  const { app, page } = await start();
  await pagesOf(page).start.startEmpty.click();
  const [year, isFirstHalf] = [today.slice(0, 4), today.slice(5, 7) <= '06'];
  const inside = isFirstHalf ? `${year}-01-15` : `${year}-07-15`;
  const row = (organisation: string, rest: Partial<Row>) => ({
    name: `Kepala ${organisation}`,
    title: '',
    organisation,
    ...rest,
  });
  await addList(page, 'Rapat Satu', inside, [
    row('Dinas Sosial', { state: 'present' }),
    row('Dinas Kesehatan', { state: 'represented', representative: { title: 'Kabid. Yankes' } }),
  ]);
  await addList(page, 'Rapat Dua', addDays(inside, 1), [
    row('dinas sosial', { state: 'represented', representative: { title: 'Staf Umum' } }),
  ]);
  await addList(page, 'Rapat Lama', addDays(inside, -400), [row('Dinas Sosial', { state: 'absent' })]);

  await pagesOf(page).frame.goTo('/statistik');
  const table = page.getByRole('table', { name: 'Statistik kehadiran' });
  await expect(table.getByRole('row')).toHaveCount(3);
  await expect(table.getByRole('row').filter({ hasText: 'Sosial' })).toContainText('1 (50 %)');
  await expect(table.getByRole('row').filter({ hasText: 'Kesehatan' })).toContainText(
    'Kepala bidang/bagian 1',
  );
  await expectAccessible(page, 'statistics');

  await page.getByRole('combobox', { name: 'Periode' }).selectOption('lain');
  await page.getByRole('textbox', { name: 'Sejak', exact: true }).fill('1/1/2000');
  await expect(table.getByRole('row').filter({ hasText: 'Sosial' })).toContainText('1 (33 %)');
  await page.getByRole('textbox', { name: 'Sejak', exact: true }).fill('1/1/2999');
  await expect(page.getByText('Mendahului “Sejak”.')).toBeVisible();
  await expect(page.getByText('Belum ada yang dapat dihitung')).toBeVisible();
  await page.getByRole('textbox', { name: 'Sejak', exact: true }).fill('1/1/2000');

  await app.evaluate(
    ({ dialog }, path) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
    },
    join(folder, 'statistik.xlsx'),
  );
  await page.getByRole('button', { name: 'Ekspor Excel' }).click();
  await expect(page.getByText('statistik.xlsx tersimpan.')).toBeVisible();
  expect(existsSync(join(folder, 'statistik.xlsx'))).toBe(true);

  await table.getByRole('button', { name: 'Dinas Sosial' }).click();
  const meetings = page.getByRole('table', { name: /^Rapat yang mengundang/ });
  await expect(meetings.getByRole('row')).toHaveCount(4);
  await page.waitForTimeout(400);
  await expectAccessible(page, 'meetings of an agency');
  await meetings.getByRole('button', { name: 'Rapat Dua' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Rapat Dua' })).toBeVisible();
});
