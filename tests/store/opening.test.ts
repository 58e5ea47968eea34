import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { APPLICATION_ID } from '../../electron/store/database-file.ts';
import { MIGRATIONS } from '../../electron/store/migrations/index.ts';
import type { Migration } from '../../electron/store/migrations/migration.ts';
import {
  DatabaseDamagedError,
  DatabaseFromNewerAppError,
  FolderNotWritableError,
} from '../../electron/store/startup-errors.ts';
import { openStore, opensAtOnce } from '../../electron/store/store.ts';
import {
  aMeeting,
  makeTestFolder,
  newTestId,
  openTestServices,
  openTestStore,
  testClock,
} from '../fixtures/builders.ts';
import { databaseFile, errorOf, openRaw, queryRows, snapshotFolder } from './support/raw.ts';

const SECOND: Migration = {
  version: MIGRATIONS.length + 1,
  name: 'test',
  up: (connection) => connection.exec("ALTER TABLE meeting ADD COLUMN tone TEXT NOT NULL DEFAULT 'resmi'"),
};

/** An archive with one meeting, closed. */
async function makeArchive(): Promise<string> {
  const { services, store, archiveFolder } = openTestServices();
  await services.meetings.create({ value: aMeeting(), profileId: null });
  await store.close();
  return archiveFolder;
}

