import { expect, test } from 'vitest';
import { backupAgeWords } from '../../shared/domain/backup-age.ts';
import { newestFirst } from '../../shared/domain/backup-order.ts';
import { backupsToRemove, type RotatedBackup } from '../../shared/domain/backup-rotation.ts';

/* Rule 59: three of today, one a day for 14 days, one a week for eight, one a month for twelve, manual ones for ever. */

const backup = (at: string, isKeptForEver = false): RotatedBackup => ({
  name: at,
  at,
  order: null,
  isKeptForEver,
});
const day = (date: Date) => date.toISOString().slice(0, 10);

/** A backup at nine and at three o'clock of every day before a day. */
function twiceADay(last: string, days: number): RotatedBackup[] {
  return Array.from({ length: days }, (_, back) => {
    const date = new Date(Date.parse(`${last}T00:00:00Z`) - back * 86_400_000);
    return [backup(`${day(date)}T09:00:00`), backup(`${day(date)}T15:00:00`)];
  }).flat();
}

function kept(backups: readonly RotatedBackup[], now: string, justMade: string | null = null): string[] {
  const removed = new Set(backupsToRemove(backups, now, justMade));
  return backups
    .map(({ name }) => name)
    .filter((name) => !removed.has(name))
    .sort();
}

test('of two years, three of today, 14 days, 8 weeks and 12 months are left', () => {
  const today = ['08:00:00', '10:00:00', '12:00:00', '14:00:00'].map((time) => backup(`2025-08-22T${time}`));
  const left = kept([...twiceADay('2025-08-21', 730), ...today], '2025-08-22T16:00:00');
  expect(left.filter((name) => name.startsWith('2025-08-22'))).toEqual([
    '2025-08-22T10:00:00',
    '2025-08-22T12:00:00',
    '2025-08-22T14:00:00',
  ]);
  const days = new Set(left.map((name) => name.slice(0, 10)));
  for (let back = 0; back < 14; back += 1) {
    expect(days).toContain(day(new Date(Date.parse('2025-08-22T00:00:00Z') - back * 86_400_000)));
  }
  expect(new Set(left.map((name) => name.slice(0, 7))).size).toBe(12);
  // The newest of a day stands for it, and the newest of a month: 14 days, 6 more weeks, 10 more months.
  expect(left.filter((name) => name.endsWith('T09:00:00'))).toEqual([]);
  expect(left.length).toBeLessThanOrEqual(2 + 14 + 8 + 12);
  expect(left.length).toBeGreaterThanOrEqual(2 + 14 + 6 + 9);
});

test('rotation day by day for a year never leaves less than one a month, week and day', () => {
  let backups: RotatedBackup[] = [];
  for (let index = 0; index < 400; index += 1) {
    const date = day(new Date(Date.parse('2024-01-01T00:00:00Z') + index * 86_400_000));
    for (const time of ['09:00:00', '12:00:00', '15:00:00', '16:00:00']) {
      const made = backup(`${date}T${time}`);
      backups = [...backups, made];
      const removed = new Set(backupsToRemove(backups, made.at, made.name));
      expect(removed.has(made.name)).toBe(false);
      backups = backups.filter(({ name }) => !removed.has(name));
    }
  }
  expect(new Set(backups.map(({ name }) => name.slice(0, 7))).size).toBeGreaterThanOrEqual(12);
  expect(backups.length).toBeLessThan(40);
});

test('manual ones stay for ever and take no place of others', () => {
  const manual = Array.from({ length: 50 }, (_, index) =>
    backup(`2010-01-01T00:00:${String(index).padStart(2, '0')}`, true),
  );
  const left = kept([...manual, ...twiceADay('2025-08-21', 40)], '2025-08-22T16:00:00');
  expect(left.filter((name) => name.startsWith('2010'))).toHaveLength(50);
  expect(left.filter((name) => name >= '2025-08-08')).toHaveLength(14);
});

test('with a clock set back a year nothing dated later goes, and what was just made stays', () => {
  const before = twiceADay('2025-08-21', 60);
  const justMade = backup('2024-08-22T09:00:00');
  expect(backupsToRemove([...before, justMade], justMade.at, justMade.name)).toEqual([]);
});

