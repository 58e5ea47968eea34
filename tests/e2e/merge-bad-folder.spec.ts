import { spawnSync } from 'node:child_process';
import { chmodSync, closeSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type Running, test } from './support/app.ts';
import { pagesOf } from './support/clerk.ts';
import { ask } from './support/door.ts';
import { befall } from './support/meanwhile.ts';
import { JobTray } from './support/pages/job-tray.ts';
import { readPaper } from './support/papers.ts';

/* Letters for everybody while their folder does not do its part, in the real window: said in words, and made in the end. */

const nameOf = (position: number) => `Kepala Desa Contoh Nomor ${String(position).padStart(4, '0')}`;

/** A sample with so many addressees, its tab Undangan open. */
async function inviteMany({ page }: Running, count: number): Promise<string> {
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
  return meetingId;
}

/** A job of separate letters that stands before its first one: another job, of seconds, kept it waiting. */
async function pauseAtStart(page: Page, meetingId: string): Promise<JobTray> {
  // In one go from the page: the first job may be over before a busy machine lets the test ask again.
  const first = await page.evaluate(async (id) => {
    const idOf = (answer: unknown) => String(Reflect.get(Object(Reflect.get(Object(answer), 'value')), 'id'));
    const begin = async (output: string) =>
      idOf(await window.notula?.call('invitations.merge', { meetingId: id, output }));
    const [before, letters] = [await begin('pdf'), await begin('one-file-each')];
    await window.notula?.call('jobs.pause', { id: letters });
    return before;
  }, meetingId);
  const state = async () => (await ask(page, 'jobs.list', {})).find((job) => job.id === first)?.state;
  await expect.poll(state, { timeout: 60_000 }).toBe('done');
  await ask(page, 'jobs.dismiss', { id: first });
  const job = new JobTray(page);
  expect(await job.stoppedAt('Dijeda')).toBe(0);
  return job;
}

/** Folder of the separate letters, absolute; empty before it is there. */
function lettersFolder(archive: string): string {
  const paths = readdirSync(join(archive, 'Naskah'), { recursive: true, encoding: 'utf8' });
  const found = paths.find((path) => path.endsWith('Undangan per penerima'));
  return found === undefined ? '' : join(archive, 'Naskah', found);
}

function lettersIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.docx'));
}

/** Every addressee has one letter with that name in it, and nothing is left half written. */
function expectEachOnce(folder: string, count: number): void {
  expect(readdirSync(folder)).toHaveLength(count);
  const named = lettersIn(folder).flatMap(
    (name) => readPaper(readFileSync(join(folder, name))).body.match(/Kepala Desa Contoh Nomor \d{4}/g) ?? [],
  );
  expect(named.sort()).toEqual(Array.from({ length: count }, (_, index) => nameOf(index + 1)));
}

async function expectDone(job: JobTray, count: number): Promise<void> {
  await expect(job.tray.getByText(`Selesai: ${count} dari ${count}`)).toBeVisible({ timeout: 60_000 });
}

/** An administrator is stopped by the attribute, anybody else by the mode. */
function setWritable(path: string, isWritable: boolean): void {
  if (isWritable) spawnSync('chattr', ['-i', path]);
  chmodSync(path, isWritable ? 0o755 : 0o555);
  if (!isWritable) spawnSync('chattr', ['+i', path]);
}

test('the folder becomes read-only: said in words, and all letters are made once it is not', async ({
  folder,
  start,
}) => {
  const running = await start();
  const job = await pauseAtStart(running.page, await inviteMany(running, 40));
  const target = lettersFolder(join(folder, 'Notula'));
  setWritable(target, false);
  try {
    await job.resume.click();
    await expect(job.tray.getByText('Gagal pada 0 dari 40')).toBeVisible();
    await expect(
      job.tray.getByText(/^Folder arsip tidak boleh ditulis\. .* lalu lanjutkan\.$/),
    ).toBeVisible();
    expect(readdirSync(target)).toEqual([]);
  } finally {
    setWritable(target, true);
  }
  await job.resume.click();
  await expectDone(job, 40);
  expectEachOnce(target, 40);
});

