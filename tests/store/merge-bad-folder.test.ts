import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { isTemporaryName } from '../../electron/files/atomic-write.ts';
import type { Job } from '../../shared/contract/jobs.ts';
import { makeTestFolder, openTestServices, type TestServices } from '../fixtures/builders.ts';
import { HeldMerge } from './support/held-merge.ts';
import { lettersIn, lettersInFolder, makeInvitedMeeting, titleOf, upTo } from './support/merges.ts';
import { queryRows } from './support/raw.ts';
import { tryCommand } from './support/system.ts';

/* What happens to many letters when their folder does not do its part. */

const LETTERS = 40;

async function jobOf({ services }: TestServices, id: string): Promise<Job> {
  const job = (await services.jobs.list()).find((one) => one.id === id);
  if (job === undefined) throw new Error('The job is not listed');
  return job;
}

async function ended(archive: TestServices, id: string): Promise<Job> {
  for (;;) {
    const job = await jobOf(archive, id);
    if (job.state !== 'waiting' && job.state !== 'running') return job;
    await sleep(20);
  }
}

/** An archive whose first merge rests after some letters. */
function openHeld(after = 0, options: { archiveFolder?: string } = {}): TestServices & { held: HeldMerge } {
  const held = new HeldMerge(after);
  return { ...openTestServices({ merge: held, ...options }), held };
}

/** A job that has not begun, and its folder, absolute. */
async function pausedJob(archive: ReturnType<typeof openHeld>): Promise<{ id: string; folder: string }> {
  const { services, store, archiveFolder, held } = archive;
  const meetingId = await makeInvitedMeeting(store, LETTERS);
  const letters = { meetingId, from: 1, isChangedOnly: false, isCollated: false, onlyAddresseeId: null };
  // The first job rests and so keeps the second waiting.
  const first = await services.merge.merge({ ...letters, output: 'one-file' });
  const { id } = await services.merge.merge({ ...letters, output: 'one-file-each' });
  await services.jobs.pause(id);
  held.letGo();
  await ended(archive, first.id);
  const [row] = queryRows(archiveFolder, `SELECT result_path AS path FROM job WHERE id = '${id}'`);
  return { id, folder: join(archiveFolder, String(Object.values(Object(row))[0])) };
}

async function resumed(archive: TestServices, id: string): Promise<Job> {
  await archive.services.jobs.resume(id);
  return ended(archive, id);
}

/** No letter twice, none half written, as many as the job says. */
function expectWhole(folder: string, done: number): void {
  expect(readdirSync(folder).filter(isTemporaryName)).toEqual([]);
  const present = lettersInFolder(folder);
  expect(present).toHaveLength(done);
  expect(new Set(present).size).toBe(done);
}

/** Mounts a small disk of memory over a folder until the test ends. */
function mountOver(folder: string, options: string): boolean {
  if (!tryCommand('mount', '-t', 'tmpfs', '-o', options, 'tmpfs', folder)) return false;
  onTestFinished(() => {
    tryCommand('umount', folder);
  });
  return true;
}

test('the disk gets full: told in words, what is written is whole, and the rest is made once there is room', async ({
  skip,
}) => {
  const archive = openHeld();
  const { id, folder } = await pausedJob(archive);
  if (!mountOver(folder, 'size=256k')) skip('this machine does not allow a small disk of its own');
  const full = await resumed(archive, id);
  expect(full.state).toBe('failed');
  expect(full.message).toMatch(/^Ruang penyimpanan penuh\. Surat yang sudah jadi tetap ada\./);
  expect(full.done).toBeGreaterThan(0);
  expect(full.done).toBeLessThan(LETTERS);
  expectWhole(folder, full.done);
  expect(tryCommand('mount', '-o', 'remount,size=20m', folder)).toBe(true);
  expect(await resumed(archive, id)).toMatchObject({ state: 'done', done: LETTERS, failed: 0 });
  expect(lettersInFolder(folder)).toEqual(upTo(LETTERS));
});