describe('a new archive', () => {
  test('gets the newest layout from version 0, marked as ours, with the pragmas of the house', () => {
    const archiveFolder = join(makeTestFolder(), 'baru', 'arsip');
    const store = openStore({ archiveFolder, clock: testClock });
    onTestFinished(() => store.close());
    const raw = openRaw(archiveFolder);
    expect(raw.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
    expect(raw.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
    expect(raw.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(raw.pragma('synchronous', { simple: true })).toBe(2);
    expect(raw.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(raw.pragma('trusted_schema', { simple: true })).toBe(0);
    expect(readdirSync(archiveFolder)).not.toContain('cadangan');
  });

  test('every table of rows is STRICT and has the columns of a record or belongs to one', () => {
    const { archiveFolder } = openTestStore();
    const tables = queryRows(
      archiveFolder,
      "SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    );
    expect(tables.length).toBeGreaterThan(20);
    expect(tables.filter((table) => JSON.stringify(table).includes('"strict":0'))).toEqual([]);
  });

  test('the search index takes, finds and removes text', () => {
    const { archiveFolder } = openTestStore();
    const raw = openRaw(archiveFolder);
    raw.exec(
      `INSERT INTO search_entry (entry, owner, kind, record_id, level, code, urgency, number, title, context, chair,
        people, organisations, body)
       VALUES (4096, '${newTestId()}', 'meeting', 'x', 0, '', '', '', 'Rapat Koordinasi', '', '', '', '', 'Aula')`,
    );
    const find = raw.prepare('SELECT rowid FROM search_index WHERE search_index MATCH ?').pluck();
    expect(find.get('koor*')).toBe(4096);
    raw.exec('DELETE FROM search_entry WHERE entry = 4096');
    expect(find.get('koor*')).toBeUndefined();
  });

  test('an empty file and a start that was cut off before the first step are taken up', async () => {
    const folder = makeTestFolder();
    writeFileSync(databaseFile(folder), '');
    await openStore({ archiveFolder: folder }).close();
    const cutOff = makeTestFolder();
    const begun = new Database(databaseFile(cutOff));
    begun.pragma('journal_mode = WAL');
    begun.close();
    await openStore({ archiveFolder: cutOff }).close();
    expect(queryRows(cutOff, 'SELECT count(*) AS count FROM meeting')).toEqual([{ count: 0 }]);
  });
});

describe('migration from the version before', () => {
  test('keeps the rows, after a checked copy of the old data', async () => {
    const archiveFolder = await makeArchive();
    const store = openStore({ archiveFolder, clock: testClock, migrations: [...MIGRATIONS, SECOND] });
    await store.close();
    expect(queryRows(archiveFolder, 'SELECT title, tone FROM meeting')).toEqual([
      { title: aMeeting().title, tone: 'resmi' },
    ]);
    const [copy, ...others] = readdirSync(join(archiveFolder, 'cadangan'));
    expect(others).toEqual([]);
    expect(copy).toBe(`sebelum-migrasi-v${MIGRATIONS.length}-2025-08-22T02-00-00-000Z.db`);
    const old = new Database(join(archiveFolder, 'cadangan', String(copy)), { readonly: true });
    expect(old.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
    expect(old.prepare('SELECT title FROM meeting').pluck().get()).toBe(aMeeting().title);
    expect(() => old.prepare('SELECT tone FROM meeting')).toThrow(/no such column/);
    old.close();
  });

  test('a step that fails half-way leaves the old layout whole', async () => {
    const archiveFolder = await makeArchive();
    const failing: Migration = {
      ...SECOND,
      up: (connection) => {
        SECOND.up(connection);
        connection.exec('DROP TABLE attendee; INSERT INTO nowhere VALUES (1)');
      },
    };
    const migrations = [...MIGRATIONS, failing];
    expect(String(await errorOf(() => openStore({ archiveFolder, migrations })))).toMatch(/nowhere/);
    expect(queryRows(archiveFolder, 'PRAGMA user_version')).toEqual([{ user_version: MIGRATIONS.length }]);
    const { services } = openTestServices({ archiveFolder });
    const { rows } = await services.meetings.list({
      search: '',
      state: null,
      seriesId: null,
      from: null,
      until: null,
      limit: 10,
      cursor: null,
    });
    expect(rows).toHaveLength(1);
  });

  test('a step that breaks references is refused', async () => {
    const archiveFolder = await makeArchive();
    const breaking: Migration = {
      ...SECOND,
      up: (connection) => connection.exec('DELETE FROM office_profile'),
    };
    const error = await errorOf(() => openStore({ archiveFolder, migrations: [...MIGRATIONS, breaking] }));
    expect(String(error)).toMatch(/foreign keys/);
    expect(queryRows(archiveFolder, 'SELECT count(*) AS count FROM office_profile')).toEqual([{ count: 1 }]);
  });

  test('opening twice changes nothing', async () => {
    const archiveFolder = await makeArchive();
    const before = snapshotFolder(archiveFolder);
    await openStore({ archiveFolder }).close();
    expect(snapshotFolder(archiveFolder)).toEqual(before);
  });
});

describe('start-up errors', () => {
  test('a folder that cannot be made or written', async () => {
    const file = join(makeTestFolder(), 'berkas');
    writeFileSync(file, 'x');
    for (const archiveFolder of [join(file, 'arsip'), '/proc/notula']) {
      const error = await errorOf(() => openStore({ archiveFolder }));
      expect(error).toBeInstanceOf(FolderNotWritableError);
      expect(error).toMatchObject({ problem: 'folder-not-writable' });
    }
  });

  test('a file that is no database, or a folder in its place', async () => {
    const folder = makeTestFolder();
    writeFileSync(databaseFile(folder), 'Ini bukan basis data.'.repeat(500));
    const before = snapshotFolder(folder);
    const error = await errorOf(() => openStore({ archiveFolder: folder }));
    expect(error).toBeInstanceOf(DatabaseDamagedError);
    expect(error).toMatchObject({ problem: 'database-damaged', path: databaseFile(folder) });
    expect(snapshotFolder(folder)).toEqual(before);
    const blocked = makeTestFolder();
    mkdirSync(databaseFile(blocked));
    expect(await errorOf(() => openStore({ archiveFolder: blocked }))).toBeInstanceOf(DatabaseDamagedError);
  });

  test.each([
    [
      'its middle overwritten',
      (file: string, bytes: Buffer) => writeFileSync(file, bytes.fill(0x5a, 8192, 40_000)),
    ],
    ['its end cut off', (file: string, bytes: Buffer) => truncateSync(file, bytes.length - 3 * 4096)],
    ['its head cut off', (file: string) => truncateSync(file, 50)],
  ])('a database with %s', async (_, damage) => {
    const archiveFolder = await makeArchive();
    const file = databaseFile(archiveFolder);
    damage(file, readFileSync(file));
    expect(await errorOf(() => openStore({ archiveFolder }))).toBeInstanceOf(DatabaseDamagedError);
    expect(existsSync(file)).toBe(true);
  });

  test('a database of another program is not taken for ours', async () => {
    for (const version of [0, 7]) {
      const folder = makeTestFolder();
      const foreign = new Database(databaseFile(folder));
      foreign.exec('CREATE TABLE song (title TEXT)');
      foreign.pragma(`user_version = ${version}`);
      foreign.close();
      expect(await errorOf(() => openStore({ archiveFolder: folder }))).toBeInstanceOf(DatabaseDamagedError);
      expect(queryRows(folder, "SELECT name FROM sqlite_schema WHERE type = 'table'")).toEqual([
        { name: 'song' },
      ]);
    }
  });

  test('a database from a newer app stays untouched, byte for byte', async () => {
    const archiveFolder = await makeArchive();
    const newer = new Database(databaseFile(archiveFolder));
    newer.pragma(`user_version = ${MIGRATIONS.length + 1}`);
    newer.close();
    const before = snapshotFolder(archiveFolder);
    const error = await errorOf(() => openStore({ archiveFolder }));
    expect(error).toBeInstanceOf(DatabaseFromNewerAppError);
    expect(error).toMatchObject({ foundVersion: MIGRATIONS.length + 1, knownVersion: MIGRATIONS.length });
    expect(snapshotFolder(archiveFolder)).toEqual(before);
  });

  test('a newer database whose version stands only in the log of a crash stays untouched too', async () => {
    const archiveFolder = await makeArchive();
    const file = databaseFile(archiveFolder);
    const old = readFileSync(file);
    const newer = new Database(file);
    newer.pragma(`user_version = ${MIGRATIONS.length + 1}`);
    const log = readFileSync(`${file}-wal`);
    newer.close();
    // What a crash leaves: the old file, and the new version in the log beside it.
    writeFileSync(file, old);
    writeFileSync(`${file}-wal`, log);
    expect(await errorOf(() => openStore({ archiveFolder }))).toBeInstanceOf(DatabaseFromNewerAppError);
    expect(readFileSync(file).equals(old)).toBe(true);
    expect(readFileSync(`${file}-wal`).equals(log)).toBe(true);
  });
});

describe('an archive opens before the window stands', () => {
  test('only where it is there, whole and in the newest layout', async () => {
    const archive = await makeArchive();
    expect(opensAtOnce(archive)).toBe(true);
    const raw = openRaw(archive);
    raw.pragma(`user_version = ${MIGRATIONS.length - 1}`);
    raw.pragma('wal_checkpoint(TRUNCATE)');
    raw.close();
    expect(opensAtOnce(archive)).toBe(false);
  });

  test('not where it is new, or no database', () => {
    const folder = makeTestFolder();
    expect(opensAtOnce(folder)).toBe(false);
    writeFileSync(databaseFile(folder), 'x'.repeat(5000));
    expect(opensAtOnce(folder)).toBe(false);
  });
});
