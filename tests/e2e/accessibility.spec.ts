import type { Page } from '@playwright/test';
import { expect, type Running, test } from './support/app.ts';
import { expectAccessibleInBoth as expectAccessible } from './support/axe.ts';
import { blockFolder, breakDatabase, makeNewer } from './support/broken-archives.ts';
import { pagesOf } from './support/clerk.ts';
import {
  ARCHIVE_TABS,
  DIRECTORY_TABS,
  DOSSIER_TABS,
  fillArchive,
  SETTINGS,
  visit,
} from './support/screens.ts';

test('first run, empty list and the form for a new meeting are accessible', async ({ start }) => {
  const { page } = await start();
  const { start: first, frame, list } = pagesOf(page);
  await expect(first.startEmpty).toBeVisible();
  await expectAccessible(page, 'first run');
  await first.openEmpty();
  await expect(page.getByText('Belum ada rapat')).toBeVisible();
  await expectAccessible(page, 'empty Beranda');
  await frame.open('Rapat');
  await expect(page.getByText('Belum ada rapat')).toBeVisible();
  await expectAccessible(page, 'empty list');
  await list.newMeeting.click();
  await expect(list.title).toBeFocused();
  await list.create.click();
  await expect(list.dialog.getByText('Nama rapat harus diisi')).toBeVisible();
  await expectAccessible(page, 'new meeting, with a complaint');
});

test('every screen of a filled archive is accessible', async ({ start }) => {
  test.setTimeout(400_000);
  const { page } = await start();
  const meetingId = await startFilled(page);
  await expectAccessible(page, 'list');
  for (const tab of DOSSIER_TABS) {
    await visit(page, `/rapat/${meetingId}`, tab);
    await expectAccessible(page, `dossier: ${tab.label}`);
  }
  for (const tab of DIRECTORY_TABS) {
    await visit(page, '/direktori', tab);
    await expectAccessible(page, `directory: ${tab.label}`);
    await openDrawer(page, tab.record);
    await expectAccessible(page, `directory: ${tab.label}, drawer`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  for (const section of SETTINGS) {
    await visit(page, '/pengaturan', section);
    await expectAccessible(page, `settings: ${section.label}`);
  }
});

async function startFilled(page: Page): Promise<string> {
  const { start, list } = pagesOf(page);
  await start.beginWithSamples();
  await expect(list.rows).toHaveCount(5);
  return fillArchive(page);
}

async function openDrawer(page: Page, name: string): Promise<void> {
  await page.getByRole('tabpanel').getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Simpan' })).toBeVisible();
}

for (const { name, prepare } of [
  { name: 'folder', prepare: blockFolder },
  { name: 'damaged', prepare: breakDatabase },
  { name: 'newer', prepare: makeNewer },
]) {
  test(`the start-up error screen "${name}" is accessible`, async ({ folder, start }) => {
    const archive = await prepare(folder, start);
    const { page } = await start(archive);
    await expect(pagesOf(page).start.tryAgain).toBeVisible();
    await expectAccessible(page, name);
  });
}

const ZOOMS = [1.5, 2] as const;
/** Tells every screen that is cut off, not only the first. */
const softly = expect.configure({ soft: true, timeout: 10_000 });

test('at 150 and 200 % of a small screen nothing is cut off', async ({ start }) => {
  test.setTimeout(400_000);
  const running = await start();
  const { page } = running;
  const meetingId = await startFilled(page);
  await expectWhole(running, 'list');
  for (const path of ['/', '/siapkan']) {
    await pagesOf(page).frame.goTo(path);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    await expectWhole(running, path);
  }
  const tabs = [
    ...DOSSIER_TABS.map((tab) => ({ folder: `/rapat/${meetingId}`, tab })),
    ...DIRECTORY_TABS.map((tab) => ({ folder: '/direktori', tab })),
    ...ARCHIVE_TABS.map((tab) => ({ folder: '/arsip', tab })),
    ...SETTINGS.map((tab) => ({ folder: '/pengaturan', tab })),
  ];
  for (const { folder, tab } of tabs) {
    await visit(page, folder, tab);
    await expectWhole(running, `${folder}, ${tab.label}`);
  }
});

/** The screen that is shown, at each zoom; it is opened once for all of them. */
async function expectWhole(running: Running, screen: string): Promise<void> {
  for (const zoom of ZOOMS) {
    await enlarge(running, zoom);
    // The page draws itself anew in the next frames.
    await softly.poll(() => running.page.evaluate(findCutOff), `${screen}, ${zoom}`).toEqual([]);
  }
}

/** 1280x720, enlarged. */
async function enlarge({ app, page }: Running, factor: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, zoom) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1280, 720);
    window?.webContents.setZoomFactor(zoom);
  }, factor);
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(Math.round(1280 / factor));
}

/** Runs in the page: what goes over the right or left edge of the page or of its main part. */
function findCutOff(): string[] {
  const root = document.documentElement;
  const main = document.querySelector('main');
  if (main === null) return ['no main'];
  const complaints: string[] = [];
  if (root.scrollWidth > root.clientWidth)
    complaints.push(`document ${root.scrollWidth} > ${root.clientWidth}`);
  if (main.scrollWidth > main.clientWidth) complaints.push(`main ${main.scrollWidth} > ${main.clientWidth}`);
  const edges = main.getBoundingClientRect();
  for (const control of main.querySelectorAll('a, button, input, select, textarea, [role="tab"]')) {
    const { left, right, width } = control.getBoundingClientRect();
    if (width > 1 && (left < edges.left - 1 || right > edges.right + 1))
      complaints.push(control.outerHTML.slice(0, 160));
  }
  return complaints;
}
