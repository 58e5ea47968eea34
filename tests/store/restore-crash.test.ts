import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { finishBrokenRestore } from '../../electron/features/backup/finish-broken-restore.ts';
import { safetyFolder } from '../../electron/features/backup/restore-safety.ts';
import { planSwap, recoverSwap, swapArchive } from '../../electron/features/backup/restore-swap.ts';
import { makeTestFolder } from '../fixtures/builders.ts';
import { contentOf, put } from './support/backups.ts';
import { tryCommand } from './support/system.ts';

/* A restore that is broken off at any step is finished or undone at the next start. */

const CHILD = fileURLToPath(new URL('support/swapping-child.ts', import.meta.url));
const SAFETY = 'cadangan/sebelum-pemulihan-2025-08-23T09.00.00';
const isArchive = (path: string) => !path.startsWith('cadangan') && !path.startsWith('.pemulihan');

const OLD = {
  'notula.db': 'lama',
  'notula.db-wal': 'catatan',
  'Naskah/a.docx': 'lama',
  'hanya-lama/x.txt': 'x',
};
const NEW = { 'notula.db': 'baru', 'Naskah/a.docx': 'baru', 'Naskah/b.docx': 'baru', 'Arsip/c.pdf': 'baru' };

function prepared(): string {
  const folder = makeTestFolder();
  for (const [path, text] of Object.entries(OLD)) put(folder, path, text);
  for (const [path, text] of Object.entries(NEW)) put(folder, `.pemulihan/${path}`, text);
  put(folder, 'cadangan/cadangan.json', '{}');
  return folder;
}

function swapInChild(folder: string, mode: string, step: number) {
  return spawnSync(process.execPath, [CHILD, folder, '.pemulihan', SAFETY, mode, String(step)], {
    encoding: 'utf8',
  });
}

test.each(['whole', 'rescue'])('killed before every step (%s): the next start finishes it', (mode) => {
  const steps = Number(swapInChild(prepared(), mode, 0).stdout);
  expect(steps).toBeGreaterThan(4);
  const wanted = mode === 'whole' ? NEW : { ...OLD, ...NEW, 'Naskah/a.docx': 'lama' };
  const { 'notula.db-wal': _, ...rest } = { 'notula.db-wal': '', ...wanted };
  for (let step = 1; step <= steps; step += 1) {
    const folder = prepared();
    expect(swapInChild(folder, mode, step).signal).toBe('SIGKILL');
    expect(recoverSwap(folder)).not.toBeNull();
    expect(contentOf(folder, isArchive)).toEqual(rest);
    const safe = contentOf(join(folder, SAFETY));
    expect(safe).toMatchObject({ 'notula.db': 'lama', 'notula.db-wal': 'catatan' });
    if (mode === 'whole') expect(safe).toEqual(OLD);
    expect(existsSync(join(folder, '.pemulihan'))).toBe(false);
    expect(recoverSwap(folder)).toBeNull();
  }
});

test('killed while it was only prepared: nothing of it is left, the archive is as it was', () => {
  const folder = prepared();
  expect(recoverSwap(folder)).toBeNull();
  expect(contentOf(folder, isArchive)).toEqual(OLD);
  expect(readdirSync(folder)).not.toContain('.pemulihan');
});

test('a step that the disk refuses puts everything back', () => {
  for (let refused = 1; refused <= 6; refused += 1) {
    const folder = prepared();
    let count = 0;
    const plan = planSwap(folder, { source: '.pemulihan', safety: SAFETY, mode: 'whole' });
    const swap = () =>
      swapArchive(folder, plan, () => {
        count += 1;
        if (count === refused) throw Object.assign(new Error('in use'), { code: 'EBUSY' });
      });
    expect(swap).toThrow('in use');
    expect(contentOf(folder, isArchive)).toEqual(OLD);
    expect(contentOf(join(folder, '.pemulihan'))).toEqual(NEW);
    expect(recoverSwap(folder)).toBeNull();
  }
});

test('a folder that really cannot be moved puts everything back', (context) => {
  const folder = prepared();
  const locked = join(folder, 'Naskah', 'a.docx');
  if (!tryCommand('chattr', '+i', join(folder, 'Naskah'))) return context.skip('no chattr here');
  onTestFinished(() => {
    tryCommand('chattr', '-i', join(folder, 'Naskah'));
    chmodSync(locked, 0o644);
  });
  const plan = planSwap(folder, { source: '.pemulihan', safety: SAFETY, mode: 'whole' });
  expect(() => swapArchive(folder, plan)).toThrow();
  expect(contentOf(folder, isArchive)).toEqual(OLD);
});

test('what appears in an emptied place meanwhile is laid aside, whichever way the exchange goes', () => {
  for (const way of ['forward', 'back'] as const) {
    const folder = prepared();
    const plan = planSwap(folder, { source: '.pemulihan', safety: SAFETY, mode: 'whole' });
    const swap = () =>
      swapArchive(folder, plan, (step) => {
        if (step !== 'come Naskah') return;
        put(folder, 'Naskah/dari awan.txt', 'x');
        if (way === 'back') throw Object.assign(new Error('in use'), { code: 'EBUSY' });
      });
    if (way === 'back') expect(swap).toThrow('in use');
    else swap();
    expect(contentOf(folder, isArchive)).toEqual(way === 'back' ? OLD : NEW);
    expect(contentOf(join(folder, 'cadangan', 'tersisih'))).toEqual({ 'Naskah/dari awan.txt': 'x' });
    expect(recoverSwap(folder)).toBeNull();
  }
});

test('an exchange that has to go back finds its way without what was prepared', () => {
  const folder = prepared();
  const plan = planSwap(folder, { source: '.pemulihan', safety: SAFETY, mode: 'whole' });
  const swap = () =>
    swapArchive(folder, plan, (step) => {
      if (step === 'come Naskah' || step === 'return Naskah') throw new Error(step);
    });
  expect(swap).toThrow('return Naskah');
  rmSync(join(folder, '.pemulihan'), { recursive: true });
  put(folder, 'Naskah/dari awan.txt', 'x');
  expect(recoverSwap(folder)).not.toBeNull();
  expect(contentOf(folder, isArchive)).toEqual(OLD);
});

test('broken off, and what was to come is gone: everything goes back', () => {
  const folder = prepared();
  expect(swapInChild(folder, 'whole', 5).signal).toBe('SIGKILL');
  rmSync(join(folder, '.pemulihan'), { recursive: true });
  expect(recoverSwap(folder)).toMatchObject({ direction: 'undo' });
  expect(contentOf(folder, isArchive)).toEqual(OLD);
});

test('a folder that holds an earlier content is never filled a second time', () => {
  const folder = prepared();
  put(folder, `${SAFETY}/Naskah/a.docx`, 'lebih lama');
  const wish = { source: '.pemulihan', safety: SAFETY, mode: 'whole' } as const;
  expect(() => planSwap(folder, wish)).toThrow('holds Naskah already');
  const stamp = '2025-08-23T09.00.00';
  expect(safetyFolder(folder, 'present', stamp)).toBe(`${SAFETY}-2`);
});

test('what a crash finished can be taken back like any other restore', async () => {
  const folder = prepared();
  expect(swapInChild(folder, 'whole', 3).signal).toBe('SIGKILL');
  finishBrokenRestore(
    folder,
    () => new Date('2025-08-23T02:00:00.000Z'),
    () => undefined,
  );
  await expect
    .poll(() => JSON.parse(readFileSync(join(folder, 'cadangan', 'cadangan.json'), 'utf8')).restored)
    .toMatchObject({ safety: SAFETY });
});
