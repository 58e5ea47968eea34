import type { Page } from '@playwright/test';
import { expect, type Running, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { blockFolder, breakDatabase, makeNewer } from './support/broken-archives.ts';
import { pagesOf } from './support/clerk.ts';
import { DIRECTORY_TABS, DOSSIER_TABS, fillArchive, SETTINGS, visit } from './support/screens.ts';

test('first run, empty list and the form for a new meeting are accessible', async ({ start }) => {
  const { page } = await start();
  const { start: first, list } = pagesOf(page);
  await expect(first.startEmpty).toBeVisible();
  await expectAccessible(page, 'first run');
  await first.startEmpty.click();
  await expect(page.getByText('Belum ada rapat')).toBeVisible();
  await expectAccessible(page, 'empty list');
  await list.newMeeting.click();
  await expect(list.title).toBeFocused();
  await page.waitForTimeout(300);
  await list.create.click();
  await expect(list.dialog.getByText('Nama rapat harus diisi')).toBeVisible();
  await expectAccessible(page, 'new meeting, with a complaint');
});

test('every screen of a filled archive is accessible', async ({ start }) => {
  test.setTimeout(150_000);
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
  await start.startWithSamples.click();
  await expect(list.rows).toHaveCount(5);
  return fillArchive(page);
}

async function openDrawer(page: Page, name: string): Promise<void> {
  await page.getByRole('tabpanel').getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Simpan' })).toBeVisible();
  // While it slides in, its colours are mixed with what lies behind.
  await page.waitForTimeout(400);
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

test('at 150 % of a small screen nothing is cut off', async ({ start }) => {
  const running = await start();
  const { page } = running;
  const meetingId = await startFilled(page);
  await enlarge(running);
  expect.soft(await page.evaluate(findCutOff), 'list').toEqual([]);
  const tabs = [
    ...DOSSIER_TABS.map((tab) => ({ folder: `/rapat/${meetingId}`, tab })),
    ...DIRECTORY_TABS.map((tab) => ({ folder: '/direktori', tab })),
    ...SETTINGS.map((tab) => ({ folder: '/pengaturan', tab })),
  ];
  for (const { folder, tab } of tabs) {
    await visit(page, folder, tab);
    expect.soft(await page.evaluate(findCutOff), `${folder}, ${tab.label}`).toEqual([]);
  }
});

/** 1280x720 at 150 %. */
async function enlarge({ app, page }: Running): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1280, 720);
    window?.webContents.setZoomFactor(1.5);
  });
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(Math.round(1280 / 1.5));
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