test('a clock that was years ahead for a day throws nothing of the true days away at once', () => {
  const before = kept(twiceADay('2025-08-21', 400), '2025-08-21T16:00:00').map((name) => backup(name));
  const wrong = backup('2035-01-01T09:00:00');
  const left = kept([...before, wrong], wrong.at, wrong.name);
  expect(left).toContain(wrong.name);
  // A day, a week, a month and the two more of today gave way; all others are there.
  expect(before.length - (left.length - 1)).toBeLessThanOrEqual(5);
  // The clock is right again: what is dated ahead stays and takes no place.
  expect(kept([...before, wrong], '2025-08-21T16:30:00')).toHaveLength(before.length + 1);
});

test('the last good one is never removed, whatever its date', () => {
  const many = twiceADay('2025-08-21', 100);
  const old = backup('2001-01-01T00:00:00');
  expect(backupsToRemove([...many, old], '2025-08-22T10:00:00', old.name)).not.toContain(old.name);
  expect(backupsToRemove([old], '2025-08-22T10:00:00', null)).toEqual([]);
});

test('of a day that the clock went through twice, what was made last is kept', () => {
  const numbered = (order: number, at: string) => ({ ...backup(at), name: `${order}`, order });
  // 8 to 12 o'clock, then the clock was set back to eight, and it is ten again.
  const day = [8, 9, 10, 11, 12, 8, 9].map((hour, index) =>
    numbered(index + 1, `2025-08-22T${String(hour).padStart(2, '0')}:0${index}:00`),
  );
  const now = numbered(8, '2025-08-22T10:30:00');
  const left = kept([...day, now], now.at, now.name);
  // The three made last of what is dated before now; 11 and 12 o'clock are ahead of it.
  expect(left).toEqual(['4', '5', '6', '7', '8']);
  // Without a new one the last good one is the one made last, though every other bears a later date.
  const back = numbered(9, '2001-01-01T00:00:00');
  expect(kept([...twiceADay('2025-08-21', 100), ...day, back], '2025-08-22T13:00:00')).toContain('9');
});

test('in a list the order of making stands above the dates, and archives are told apart', () => {
  const of = (archive: string, order: number | null, at: string) => ({
    archive,
    name: `${archive}${order ?? '-'}`,
    order,
    at,
  });
  const found = [
    of('A', 1, '2025-08-20T09:00:00'),
    of('A', 2, '2027-01-01T09:00:00'),
    of('A', 3, '2025-08-21T09:00:00'),
    of('A', null, '2025-08-19T09:00:00'),
    of('A', null, '2025-08-18T09:00:00'),
    of('B', 7, '2025-08-20T12:00:00'),
    of('B', 8, '2028-01-01T09:00:00'),
  ];
  const names = (backups: typeof found) =>
    newestFirst(backups, ({ archive }) => archive).map(({ order, name, at }) =>
      order === null ? at.slice(8, 10) : name,
    );
  const expected = ['B8', 'A3', 'A2', 'B7', 'A1', '19', '18'];
  expect(names(found)).toEqual(expected);
  expect(names([...found].reverse())).toEqual(expected);
});

test('two of one second, and names that are no dates, do no harm', () => {
  const same = [1, 2, 3, 4].map((count) => ({
    name: `satu (${count})`,
    at: '2025-08-22T09:00:00',
    order: null,
    isKeptForEver: false,
  }));
  expect(backupsToRemove(same, '2025-08-22T09:00:00', null)).toEqual(['satu (1)']);
  expect(backupsToRemove([{ ...backup('kapan-kapan'), name: 'x' }], '2025-08-22T09:00:00', null)).toEqual([]);
});

test('ages are told in words, also ahead of the clock', () => {
  const now = new Date('2025-08-22T02:00:00.000Z');
  expect(backupAgeWords('2025-08-22T03:00:00.000Z', now)).toBe('baru saja');
  expect(backupAgeWords('2026-08-22T02:00:00.000Z', now)).toContain('periksa jam komputer');
});
