import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { paperWith, pdfOf, pngOf, turned } from '../documents/support/scans.ts';
import { lying, tiffOf } from '../documents/support/tiff.ts';
import { expect, test } from './support/app.ts';
import { expectAccessibleInBoth } from './support/axe.ts';
import { pagesOf } from './support/clerk.ts';
import { ask } from './support/door.ts';
import { dropFiles } from './support/drop-files.ts';
import { ScansPage } from './support/pages/scans-page.ts';

async function nameOffice(page: Page): Promise<void> {
  const [profile] = await ask(page, 'settings.listProfiles', {});
  if (profile === undefined) throw new Error('An archive without a profile');
  const { id, version, value } = profile;
  const region = { ...value.region, name: 'Contoh', seat: 'Contoh' };
  await ask(page, 'settings.saveProfile', { id, version, value: { ...value, region } });
}

/** A meeting, and its attendance list as it comes off the scanner. */
async function printedList(page: Page, archive: string, title: string) {
  const value = { title, place: 'Aula', date: '2025-09-17', startTime: '09:00' };
  const { id } = await ask(page, 'meetings.create', { value });
  const { paper } = await ask(page, 'attendance.makePaper', { meetingId: id });
  const folder = readdirSync(archive, { recursive: true, encoding: 'utf8' });
  const path = folder.find((name) => name.endsWith(paper.fileName) && name.includes(title));
  const parts = unzipSync(readFileSync(join(archive, path ?? '')));
  const code = Object.entries(parts).find(([name]) => name.startsWith('word/media/'))?.[1];
  if (code === undefined) throw new Error('The list carries no code');
  return { id, scan: paperWith(code, { x: 172, y: 273, size: 18, dpi: 150 }) };
}

test('scans of printed lists file themselves; what leaves a doubt is asked about', async ({
  start,
  folder,
}) => {
  const archive = join(folder, 'Notula');
  const { page, app } = await start(archive);
  await pagesOf(page).start.openEmpty();
  await expect(page.getByRole('navigation', { name: 'Menu utama' })).toBeVisible();
  await nameOffice(page);
  const one = await printedList(page, archive, 'Rapat Pertama');
  const two = await printedList(page, archive, 'Rapat Kedua');
  const blank = { width: 800, height: 1100, pixels: new Uint8Array(880_000).fill(255) };
  const scanned = join(folder, 'pindaian');
  mkdirSync(scanned);
  const write = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(scanned, name), bytes);
    return join(scanned, name);
  };
  const files = [
    write('terbalik.png', pngOf(turned(one.scan, 183))),
    write('dua-rapat.pdf', pdfOf([one.scan, two.scan])),
    write('tanpa-kode.png', pngOf(blank)),
  ];
  const scans = new ScansPage(page, app);

  await scans.openByPalette();
  await expect(page.getByText('Berkaskan pindaian naskah bertanda tangan')).toBeVisible();
  await expectAccessibleInBoth(page, 'pindaian kosong');
  await scans.choose(files);
  await expect(scans.status).toHaveText('1 dari 3 berkas sudah diberkaskan.', { timeout: 60_000 });
  await expect(scans.row('terbalik.png')).toContainText('Daftar hadir ditandai bertanda tangan.');
  await expect(scans.row('dua-rapat.pdf')).toContainText('naskah dari 2 rapat');
  await expect(scans.row('tanpa-kode.png')).toContainText('Tidak ada kode yang terbaca');
  await expect(scans.row('tanpa-kode.png').getByRole('button', { name: /^Berkaskan/ })).toBeDisabled();
  await expectAccessibleInBoth(page, 'pindaian yang dibaca');

  await scans
    .row('dua-rapat.pdf')
    .getByRole('button', { name: /^Berkaskan/ })
    .click();
  await expect(scans.row('dua-rapat.pdf')).toContainText('Diberkaskan');
  await scans.chooseMeeting('tanpa-kode.png', 'kedua', 'Rapat Kedua');
  await scans.chooseKind('tanpa-kode.png', 'Notula');
  await scans
    .row('tanpa-kode.png')
    .getByRole('button', { name: /^Berkaskan/ })
    .click();
  await expect(scans.status).toHaveText('3 dari 3 berkas sudah diberkaskan.');
  await scans
    .row('terbalik.png')
    .getByRole('button', { name: /^Keluarkan/ })
    .click();
  await expect(scans.status).toHaveText('2 dari 3 berkas sudah diberkaskan.');

  expect(await ask(page, 'scans.signed', { meetingId: one.id })).toMatchObject([
    { kind: 'attendance', pages: '1' },
  ]);
  expect(await ask(page, 'attachments.list', { meetingId: two.id })).toHaveLength(2);
  await pagesOf(page).frame.goTo(`/rapat/${two.id}/hadir`);
  await expect(page.getByText('Bertanda tangan', { exact: true })).toBeVisible();
  await expectAccessibleInBoth(page, 'daftar hadir bertanda tangan');
  await pagesOf(page).frame.goTo(`/rapat/${two.id}/berkas`);
  await expect(page.getByRole('table', { name: 'Naskah bertanda tangan' })).toContainText('tanpa-kode.png');

  // The same file once more is told, and nothing is written unasked.
  await scans.openByPalette();
  await scans.choose(files.slice(1, 2));
  await expect(scans.row('dua-rapat.pdf')).toContainText('sudah pernah diberkaskan');
  await expect(scans.status).toHaveText('0 dari 1 berkas sudah diberkaskan.');

  // Dropped on any page, it is read all the same.
  const third = write('lain.png', pngOf({ ...blank, width: 801, pixels: new Uint8Array(881_100).fill(254) }));
  await pagesOf(page).frame.goTo('/direktori');
  await dropFiles(page, page.getByRole('main'), [third]);
  await expect(scans.row('lain.png')).toContainText('Tidak ada kode yang terbaca');
});

