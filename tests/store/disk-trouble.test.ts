import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLogState, settleLog } from '../../electron/store/cut-log.ts';
import { DatabaseDamagedError, FolderNotWritableError } from '../../electron/store/startup-errors.ts';
import { openStore } from '../../electron/store/store.ts';
import { letterEntry } from '../../shared/contract/letters.ts';
import { makeTestFolder } from '../fixtures/builders.ts';
import { problemOf, startShell } from '../ipc/support/shell.ts';
import { aClock, aMeetingInput, ended, put, restoreOf, withTarget } from './support/backups.ts';
import { complaintsOf, doWork, filesOf, jobEnd, openDiskOffice, WORKS } from './support/disk-office.ts';
import { changeByte, spoilPage, withReadOnlyFolder, withSmallFiles } from './support/disk-trouble.ts';
import { databaseFile, errorOf, openRaw, queryRows } from './support/raw.ts';

/* What offices' disks do, in small; the long runs with disks that are really full are `npm run torture -- disk`. */

/** What a clerk is told: a sentence about the disk that ends in what to do, and no word of a library. */
const TOLD = /(disk|[Rr]uang|ditulis|penyimpanan|Penyimpanan|lebih besar).*\.$/s;
const FOREIGN = /SQLITE|ENOSPC|EFBIG|E[A-Z]{4,}|Error|disk I\/O/;

describe('a disk that takes no more', () => {
  test('every kind of work is refused with a sentence, leaves nothing half done, and works again with room', async () => {
    const office = await openDiskOffice();
    const { archiveFolder, services, meetingId } = office;
    expect(await doWork(office, 'backup')).toBe('');
    const before = filesOf(archiveFolder);
    const { version } = await services.minutes.get(meetingId);
    openRaw(archiveFolder).pragma('wal_checkpoint(TRUNCATE)');
    for (const work of WORKS) {
      const told = await withSmallFiles(2048, () => doWork(office, work));
      expect(told, work).toMatch(TOLD);
      expect(told, work).not.toMatch(FOREIGN);
      expect(complaintsOf(archiveFolder), work).toEqual([]);
    }
    // Not even the lock of the target could be written: it must not hold up the next backup.
    expect(await withSmallFiles(0, () => doWork(office, 'backup'))).toMatch(TOLD);
    expect(filesOf(archiveFolder)).toEqual(before);
    expect((await services.minutes.get(meetingId)).version).toBe(version);
    expect((await services.backup.getState()).lastAt).not.toBeNull();
    for (const work of WORKS) expect(await doWork(office, work), work).toBe('');
    expect(complaintsOf(archiveFolder)).toEqual([]);
    expect((await services.backup.getState()).targets[0]?.trouble).toBe('');
  });

  test('a restore that finds no room changes nothing', async () => {
    const { services, archiveFolder, folder, store } = await withTarget();
    await services.meetings.create(aMeetingInput('Rapat Lama'));
    put(archiveFolder, 'Naskah/a.docx', 'isi '.repeat(5000));
    await services.backup.run();
    await store.close();
    const before = filesOf(archiveFolder);
    const { restore } = restoreOf(archiveFolder, folder);
    const [found] = await restore.list();
    const state = await withSmallFiles(8192, async () => {
      await restore.start(found?.id ?? '');
      return ended(restore);
    });
    expect(state.trouble).toContain('Ruang di disk arsip tidak cukup');
    expect(filesOf(archiveFolder)).toEqual(before);
    expect(readdirSync(archiveFolder)).not.toContain('.pemulihan');
    await restore.start(found?.id ?? '');
    expect((await ended(restore)).trouble).toBe('');
  });

  test('an archive in a folder that cannot be written is not opened, is told, and opens once it can be', async () => {
    const archiveFolder = makeTestFolder();
    await openStore({ archiveFolder }).close();
    const refused = await withReadOnlyFolder(archiveFolder, () =>
      errorOf(() => openStore({ archiveFolder })),
    );
    expect(refused).toBeInstanceOf(FolderNotWritableError);
    await openStore({ archiveFolder }).close();
  });

  test('a backup folder that cannot be written is told, and the finished backup stays', async () => {
    const { services, folder, sets, home } = await withTarget();
    await services.backup.run();
    const before = sets();
    const refused = await withReadOnlyFolder(home(), () => errorOf(() => services.backup.run()));
    expect(refused).toMatchObject({ code: 'FILE', message: expect.stringContaining('tidak boleh ditulis') });
    expect(sets()).toEqual(before);
    expect((await services.backup.run()).targets[0]).toMatchObject({ folder, trouble: '' });
  });
});

