import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as turnOfLoop } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { threadRunner } from '../../electron/features/backup/backup-thread.ts';
import { checkDatabase } from '../../electron/features/backup/snapshot.repository.ts';
import { BackupTaskError } from '../../electron/features/backup/snapshot-messages.ts';
import { minutesSchema } from '../../shared/domain/minutes.ts';
import { richFromPlain } from '../../shared/domain/rich-text.ts';
import { makeTestFolder, newTestId, openTestServices } from '../fixtures/builders.ts';
import { aClock, aMeetingInput, inodesIn, put, runBackupTask, withTarget } from './support/backups.ts';
import { doneOf, heldThreads } from './support/held-threads.ts';
import { tryCommand } from './support/system.ts';

function titlesIn(file: string): string[] {
  const copy = new Database(file, { readonly: true });
  try {
    return copy.prepare('SELECT title FROM meeting ORDER BY title').pluck().all().map(String);
  } finally {
    copy.close();
  }
}

const COPYING = 'Menyalin naskah dan lampiran';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test('a backup holds database and files, counts them, stands alone, and is remembered', async () => {
  const { services, archiveFolder, home, sets, folder } = await withTarget();
  await services.meetings.create(aMeetingInput('Rapat Satu', '2025-08-31'));
  put(archiveFolder, 'Naskah/2025/undangan.docx', 'isi undangan');
  put(archiveFolder, 'Arsip/2025/rapat/SHA256SUMS', 'isi undangan');
  put(archiveFolder, 'lampiran/buka/abc/salinan.pdf', 'hanya untuk dibuka');
  const state = await services.backup.run();
  const [name = ''] = sets();
  expect(state).toMatchObject({ lastFile: name, lastPlace: folder, running: null });
  expect(state.results).toMatchObject([{ cause: 'manual', isGood: true, target: 'first' }]);
  expect(readdirSync(join(home(), name)).sort()).toEqual([
    'asal.txt',
    'data.txt',
    'manifest.json',
    'notula.db',
    'urutan.txt',
  ]);
  expect(titlesIn(join(home(), name, 'notula.db'))).toEqual(['Rapat Satu']);
  const manifest = JSON.parse(readFileSync(join(home(), name, 'manifest.json'), 'utf8'));
  expect(manifest).toMatchObject({
    cause: 'manual',
    newestMeeting: { title: 'Rapat Satu', date: '2025-08-31' },
    database: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  expect(manifest.counts.meeting).toBe(1);
  expect(manifest.files.map(({ path }: { path: string }) => path)).toEqual([
    'Arsip/2025/rapat/SHA256SUMS',
    'Naskah/2025/undangan.docx',
  ]);
  // The same content once, under its hash; never a link to the archive.
  const hash = sha256('isi undangan');
  expect(readdirSync(join(home(), 'data'))).toEqual([hash.slice(0, 2)]);
  expect(readFileSync(join(home(), 'data', hash.slice(0, 2), hash), 'utf8')).toBe('isi undangan');
  const archive = inodesIn(archiveFolder);
  for (const inode of inodesIn(home())) expect(archive.has(inode)).toBe(false);
});

test('the next backup copies only what is new; rotation takes files that no backup names', async () => {
  const hand = aClock();
  const { services, archiveFolder, home, sets } = await withTarget({ clock: hand.clock });
  put(archiveFolder, 'Naskah/tetap.docx', 'tetap '.repeat(1000));
  put(archiveFolder, 'Naskah/hilang.docx', 'hilang');
  await services.backup.backUpBefore('before-import');
  const kept = join(home(), 'data', sha256('tetap '.repeat(1000)).slice(0, 2), sha256('tetap '.repeat(1000)));
  const lost = join(home(), 'data', sha256('hilang').slice(0, 2), sha256('hilang'));
  const inode = inodesIn(dirname(kept));
  rmSync(join(archiveFolder, 'Naskah/hilang.docx'));
  for (let count = 0; count < 3; count += 1) {
    hand.now = new Date(hand.now.getTime() + 3_600_000);
    await services.backup.backUpBefore('before-import');
  }
  expect(sets()).toHaveLength(3);
  expect(existsSync(lost)).toBe(false);
  expect(inodesIn(dirname(kept))).toEqual(inode);
});

test('a clock set back a year makes a backup that stays, and takes none away', async () => {
  const hand = aClock();
  const { services, sets } = await withTarget({ clock: hand.clock });
  await services.backup.backUpBefore('before-import');
  hand.now = new Date('2024-08-22T02:00:00.000Z');
  await services.backup.backUpBefore('before-import');
  expect(sets().map((name) => name.slice(0, 4))).toEqual(['2024', '2025']);
});

test('backups of one second do not replace each other, and two calls at once make one', async () => {
  const { services, sets } = await withTarget();
  await Promise.all([services.backup.run(), services.backup.run()]);
  expect(sets()).toHaveLength(1);
  await services.backup.run();
  expect(sets()).toHaveLength(2);
});

test('saving goes on for as long as the thread copies; the copy is whole and of one moment', async () => {
  const { services, store, home, sets } = await withTarget();
  const text = 'Pembahasan '.repeat(9_000);
  for (let count = 0; count < 40; count += 1) {
    const { id } = await services.meetings.create(aMeetingInput(`Awal ${count}`));
    const { version } = await services.minutes.get(id);
    const discussions = [{ id: newTestId(), text: richFromPlain(text) }];
    await services.minutes.save({ meetingId: id, version, value: minutesSchema.parse({ discussions }) });
  }
  let isDone = false;
  const running = services.backup.run().finally(() => {
    isDone = true;
  });
  let saved = 0;
  for (; !isDone; saved += 1) {
    await services.meetings.create(aMeetingInput(`Kemudian ${saved}`));
    // As between two calls of the page: the answer of the thread is heard too.
    await turnOfLoop();
  }
  await running;
  expect(saved).toBeGreaterThan(1);
  const titles = titlesIn(join(home(), sets()[0] ?? '', 'notula.db'));
  expect(titles.filter((title) => title.startsWith('Awal'))).toHaveLength(40);
  // One moment: what was saved meanwhile is there up to some meeting, and nothing of it is half.
  const later = titles.filter((title) => title.startsWith('Kemudian'));
  expect(later.sort()).toEqual(later.map((_, index) => `Kemudian ${index}`).sort());
  expect(await store.read((db) => db.selectFrom('meeting').select('id').execute())).toHaveLength(40 + saved);
});

test('a thread that cannot start, or dies, makes no backup and is told', async () => {
  const dying = join(makeTestFolder(), 'dying.mjs');
  writeFileSync(dying, 'process.exit(3);');
  for (const file of [dying, join(dirname(dying), 'none.mjs')]) {
    const { services, folder } = await withTarget({ runBackupTask: threadRunner(file) });
    await expect(services.backup.run()).rejects.toMatchObject({ code: 'FILE' });
    expect(existsSync(join(folder, 'Notula-cadangan'))).toBe(false);
    const state = await services.backup.getState();
    expect(state).toMatchObject({ lastAt: null, running: null });
    expect(state.targets[0]?.trouble).not.toBe('');
  }
});

test('a cancelled backup leaves the one before and nothing half', async () => {
  const held = heldThreads(COPYING);
  const { services, archiveFolder, home, sets } = await withTarget({ runBackupTask: held.runTask });
  await services.backup.run();
  put(archiveFolder, 'Naskah/besar.bin', Buffer.alloc(8_000_000, 7));
  // Once the thread hears it, and once it is busy with one long step, hears nothing and is ended.
  for (const isHearing of [true, false]) {
    held.hold(1_000_000);
    const running = services.backup.run();
    await expect
      .poll(async () => doneOf(COPYING, (await services.backup.getState()).running))
      .toBeGreaterThanOrEqual(1_000_000);
    services.backup.cancel();
    if (isHearing) held.letGo();
    await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(sets()).toHaveLength(1);
  }
  // What a thread that was ended left is taken away by the next backup.
  held.letGo();
  await services.backup.run();
  expect(sets()).toHaveLength(2);
  expect(readdirSync(home()).filter((name) => !/^\d{4}-\d\d-\d\d /.test(name))).toEqual(['data']);
  expect(readdirSync(join(home(), 'data')).every((name) => /^[0-9a-f]{2}$/.test(name))).toBe(true);
});

test('a backup that is killed is swept by the next, and counts for nothing', async () => {
  const { services, archiveFolder, home, sets } = await withTarget();
  put(archiveFolder, 'Naskah/a.docx', 'a');
  await services.backup.run();
  mkdirSync(join(home(), 'notula-x.tmp.partial'));
  writeFileSync(join(home(), 'notula-x.tmp.partial', 'notula.db'), 'setengah');
  writeFileSync(join(home(), 'data', '.notula-half.tmp'), 'setengah');
  writeFileSync(join(home(), 'sedang-mencadangkan.lock'), 'komputer-lain\n1\n');
  execFileSync('touch', ['-d', '2 hours ago', join(home(), 'sedang-mencadangkan.lock')]);
  put(archiveFolder, 'Naskah/a.docx', 'a');
  await services.backup.run();
  expect(sets()).toHaveLength(2);
  expect(readdirSync(home()).filter((name) => /partial|lock/.test(name))).toEqual([]);
  expect(readdirSync(join(home(), 'data'))).toEqual([sha256('a').slice(0, 2)]);
});

test('while another computer writes there, the backup waits for another time', async () => {
  const { services, home, sets } = await withTarget();
  await services.backup.run();
  writeFileSync(join(home(), 'sedang-mencadangkan.lock'), 'komputer-lain\n1\n');
  await expect(services.backup.run()).rejects.toMatchObject({
    code: 'FILE',
    message: expect.stringContaining('Notula lain'),
  });
  expect(sets()).toHaveLength(1);
});

test('a full disk is told, keeps the finished backup, and gives its room back', async (context) => {
  const { services, archiveFolder, folder, home, sets } = await withTarget();
  if (!tryCommand('mount', '-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder))
    return context.skip('no mounts here');
  onTestFinished(() => {
    tryCommand('umount', '-l', folder);
  });
  put(archiveFolder, 'Naskah/kecil.docx', 'kecil');
  await services.backup.run();
  const before = sets();
  put(archiveFolder, 'Naskah/a.bin', Buffer.alloc(3_000_000, 1));
  put(archiveFolder, 'Naskah/b.bin', Buffer.alloc(9_000_000, 2));
  await expect(services.backup.run()).rejects.toMatchObject({
    code: 'FILE',
    message: expect.stringContaining('tidak cukup'),
  });
  expect(sets()).toEqual(before);
  expect(readdirSync(home()).filter((name) => name.endsWith('.partial'))).toEqual([]);
  expect(readdirSync(join(home(), 'data')).length).toBe(1);
  rmSync(join(archiveFolder, 'Naskah/b.bin'));
  expect((await services.backup.run()).targets[0]?.trouble).toBe('');
});

test('an attachment with one changed byte is told, and the good one in the backup stays', async () => {
  const { services, archiveFolder, home, sets } = await withTarget();
  const hash = sha256('bukti');
  const path = `lampiran/${hash.slice(0, 2)}/${hash}`;
  put(archiveFolder, path, 'bukti');
  expect((await services.backup.run()).warnings).toEqual([]);
  put(archiveFolder, path, 'buktj');
  const state = await services.backup.run();
  expect(state.warnings).toEqual([expect.stringContaining('rusak')]);
  const manifest = JSON.parse(readFileSync(join(home(), sets().at(-1) ?? '', 'manifest.json'), 'utf8'));
  expect(manifest.files[0].sha256).toBe(hash);
  expect(readFileSync(join(home(), 'data', hash.slice(0, 2), hash), 'utf8')).toBe('bukti');
});

test('a manual backup mends a file of an earlier backup that changed on the stick', async () => {
  const { services, archiveFolder, home } = await withTarget();
  put(archiveFolder, 'Naskah/a.docx', 'benar');
  await services.backup.run();
  const file = join(home(), 'data', sha256('benar').slice(0, 2), sha256('benar'));
  writeFileSync(file, 'salah');
  await services.backup.run();
  expect(readFileSync(file, 'utf8')).toBe('benar');
});

test('without a folder, and with one that is gone, the clerk is told; nothing is made in its place', async () => {
  const { services, folder } = await withTarget();
  await expect(openTestServices().services.backup.run()).rejects.toMatchObject({ code: 'RULE' });
  rmSync(folder, { recursive: true });
  await expect(services.backup.run()).rejects.toMatchObject({ code: 'FILE' });
  expect(existsSync(folder)).toBe(false);
  const state = await services.backup.getState();
  expect(state).toMatchObject({ lastAt: null, folder });
  expect(state.targets[0]).toMatchObject({ isThere: false });
});

test('the second target gets its backup also when the first is gone, and the other way round', async () => {
  const { services, desktop, folder } = await withTarget();
  const stick = makeTestFolder();
  desktop.target = folder;
  await expect(services.backup.chooseFolder('second')).rejects.toMatchObject({ code: 'RULE' });
  desktop.target = stick;
  await services.backup.chooseFolder('second');
  rmSync(folder, { recursive: true });
  const state = await services.backup.run();
  expect(state).toMatchObject({ lastPlace: stick });
  expect(state.targets.map(({ trouble }) => trouble === '')).toEqual([false, true]);
  expect(readdirSync(stick)).toEqual(['Notula-cadangan']);
});

test('a folder inside the archive is refused, cancelling keeps the one before', async () => {
  const { services, desktop, archiveFolder, folder } = await withTarget();
  mkdirSync(join(archiveFolder, 'salinan'));
  for (const target of [join(archiveFolder, 'salinan'), archiveFolder]) {
    desktop.target = target;
    await expect(services.backup.chooseFolder('first')).rejects.toMatchObject({ code: 'RULE' });
  }
  desktop.target = null;
  expect(await services.backup.chooseFolder('first')).toBeNull();
  expect((await services.backup.getState()).folder).toBe(folder);
});

test('before a bulk import without any folder, a checked copy stays in the archive', async () => {
  const { services, archiveFolder } = openTestServices();
  await services.meetings.create(aMeetingInput('Rapat Satu'));
  await services.backup.backUpBefore('before-import');
  const [copy = ''] = readdirSync(join(archiveFolder, 'cadangan')).filter((name) => name.endsWith('.db'));
  expect(copy).toMatch(/^sebelum-impor-/);
  expect(titlesIn(join(archiveFolder, 'cadangan', copy))).toEqual(['Rapat Satu']);
});

test('the folder that an older Notula had chosen is taken over', async () => {
  const { services, store } = openTestServices();
  const folder = makeTestFolder();
  await store.transaction((tx) =>
    tx.db.insertInto('setting').values({ key: 'backupFolder', value: folder, updated_at: tx.now }).execute(),
  );
  expect(await services.backup.getState()).toMatchObject({ folder, lastAt: null });
});

test('a damaged archive makes no copy', async () => {
  const folder = makeTestFolder();
  const broken = join(folder, 'rusak.db');
  const good = join(folder, 'baik.db');
  const source = new Database(good);
  source.exec('CREATE TABLE meeting (id TEXT PRIMARY KEY, title TEXT, meeting_date TEXT, deleted_at TEXT)');
  const insert = source.prepare('INSERT INTO meeting VALUES (?, ?, NULL, NULL)');
  for (let count = 0; count < 500; count += 1) insert.run(`id-${count}`, 'x'.repeat(200));
  const bytes = source.serialize();
  source.close();
  expect(checkDatabase(good, { meeting: 500 }).counts.meeting).toBe(500);
  expect(() => checkDatabase(good, { meeting: 501 })).toThrow(/meeting/);
  bytes.fill(0x5a, 40_960, 61_440);
  writeFileSync(broken, bytes);
  expect(await runBackupTask('damage', { file: good })).toBeNull();
  expect(await runBackupTask('damage', { file: broken })).not.toBeNull();
  const copied = runBackupTask('snapshot', { from: broken, to: join(folder, 'salinan.db') });
  await expect(copied).rejects.toBeInstanceOf(BackupTaskError);
});

test('the silent rehearsal finds every changed byte of the newest backup', async () => {
  const { services, archiveFolder, home, sets } = await withTarget();
  await expect(services.backup.rehearse()).rejects.toMatchObject({ code: 'RULE' });
  put(archiveFolder, 'Naskah/a.docx', 'isi');
  await services.meetings.create(aMeetingInput('Rapat Satu'));
  await services.backup.run();
  expect((await services.backup.rehearse()).rehearsal).toMatchObject({
    isGood: true,
    words: expect.stringContaining('1 rapat, 1 berkas'),
  });
  expect(readdirSync(join(archiveFolder, 'cadangan'))).toEqual(['cadangan.json']);
  const set = join(home(), sets()[0] ?? '');
  const harm: [string, RegExp][] = [
    [join(home(), 'data', sha256('isi').slice(0, 2), sha256('isi')), /a\.docx/],
    [join(set, 'notula.db'), /rusak/],
    [join(set, 'manifest.json'), /daftar isinya/],
  ];
  for (const [file, words] of harm) {
    const before = readFileSync(file);
    appendFileSync(file, 'x');
    const { rehearsal } = await services.backup.rehearse();
    expect(rehearsal?.isGood).toBe(false);
    expect(rehearsal?.words).toMatch(words);
    writeFileSync(file, before);
  }
});
