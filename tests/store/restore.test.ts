import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { ArchiveStartup, type OpenedArchive } from '../../electron/app/startup.ts';
import { writeManifest } from '../../electron/features/backup/sets/manifest.ts';
import { officeZone } from '../../electron/features/followups/office-today.service.ts';
import { PracticeService } from '../../electron/features/start/practice.service.ts';
import { openStore } from '../../electron/store/store.ts';
import { makeTestFolder, openTestServices } from '../fixtures/builders.ts';
import {
  aMeetingInput,
  type BackedUp,
  contentOf,
  ended,
  put,
  restoreOf,
  withTarget,
} from './support/backups.ts';

function titles(archiveFolder: string): string[] {
  const database = new Database(join(archiveFolder, 'notula.db'), { readonly: true });
  try {
    return database.prepare('SELECT title FROM meeting ORDER BY title').pluck().all().map(String);
  } finally {
    database.close();
  }
}

const isPaper = (path: string) => /^(Naskah|lampiran|Arsip)/.test(path);

/** An archive with a backup of "Rapat Lama", that went on to "Rapat Baru", and is closed. */
async function anArchive(): Promise<
  BackedUp & { then: Record<string, string>; now: Record<string, string> }
> {
  const parts = await withTarget();
  const { services, archiveFolder, store } = parts;
  await services.meetings.create(aMeetingInput('Rapat Lama', '2025-08-01'));
  put(archiveFolder, 'Naskah/a.docx', 'lama');
  put(archiveFolder, 'Arsip/2025/b.pdf', 'arsip');
  await services.backup.run();
  const then = contentOf(archiveFolder, isPaper);
  await services.meetings.create(aMeetingInput('Rapat Baru', '2025-09-01'));
  put(archiveFolder, 'Naskah/a.docx', 'diubah');
  put(archiveFolder, 'Naskah/c.docx', 'baru');
  rmSync(join(archiveFolder, 'Arsip'), { recursive: true });
  await store.close();
  return { ...parts, then, now: contentOf(archiveFolder, isPaper) };
}

test('preview tells what it holds and what is different now; restoring gives the identical archive, and back', async () => {
  const { archiveFolder, folder, then, now } = await anArchive();
  const { restore, errors } = restoreOf(archiveFolder, folder);
  const list = await restore.list();
  expect(list).toMatchObject([
    { place: folder, state: 'good', facts: { meetings: 1, files: 2, cause: 'manual' } },
  ]);
  const id = list[0]?.id ?? '';
  expect(await restore.preview(id)).toMatchObject({
    backup: { facts: { newestMeeting: { title: 'Rapat Lama', date: '2025-08-01' } } },
    now: { meetings: 2, newestMeeting: { title: 'Rapat Baru' } },
  });
  expect((await restore.start(id)).running).not.toBeNull();
  await expect(restore.start(id)).rejects.toMatchObject({ code: 'BUSY' });
  expect(await ended(restore)).toMatchObject({ trouble: '', undo: { from: list[0]?.name } });
  expect(errors).toEqual([]);
  expect(titles(archiveFolder)).toEqual(['Rapat Lama']);
  expect(contentOf(archiveFolder, isPaper)).toEqual(then);
  // The book of the backups is this computer's and was not turned back.
  expect(readdirSync(archiveFolder).sort()).toEqual(['Arsip', 'Naskah', 'cadangan', 'notula.db']);

  await restore.undo();
  expect(await ended(restore)).toMatchObject({ trouble: '', undo: null });
  expect(titles(archiveFolder)).toEqual(['Rapat Baru', 'Rapat Lama']);
  expect(contentOf(archiveFolder, isPaper)).toEqual(now);
  await expect(restore.undo()).rejects.toMatchObject({ code: 'RULE' });
});

