import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { argumentsFor, chooseArchiveFolder, userDataFolderFor } from '../../electron/app/folders.ts';
import { keepFolder, readKeptFolder, requireKeptFolder } from '../../electron/app/kept-folder.ts';
import { FolderMissingError } from '../../electron/store/startup-errors.ts';
import { makeTestFolder } from '../fixtures/builders.ts';

const HOME = resolve('/rumah/petugas');
const KEPT = resolve('/disk/arsip');
const NAMED = resolve('/srv/arsip');

describe('which archive is opened', () => {
  const wishes = { argv: ['app'], env: {}, kept: null, home: HOME, cwd: resolve('/kerja') };

  test('the argument, else the environment, else what the office chose, else Notula at home', () => {
    const all = {
      ...wishes,
      argv: ['app', '--archive=coba'],
      env: { NOTULA_ARCHIVE_DIR: NAMED },
      kept: KEPT,
    };
    expect(chooseArchiveFolder(all)).toEqual({ folder: resolve('/kerja/coba'), source: 'argument' });
    expect(chooseArchiveFolder({ ...all, argv: ['app', '--archive='] })).toEqual({
      folder: NAMED,
      source: 'environment',
    });
    expect(chooseArchiveFolder({ ...all, argv: [], env: { NOTULA_ARCHIVE_DIR: '' } })).toEqual({
      folder: KEPT,
      source: 'kept',
    });
    expect(chooseArchiveFolder(wishes)).toEqual({ folder: join(HOME, 'Notula'), source: 'default' });
  });

  test('the office keeps the look and the place of its window; every other archive has a folder of its own', () => {
    expect(userDataFolderFor(KEPT, KEPT, '/data')).toBe('/data');
    const others = [join(HOME, 'Notula'), NAMED].map((archive) => userDataFolderFor(archive, KEPT, '/data'));
    expect(new Set([...others, '/data']).size).toBe(3);
    expect(others[0]).toMatch(/arsip-lain/);
  });

  test('a restart names the folder only where a start without a name would open another', () => {
    const argv = ['/app/notula', '.', '--archive=/a/b c', '--user-data-dir=/u'];
    const others = ['.', '--user-data-dir=/u'];
    expect(argumentsFor(argv, '/a/b c-latihan', KEPT)).toEqual([...others, '--archive=/a/b c-latihan']);
    expect(argumentsFor(argv, KEPT, KEPT)).toEqual(others);
  });
});

describe('the choice of the office', () => {
  test('is kept whole, exchanged, and forgotten for the default', async () => {
    const userData = join(makeTestFolder(), 'data');
    expect(readKeptFolder(userData)).toBeNull();
    await keepFolder(userData, KEPT);
    await keepFolder(userData, NAMED);
    expect(readKeptFolder(userData)).toBe(NAMED);
    expect(readdirSync(userData)).toEqual(['folder-arsip.json']);
    for (const _ of ['once', 'again']) await keepFolder(userData, null);
    expect(readKeptFolder(userData)).toBeNull();
    expect(readdirSync(userData)).toEqual([]);
  });

  test.each(['', '{', '[]', '{"folder":""}', '{"folder":"relatif/arsip"}', '{"folder":3}'])(
    'a file that holds %s counts as none',
    (text) => {
      const userData = makeTestFolder();
      writeFileSync(join(userData, 'folder-arsip.json'), text);
      expect(readKeptFolder(userData)).toBeNull();
    },
  );

  test('what cannot be kept is said, and leaves the old choice', async () => {
    const userData = makeTestFolder();
    mkdirSync(join(userData, 'folder-arsip.json'));
    await expect(keepFolder(userData, KEPT)).rejects.toThrow();
    expect(readdirSync(userData)).toEqual(['folder-arsip.json']);
  });

  test('a chosen folder that is gone is missing; one that was not chosen may be made', () => {
    const folder = join(makeTestFolder(), 'Arsip');
    expect(() => requireKeptFolder({ folder, source: 'kept' })).toThrow(FolderMissingError);
    expect(() => requireKeptFolder({ folder, source: 'default' })).not.toThrow();
    writeFileSync(folder, 'berkas');
    expect(() => requireKeptFolder({ folder, source: 'kept' })).toThrow(FolderMissingError);
    rmSync(folder);
    mkdirSync(folder);
    expect(() => requireKeptFolder({ folder, source: 'kept' })).not.toThrow();
  });
});