test('the folder becomes read-only: told in words, nothing is written, and all is made afterwards', async ({
  skip,
}) => {
  const archive = openHeld();
  const { id, folder } = await pausedJob(archive);
  if (!mountOver(folder, 'ro')) skip('this machine does not allow a disk of its own');
  const refused = await resumed(archive, id);
  expect(refused).toMatchObject({ state: 'failed', done: 0 });
  expect(refused.message).toContain('Folder arsip hanya dapat dibaca.');
  expect(readdirSync(folder)).toEqual([]);
  expect(tryCommand('mount', '-o', 'remount,rw', folder)).toBe(true);
  expect(await resumed(archive, id)).toMatchObject({ state: 'done', done: LETTERS });
  expectWhole(folder, LETTERS);
});

test('a file stands where the folder was: told in words, the file stays, and all is made once it is gone', async () => {
  const archive = openHeld();
  const { id, folder } = await pausedJob(archive);
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'milik orang lain');
  const refused = await resumed(archive, id);
  expect(refused).toMatchObject({ state: 'failed', done: 0 });
  expect(refused.message).toContain('ada berkas bernama sama');
  renameSync(folder, `${folder}.lain`);
  expect(await resumed(archive, id)).toMatchObject({ state: 'done', done: LETTERS });
  expectWhole(folder, LETTERS);
});

test('the folder vanishes in the middle: what went with it is listed, and resuming makes everything that is missing', async () => {
  const archive = openHeld(16);
  const { store, services, held } = archive;
  const meetingId = await makeInvitedMeeting(store, LETTERS);
  const { id } = await services.merge.merge({
    meetingId,
    output: 'one-file-each',
    from: 1,
    isChangedOnly: false,
    isCollated: false,
    onlyAddresseeId: null,
  });
  await held.whenResting;
  const folder = (await jobOf(archive, id)).result;
  renameSync(folder, `${folder} dipindah`);
  held.letGo();
  // It goes on in a new folder.
  expect(await ended(archive, id)).toMatchObject({ state: 'done', done: LETTERS - 16, failed: 16 });
  const [failed] = await services.jobs.items({ id, state: 'failed', limit: 5 });
  expect(failed).toMatchObject({ position: 1, label: titleOf(1) });
  expect(failed?.message).toContain('tidak ada lagi di folder hasil');
  expect(await resumed(archive, id)).toMatchObject({ state: 'done', done: LETTERS, failed: 0 });
  expect(lettersInFolder(folder)).toEqual(upTo(LETTERS));
});

test('an archive so deep that names would reach 260 characters: they are cut, and every letter is there', async () => {
  const deep = join(makeTestFolder(), 'Arsip yang sangat dalam', 'x'.repeat(60));
  const archive = openHeld(0, { archiveFolder: deep });
  const { id, folder } = await pausedJob(archive);
  expect(await resumed(archive, id)).toMatchObject({ state: 'done', done: LETTERS, failed: 0 });
  const paths = readdirSync(folder).map((name) => join(folder, name));
  expect(paths).toHaveLength(LETTERS);
  expect(Math.max(...paths.map(({ length }) => length))).toBeLessThan(260);
  expect(paths.flatMap(lettersIn).sort((a, b) => a - b)).toEqual(upTo(LETTERS));
});

test('a name that somebody holds: his file stays, the letter goes beside it and says so', async () => {
  const archive = openHeld();
  const { id, folder } = await pausedJob(archive);
  const held = `007_${titleOf(7).replaceAll(' ', '-')}.docx`;
  writeFileSync(join(folder, held), 'sedang dibuka di Word');
  const isHeld = tryCommand('chattr', '+i', join(folder, held));
  onTestFinished(() => {
    if (isHeld) tryCommand('chattr', '-i', join(folder, held));
  });
  expect(await resumed(archive, id)).toMatchObject({ state: 'done', done: LETTERS, failed: 0 });
  const items = await archive.services.jobs.items({ id, state: 'all', limit: LETTERS });
  expect(items[6]?.message).toContain(`Sudah ada berkas “${held}”`);
  expect(lettersIn(join(folder, held.replace('.docx', ' (2).docx')))).toEqual([7]);
});