test('what cannot be opened afterwards is changed back at once', async () => {
  const { archiveFolder, folder, now } = await anArchive();
  let opens = 0;
  const { restore } = restoreOf(archiveFolder, folder, async () => ++opens > 1);
  const [found] = await restore.list();
  await restore.start(found?.id ?? '');
  expect((await ended(restore)).trouble).toContain('isi yang lama dikembalikan');
  expect(opens).toBe(2);
  expect(titles(archiveFolder)).toEqual(['Rapat Baru', 'Rapat Lama']);
  expect(contentOf(archiveFolder, isPaper)).toEqual(now);
});

test('a damaged or newer backup is refused in words, and nothing is changed', async () => {
  const { archiveFolder, folder, home, sets, now } = await anArchive();
  const set = join(home(), sets()[0] ?? '');
  const manifest = JSON.parse(readFileSync(join(set, 'manifest.json'), 'utf8'));
  const { hash: _, ...rest } = manifest;
  const rewrite = (changes: object) =>
    writeFileSync(join(set, 'manifest.json'), writeManifest({ ...rest, ...changes }));
  const { restore } = restoreOf(archiveFolder, folder);

  rewrite({ schemaVersion: 9999 });
  expect(await restore.list()).toMatchObject([{ state: 'newer' }]);
  const id = (await restore.list())[0]?.id ?? '';
  await expect(restore.start(id)).rejects.toMatchObject({
    code: 'RULE',
    message: expect.stringContaining('lebih baru'),
  });

  for (const path of [
    '../../di-luar.txt',
    '/etc/di-luar',
    'a/../../x',
    'notula.db',
    'cadangan/x',
    'a\\..\\..\\x',
  ]) {
    rewrite({ files: [{ ...rest.files[0], path }] });
    await restore.list();
    await restore.start(id);
    expect((await ended(restore)).trouble).toContain('tidak sah');
  }
  rewrite({ counts: { ...rest.counts, meeting: 7 } });
  await restore.list();
  await restore.start(id);
  expect((await ended(restore)).trouble).toContain('rusak');

  writeFileSync(
    join(set, 'manifest.json'),
    `${JSON.stringify(manifest)} `.replace('Rapat Lama', 'Rapat Palsu'),
  );
  expect(await restore.list()).toMatchObject([{ state: 'damaged', facts: null }]);
  await expect(restore.start(id)).rejects.toMatchObject({ code: 'RULE' });
  await expect(restore.start('0123456789abcdef')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(titles(archiveFolder)).toEqual(['Rapat Baru', 'Rapat Lama']);
  expect(contentOf(archiveFolder, isPaper)).toEqual(now);
  expect(readdirSync(archiveFolder)).not.toContain('.pemulihan');
});

test('a single file of an older Notula brings the database back and leaves the papers', async () => {
  const { archiveFolder, home, sets, now } = await anArchive();
  const old = makeTestFolder();
  const file = join(old, 'Notula-2025-08-22-090005.db');
  writeFileSync(file, readFileSync(join(home(), sets()[0] ?? '', 'notula.db')));
  const { restore, desktop } = restoreOf(archiveFolder, old);
  expect(await restore.listFolder()).toMatchObject([{ isSingleFile: true, facts: { meetings: 1 } }]);
  desktop.chosen = join(archiveFolder, 'Naskah', 'a.docx');
  await expect(restore.listFile()).rejects.toMatchObject({ code: 'FILE' });
  desktop.chosen = file;
  const [found] = (await restore.listFile()) ?? [];
  await restore.start(found?.id ?? '');
  expect(await ended(restore)).toMatchObject({ trouble: '' });
  expect(titles(archiveFolder)).toEqual(['Rapat Lama']);
  expect(contentOf(archiveFolder, isPaper)).toEqual(now);
  await restore.undo();
  await ended(restore);
  expect(titles(archiveFolder)).toEqual(['Rapat Baru', 'Rapat Lama']);
});

test('a damaged database is kept aside, the newest good backup comes back, newer papers stay', async () => {
  const { archiveFolder, folder, now } = await anArchive();
  const damaged = Buffer.alloc(20_000, 0x5a);
  writeFileSync(join(archiveFolder, 'notula.db'), damaged);
  writeFileSync(join(archiveFolder, 'notula.db-wal'), 'sisa');
  const { restore } = restoreOf(archiveFolder, folder, async () => true, 'damaged');
  const [found] = await restore.list();
  expect(await restore.preview(found?.id ?? '')).toMatchObject({
    now: null,
    backup: { facts: { meetings: 1 } },
  });
  await restore.start(found?.id ?? '');
  expect(await ended(restore)).toMatchObject({ trouble: '', undo: null });
  expect(titles(archiveFolder)).toEqual(['Rapat Lama']);
  const [aside = ''] = readdirSync(archiveFolder).filter((name) => name.startsWith('rusak-'));
  expect(readdirSync(join(archiveFolder, aside)).sort()).toEqual(['notula.db', 'notula.db-wal']);
  expect(readFileSync(join(archiveFolder, aside, 'notula.db')).equals(damaged)).toBe(true);
  // What was lost came back, what is newer than the backup stayed.
  expect(contentOf(archiveFolder, isPaper)).toEqual({ ...now, 'Arsip/2025/b.pdf': 'arsip' });
});

test('a package brings everything to another computer, and that one goes on with backups of its own', async () => {
  const { services, archiveFolder, desktop } = await withTarget();
  await services.meetings.create(aMeetingInput('Rapat Pindah'));
  put(archiveFolder, 'Naskah/a.docx', 'isi');
  desktop.target = archiveFolder;
  await expect(services.backup.pack('')).rejects.toMatchObject({ code: 'RULE' });
  const stick = makeTestFolder();
  desktop.target = stick;
  const made = await services.backup.pack('rahasia kantor');
  expect(readdirSync(stick)).toEqual([made?.folder]);
  expect((await services.backup.getState()).lastAt).toBeNull();

  const fresh = openTestServices();
  await fresh.store.close();
  const { restore } = restoreOf(fresh.archiveFolder, stick);
  const [found] = (await restore.listFolder()) ?? [];
  await restore.unlock(found?.id ?? '', 'rahasia kantor');
  await restore.start(found?.id ?? '');
  expect(await ended(restore)).toMatchObject({ trouble: '' });
  expect(titles(fresh.archiveFolder)).toEqual(['Rapat Pindah']);
  expect(contentOf(fresh.archiveFolder, isPaper)).toEqual({ 'Naskah/a.docx': 'isi' });
});

test('whoever asks while the archive is exchanged waits, and gets the one that is open then', async () => {
  const archiveFolder = makeTestFolder();
  let opened = 0;
  const startup = new ArchiveStartup({
    appVersion: '1',
    archiveFolder,
    log: { info: () => undefined, failure: () => undefined },
    async open(): Promise<OpenedArchive> {
      const store = openStore({ archiveFolder });
      opened += 1;
      const { services } = openTestServices({ store, archiveFolder });
      return Object.assign(Object.create(null), {
        backup: services.backup,
        handlers: { number: opened },
        firstRun: { isNeeded: async () => false, choose: async () => 0 },
        practice: new PracticeService(store),
        zone: () => store.read(officeZone),
        close: () => store.close(),
      });
    },
  });
  await startup.archive();
  let asked: Promise<unknown> = Promise.resolve();
  await startup.reopen(async () => {
    expect(existsSync(join(archiveFolder, 'notula.db-wal'))).toBe(false);
    asked = startup.archive().then((archive) => archive?.handlers);
    mkdirSync(join(archiveFolder, 'Naskah'));
  });
  expect(await asked).toEqual({ number: 2 });
  await expect(startup.reopen(() => Promise.reject(new Error('in use')))).rejects.toThrow('in use');
  expect((await startup.state()).status).toBe('ready');
  await startup.close();
});
