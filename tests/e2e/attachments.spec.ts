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
  await pagesOf(page).start.openEmpty();
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
  await expect.poll(() => inkOf(drawn)).toBeGreaterThan(50);
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

test('photos of the tab Berkas are taken to the photos of the minutes and to their page', async ({
  start,
  folder,
}) => {
  const { page, app } = await start();
  await pagesOf(page).start.openEmpty();
  const { id } = await ask(page, 'meetings.create', {
    value: { title: 'Rapat Berfoto', date: '2025-09-17' },
  });
  const at = (tab: string) => page.goto(`${page.url().replace(/#.*$/, '')}#/rapat/${id}/${tab}`);
  await at('berkas');
  const attachments = new AttachmentsSection(page, app);
  writeFileSync(join(folder, 'Foto bersama.png'), await page.screenshot());
  writeFileSync(
    join(folder, 'Foto pimpinan.png'),
    await page.screenshot({ clip: { x: 0, y: 0, width: 90, height: 60 } }),
  );
  writeFileSync(join(folder, 'Foto rusak.png'), Buffer.from('\x89PNG\r\n\x1a\nrusak', 'latin1'));
  const names = ['Foto bersama.png', 'Foto pimpinan.png', 'Foto rusak.png'];
  await attachments.choose(names.map((name) => join(folder, name)));
  await expect(attachments.files).toHaveCount(3);

  await at('notula');
  await page.getByRole('button', { name: 'Ambil dari Berkas' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ambil foto dari Berkas' });
  for (const name of names) await dialog.getByRole('checkbox', { name }).check();
  await expectAccessibleInBoth(page, 'Ambil foto dari Berkas');
  await dialog.getByRole('button', { name: 'Pakai 3 foto' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Foto rusak.png: Berkas ini bukan gambar');
  await dialog.getByRole('button', { name: 'Selesai' }).click();
  await expect(page.getByRole('heading', { name: 'Foto rapat (2)' })).toBeVisible();
  await expect(page.getByRole('img', { name: 'Foto 2', exact: true })).toBeVisible();

  await at('naskah/photos');
  await page.getByRole('button', { name: 'Ambil dari Berkas' }).click();
  await dialog.getByRole('checkbox', { name: 'Foto bersama.png' }).check();
  await dialog.getByRole('button', { name: 'Pakai 1 foto' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Foto (2)' })).toBeVisible();
  const listed = await ask(page, 'attachments.list', { meetingId: id });
  expect(listed.map(({ name }) => name)).toEqual(names);
});

test('a page that was taken over cannot name a file of this computer', async ({ start, folder }) => {
  const { page } = await start();
  await pagesOf(page).start.openEmpty();
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
