import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keepLocalCopy } from '../../electron/features/backup/local-copy.ts';
import { neededData } from '../../electron/features/backup/sets/read-set.ts';
import { sha256 } from '../../electron/files/hash.ts';
import { makeTestFolder, openTestServices } from '../fixtures/builders.ts';
import {
  aClock,
  aMeetingInput,
  ended,
  put,
  restoreOf,
  runBackupTask,
  withTarget,
} from './support/backups.ts';
import { doneOf, heldThreads } from './support/held-threads.ts';
import { tryCommand } from './support/system.ts';

/* Ways in which the last good backup, or the state before a restore, could get lost. */

const COPYING = 'Menyalin naskah dan lampiran';
const HOUR_MS = 3_600_000;
const hashOf = (text: string) => sha256(Buffer.from(text));
const dataFile = (home: string, text: string) => join(home, 'data', hashOf(text).slice(0, 2), hashOf(text));

test('a copy of the archive that backs up to the same folder takes none of the other away', async () => {
  const hand = aClock();
  const office = await withTarget({ clock: hand.clock });
  put(office.archiveFolder, 'Naskah/kantor.docx', 'hanya di kantor');
  await office.services.backup.backUpBefore('before-import');
  const [own = ''] = office.sets();
  await office.store.close();

  const copyFolder = join(makeTestFolder(), 'Notula');
  cpSync(office.archiveFolder, copyFolder, { recursive: true });
  rmSync(join(copyFolder, 'Naskah/kantor.docx'));
  const copy = openTestServices({ archiveFolder: copyFolder, clock: hand.clock });
  for (let count = 0; count < 6; count += 1) {
    hand.now = new Date(hand.now.getTime() + HOUR_MS);
    await copy.services.backup.backUpBefore('before-import');
  }
  // Three of the day are kept of the copy, and the one of the office beside them.
  expect(office.sets()).toHaveLength(4);
  expect(office.sets()).toContain(own);
  expect(readFileSync(dataFile(office.home(), 'hanya di kantor'), 'utf8')).toBe('hanya di kantor');
});

test('a backup whose folder was given another name keeps its files', async () => {
  const hand = aClock();
  const { services, archiveFolder, home, sets } = await withTarget({ clock: hand.clock });
  put(archiveFolder, 'Naskah/lama.docx', 'hanya di cadangan lama');
  await services.backup.run();
  renameSync(join(home(), sets()[0] ?? ''), join(home(), 'Sebelum pindah gedung'));
  rmSync(join(archiveFolder, 'Naskah/lama.docx'));
  for (let count = 0; count < 5; count += 1) {
    hand.now = new Date(hand.now.getTime() + HOUR_MS);
    await services.backup.backUpBefore('before-import');
  }
  expect(existsSync(dataFile(home(), 'hanya di cadangan lama'))).toBe(true);
  // It is found where somebody opens it, or the folder that it lies in, and is no single file besides.
  for (const folder of [join(home(), 'Sebelum pindah gedung'), home()]) {
    const found = await runBackupTask('find', { folders: [folder], key: null });
    expect(found.filter(({ name }) => !sets().includes(name))).toMatchObject([
      {
        kind: 'set',
        name: 'Sebelum pindah gedung',
        state: 'good',
        at: expect.stringMatching(/^2025-08-22T/),
      },
    ]);
  }
  // What the office puts beside the backups is left alone, and holds nothing up.
  mkdirSync(join(home(), 'catatan'));
  writeFileSync(join(home(), 'data', 'desktop.ini'), 'dari penjelajah berkas');
  await services.backup.run();
  expect(existsSync(join(home(), 'data', 'desktop.ini'))).toBe(true);
  expect(await neededData(home())).not.toBeNull();
});

