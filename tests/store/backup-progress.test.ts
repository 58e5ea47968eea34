import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeSet } from '../../electron/features/backup/sets/make-set.ts';
import { writeManifest } from '../../electron/features/backup/sets/manifest.ts';
import { stageSet } from '../../electron/features/backup/sets/stage-set.ts';
import type { WorkHooks, WorkProgress } from '../../electron/features/backup/sets/work-hooks.ts';
import { makeTestFolder, openTestServices } from '../fixtures/builders.ts';
import { startShell } from '../ipc/support/shell.ts';
import { aMeetingInput, ended, put, restoreOf, withTarget } from './support/backups.ts';

const MEGABYTE = 1024 * 1024;
/** The computer may have much else to do; what is looked for may be over soon. */
const POLL = { timeout: 60_000, interval: 10 };
/** The thread is ended after 0.8 seconds; the rest is what a busy computer adds. */
const SOON_MS = 4000;
const COPYING = 'Menyalin naskah dan lampiran';
const READING = 'Membaca naskah dan lampiran';

/** Hooks that keep every step, as no thread thins them out. */
function watching(): { hooks: WorkHooks; steps: WorkProgress[] } {
  const steps: WorkProgress[] = [];
  return { steps, hooks: { signal: new AbortController().signal, tell: (step) => steps.push(step) } };
}

function expectSteady(steps: readonly WorkProgress[], words: string, total: number): void {
  const own = steps.filter((step) => step.words === words);
  // Of one file alone: told while it goes through, not only before and after it.
  expect(own.length).toBeGreaterThan(10);
  const shares = own.map(({ done }) => done);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(own.every((step) => step.total === total && step.done <= total)).toBe(true);
  expect(shares.at(-1)).toBe(total);
  expect(new Set(shares).size).toBeGreaterThan(8);
}

test('inside one large file a backup, a restore and a rehearsal tell how far they are', async () => {
  const { archiveFolder, store, services } = openTestServices();
  await services.meetings.create(aMeetingInput('Rapat'));
  await store.close();
  put(archiveFolder, 'Naskah/besar.bin', Buffer.alloc(4 * MEGABYTE, 7));
  const home = join(makeTestFolder(), 'rumah');
  const task = {
    archiveFolder,
    home,
    archiveId: 'uji',
    appVersion: '1',
    cause: 'manual' as const,
    moment: '2025-08-22T02:00:00.000Z',
    key: null,
  };
  for (const isThorough of [false, true]) {
    const backup = watching();
    const { name } = await makeSet({ ...task, isThorough }, backup.hooks);
    expectSteady(backup.steps, COPYING, 4 * MEGABYTE);
    for (const isRehearsal of [true, false]) {
      const restore = watching();
      const into = join(makeTestFolder(), 'kembali');
      const set = { path: join(home, name), kind: 'set' as const, key: null, into, isRehearsal };
      await stageSet(set, restore.hooks);
      expectSteady(restore.steps, READING, 4 * MEGABYTE);
      expect(existsSync(join(into, 'Naskah/besar.bin'))).toBe(!isRehearsal);
    }
  }
});

test('a restore and a rehearsal hear within a second that they are to stop, and leave nothing', async () => {
  const { services, archiveFolder, folder, store } = await withTarget();
  put(archiveFolder, 'Naskah/besar.bin', Buffer.alloc(200 * MEGABYTE, 7));
  await services.backup.run();
  const rehearsing = services.backup.rehearse();
  const progress = async () => (await services.backup.getState()).rehearsing;
  await expect.poll(async () => (await progress())?.done ?? 0, POLL).toBeGreaterThan(MEGABYTE);
  await expect(services.backup.rehearse()).rejects.toMatchObject({ code: 'BUSY' });
  let stopped = performance.now();
  services.backup.cancel();
  await expect(rehearsing).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(performance.now() - stopped).toBeLessThan(SOON_MS);
  expect(await services.backup.getState()).toMatchObject({ rehearsing: null, rehearsal: null });
  await store.close();

  const { restore } = restoreOf(archiveFolder, folder);
  const [found] = await restore.list();
  await restore.start(found?.id ?? '');
  await expect
    .poll(async () => (await restore.getState()).running?.done ?? 0, POLL)
    .toBeGreaterThan(MEGABYTE);
  expect((await restore.getState()).running?.isStoppable).toBe(true);
  stopped = performance.now();
  restore.cancel();
  expect((await ended(restore)).trouble).toContain('Pemulihan dihentikan. Arsip yang sekarang tidak diubah.');
  expect(performance.now() - stopped).toBeLessThan(SOON_MS);
  expect(readdirSync(archiveFolder).sort()).toEqual(['Naskah', 'cadangan', 'notula.db']);
  expect(readdirSync(join(archiveFolder, 'cadangan'))).toEqual(['cadangan.json']);
}, 120_000);

