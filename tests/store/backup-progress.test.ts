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
import { doneOf, heldThreads } from './support/held-threads.ts';

const MEGABYTE = 1024 * 1024;
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
    lastOrder: 0,
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

test('a restore and a rehearsal stop when they are told to, and leave nothing', async () => {
  const held = heldThreads(READING);
  const { services, archiveFolder, folder, store } = await withTarget({ runBackupTask: held.runTask });
  put(archiveFolder, 'Naskah/besar.bin', Buffer.alloc(4 * MEGABYTE, 7));
  await services.backup.run();
  held.hold(MEGABYTE);
  const rehearsing = services.backup.rehearse();
  const progress = async () => (await services.backup.getState()).rehearsing;
  await expect.poll(async () => doneOf(READING, await progress())).toBeGreaterThanOrEqual(MEGABYTE);
  await expect(services.backup.rehearse()).rejects.toMatchObject({ code: 'BUSY' });
  services.backup.cancel();
  held.letGo();
  await expect(rehearsing).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(await services.backup.getState()).toMatchObject({ rehearsing: null, rehearsal: null });
  await store.close();

  const { restore } = restoreOf(archiveFolder, folder, undefined, undefined, held.runTask);
  const [found] = await restore.list();
  held.hold(MEGABYTE);
  await restore.start(found?.id ?? '');
  await expect
    .poll(async () => doneOf(READING, (await restore.getState()).running))
    .toBeGreaterThanOrEqual(MEGABYTE);
  expect((await restore.getState()).running?.isStoppable).toBe(true);
  restore.cancel();
  held.letGo();
  expect((await ended(restore)).trouble).toContain('Pemulihan dihentikan. Arsip yang sekarang tidak diubah.');
  expect(readdirSync(archiveFolder).sort()).toEqual(['Naskah', 'cadangan', 'notula.db']);
  expect(readdirSync(join(archiveFolder, 'cadangan'))).toEqual(['cadangan.json']);
});

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
  const held = heldThreads(COPYING);
  const shell = startShell(makeTestFolder(), held.workerFile);
  const { archiveFolder } = await shell.startup.state();
  shell.desktop.target = makeTestFolder();
  await shell.ask('meetings.create', aMeetingInput('Rapat Lama'));
  await shell.ask('backup.chooseFolder', {});
  await shell.ask('backup.run', {});
  await shell.ask('meetings.create', aMeetingInput('Rapat Baru'));
  put(archiveFolder, 'Naskah/besar.bin', Buffer.alloc(4 * MEGABYTE, 7));
  const [found] = await shell.ask('restore.list', {});
  held.hold(MEGABYTE);
  await shell.ask('restore.start', { id: found?.id ?? '' });
  const running = async () => (await shell.ask('restore.getState', {})).running;
  await expect
    .poll(async () => (await running())?.words)
    .toMatch(/^Menyimpan keadaan sekarang: menyalin naskah/);
  await expect.poll(async () => (await running())?.done ?? 0).toBeGreaterThanOrEqual(MEGABYTE);
  await shell.ask('restore.cancel', {});
  held.letGo();
  await expect.poll(running).toBeNull();
  expect((await shell.ask('restore.getState', {})).trouble).toContain('Pemulihan dihentikan');
  expect((await shell.ask('meetings.list', {})).total).toBe(2);
  expect(await shell.ask('restore.list', {})).toHaveLength(1);
  expect(readdirSync(archiveFolder)).not.toContain('.pemulihan');
});
