import { appendFileSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, type Running, test } from './support/app.ts';
import { pagesOf } from './support/clerk.ts';
import { paste } from './support/clipboard.ts';
import {
  expectAttendance,
  expectInvitation,
  expectMeeting,
  expectMinutes,
  MEETING,
  OFFICE,
  typeAttendance,
  typeInvitation,
  typeMeeting,
  typeMinutes,
} from './support/flood-meeting.ts';
import { expectFloodAttendance, expectFloodInvitation, expectFloodMinutes } from './support/flood-papers.ts';
import type { Dossier } from './support/pages/dossier.ts';
import { WrittenPapers } from './support/papers.ts';
import {
  expectSampleMeeting,
  makeSampleAttendance,
  makeSampleInvitation,
  makeSampleMinutes,
  SAMPLE,
  SAMPLE_FILES,
} from './support/sample-meeting.ts';

const FLOOD_NAME = 'Rapat-Koordinasi-Penanganan-Banjir';

test('a clerk begins with the samples, looks at one and makes its three papers', async ({
  folder,
  start,
}) => {
  const { page } = await start();
  const { start: first, list } = pagesOf(page);
  await first.beginWithSamples();
  await expect(list.rows).toHaveCount(5);
  await expect(list.rows.filter({ hasText: 'Contoh' })).toHaveCount(5);
  await expect(page.getByRole('search').getByText('5 rapat')).toBeVisible();

  const dossier = await list.open(SAMPLE);
  const papers = new WrittenPapers(join(folder, 'Notula'));
  await expectSampleMeeting(dossier);
  await makeSampleInvitation(dossier, papers);
  await makeSampleAttendance(dossier, papers);
  await makeSampleMinutes(dossier, papers);
  await papers.expectCount(3);
  // All papers of a meeting lie in its one folder.
  const paths = await Promise.all(Object.values(SAMPLE_FILES).map((name) => papers.pathOf(name)));
  expect(new Set(paths.map((path) => dirname(path))).size).toBe(1);
});

test('a clerk types a meeting, makes its papers, and finds all of it the next day', async ({
  folder,
  start,
}) => {
  const archive = join(folder, 'Notula');
  const papers = new WrittenPapers(archive);
  const first = await start(archive);
  await test.step('first day', () => firstDay(first, papers));
  await first.close();
  const second = await start(archive);
  await test.step('second day', () => secondDay(second, papers));
});

async function firstDay(running: Running, papers: WrittenPapers): Promise<void> {
  const { start, frame, list } = pagesOf(running.page);
  await start.beginEmpty();
  await expect(running.page.getByText('Belum ada rapat')).toBeVisible();
  await setUpOffice(running);
  await frame.open('Rapat');
  const dossier = await list.createMeeting(MEETING.title, MEETING.typedDate);
  await typeMeeting(await dossier.meeting());
  await frame.waitUntilSaved();
  await typeInvitation(await dossier.invitation(), (field, text) => paste(running, field, text));
  await frame.waitUntilSaved();
  await typeAttendance(await dossier.attendance(), (key) => running.page.keyboard.press(key));
  await frame.waitUntilSaved();
  await typeMinutes(await dossier.minutes());
  await frame.waitUntilSaved();

  const [invitation, attendance, minutes] = await makePapers(dossier);
  await papers.expectNames([attendance, minutes, invitation]);
  expectFloodInvitation(await papers.read(invitation));
  expectFloodAttendance(await papers.read(attendance));
  expectFloodMinutes(await papers.read(minutes));
}

async function setUpOffice({ page }: Running): Promise<void> {
  const { frame, settings } = pagesOf(page);
  await frame.open('Pengaturan');
  await settings.field('Nama daerah').fill(OFFICE.region);
  await settings.field('Tempat kedudukan').fill(OFFICE.seat);
  await settings.show('Kop');
  await settings.typeAddress(OFFICE.address);
  await settings.show('Nomor');
  await settings.field('Kode unit').fill(OFFICE.unit);
  await settings.saveAll();
}

/** Makes the three papers by their buttons, which promise no KONSEP; answers the file names. */
async function makePapers(dossier: Dossier): Promise<[string, string, string]> {
  const names: [string, string, string] = [
    `2025-09-17_Undangan_${FLOOD_NAME}.docx`,
    `2025-09-17_Daftar-Hadir_${FLOOD_NAME}.docx`,
    `2025-09-17_Notula_${FLOOD_NAME}.docx`,
  ];
  const { paper: invitation } = await dossier.invitation();
  await invitation.write(invitation.make, names[0]);
  const { paper: attendance } = await dossier.attendance();
  await attendance.write(attendance.make, names[1]);
  const { paper: minutes } = await dossier.minutes();
  await minutes.write(minutes.make, names[2]);
  await expect(minutes.aside).not.toContainText('KONSEP');
  return names;
}

async function secondDay({ page }: Running, papers: WrittenPapers): Promise<void> {
  const { settings, frame, list } = pagesOf(page);
  await frame.open('Rapat');
  await expect(list.rows).toHaveCount(1);
  const dossier = await list.open(MEETING.title);
  await expectMeeting(await dossier.meeting());
  await expectInvitation(await dossier.invitation());
  await expectAttendance(await dossier.attendance());
  await expectMinutes(await dossier.minutes());
  await papers.expectCount(3);
  await makeAgain(dossier, papers);
  await frame.open('Pengaturan');
  await expect(settings.field('Nama daerah')).toHaveValue(OFFICE.region);
  await settings.show('Kop');
  await expect(settings.field('baris alamat 2')).toHaveValue(OFFICE.address[1] ?? '');
}

/** An untouched file is made anew under its name; one that was changed by hand is kept, and the clerk is told. */
async function makeAgain(dossier: Dossier, papers: WrittenPapers): Promise<void> {
  const { paper } = await dossier.invitation();
  const file = `2025-09-17_Undangan_${FLOOD_NAME}.docx`;
  await expect(paper.aside.getByText(file, { exact: true })).toBeVisible();
  const path = await papers.pathOf(file);
  const before = statSync(path).mtimeMs;
  await paper.write(paper.make, file);
  await papers.expectCount(3);
  expect(statSync(path).mtimeMs).toBeGreaterThan(before);
  await expect(paper.note).toHaveCount(0);

  appendFileSync(path, 'coretan tangan');
  const edited = readFileSync(path);
  const other = `2025-09-17_Undangan_${FLOOD_NAME} (2).docx`;
  await paper.write(paper.make, other);
  await expect(paper.note).toHaveText(
    `Berkas “${file}” sudah diubah sejak dibuat, jadi tidak ditimpa. Naskah baru disimpan sebagai “${other}”.`,
  );
  expect(readFileSync(path).equals(edited)).toBe(true);
  await papers.expectCount(4);
  expectFloodInvitation(await papers.read(other));
}
