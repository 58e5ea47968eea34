import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { planSwap } from '../../electron/features/backup/restore-swap.ts';
import { listArchiveFiles } from '../../electron/features/backup/sets/archive-files.ts';
import { isOwnEntry, LOCK_NAME } from '../../electron/store/archive-entries.ts';
import { lockArchive } from '../../electron/store/archive-lock.ts';
import { ArchiveInUseError, FolderNotWritableError } from '../../electron/store/startup-errors.ts';
import { makeTestFolder, openTestStore } from '../fixtures/builders.ts';
import { errorOf } from './support/raw.ts';

const CHILD = fileURLToPath(new URL('support/locking-child.ts', import.meta.url));

function take(folder: string): void {
  const lock = lockArchive(folder);
  onTestFinished(() => lock.release());
}

describe('an archive belongs to one process', () => {
  test('while another one has it, it is refused; the death of that one sets it free', async () => {
    const folder = join(makeTestFolder(), 'Notula');
    const child = spawn(process.execPath, [CHILD, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(child.stdout, 'data');
    const error = await errorOf(() => lockArchive(folder));
    expect(error).toBeInstanceOf(ArchiveInUseError);
    expect(error).toMatchObject({ problem: 'archive-in-use', path: folder });
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    take(folder);
  });

  test('a second time in the same process too, until it is released', async () => {
    const folder = makeTestFolder();
    const first = lockArchive(folder);
    expect(await errorOf(() => lockArchive(folder))).toBeInstanceOf(ArchiveInUseError);
    first.release();
    take(folder);
  });

  test('reading and saving go on under the lock, and it leaves nothing but an empty file', async () => {
    const folder = makeTestFolder();
    take(folder);
    const { store } = openTestStore({ archiveFolder: folder });
    await store.transaction((tx) =>
      tx.db.insertInto('setting').values({ key: 'a', value: 'b', updated_at: tx.now }).execute(),
    );
    await store.close();
    expect(statSync(join(folder, LOCK_NAME)).size).toBe(0);
    expect(readdirSync(folder).sort()).toEqual([LOCK_NAME, 'notula.db']);
  });

  test('something else in the place of the lock keeps nobody out', () => {
    const folder = makeTestFolder();
    writeFileSync(join(folder, LOCK_NAME), 'x'.repeat(5000));
    take(folder);
    expect(statSync(join(folder, LOCK_NAME)).size).toBe(0);
  });

  test('a path that runs through a file is the folder’s fault, and a synchronised folder stays untouched', async () => {
    const folder = makeTestFolder();
    writeFileSync(join(folder, 'berkas'), '');
    expect(await errorOf(() => lockArchive(join(folder, 'berkas', 'Notula')))).toBeInstanceOf(
      FolderNotWritableError,
    );
    const cloud = join(folder, 'OneDrive', 'Notula');
    mkdirSync(join(folder, 'OneDrive'));
    expect(await errorOf(() => lockArchive(cloud))).toMatchObject({ problem: 'folder-in-cloud' });
    expect(existsSync(cloud)).toBe(false);
  });

  test('it is in no backup, stays at a restore, and a reset of the practice leaves it', async () => {
    const folder = makeTestFolder();
    take(folder);
    writeFileSync(join(folder, 'notula.db'), '');
    mkdirSync(join(folder, '.pemulihan'));
    expect(await listArchiveFiles(folder)).toEqual([]);
    const plan = planSwap(folder, { source: '.pemulihan', safety: 'cadangan/lama', mode: 'whole' });
    expect(plan.leaving).toEqual(['notula.db']);
    expect(isOwnEntry(LOCK_NAME)).toBe(false);
  });
});
