import { copyFileSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { readKeptFolder } from '../../electron/app/kept-folder.ts';
import { lockArchive } from '../../electron/store/archive-lock.ts';
import { makeTestFolder, openTestStore } from '../fixtures/builders.ts';
import { openRaw, snapshotFolder } from '../store/support/raw.ts';
import { problemOf, startShell } from './support/shell.ts';

/* The office chooses its archive folder in the window (rule 60): real folders behind the real door. */

/** An archive that nobody has open. */
async function anArchive(): Promise<string> {
  const { archiveFolder, store } = openTestStore();
  await store.close();
  return archiveFolder;
}

const folderIn = (parent: string, name: string) => {
  const folder = join(parent, name);
  mkdirSync(folder, { recursive: true });
  return folder;
};

const write = (folder: string, ...names: string[]) => {
  for (const name of names) writeFileSync(join(folder, name), 'isi');
  return folder;
};

async function shellOn(folder: string, source: 'argument' | 'default' | 'kept' = 'default') {
  const shell = startShell(folder, undefined, source);
  await shell.startup.archive();
  const choose = (chosen: string | null) => {
    shell.desktop.target = chosen;
    return shell.ask('app.chooseArchiveFolder', {});
  };
  return { ...shell, choose };
}

test('an archive elsewhere or an empty folder is proposed, taken and kept; the default is kept by keeping nothing', async () => {
  const present = await anArchive();
  const { choose, ask, asked, keptIn, home } = await shellOn(present);
  expect(await choose(null)).toBeNull();
  const other = await anArchive();
  const before = snapshotFolder(other);
  const known = await choose(other);
  expect(known).toMatchObject({ folder: other, present, kind: 'archive', isDefault: false, namedBy: null });
  expect(snapshotFolder(other)).toEqual(before);
  expect([readKeptFolder(keptIn), asked]).toEqual([null, []]);
  await ask('app.useArchiveFolder', { id: known?.id ?? '' });
  expect([readKeptFolder(keptIn), asked]).toEqual([other, [`relaunch on ${other}`]]);

  const empty = write(makeTestFolder(), 'desktop.ini');
  expect(await choose(empty)).toMatchObject({ folder: empty, kind: 'new' });
  expect(existsSync(join(empty, '.notula-kunci'))).toBe(false);

  const usual = await choose(folderIn(home, 'Notula'));
  expect(usual).toMatchObject({ kind: 'new', isDefault: true });
  await ask('app.useArchiveFolder', { id: usual?.id ?? '' });
  expect(readKeptFolder(keptIn)).toBeNull();
  expect(asked.at(-1)).toBe(`relaunch on ${join(home, 'Notula')}`);
});

test('only the folder that was proposed last is taken, once, and as it was then', async () => {
  const { choose, ask, call, asked, keptIn } = await shellOn(await anArchive(), 'argument');
  const [first, second] = [makeTestFolder(), makeTestFolder()];
  const old = await choose(first);
  const proposal = await choose(second);
  expect(proposal).toMatchObject({ namedBy: 'argument' });
  await expect(ask('app.useArchiveFolder', { id: old?.id ?? '' })).rejects.toThrow('sekali lagi');
  write(second, 'surat.docx');
  await expect(ask('app.useArchiveFolder', { id: proposal?.id ?? '' })).rejects.toThrow('berisi berkas lain');
  await expect(ask('app.useArchiveFolder', { id: proposal?.id ?? '' })).rejects.toThrow('sekali lagi');
  expect(await call('app.useArchiveFolder', { folder: first })).toMatchObject({ ok: false });
  const third = makeTestFolder();
  const changed = await choose(third);
  copyFileSync(join(await anArchive(), 'notula.db'), join(third, 'notula.db'));
  await expect(ask('app.useArchiveFolder', { id: changed?.id ?? '' })).rejects.toThrow('tidak lagi seperti');
  expect([readKeptFolder(keptIn), asked]).toEqual([null, []]);
});

test('a folder that is no place for an archive is refused in a sentence of its own, and nothing is left in it', async () => {
  const office = makeTestFolder();
  const present = folderIn(office, 'Notula');
  copyFileSync(join(await anArchive(), 'notula.db'), join(present, 'notula.db'));
  const { choose, keptIn } = await shellOn(present);
  const archive = await anArchive();
  const inUse = await anArchive();
  const lock = lockArchive(inUse);
  const newer = await anArchive();
  const raw = openRaw(newer);
  raw.pragma('user_version = 9999');
  raw.close();
  const foreign = makeTestFolder();
  const other = new Database(join(foreign, 'notula.db'));
  other.pragma('application_id = 7');
  other.close();
  const practice = makeTestFolder();
  copyFileSync(join(await anArchive(), 'notula.db'), join(practice, 'notula.db'));
  const marked = openRaw(practice);
  marked.exec(
    "INSERT INTO setting (key, value, updated_at) VALUES ('practice', 'ready', '2025-01-01T00:00:00.000Z')",
  );
  marked.close();

  const refusals: [string, string][] = [
    [present, 'sudah dipakai'],
    [folderIn(present, 'Naskah/2025'), 'di dalam sebuah folder arsip'],
    [folderIn(archive, 'Naskah'), 'di dalam sebuah folder arsip'],
    [office, 'yang sekarang ada di dalam folder itu'],
    ['/', 'seluruh disk'],
    [folderIn(makeTestFolder(), 'OneDrive/Notula'), 'disinkronkan'],
    [write(makeTestFolder(), 'notula.db', 'manifest.json'), 'berisi cadangan'],
    [write(makeTestFolder(), 'notula.db.enc', 'manifest.json.enc'), 'berisi cadangan'],
    [join(folderIn(makeTestFolder(), 'Notula-cadangan'), '..'), 'berisi cadangan'],
    [folderIn(makeTestFolder(), 'Notula-cadangan/a/data'), 'berisi cadangan'],
    [folderIn(write(makeTestFolder(), 'SHA256SUMS', 'ISI BERKAS.txt'), 'Naskah'), 'sudah ditutup'],
    [write(makeTestFolder(), 'SHA256SUMS', 'ISI BERKAS.txt'), 'sudah ditutup'],
    [folderIn(makeTestFolder(), 'Notula-latihan'), 'folder latihan'],
    [practice, 'folder latihan'],
    [write(makeTestFolder(), 'surat.docx'), 'berisi berkas lain'],
    [write(makeTestFolder(), 'notula.db'), 'rusak atau bukan milik Notula'],
    [foreign, 'rusak atau bukan milik Notula'],
    [newer, 'lebih baru'],
    [inUse, 'sedang dibuka oleh Notula lain'],
    [join(makeTestFolder(), 'dicabut'), 'tidak dapat dibaca'],
  ];
  for (const [folder, sentence] of refusals) {
    // The present archive is open, and writes.
    const isStill = folder !== '/' && folder !== present && folder !== office;
    const content = () => isStill && existsSync(folder) && snapshotFolder(folder);
    const before = content();
    const refusal = choose(folder);
    await expect(refusal, folder).rejects.toThrow(sentence);
    await expect(refusal, folder).rejects.toThrow('Tidak ada yang diubah.');
    expect(content(), folder).toEqual(before);
  }
  expect(readKeptFolder(keptIn)).toBeNull();
  lock.release();
  expect(await choose(inUse)).toMatchObject({ kind: 'archive' });
});

test('a chosen folder that is gone is said, is not made anew, and is opened once it is back', async () => {
  const folder = await anArchive();
  const away = `${folder}-dicabut`;
  renameSync(folder, away);
  const { startup, ask } = await shellOn(folder, 'kept');
  expect(problemOf(await startup.state())).toMatchObject({ problem: 'folder-missing' });
  expect(existsSync(folder)).toBe(false);
  renameSync(away, folder);
  await ask('app.restart', {});
  expect(await startup.state()).toMatchObject({ status: 'ready' });
});

test('in the sample office the folder is not chosen', async () => {
  const { choose, ask, asked } = await shellOn(join(makeTestFolder(), 'Notula-latihan'));
  await expect(choose(makeTestFolder())).rejects.toThrow('Kembali ke arsip kantor');
  await expect(ask('app.useArchiveFolder', { id: crypto.randomUUID() })).rejects.toThrow('latihan');
  expect(asked).toEqual([]);
});
