import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { expect, type Running, test } from './support/app.ts';
import { pagesOf } from './support/clerk.ts';
import { ask } from './support/door.ts';
import { pullThePlugDuring } from './support/meanwhile.ts';
import { JobTray } from './support/pages/job-tray.ts';
import { readPaper } from './support/papers.ts';

/* Letters for everybody who is invited, in the real window: seen, stopped, gone on with, and counted. */

const nameOf = (position: number) => `Kepala Desa Contoh Nomor ${String(position).padStart(4, '0')}`;

/** A sample with so many addressees, its tab Undangan open. */
async function inviteMany({ page }: Running, count: number): Promise<void> {
  const { start, list, frame } = pagesOf(page);
  await start.beginWithSamples();
  await expect(list.rows).toHaveCount(5);
  const { rows } = await ask(page, 'meetings.list', { search: 'Penyelenggaraan Pemerintahan' });
  const meetingId = rows[0]?.id ?? '';
  const { version, value } = await ask(page, 'invitations.get', { meetingId });
  const addressees = Array.from({ length: count }, (_, index) => ({
    id: crypto.randomUUID(),
    title: nameOf(index + 1),
  }));
  await ask(page, 'invitations.save', { meetingId, version, value: { ...value, addressees } });
  await frame.goTo(`/rapat/${meetingId}/undangan`);
}

async function beginEach(page: Page, count: number): Promise<void> {
  const section = page.getByRole('region', { name: 'Cetak untuk semua penerima' });
  await section.getByRole('radio', { name: 'Satu berkas Word tiap surat' }).check();
  await section.getByRole('button', { name: `Buat ${count} surat` }).click();
}

