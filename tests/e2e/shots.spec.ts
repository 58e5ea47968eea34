import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, ROOT, type Running, test } from './support/app.ts';
import { ask } from './support/door.ts';
import { SETTINGS } from './support/screens.ts';

/* Pictures of every screen and of each paper's pages, for people to look at. Nothing is compared. */

const SHOTS = join(ROOT, 'shots');
const SIZES = [
  { name: '1280x800', width: 1280, height: 800, zoom: 1 },
  // 1280x720 at 150 %.
  { name: '150-persen', width: 1280, height: 720, zoom: 1.5 },
];

test.setTimeout(600_000);

test('screens', async ({ start }) => {
  rmSync(SHOTS, { recursive: true, force: true });
  const running = await start();
  const { page } = running;
  for (const size of SIZES) {
    await resize(running, size);
    const shoot = async (name: string) => {
      await page.waitForTimeout(400);
      writeFileSync(join(folderOf(size.name), `${name}.png`), await photograph(running));
    };
    if (size === SIZES[0]) {
      await shoot('01-mulai');
      await page.getByRole('button', { name: /Mulai dengan contoh/ }).click();
      await expect(page.getByText('Rapat Koordinasi Lintas Sektoral').first()).toBeVisible();
    }
    await goTo(page, '/');
    await shoot('02-rapat');
    const href = await meetingAddress(page);
    for (const [index, tab] of ['rapat', 'undangan', 'hadir', 'notula'].entries()) {
      await goTo(page, `${href}/${tab}`);
      await shoot(`1${index}-berkas-${tab}`);
    }
    for (const tab of ['jabatan', 'orang', 'instansi', 'kelompok']) {
      await goTo(page, `/direktori/${tab}`);
      await shoot(`2-direktori-${tab}`);
    }
    for (const { tab: section } of SETTINGS) {
      await goTo(page, `/pengaturan/${section}`);
      await shoot(`3-pengaturan-${section}`);
    }
  }
});

test('papers', async ({ folder, start }) => {
  const { page } = await start();
  await page.getByRole('button', { name: /Mulai dengan contoh/ }).click();
  await expect(page.getByText('Rapat Koordinasi Lintas Sektoral').first()).toBeVisible();
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

/** What the window really shows: the driver's own picture is cut off where the page is zoomed. */
async function photograph({ app }: Running): Promise<Buffer> {
  const base64 = await app.evaluate(async ({ BrowserWindow }) => {
    const picture = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return picture?.toPNG().toString('base64') ?? '';
  });
  return Buffer.from(base64, 'base64');
}

function folderOf(name: string): string {
  const folder = join(SHOTS, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

async function resize(
  { app }: Running,
  size: { width: number; height: number; zoom: number },
): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height, zoom }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(width, height);
    window?.webContents.setZoomFactor(zoom);
  }, size);
}

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, path);
  await page.waitForTimeout(500);
}

/** Address of the sample with the most on it, found through the list as a person would. */
async function meetingAddress(page: Page): Promise<string> {
  await page.getByText('Rapat Koordinasi Penyelenggaraan').first().dblclick();
  await page.waitForURL(/#\/rapat\//);
  return new URL(page.url()).hash.replace('#', '').split('/').slice(0, 3).join('/');
}

async function makeEveryPaper(page: Page): Promise<void> {
  const { rows } = await ask(page, 'meetings.list', {});
  for (const { id: meetingId } of rows) {
    await ask(page, 'invitations.makePaper', { meetingId });
    await ask(page, 'attendance.makePaper', { meetingId });
    await ask(page, 'minutes.makePaper', { meetingId });
  }
}
