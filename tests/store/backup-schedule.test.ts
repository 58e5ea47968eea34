import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { LONGEST_EXIT_MS } from '../../electron/features/backup/backup-schedule.ts';
import { threadRunner } from '../../electron/features/backup/backup-thread.ts';
import { makeTestFolder } from '../fixtures/builders.ts';
import { aClock, aMeetingInput, put, runBackupTask, withTarget } from './support/backups.ts';

/* When backups are made by themselves. Only the timers are turned by hand: threads, files and database are real. */

afterEach(() => {
  vi.useRealTimers();
});

const minutes = (count: number) => vi.advanceTimersByTime(count * 60_000);

/** Waits on the true clock, whatever the timers say. */
async function until(isThere: () => boolean): Promise<void> {
  const end = performance.now() + 100_000;
  while (!isThere()) {
    if (performance.now() > end) throw new Error('It did not happen');
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function scheduled() {
  const hand = aClock();
  const parts = await withTarget({ clock: hand.clock, runBackupTask });
  await parts.services.backup.run();
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] });
  parts.services.backup.begin();
  // The reading of what an older Notula kept comes first.
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  const causes = async () => (await parts.services.backup.getState()).results.map(({ cause }) => cause);
  return { ...parts, hand, causes };
}

test('the first start of a day, and fifteen minutes after a change', async () => {
  const { services, hand, sets, causes } = await scheduled();
  minutes(2);
  expect(sets()).toHaveLength(1);
  await services.meetings.create(aMeetingInput('Rapat'));
  minutes(14);
  expect(sets()).toHaveLength(1);
  hand.now = new Date(hand.now.getTime() + 15 * 60_000);
  minutes(1);
  await until(() => sets().length === 2);
  vi.useRealTimers();
  await expect.poll(causes).toEqual(['changes', 'manual']);
  await services.backup.close();
});

test('the next day begins with a backup, without any change', async () => {
  const { services, hand, sets, causes } = await scheduled();
  hand.now = new Date(hand.now.getTime() + 86_400_000);
  minutes(1);
  await until(() => sets().length === 2);
  vi.useRealTimers();
  await expect.poll(causes).toEqual(['first-of-day', 'manual']);
  await services.backup.close();
});

test('at exit only what changed since is backed up', async () => {
  const { services, sets, causes } = await scheduled();
  vi.useRealTimers();
  await services.backup.close();
  expect(sets()).toHaveLength(1);
  const again = await scheduled();
  vi.useRealTimers();
  await again.services.meetings.create(aMeetingInput('Rapat'));
  await again.services.backup.close();
  expect(again.sets()).toHaveLength(2);
  expect(await again.causes()).toEqual(['exit', 'manual']);
  expect(await causes()).toEqual(['manual']);
});

test('a backup at exit that does not end is stopped after seconds, said, and due at the next start', async () => {
  const folder = makeTestFolder();
  const endless = join(folder, 'endless.mjs');
  writeFileSync(endless, 'setInterval(() => undefined, 1000);');
  const never = threadRunner(endless);
  const { services, archiveFolder } = await withTarget({ runBackupTask: never });
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] });
  services.backup.begin();
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  await services.meetings.create(aMeetingInput('Rapat'));
  let isClosed = false;
  const closing = services.backup.close().finally(() => {
    isClosed = true;
  });
  const cause = async () => (await services.backup.getState()).running?.cause;
  while ((await cause()) !== 'exit') await new Promise((resolve) => setImmediate(resolve));
  vi.advanceTimersByTime(LONGEST_EXIT_MS - 1);
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  expect([isClosed, await cause()]).toEqual([false, 'exit']);
  // The time is over, and that of a thread that does not hear; the ending of it is real.
  await until(() => {
    vi.advanceTimersByTime(1000);
    return isClosed;
  });
  await closing;
  vi.useRealTimers();
  const { results } = await services.backup.getState();
  expect(results).toMatchObject([
    { cause: 'exit', isGood: false, words: expect.stringContaining('dihentikan') },
  ]);
  const book = JSON.parse(readFileSync(join(archiveFolder, 'cadangan', 'cadangan.json'), 'utf8'));
  expect(book.targets.first.isDue).toBe(true);
});

test('a stick that is away is waited for calmly and gets its backup when it is back', async () => {
  const { services, desktop, hand, sets } = await scheduled();
  vi.useRealTimers();
  const stick = join(makeTestFolder(), 'USB');
  const away = `${stick}-dicabut`;
  mkdirSync(stick);
  desktop.target = stick;
  await services.backup.chooseFolder('second');
  renameSync(stick, away);
  hand.now = new Date(hand.now.getTime() + 3_600_000);
  const state = await services.backup.run();
  expect(sets()).toHaveLength(2);
  expect(state.targets[1]).toMatchObject({ isThere: false, lastAt: null });
  expect(state.targets[1]?.trouble).toContain('Pasang USB');
  renameSync(away, stick);
  hand.now = new Date(hand.now.getTime() + 3_600_000);
  await services.backup.close();

  const again = await withTarget({ clock: hand.clock, runBackupTask });
  again.desktop.target = stick;
  await again.services.backup.chooseFolder('second');
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] });
  again.services.backup.begin();
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  minutes(1);
  await until(() => existsSync(join(stick, 'Notula-cadangan')));
  vi.useRealTimers();
  await again.services.backup.close();
});

test('what a crash left beside the book is taken away at the start', async () => {
  const { services, archiveFolder } = await withTarget();
  const left = ['.notula-01a20196-0b8d-7580-8520-3b50c7ab9311.tmp', 'uji-abc123'];
  for (const name of left) put(archiveFolder, `cadangan/${name}`, 'setengah');
  writeFileSync(join(archiveFolder, 'cadangan', 'sebelum-migrasi-v1.db'), 'tetap');
  services.backup.begin();
  await expect
    .poll(() => readdirSync(join(archiveFolder, 'cadangan')).sort())
    .toEqual(['cadangan.json', 'sebelum-migrasi-v1.db']);
  await services.backup.close();
});
