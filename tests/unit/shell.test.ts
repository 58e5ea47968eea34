import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AppearanceKeeper, nextZoom } from '../../electron/app/appearance.ts';
import { clearPractice } from '../../electron/app/clear-practice.ts';
import { isPracticeFolder, officeFolderOf, practiceFolderOf } from '../../electron/app/practice.ts';
import { DEFAULT_APPEARANCE } from '../../shared/contract/app.ts';
import { ACTIONS, COMMAND_IDS, PAGES } from '../../shared/contract/commands.ts';
import { backupAgeWords, backupHealth } from '../../shared/domain/backup-age.ts';
import { makeTestFolder } from '../fixtures/builders.ts';

describe('the sample office', () => {
  test('is known by its name, and leads back to the same archive', () => {
    const office = join('/rumah', 'Notula');
    const practice = practiceFolderOf(office);
    expect(practice).toBe(join('/rumah', 'Notula-latihan'));
    expect([isPracticeFolder(office), isPracticeFolder(practice)]).toEqual([false, true]);
    expect([officeFolderOf(practice), practiceFolderOf(practice)]).toEqual([office, practice]);
    expect(officeFolderOf(office)).toBe(office);
    expect(isPracticeFolder(join('/rumah', '-latihan'))).toBe(false);
  });

  test("an office's archive can never be cleared", async () => {
    const folder = join(makeTestFolder(), 'Notula');
    mkdirSync(folder);
    writeFileSync(join(folder, 'notula.db'), 'arsip kantor');
    await expect(clearPractice(folder)).rejects.toThrow('Only a practice archive');
  });
});

describe('the look of the window', () => {
  test('is remembered, and a broken or foreign file counts as none', async () => {
    const folder = makeTestFolder();
    const heard: number[] = [];
    const keeper = new AppearanceKeeper(folder, ({ zoom }) => heard.push(zoom));
    expect(keeper.current).toEqual(DEFAULT_APPEARANCE);
    await keeper.change({ theme: 'dark', zoom: 150, motion: 'reduced' });
    await Promise.all([keeper.zoomBy(1), keeper.zoomBy(1), keeper.zoomBy(-1)]);
    expect(heard).toEqual([150, 175, 200, 175]);
    const again = () => new AppearanceKeeper(folder, () => undefined).current;
    expect(again()).toEqual({ theme: 'dark', zoom: 175, motion: 'reduced' });
    for (const text of ['', '{', '{"theme":"dark"}', '{"theme":"dark","zoom":1000,"motion":"system"}']) {
      writeFileSync(join(folder, 'tampilan.json'), text);
      expect(again()).toEqual(DEFAULT_APPEARANCE);
    }
  });

  test('zoom stays between its ends and comes back to 100', () => {
    expect([nextZoom(80, -1), nextZoom(100, 1), nextZoom(200, 1), nextZoom(175, 0)]).toEqual([
      80, 110, 200, 100,
    ]);
  });
});

describe('commands', () => {
  test('each has one id, one key of its own and another letter in its menu', () => {
    const keys = [...PAGES, ...ACTIONS].map((command) => command.keys).filter((key) => key !== '');
    expect(new Set(COMMAND_IDS).size).toBe(COMMAND_IDS.length);
    expect(new Set(keys).size).toBe(keys.length);
    const letters = PAGES.map(({ menuLabel }) => /&(.)/.exec(menuLabel)?.[1]?.toLowerCase());
    expect(new Set(letters).size).toBe(PAGES.length);
  });
});

describe('the age of a copy', () => {
  const now = new Date('2025-08-22T02:00:00.000Z');

  test.each([
    [null, 'never'],
    ['2025-08-22T01:59:00.000Z', 'fresh'],
    ['2025-08-19T02:00:00.000Z', 'fresh'],
    ['2025-08-19T01:59:59.000Z', 'old'],
    ['2025-08-22T03:00:00.000Z', 'fresh'],
    // The clock was a year ahead, or was set back: nobody knows how old that one is.
    ['2030-01-01T00:00:00.000Z', 'old'],
  ])('%s is %s', (at, health) => {
    expect(backupHealth(at, now)).toBe(health);
  });

  test.each([
    ['2025-08-22T01:59:30.000Z', 'baru saja'],
    ['2025-08-22T01:01:00.000Z', '59 menit yang lalu'],
    ['2025-08-21T03:00:00.000Z', '23 jam yang lalu'],
    ['2025-08-18T02:00:00.000Z', '4 hari yang lalu'],
    ['2025-08-22T03:00:00.000Z', 'baru saja'],
    ['2030-01-01T00:00:00.000Z', 'bertanggal sesudah hari ini, periksa jam komputer'],
  ])('%s reads %s', (at, words) => {
    expect(backupAgeWords(at, now)).toBe(words);
  });
});