/** Word files of the archive's letters, absolute. */
function letters(archive: string): string[] {
  return readdirSync(join(archive, 'Naskah'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.includes('Undangan per penerima') && path.endsWith('.docx'))
    .map((path) => join(archive, 'Naskah', path));
}

/** Every addressee has one letter with his own name in it, and no other has been written. */
function expectEachOnce(archive: string, count: number): void {
  const named = letters(archive).flatMap(
    (path) => readPaper(readFileSync(path)).body.match(/Kepala Desa Contoh Nomor \d{4}/g) ?? [],
  );
  expect(named.sort()).toEqual(Array.from({ length: count }, (_, index) => nameOf(index + 1)));
}

test('800 letters: progress is told, the work is cancelled and gone on with, each letter is there once', async ({
  folder,
  start,
}) => {
  test.setTimeout(240_000);
  const running = await start();
  const { page } = running;
  const archive = join(folder, 'Notula');
  await inviteMany(running, 800);
  const job = new JobTray(page);
  await beginEach(page, 800);
  await expect(job.tray.getByText('Undangan untuk 800 penerima')).toBeVisible();
  expect(await job.cancelAt(3)).toMatch(/^\d+ dari 800, sisa (\d+ menit ?)?(\d+ detik)?/);
  const made = await job.stoppedAt('Dibatalkan');
  await expect(job.news).toContainText('Dibatalkan pada');
  expect(made).toBeGreaterThan(0);
  expect(made).toBeLessThan(800);
  expect(letters(archive)).toHaveLength(made);
  const [kept = ''] = letters(archive);
  const writtenAt = statSync(kept).mtimeMs;

  await job.resume.click();
  await expect(job.tray.getByText('Selesai: 800 dari 800')).toBeVisible({ timeout: 150_000 });
  await expect(job.news).toContainText('Selesai: 800 dari 800');
  expect(letters(archive)).toHaveLength(800);
  expectEachOnce(archive, 800);
  // What was there before was not made again.
  expect(statSync(kept).mtimeMs).toBe(writtenAt);
  await expect(job.tray.getByRole('button', { name: /^Buka: / })).toBeVisible();
  await job.dismiss.click();
  await expect(job.tray).toBeHidden();
  expect(await ask(page, 'jobs.list', {})).toEqual([]);
});

test('the power fails in the middle: the next start offers the rest, by keyboard too', async ({
  folder,
  start,
}) => {
  const places = [join(folder, 'Notula'), { userData: join(folder, 'user') }] as const;
  const first = await start(...places);
  await inviteMany(first, 300);
  const failure = pullThePlugDuring(first, { folder: join(folder, 'Notula', 'Naskah'), least: 15 });
  await beginEach(first.page, 300);
  await failure;

  const { page } = await start(...places);
  const job = new JobTray(page);
  const made = await job.stoppedAt('Terhenti');
  expect(made).toBeLessThan(300);
  await job.resume.focus();
  await page.keyboard.press('Enter');
  // The button is gone; the keyboard's place is not.
  await expect(job.resume).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  await expect(job.tray.getByText('Selesai: 300 dari 300')).toBeVisible({ timeout: 90_000 });
  expectEachOnce(join(folder, 'Notula'), 300);
});

test('a test print makes one letter, and only what changed is made again', async ({ folder, start }) => {
  const running = await start();
  const { page } = running;
  await inviteMany(running, 12);
  const section = page.getByRole('region', { name: 'Cetak untuk semua penerima' });
  const job = new JobTray(page);
  await section.getByRole('combobox', { name: 'Uji cetak satu surat' }).fill('0007');
  await page.getByRole('option', { name: nameOf(7) }).click();
  await section.getByRole('button', { name: 'Uji cetak' }).click();
  await expect(job.tray.getByText('Selesai: 1 dari 1')).toBeVisible();
  const written = readdirSync(join(folder, 'Notula', 'Naskah'), { recursive: true, encoding: 'utf8' });
  const [path = '', ...others] = written.filter((name) => name.endsWith('.docx'));
  expect(others).toEqual([]);
  expect(readPaper(readFileSync(join(folder, 'Notula', 'Naskah', path))).body).toContain(nameOf(7));

  await section
    .getByRole('spinbutton', { name: 'Mulai dari surat ke-' })
    .or(section.getByRole('textbox', { name: 'Mulai dari surat ke-' }))
    .fill('3');
  await section.getByRole('button', { name: 'Buat 10 surat' }).click();
  await expect(job.tray.getByText('Selesai: 10 dari 10')).toBeVisible();
  // Of several that ended whole all leave together.
  await job.tray.getByRole('button', { name: 'Bersihkan 2 yang selesai' }).click();
  await expect(job.tray).toHaveCount(0);
  await section.getByRole('checkbox', { name: /^Hanya surat yang berubah/ }).check();
  await section.getByRole('button', { name: 'Buat surat yang berubah' }).click();
  await expect(section.getByRole('alert')).toContainText('Tidak ada surat yang berubah');
});

test('what failed is counted, told with its reason, and made when it is tried again', async ({
  folder,
  start,
}) => {
  const archive = join(folder, 'Notula');
  const first = await start(archive);
  await inviteMany(first, 6);
  await beginEach(first.page, 6);
  await expect(new JobTray(first.page).tray.getByText('Selesai: 6 dari 6')).toBeVisible();
  await first.close();
  spoilLetter(archive, 4, 'Berkas tidak dapat ditulis.');

  const { page } = await start(archive);
  const job = new JobTray(page);
  await expect(job.tray.getByText('Selesai: 5 dari 6')).toBeVisible();
  await job.tray.getByRole('button', { name: '1 gagal' }).click();
  await expect(job.tray.getByRole('list', { name: 'Yang gagal dibuat' })).toHaveText(
    `4. ${nameOf(4)}: Berkas tidak dapat ditulis.`,
  );
  await job.tray.getByRole('button', { name: /^Ulangi yang gagal: / }).click();
  await expect(job.tray.getByText('Selesai: 6 dari 6')).toBeVisible();
  expectEachOnce(archive, 6);
});

/** Leaves the archive as it is when one letter could not be written. */
function spoilLetter(archive: string, position: number, message: string): void {
  const [path = ''] = letters(archive).filter((name) => name.includes(`00${position}_`));
  rmSync(path);
  const database = new Database(join(archive, 'notula.db'));
  database
    .prepare("UPDATE job_item SET state = 'failed', message = ? WHERE position = ?")
    .run(message, position);
  database.close();
}