test('a restore for which the disk has no room is refused before it begins, with both sizes', async () => {
  const { services, archiveFolder, folder, home, sets, store } = await withTarget();
  put(archiveFolder, 'Naskah/a.docx', 'isi');
  await services.backup.run();
  await store.close();
  const { restore } = restoreOf(archiveFolder, folder);
  const id = (await restore.list())[0]?.id ?? '';
  const { room } = await restore.preview(id);
  expect(room.needed).toBeGreaterThan(16_000_000);
  expect(room.free).toBeGreaterThan(room.needed);
  // A backup of files that no disk of this kind could take.
  const manifestFile = join(home(), sets()[0] ?? '', 'manifest.json');
  const { hash: _, ...rest } = JSON.parse(readFileSync(manifestFile, 'utf8'));
  writeFileSync(manifestFile, writeManifest({ ...rest, files: [{ ...rest.files[0], bytes: 9e14 }] }));
  await restore.list();
  const known = (await restore.preview(id)).room;
  expect(known.free).toBeLessThan(known.needed);
  const before = readdirSync(archiveFolder).sort();
  await expect(restore.start(id)).rejects.toMatchObject({
    code: 'RULE',
    message: expect.stringMatching(
      /memerlukan [\d,]+ GB.*yang kosong [\d,]+ [MG]B\. Kosongkan paling sedikit [\d,]+ GB/,
    ),
  });
  expect((await restore.getState()).running).toBeNull();
  expect(readdirSync(archiveFolder).sort()).toEqual(before);
});

test('a restore that is stopped while the present state is being backed up changes nothing', async () => {
  const shell = startShell(makeTestFolder());
  const { archiveFolder } = await shell.startup.state();
  shell.desktop.target = makeTestFolder();
  await shell.ask('meetings.create', aMeetingInput('Rapat Lama'));
  await shell.ask('backup.chooseFolder', {});
  await shell.ask('backup.run', {});
  await shell.ask('meetings.create', aMeetingInput('Rapat Baru'));
  put(archiveFolder, 'Naskah/besar.bin', Buffer.alloc(300 * MEGABYTE, 7));
  const [found] = await shell.ask('restore.list', {});
  await shell.ask('restore.start', { id: found?.id ?? '' });
  const running = async () => (await shell.ask('restore.getState', {})).running;
  await expect
    .poll(async () => (await running())?.words, POLL)
    .toMatch(/^Menyimpan keadaan sekarang: menyalin naskah/);
  await expect.poll(async () => (await running())?.done ?? 0, POLL).toBeGreaterThan(MEGABYTE);
  const stopped = performance.now();
  await shell.ask('restore.cancel', {});
  await expect.poll(running, POLL).toBeNull();
  expect(performance.now() - stopped).toBeLessThan(SOON_MS);
  expect((await shell.ask('restore.getState', {})).trouble).toContain('Pemulihan dihentikan');
  expect((await shell.ask('meetings.list', {})).total).toBe(2);
  expect(await shell.ask('restore.list', {})).toHaveLength(1);
  expect(readdirSync(archiveFolder)).not.toContain('.pemulihan');
}, 120_000);