describe('pages that the disk has spoiled', () => {
  test('at a start: header, tables, indexes and the middle are found; the file is left as it is', async () => {
    const { archiveFolder, store } = await openDiskOffice();
    await store.close();
    const file = databaseFile(archiveFolder);
    const good = readFileSync(file);
    const roots = queryRows(
      archiveFolder,
      "SELECT rootpage AS page FROM sqlite_schema WHERE name IN ('meeting', 'audit_event') OR name LIKE 'sqlite_autoindex_meeting%'",
    ).map((row) => Number(Object.values(Object(row))[0]));
    expect(roots.length).toBeGreaterThan(2);
    for (const page of [1, ...roots]) {
      spoilPage(file, page);
      const spoiled = readFileSync(file);
      expect(await errorOf(() => openStore({ archiveFolder })), `page ${page}`).toBeInstanceOf(
        DatabaseDamagedError,
      );
      expect(readFileSync(file).equals(spoiled)).toBe(true);
      good.copy(spoiled);
      rmSync(file);
      put(archiveFolder, 'notula.db', good);
    }
    await openStore({ archiveFolder }).close();
  });

  test('while it is open: the backup finds them, tells, keeps the good one, and restoring brings it back', async () => {
    const office = await openDiskOffice();
    const { archiveFolder, services, store, meetingId } = office;
    expect(await doWork(office, 'save')).toBe('');
    expect(await doWork(office, 'backup')).toBe('');
    const raw = openRaw(archiveFolder);
    raw.pragma('wal_checkpoint(TRUNCATE)');
    const [root] = queryRows(
      archiveFolder,
      "SELECT rootpage AS page FROM sqlite_schema WHERE name = 'minutes'",
    );
    spoilPage(databaseFile(archiveFolder), Number(Object.values(Object(root))[0]));
    const told = await doWork(office, 'backup');
    expect(told).toContain('Pangkalan data arsip rusak');
    const state = await services.backup.getState();
    expect(state.damage).toContain('Jangan menghapus cadangan lama');
    const { folder } = state;
    raw.close();
    await store.close();

    const shell = startShell(archiveFolder);
    expect(problemOf(await shell.startup.state())).toMatchObject({ problem: 'database-damaged' });
    const { restore } = restoreOf(archiveFolder, folder, async () => true, 'damaged');
    const list = await restore.list();
    expect(list).toMatchObject([{ state: 'good', facts: { meetings: 2 } }]);
    await restore.start(list[0]?.id ?? '');
    expect((await ended(restore)).trouble).toBe('');
    await shell.startup.retry();
    const { value } = await shell.ask('minutes.get', { meetingId });
    expect(value.discussions).toHaveLength(6);
    expect((await shell.ask('backup.getState', {})).damage).toBe('');
    expect(readdirSync(archiveFolder).some((name) => name.startsWith('rusak-'))).toBe(true);
  });
});

describe('a log of the last saves that was cut short', () => {
  /** An archive as a crash leaves it, with saves that are only in the log. */
  async function crashed(): Promise<string> {
    const { services, archiveFolder } = await withTarget();
    openRaw(archiveFolder).pragma('wal_checkpoint(TRUNCATE)');
    for (let count = 1; count <= 5; count += 1)
      await services.meetings.create(aMeetingInput(`Rapat ${count}`));
    const copy = makeTestFolder();
    for (const name of readdirSync(archiveFolder).filter((one) => one.startsWith('notula.db')))
      cpSync(join(archiveFolder, name), join(copy, name));
    return copy;
  }

  test.each([
    ['nothing lost', () => undefined, 5, false],
    ['cut in its middle', (log: string) => truncateSync(log, statSync(log).size / 2), null, true],
    ['cut to nothing', (log: string) => truncateSync(log, 0), 0, true],
    ['gone', (log: string) => rmSync(log), 0, true],
  ])('%s', async (_, harm, meetings, isCut) => {
    const archiveFolder = await crashed();
    harm(`${databaseFile(archiveFolder)}-wal`);
    expect(readLogState(databaseFile(archiveFolder))).toBe(isCut ? 'cut' : 'whole');
    const shell = startShell(archiveFolder);
    expect(await shell.startup.state()).toMatchObject({ status: 'ready' });
    await expect.poll(async () => (await shell.ask('backup.getState', {})).lostSaves !== '').toBe(isCut);
    if (isCut)
      expect(await shell.ask('backup.getState', {})).toMatchObject({
        damage: '',
        lostSaves: expect.stringMatching(/simpanan terakhir.*Periksa isian terakhir/),
      });
    const rows = queryRows(archiveFolder, 'SELECT title FROM meeting ORDER BY title');
    // A prefix of what was saved: nothing in between is missing.
    expect(rows).toEqual(rows.map((__, index) => ({ title: `Rapat ${index + 1}` })));
    if (meetings !== null) expect(rows).toHaveLength(meetings);
    else expect(rows.length).toBeLessThan(5);
    expect(complaintsOf(archiveFolder)).toEqual([]);
    await shell.startup.close();
    expect(readLogState(databaseFile(archiveFolder))).toBe('whole');
  });
});

