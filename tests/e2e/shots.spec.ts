import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { seedArchive } from '../bench/seed-archive.ts';
import { expect, type Running, test } from './support/app.ts';
import { breakDatabase } from './support/broken-archives.ts';
import { pagesOf } from './support/clerk.ts';
import { ask } from './support/door.ts';
import { fillArchive } from './support/screens.ts';
import {
  dossierScreens,
  findMeeting,
  folderOf,
  LOOKS,
  PAGES,
  putOn,
  SHOTS,
  shoot,
  shootScreens,
} from './support/shots.ts';
import { answerDialog } from './support/story.ts';

/* Pictures of every screen and of each paper's pages, for people to look at. Nothing is compared. */

const FULL = { meetings: 10_000, people: 3000 };

test.setTimeout(900_000);

test('screens with the samples', async ({ start }) => {
  rmSync(SHOTS, { recursive: true, force: true });
  const running = await start();
  const { page } = running;
  for (const look of LOOKS) {
    await putOn(running, look);
    await shoot(running, look, 'contoh', '01-mulai');
  }
  await pagesOf(page).start.startWithSamples.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
  const meetingId = await fillArchive(page);
  for (const look of LOOKS) {
    await putOn(running, look);
    await shootScreens(running, look, 'contoh', [...PAGES, ...dossierScreens(meetingId)]);
  }
});

test('screens of an empty archive', async ({ start }) => {
  const running = await start();
  const { page } = running;
  await pagesOf(page).start.openEmpty();
  const { id } = await ask(page, 'meetings.create', { value: { title: 'Rapat yang baru dibuat' } });
  const dossier = dossierScreens(id);
  for (const look of LOOKS) {
    await putOn(running, look);
    await shootScreens(running, look, 'kosong', dossier);
  }
  await ask(page, 'meetings.remove', { id, version: 1 });
  for (const look of LOOKS) {
    await putOn(running, look);
    await shootScreens(
      running,
      look,
      'kosong',
      PAGES.filter(({ name }) => !name.startsWith('3-')),
    );
  }
});

test('screens of an archive with 10,000 meetings', async ({ folder, start }) => {
  const archive = join(folder, 'Notula');
  await seedArchive(archive, FULL, new Date().toISOString().slice(0, 10));
  const running = await start(archive);
  const { page } = running;
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
  const dossier = dossierScreens(await findMeeting(running, '9900'));
  const pages = PAGES.filter(({ name }) => !name.startsWith('3-'));
  for (const look of LOOKS) {
    await putOn(running, look);
    await shootScreens(running, look, 'penuh', [...pages, ...dossier]);
    await pagesOf(page).frame.goTo('/rapat');
    for (const view of ['Bulan', 'Minggu', 'Seri', 'Templat', 'Daftar']) {
      await page.getByRole('tab', { name: view, exact: true }).click();
      await shoot(running, look, 'penuh', `03-rapat-${view.toLowerCase()}`);
    }
  }
});

test('screens with errors', async ({ folder, start }) => {
  const running = await start();
  await pagesOf(running.page).start.openEmpty();
  for (const look of LOOKS) {
    await putOn(running, look);
    await shootErrors(running, look, folder);
  }
  const other = join(folder, 'rusak');
  mkdirSync(other);
  const broken = await start(await breakDatabase(other));
  for (const look of LOOKS) {
    await putOn(broken, look);
    await shoot(broken, look, 'salah', '01-arsip-rusak');
  }
});

test('papers', async ({ folder, start }) => {
  const { page } = await start();
  await page.getByRole('button', { name: /Mulai dengan contoh/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
  await makeEveryPaper(page);
  const written = join(folder, 'Notula/Naskah');
  const papers = readdirSync(written, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.docx'),
  );
  expect(papers).toHaveLength(15);
  const profile = `-env:UserInstallation=file://${join(folder, 'libreoffice')}`;
  execFileSync(
    'soffice',
    [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...papers.map((name) => join(written, name)),
    ],
    {
      stdio: 'ignore',
    },
  );
  for (const paper of papers) {
    const name = basename(paper, '.docx');
    execFileSync('pdftoppm', [
      '-r',
      '80',
      '-png',
      join(folder, `${name}.pdf`),
      join(folderOf('naskah'), name),
    ]);
  }
});

/** Wrong input in the forms that clerks meet first, and a list that is no Excel file. */
async function shootErrors(running: Running, look: (typeof LOOKS)[number], folder: string): Promise<void> {
  const { page } = running;
  const { frame, list } = pagesOf(page);
  await frame.goTo('/rapat');
  await list.newMeeting.first().click();
  await list.title.fill('x'.repeat(700));
  await list.date.fill('31/2/2025');
  await list.create.click();
  await shoot(running, look, 'salah', '02-rapat-baru');
  await page.keyboard.press('Escape');
  await frame.goTo('/pengaturan/kantor');
  await page
    .getByRole('tabpanel')
    .getByRole('textbox', { name: 'Nama daerah', exact: true })
    .fill('x'.repeat(500));
  await shoot(running, look, 'salah', '03-pengaturan');
  await page.getByRole('tabpanel').getByRole('textbox', { name: 'Nama daerah', exact: true }).fill('');
  await frame.goTo('/direktori/impor');
  const file = join(folder, 'rusak.xlsx');
  writeFileSync(file, 'PK\u0003\u0004 rusak');
  await answerDialog(running, file);
  await page.getByRole('main').getByRole('button', { name: 'Pilih berkas…' }).click();
  await expect(page.getByText('rusak dan tidak dapat dibaca')).toBeVisible();
  await shoot(running, look, 'salah', '04-impor');
}

async function makeEveryPaper(page: Page): Promise<void> {
  const { rows } = await ask(page, 'meetings.list', {});
  for (const { id: meetingId } of rows) {
    await ask(page, 'invitations.makePaper', { meetingId });
    await ask(page, 'attendance.makePaper', { meetingId });
    await ask(page, 'minutes.makePaper', { meetingId });
  }
}