test('a target that cannot be listed is not taken for one without backups', async () => {
  await expect(neededData(join(makeTestFolder(), 'tidak ada'))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a first backup that is broken off leaves nothing, and the next one is whole', async () => {
  const held = heldThreads(COPYING);
  const { services, archiveFolder, home, sets } = await withTarget({ runBackupTask: held.runTask });
  await services.meetings.create(aMeetingInput('Rapat Satu'));
  put(archiveFolder, 'Naskah/besar.bin', Buffer.alloc(4_000_000, 7));
  put(archiveFolder, 'Naskah/a.docx', 'isi');
  held.hold(2_000_000);
  const running = services.backup.run();
  await expect
    .poll(async () => doneOf(COPYING, (await services.backup.getState()).running))
    .toBeGreaterThanOrEqual(2_000_000);
  services.backup.cancel();
  await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(sets()).toEqual([]);
  held.letGo();
  await services.backup.run();
  expect(readdirSync(home()).sort()).toEqual([...sets(), 'data']);
  expect((await services.backup.rehearse()).rehearsal).toMatchObject({ isGood: true });
});

test('a backup from which somebody took files while it was made does not count, and no old one goes for it', async () => {
  const held = heldThreads(COPYING);
  const { services, archiveFolder, home, sets } = await withTarget({ runBackupTask: held.runTask });
  const known = 'isi '.repeat(150_000);
  put(archiveFolder, 'Naskah/a.docx', known);
  await services.backup.run();
  const [before = ''] = sets();
  put(archiveFolder, 'Naskah/baru.bin', Buffer.alloc(500_000, 7));
  // So many are done only when the known file was found there and counted.
  held.hold(900_000);
  const running = services.backup.backUpBefore('before-import');
  await expect
    .poll(async () => doneOf(COPYING, (await services.backup.getState()).running))
    .toBeGreaterThanOrEqual(900_000);
  rmSync(dataFile(home(), known));
  // Another Notula that took the lock over holds it still when this one ends.
  writeFileSync(join(home(), 'sedang-mencadangkan.lock'), 'komputer-lain\n1\n');
  held.letGo();
  await running;
  expect(sets()).toEqual([before]);
  expect((await services.backup.getState()).targets[0]?.trouble).toContain('tidak utuh');
  expect(readFileSync(join(home(), 'sedang-mencadangkan.lock'), 'utf8')).toBe('komputer-lain\n1\n');
  rmSync(join(home(), 'sedang-mencadangkan.lock'));
  await services.backup.run();
  expect(readFileSync(dataFile(home(), known), 'utf8')).toBe(known);
});

test('an old backup that cannot be taken away does not make the new one a failure', async (context) => {
  const hand = aClock();
  const { services, home, sets } = await withTarget({ clock: hand.clock });
  await services.backup.backUpBefore('before-import');
  const oldest = join(home(), sets()[0] ?? '');
  if (!tryCommand('chattr', '+i', oldest)) return context.skip('no chattr here');
  onTestFinished(() => {
    tryCommand('chattr', '-i', oldest);
  });
  for (let count = 0; count < 4; count += 1) {
    hand.now = new Date(hand.now.getTime() + HOUR_MS);
    await services.backup.backUpBefore('before-import');
    expect((await services.backup.getState()).targets[0]).toMatchObject({ trouble: '' });
  }
  expect(sets().length).toBeGreaterThanOrEqual(4);
});

test('with a clock that was set back a year, the state before a restore stays and comes back', async () => {
  const { services, archiveFolder, folder, store } = await withTarget();
  await services.meetings.create(aMeetingInput('Rapat Lama'));
  await services.backup.run();
  put(archiveFolder, 'Naskah/sesudah.docx', 'sesudah cadangan');
  await store.close();
  // Restores of the time when the clock was ahead; that of the restore below stands before them.
  for (const day of ['2026-08-01', '2026-08-02', '2026-08-03'])
    put(archiveFolder, `cadangan/sebelum-pemulihan-${day}T09.00.00/notula.db`, 'lama');
  const { restore } = restoreOf(archiveFolder, folder);
  const [found] = await restore.list();
  await restore.start(found?.id ?? '');
  expect((await ended(restore)).undo).not.toBeNull();
  expect(existsSync(join(archiveFolder, 'Naskah/sesudah.docx'))).toBe(false);
  await restore.undo();
  expect(await ended(restore)).toMatchObject({ trouble: '' });
  expect(readFileSync(join(archiveFolder, 'Naskah/sesudah.docx'), 'utf8')).toBe('sesudah cadangan');
});

test('after a clock was ahead for a year, the backup made last is offered first, rehearsed, and shown with its date', async () => {
  const hand = aClock();
  const { services, archiveFolder, folder, store, sets } = await withTarget({ clock: hand.clock });
  const made: string[] = [];
  for (const [title, at] of [
    ['Rapat Satu', '2026-08-22T02:00:00.000Z'],
    ['Rapat Dua', '2025-08-22T02:00:00.000Z'],
    ['Rapat Tiga', '2025-08-21T02:00:00.000Z'],
  ] as const) {
    hand.now = new Date(at);
    await services.meetings.create(aMeetingInput(title));
    await services.backup.run();
    made.push((await services.backup.getState()).lastFile);
  }
  expect(new Set(made)).toEqual(new Set(sets()));
  const state = await services.backup.getState();
  expect(state).toMatchObject({ lastFile: made[2], lastAt: '2025-08-21T02:00:00.000Z' });
  expect((await services.backup.rehearse()).rehearsal?.words).toContain(`${made[2]} dipulihkan`);

  // A copy beside the archive is newer still, whatever day it bears.
  renameSync(folder, `${folder}-dicabut`);
  onTestFinished(() => rmSync(`${folder}-dicabut`, { recursive: true, force: true }));
  hand.now = new Date('2020-01-01T02:00:00.000Z');
  await services.backup.backUpBefore('before-import');
  renameSync(`${folder}-dicabut`, folder);
  await store.close();
  const { restore } = restoreOf(archiveFolder, folder);
  const listed = await restore.list();
  expect(listed.map(({ name }) => name).slice(1)).toEqual([...made].reverse());
  expect(listed[0]).toMatchObject({ isSingleFile: true, state: 'good', facts: { meetings: 3 } });
  expect(listed[0]?.name).toMatch(/^sebelum-impor-.* no 4\.db$/);
});

test('with a clock that was set back, the copy before an import stays', async () => {
  const { archiveFolder, services } = openTestServices();
  await services.meetings.create(aMeetingInput('Rapat Satu'));
  const copy = (moment: Date, order: number) =>
    keepLocalCopy(archiveFolder, { cause: 'before-import', moment, order }, runBackupTask);
  for (const day of [5, 6, 7]) await copy(new Date(2026, 7, day), day);
  await copy(new Date(2025, 7, 2), 8);
  const name = await copy(new Date(2025, 7, 1), 9);
  const kept = readdirSync(join(archiveFolder, 'cadangan')).filter((one) => one.endsWith('.db'));
  expect(kept.map((one) => one.replace(/^.* no /, '')).sort()).toEqual(['7.db', '8.db', '9.db']);
  const [newest] = await runBackupTask('find', { folders: [join(archiveFolder, 'cadangan')], key: null });
  expect(newest?.name).toBe(name);
});
