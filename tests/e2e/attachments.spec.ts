import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { expectAccessibleInBoth } from './support/axe.ts';
import { pagesOf } from './support/clerk.ts';
import { ask, knock } from './support/door.ts';
import { AttachmentsSection } from './support/pages/attachments-section.ts';
import { twoPagePdf } from './support/small-pdf.ts';

test('files are chosen, dropped, looked at, described and removed; what harms is refused', async ({
  start,
  folder,
}) => {
  const { page, app } = await start();
  await pagesOf(page).start.startEmpty.click();
  const { id } = await ask(page, 'meetings.create', {
    value: { title: 'Rapat Lampiran', date: '2025-09-17' },
  });
  await page.goto(`${page.url().replace(/#.*$/, '')}#/rapat/${id}/berkas`);
  const attachments = new AttachmentsSection(page, app);
  await expect(attachments.section.getByText('Belum ada lampiran')).toBeVisible();
  const file = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  await attachments.choose([
    file('Paparan Dinas.pdf', twoPagePdf()),
    file('tayangan.png', await page.screenshot()),
    file('pasang.pdf', 'MZ program'),
  ]);
  await expect(attachments.files).toHaveCount(2);
  await expect(attachments.section.getByRole('status')).toContainText('program atau skrip');
  await expect(attachments.files.first()).toContainText('Materi');
  await expect(attachments.files.first()).toContainText('2 halaman · isinya dapat dicari');
  await attachments.button('Mengerti').click();

  await attachments.drop([file('catatan rapat.txt', 'Catatan tentang anggaran')]);
  await expect(attachments.files).toHaveCount(3);
  await expect(attachments.files.nth(0).locator('canvas')).toBeVisible();
  await expect(attachments.files.nth(1).locator('canvas')).toBeVisible();
  await expectAccessibleInBoth(page, 'Lampiran rapat');

  await attachments.button('Lihat Paparan Dinas.pdf').click();
  const drawn = page.getByRole('img', { name: 'Paparan Dinas.pdf, halaman 1' });
  await expect(drawn).toBeVisible();
  expect(await inkOf(drawn)).toBeGreaterThan(50);
  await expectAccessibleInBoth(page, 'Penampil PDF');
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('img', { name: 'Paparan Dinas.pdf, halaman 2' })).toBeVisible();
  const before = await drawnWidth(page);
  await page.keyboard.press('+');
  await expect.poll(() => drawnWidth(page)).toBeGreaterThan(before);
  await page.keyboard.press('Escape');
  await expect(attachments.viewer).toHaveCount(0);
  await attachments.button('Lihat tayangan.png').click();
  await expect(page.getByRole('img', { name: 'tayangan.png' })).toBeVisible();
  await page.keyboard.press('Escape');

  await attachments.button('Ubah keterangan catatan rapat.txt').click();
  await attachments.form.getByLabel('Nama berkas').fill('Notulen kasar');
  await attachments.form.getByLabel('Keterangan').fill('Dari sekretaris');
  await attachments.form.getByRole('button', { name: 'Simpan' }).click();
  await expect(attachments.files.nth(2)).toContainText('Notulen kasar.txt');
  await expect(attachments.files.nth(2)).toContainText('Dari sekretaris');
  await attachments.button('Naikkan Notulen kasar.txt').click();
  await expect(attachments.files.nth(1)).toContainText('Notulen kasar.txt');
  await attachments.button('Hapus Notulen kasar.txt').click();
  await expect(attachments.files).toHaveCount(2);
});

test('a page that was taken over cannot name a file of this computer', async ({ start, folder }) => {
  const { page } = await start();
  await pagesOf(page).start.startEmpty.click();
  const { id } = await ask(page, 'meetings.create', { value: { title: 'Rapat', date: '2025-09-17' } });
  const secret = join(folder, 'rahasia.txt');
  writeFileSync(secret, 'rahasia');
  const tokens: unknown = await page.evaluate((path) => {
    const made = new File(['x'], path);
    Object.defineProperty(made, 'path', { value: path });
    const dressed = Object.setPrototypeOf({ path, name: path }, File.prototype);
    return window.notula?.offerFiles([made, dressed, path, { path }, null, new Blob(['x'])]);
  }, secret);
  expect(tokens).toEqual([null, null, null, null, null, null]);
  for (const token of [secret, '0198c0de-0000-7000-8000-000000000000']) {
    const answer = await knock(page, 'attachments.takeDropped', { meetingId: id, tokens: [token] });
    expect(answer).toMatchObject({ ok: false, error: { code: token === secret ? 'VALIDATION' : 'FILE' } });
  }
  expect(await ask(page, 'attachments.list', { meetingId: id })).toEqual([]);
  const statuses = await page.evaluate(
    async (paths) => {
      const status = async (path: string) =>
        fetch(path).then(
          (response) => response.status,
          () => 0,
        );
      return Promise.all(paths.map(status));
    },
    ['/berkas/..%2f..%2fetc%2fpasswd', `/berkas/${id}`, `/berkas/${encodeURIComponent(secret)}`],
  );
  expect(statuses).toEqual([404, 404, 404]);
});

/** How many points of a drawing are dark. */
async function inkOf(canvas: Locator): Promise<number> {
  return canvas.evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement)) return 0;
    const points = element.getContext('2d')?.getImageData(0, 0, element.width, element.height).data ?? [];
    let dark = 0;
    for (let index = 0; index < points.length; index += 4) if ((points[index] ?? 255) < 100) dark += 1;
    return dark;
  });
}

async function drawnWidth(page: Page): Promise<number> {
  return (await page.getByRole('img', { name: /halaman 2/ }).boundingBox())?.width ?? 0;
}
