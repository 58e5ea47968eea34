import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { makeTestFolder, newTestId } from '../fixtures/builders.ts';
import { failureOf } from './support/door.ts';
import { problemOf, startShell } from './support/shell.ts';

describe('the door on a real archive', () => {
  test('saves, tells the page after the commit, and refuses a stale version in words', async () => {
    const { ask, call, changes } = startShell(join(makeTestFolder(), 'Notula'));
    const made = await ask('meetings.create', { value: { title: 'Rapat Koordinasi' } });
    expect(changes).toContainEqual({
      entities: expect.arrayContaining(['meeting']),
      ids: expect.arrayContaining([made.id]),
    });
    const save = { id: made.id, profileId: made.profileId, value: { title: 'Rapat Koordinasi Kedua' } };
    expect(await ask('meetings.save', { ...save, version: 1 })).toMatchObject({ version: 2 });
    const told = changes.length;
    const failure = failureOf(await call('meetings.save', { ...save, version: 1 }));
    expect(failure.code).toBe('CONFLICT');
    expect(failure.message.length).toBeGreaterThan(20);
    expect(changes).toHaveLength(told);
    expect((await ask('meetings.get', { id: made.id })).value.title).toBe('Rapat Koordinasi Kedua');
  });

  test('an unknown record is NOT_FOUND, a wrong id is VALIDATION', async () => {
    const { call } = startShell(makeTestFolder());
    expect(failureOf(await call('meetings.get', { id: newTestId() })).code).toBe('NOT_FOUND');
    const failure = failureOf(await call('meetings.get', { id: "1' or 1=1" }));
    expect(failure).toMatchObject({ code: 'VALIDATION', fields: { id: 'Tanda pengenal tidak sah.' } });
  });

  test('makes a paper in the archive and opens it by id only', async () => {
    const { ask, desktop } = startShell(makeTestFolder());
    const { id } = await ask('meetings.create', { value: { title: 'Rapat & “Uji”', date: '2025-09-17' } });
    const { paper } = await ask('attendance.makePaper', { meetingId: id });
    expect(paper).toMatchObject({ kind: 'attendance', meetingId: id });
    expect(readFileSync(join(paper.folder, paper.fileName)).subarray(0, 2).toString()).toBe('PK');
    await ask('archive.openPaper', { id: paper.id });
    expect(desktop.opened).toEqual([join(paper.folder, paper.fileName)]);
  });

  test('every method of the contract has a handler once the archive is open', async () => {
    const { startup, handlers, call } = startShell(makeTestFolder());
    expect(await startup.archive()).not.toBeNull();
    const { contract } = await import('../../shared/contract/index.ts');
    const known = await handlers();
    const missing = Object.keys(contract).filter((name) => !(name in known));
    expect(missing).toEqual([]);
    expect(failureOf(await call('app.showFolder', { folder: '/etc' })).code).toBe('VALIDATION');
  });
});

describe('the first run', () => {
  test('offers the samples once and brings all five in', async () => {
    const folder = makeTestFolder();
    const { ask, call } = startShell(folder);
    expect(await ask('app.getStartup', {})).toMatchObject({
      status: 'ready',
      needsFirstRunChoice: true,
      archiveFolder: folder,
    });
    const [first, second] = await Promise.all([
      ask('app.chooseFirstRun', { choice: 'samples' }),
      ask('app.chooseFirstRun', { choice: 'samples' }),
    ]);
    expect(first).toEqual({ meetings: 5 });
    expect(second).toEqual({ meetings: 5 });
    expect((await ask('meetings.list', {})).total).toBe(5);
    expect(await ask('app.getStartup', {})).toMatchObject({ needsFirstRunChoice: false });
    expect(failureOf(await call('app.chooseFirstRun', { choice: 'empty' })).code).toBe('RULE');
  });

  test('remembers that the archive was started empty, also after a restart', async () => {
    const folder = makeTestFolder();
    const before = startShell(folder);
    expect(await before.ask('app.chooseFirstRun', { choice: 'empty' })).toEqual({ meetings: 0 });
    await before.startup.close();
    const { ask } = startShell(folder);
    expect(await ask('app.getStartup', {})).toMatchObject({ needsFirstRunChoice: false });
  });

  test('is not offered to an archive that already holds a meeting', async () => {
    const { ask } = startShell(makeTestFolder());
    await ask('meetings.create', { value: { title: 'Rapat' } });
    expect(await ask('app.getStartup', {})).toMatchObject({ needsFirstRunChoice: false });
  });
});

describe('a start that fails', () => {
  test('says so, refuses every other method in words, and opens at the second try', async () => {
    const folder = makeTestFolder();
    const blocked = join(folder, 'berkas');
    writeFileSync(blocked, 'bukan folder');
    const { ask, call, asked } = startShell(join(blocked, 'Notula'));
    const problem = problemOf(await ask('app.getStartup', {}));
    expect(problem).toMatchObject({
      problem: 'folder-not-writable',
      message: expect.stringMatching(/tidak dapat menulis/),
    });
    expect(problem.advice.length).toBeGreaterThan(1);
    expect(problem.reference).toMatch(/^N-\d{8}-/);
    expect(failureOf(await call('meetings.list', {}))).toMatchObject({
      code: 'FILE',
      message: expect.stringMatching(/Arsip belum terbuka/),
    });
    expect(failureOf(await call('app.chooseFirstRun', { choice: 'samples' })).code).toBe('FILE');
    expect(await ask('app.reportPageError', { message: 'x', stack: '' })).toMatchObject({
      reference: expect.stringMatching(/^N-/),
    });
    rmSync(blocked);
    await ask('app.restart', {});
    expect(asked).toEqual(['reload']);
    expect(await ask('app.getStartup', {})).toMatchObject({ status: 'ready' });
    await ask('app.restart', {});
    expect(asked).toEqual(['reload', 'relaunch']);
  });

  test('for a damaged database leaves every byte of it', async () => {
    const folder = makeTestFolder();
    const damaged = Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(8192, 0x5a)]);
    writeFileSync(join(folder, 'notula.db'), damaged);
    const { ask } = startShell(folder);
    expect(problemOf(await ask('app.getStartup', {}))).toMatchObject({ problem: 'database-damaged' });
    expect(readFileSync(join(folder, 'notula.db')).equals(damaged)).toBe(true);
  });

  test('for a database of a newer Notula leaves every byte of it', async () => {
    const folder = makeTestFolder();
    const file = join(folder, 'notula.db');
    const made = startShell(folder);
    await made.ask('app.getStartup', {});
    await made.startup.close();
    const database = new Database(file);
    database.pragma('user_version = 9999');
    database.close();
    const before = readFileSync(file);
    const { ask } = startShell(folder);
    expect(problemOf(await ask('app.getStartup', {}))).toMatchObject({
      problem: 'database-from-newer-app',
      message: expect.stringMatching(/lebih baru/),
    });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('for any other reason is "unexpected" and names no path or library', async () => {
    const { ArchiveStartup } = await import('../../electron/app/startup.ts');
    const { aLog } = await import('./support/shell.ts');
    const startup = new ArchiveStartup({
      appVersion: '0.1.0',
      archiveFolder: '/arsip',
      log: aLog(),
      open: async () => {
        throw new TypeError('The module better_sqlite3.node was compiled against another version');
      },
    });
    const problem = problemOf(await startup.state());
    expect(problem.problem).toBe('unexpected');
    expect(`${problem.message} ${problem.advice.join(' ')}`).not.toMatch(/module|better_sqlite3|Error/);
  });
});