test('a TIFF of the office scanner files itself after the list was marked, and is shown page by page', async ({
  start,
  folder,
}) => {
  const archive = join(folder, 'Notula');
  const { page, app } = await start(archive);
  await pagesOf(page).start.openEmpty();
  await expect(page.getByRole('navigation', { name: 'Menu utama' })).toBeVisible();
  await nameOffice(page);
  const { id, scan } = await printedList(page, archive, 'Rapat Bertif');
  const { version, value } = await ask(page, 'attendance.get', { meetingId: id });
  const guest = {
    id: crypto.randomUUID(),
    name: 'Tamu Tanpa Undangan',
    isWalkIn: true,
    state: 'present' as const,
  };
  const attendees = [...value.attendees, guest];
  await ask(page, 'attendance.save', { meetingId: id, version, value: { ...value, attendees } });
  const blank = { width: 850, height: 1100, pixels: new Uint8Array(850 * 1100).fill(255) };
  const path = join(folder, 'SCAN0042.TIF');
  writeFileSync(path, tiffOf([blank, lying(scan, 6)], { bits: 1, packing: 'deflate', order: 'little' }));
  const scans = new ScansPage(page, app);
  await pagesOf(page).frame.goTo('/arsip/pindaian');
  await scans.choose([path]);
  await expect(scans.status).toHaveText('1 dari 1 berkas sudah diberkaskan.', { timeout: 60_000 });
  await expect(scans.row('SCAN0042.TIF')).not.toContainText('cetakan lama');

  await pagesOf(page).frame.goTo(`/rapat/${id}/berkas`);
  await expect(page.getByRole('table', { name: 'Naskah bertanda tangan' })).not.toContainText('cetakan lama');
  await page
    .getByRole('button', { name: /SCAN0042\.TIF/ })
    .first()
    .click();
  const viewer = page.getByRole('dialog', { name: 'SCAN0042.TIF' });
  await expect(viewer.getByRole('img', { name: 'SCAN0042.TIF, halaman 1' })).toBeVisible();
  await expect(viewer.getByText('dari 2')).toBeVisible();
  await viewer.getByRole('button', { name: /^Halaman berikutnya/ }).click();
  const second = viewer.getByRole('img', { name: 'SCAN0042.TIF, halaman 2' });
  await expect(second).toBeVisible();
  // The printed code is dark on a white sheet: the second page is drawn, not the first one again.
  await expect
    .poll(() =>
      second.evaluate((element) => {
        if (!(element instanceof HTMLCanvasElement)) return 0;
        const drawn = element.getContext('2d')?.getImageData(0, 0, element.width, element.height).data ?? [];
        let dark = 0;
        for (let at = 0; at < drawn.length; at += 4) if ((drawn[at] ?? 255) < 128) dark += 1;
        return dark;
      }),
    )
    .toBeGreaterThan(500);
  // The sheet went into the scanner sideways, and stands upright on the screen.
  const isHigh = (element: Element) => element.clientHeight > element.clientWidth;
  await expect.poll(() => second.evaluate(isHigh)).toBe(true);
  await expectAccessibleInBoth(page, 'TIFF di penampil');
  await page.keyboard.press('Escape');
  await expect(page.locator('canvas').first()).toBeVisible();
});