test('a log that lost its end after all of it was in the database brings nothing old back', async () => {
  const { services, archiveFolder } = await withTarget();
  const raw = openRaw(archiveFolder);
  raw.pragma('wal_checkpoint(TRUNCATE)');
  for (let count = 1; count <= 5; count += 1) await services.meetings.create(aMeetingInput(`Rapat ${count}`));
  raw.pragma('wal_checkpoint(PASSIVE)');
  const copy = makeTestFolder();
  for (const name of readdirSync(archiveFolder).filter((one) => one.startsWith('notula.db')))
    cpSync(join(archiveFolder, name), join(copy, name));
  truncateSync(`${databaseFile(copy)}-wal`, statSync(`${databaseFile(copy)}-wal`).size / 2);
  expect(readLogState(databaseFile(copy))).toBe('stale');
  expect(settleLog(copy)).toBe(false);
  await openStore({ archiveFolder: copy }).close();
  expect(queryRows(copy, 'SELECT title FROM meeting')).toHaveLength(5);
  expect(complaintsOf(copy)).toEqual([]);
  expect(existsSync(join(copy, 'cadangan', 'notula.db-wal-terpotong'))).toBe(true);
});

test('one changed byte in a backup is found by the rehearsal and refused by a restore; a new backup is good again', async () => {
  const { services, archiveFolder, home, sets, folder } = await withTarget();
  await services.meetings.create(aMeetingInput('Rapat Lama'));
  put(archiveFolder, 'Naskah/a.docx', 'isi naskah');
  await services.backup.run();
  const set = join(home(), sets()[0] ?? '');
  const data = readdirSync(join(home(), 'data'), { recursive: true, withFileTypes: true }).find((entry) =>
    entry.isFile(),
  );
  const parts = [
    join(set, 'notula.db'),
    join(set, 'manifest.json'),
    join(data?.parentPath ?? '', data?.name ?? ''),
  ];
  for (const part of parts) {
    changeByte(part);
    expect((await services.backup.rehearse()).rehearsal, part).toMatchObject({ isGood: false });
    const { restore } = restoreOf(archiveFolder, folder);
    const [found] = await restore.list();
    const refusal = await restore.start(found?.id ?? '').then(
      async () => (await ended(restore)).trouble,
      (error: Error) => error.message,
    );
    expect(refusal, part).toMatch(/rusak.*Pilih cadangan lain/);
    expect(readdirSync(archiveFolder)).not.toContain('.pemulihan');
    changeByte(part);
  }
  changeByte(parts[2] ?? '');
  await services.backup.run();
  expect((await services.backup.rehearse()).rehearsal).toMatchObject({ isGood: true });
  expect(existsSync(set)).toBe(true);
});

test('a clock set back a year: numbers go on, versions rise, the audit keeps its order, the newest backup stays', async () => {
  const hand = aClock();
  const office = await openDiskOffice(undefined, undefined, hand.clock);
  const { services, meetingId, archiveFolder } = office;
  const reserve = async () => {
    const value = letterEntry.parse({
      register: 'surat',
      letterDate: '2025-08-22',
      subject: 'Surat pengantar',
    });
    return (await services.ledger.saveEntry({ id: null, version: null, value })).sequence ?? 0;
  };
  const first = await reserve();
  const { version } = await services.minutes.get(meetingId);
  expect(await doWork(office, 'save')).toBe('');
  expect(await doWork(office, 'backup')).toBe('');
  hand.now = new Date('2024-08-22T02:00:00.000Z');
  expect(await reserve()).toBe(first + 1);
  expect(await doWork(office, 'save')).toBe('');
  expect(await doWork(office, 'backup')).toBe('');
  expect((await services.minutes.get(meetingId)).version).toBe(version + 2);
  const years = queryRows(
    archiveFolder,
    'SELECT DISTINCT substr(at, 1, 4) AS year FROM audit_event ORDER BY seq',
  );
  expect(years.length).toBeGreaterThan(0);
  const job = await services.audit.check();
  expect((await jobEnd(office, job.id)).message).toBe('Jejak perubahan utuh.');
  const { folder = '' } = await services.backup.getState();
  const root = join(folder ?? '', 'Notula-cadangan');
  const sets = readdirSync(join(root, readdirSync(root)[0] ?? '')).filter((name) => /^\d{4}-/.test(name));
  expect(sets.map((name) => name.slice(0, 4)).sort()).toEqual(['2024', '2025']);
});