test('the folder vanishes in the middle: what went with it is listed and made again', async ({
  folder,
  start,
}) => {
  const running = await start();
  const job = await pauseAtStart(running.page, await inviteMany(running, 300));
  const target = lettersFolder(join(folder, 'Notula'));
  const moved = befall(running, { folder: target, least: 9 }, { deed: 'move', to: `${target} dipindah` });
  await job.resume.click();
  await moved;
  const lost = lettersIn(`${target} dipindah`).length;
  expect(lost).toBeLessThan(300);
  const failed = job.tray.getByRole('button', { name: /^\d+ gagal$/ });
  await failed.click();
  const list = job.tray.getByRole('list', { name: 'Yang gagal dibuat' });
  await expect(list.getByRole('listitem').first()).toHaveText(
    `1. ${nameOf(1)}: Berkas surat ini tidak ada lagi di folder hasil; mungkin dipindahkan atau dihapus. Ulangi yang gagal untuk membuatnya lagi.`,
  );
  // It went on in a new folder, or a letter was just being written and it stopped and said so.
  const repeat = job.tray.getByRole('button', { name: /^(Ulangi yang gagal|Lanjutkan): / });
  const stopped = job.tray.getByText('Folder hasil tidak ditemukan', { exact: false });
  await expect(
    job.tray
      .getByText(/^Selesai: \d+ dari 300$/)
      .or(stopped)
      .first(),
  ).toBeVisible();
  await repeat.click();
  await expectDone(job, 300);
  expectEachOnce(target, 300);
  expect(lettersIn(`${target} dipindah`).length).toBeGreaterThanOrEqual(lost);
});

test('one letter is taken away while the others are made: it is listed, and “Ulangi yang gagal” makes it', async ({
  folder,
  start,
}) => {
  const running = await start();
  const job = await pauseAtStart(running.page, await inviteMany(running, 300));
  const target = lettersFolder(join(folder, 'Notula'));
  const removed = befall(running, { folder: target, least: 3 }, { deed: 'remove', start: '003_' });
  await job.resume.click();
  await removed;
  await expect(job.tray.getByText('Selesai: 299 dari 300')).toBeVisible({ timeout: 60_000 });
  await job.tray.getByRole('button', { name: '1 gagal' }).click();
  await expect(job.tray.getByRole('list', { name: 'Yang gagal dibuat' })).toContainText(
    `3. ${nameOf(3)}: Berkas surat ini tidak ada lagi`,
  );
  await job.tray.getByRole('button', { name: /^Ulangi yang gagal: / }).click();
  await expectDone(job, 300);
  expectEachOnce(target, 300);
});

test('a file of that name is held by another program: it stays as it is, and the letter stands beside it', async ({
  folder,
  start,
}) => {
  const running = await start();
  const job = await pauseAtStart(running.page, await inviteMany(running, 12));
  const target = lettersFolder(join(folder, 'Notula'));
  const held = join(target, `004_${nameOf(4).replaceAll(' ', '-')}.docx`);
  writeFileSync(held, 'milik orang lain');
  const handle = openSync(held, 'r+');
  spawnSync('chattr', ['+i', held]);
  try {
    await job.resume.click();
    await expectDone(job, 12);
    expect(readFileSync(held, 'utf8')).toBe('milik orang lain');
    expect(lettersIn(target)).toHaveLength(13);
  } finally {
    closeSync(handle);
    spawnSync('chattr', ['-i', held]);
  }
  rmSync(held);
  expectEachOnce(target, 12);
});

test('an archive so deep that names would pass 260 characters: they are cut, and every letter is there', async ({
  folder,
  start,
}) => {
  const archive = join(folder, 'Arsip yang sangat dalam', 'x'.repeat(90), 'Notula');
  const running = await start(archive);
  const job = await pauseAtStart(running.page, await inviteMany(running, 12));
  await job.resume.click();
  await expectDone(job, 12);
  const target = lettersFolder(archive);
  const lengths = lettersIn(target).map((name) => join(target, name).length);
  expect(Math.max(...lengths)).toBeLessThan(260);
  expect(Math.max(...lengths)).toBeGreaterThan(200);
  expectEachOnce(target, 12);
});
