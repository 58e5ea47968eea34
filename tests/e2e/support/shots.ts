import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, ROOT, type Running } from './app.ts';
import { pagesOf } from './clerk.ts';
import { ask } from './door.ts';
import { DIRECTORY_TABS, DOSSIER_TABS, SETTINGS } from './screens.ts';

/* Where and how pictures of the screens are taken. */

export const SHOTS = join(ROOT, 'shots');
const QUIET_MS = 400;
const MOST_MS = 6000;

export interface Look {
  /** Folder of its pictures. */
  name: string;
  width: number;
  height: number;
  zoom: number;
  colours: 'light' | 'dark';
}

export const LOOKS: readonly Look[] = [
  { name: '1280x720', width: 1280, height: 720, zoom: 1, colours: 'light' },
  { name: '1280x720-gelap', width: 1280, height: 720, zoom: 1, colours: 'dark' },
  { name: '1920x1080', width: 1920, height: 1080, zoom: 1, colours: 'light' },
  { name: '1920x1080-gelap', width: 1920, height: 1080, zoom: 1, colours: 'dark' },
  { name: '150-persen', width: 1280, height: 720, zoom: 1.5, colours: 'light' },
];

/** A screen that has an address: `name` is the file's. */
export interface Screen {
  name: string;
  path: string;
}

/** Every page that needs no meeting. */
export const PAGES: readonly Screen[] = [
  { name: '02-beranda', path: '/' },
  { name: '03-rapat', path: '/rapat' },
  { name: '04-tindak-lanjut', path: '/tindak-lanjut' },
  { name: '05-agenda-surat', path: '/agenda-surat' },
  ...DIRECTORY_TABS.map(({ tab }) => ({ name: `2-direktori-${tab}`, path: `/direktori/${tab}` })),
  ...['protokol', 'ganda', 'impor'].map((tab) => ({
    name: `2-direktori-${tab}`,
    path: `/direktori/${tab}`,
  })),
  { name: '06-statistik', path: '/statistik' },
  { name: '07-sampah', path: '/sampah' },
  { name: '08-ambil-rapat', path: '/ambil-rapat' },
  { name: '09-siapkan', path: '/siapkan' },
  ...SETTINGS.map(({ tab }) => ({ name: `3-pengaturan-${tab}`, path: `/pengaturan/${tab}` })),
];

/** The tabs of one meeting, with the two fast ways of noting who came. */
export function dossierScreens(meetingId: string): Screen[] {
  const tabs = DOSSIER_TABS.map(({ tab }, index) => ({
    name: `1${index}-berkas-${tab}`,
    path: `/rapat/${meetingId}/${tab}`,
  }));
  const ways = ['penerima', 'lembar'].map((way) => ({
    name: `12-berkas-hadir-${way}`,
    path: `/rapat/${meetingId}/hadir?cara=${way}`,
  }));
  return [...tabs, ...ways];
}

/** The first meeting whose name holds the words. */
export async function findMeeting({ page }: Running, search: string): Promise<string> {
  const { rows } = await ask(page, 'meetings.list', { search });
  const [meeting] = rows;
  if (meeting === undefined) throw new Error(`No meeting with "${search}"`);
  return meeting.id;
}

/** Gives the window its size, zoom and colours. */
export async function putOn({ app, page }: Running, { width, height, zoom, colours }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: colours });
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(size.width, size.height);
      window?.webContents.setZoomFactor(size.zoom);
    },
    { width, height, zoom },
  );
}

/** Opens each screen and photographs it. */
export async function shootScreens(
  running: Running,
  look: Look,
  group: string,
  screens: readonly Screen[],
): Promise<void> {
  for (const { name, path } of screens) {
    await pagesOf(running.page).frame.goTo(path);
    const loaders = running.page.getByLabel(/^Memuat/).or(running.page.locator('.mantine-Loader-root'));
    await expect(loaders).toHaveCount(0, { timeout: 20_000 });
    await shoot(running, look, group, name);
  }
}

/** What the window shows now, in the folder of its look and group. */
export async function shoot(running: Running, look: Look, group: string, name: string): Promise<void> {
  await waitUntilQuiet(running.page);
  writeFileSync(join(folderOf(join(look.name, group)), `${name}.png`), await photograph(running));
}

/** Nothing on the page has changed for a while: the next screen has taken the place of the last one. */
export function waitUntilQuiet(page: Page): Promise<void> {
  return page.evaluate(
    ({ quiet, most }) =>
      new Promise<void>((resolve) => {
        let timer = setTimeout(resolve, quiet);
        setTimeout(resolve, most);
        new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(resolve, quiet);
        }).observe(document.body, { childList: true, subtree: true, attributes: true });
      }),
    { quiet: QUIET_MS, most: MOST_MS },
  );
}

/** What the window really shows: the driver's own picture is cut off where the page is zoomed. */
export async function photograph({ app }: Running): Promise<Buffer> {
  const base64 = await app.evaluate(async ({ BrowserWindow }) => {
    const picture = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return picture?.toPNG().toString('base64') ?? '';
  });
  return Buffer.from(base64, 'base64');
}

export function folderOf(name: string): string {
  const folder = join(SHOTS, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}
