import { compareNewestFirst, type OrderedBackup } from './backup-order.ts';

/** A finished backup as rotation sees it. */
export interface RotatedBackup extends OrderedBackup {
  isKeptForEver: boolean;
}

/** How many are kept of today, and of how many days, weeks and months the newest one is kept. */
export const KEPT = { today: 3, days: 14, weeks: 8, months: 12 } as const;
const DAY_MS = 86_400_000;

/**
 * Names of the backups that may be removed (rule 59): kept are three of today, one a day for 14 days, one a week for
 * eight, one a month for twelve, manual ones, and the last good one: `justMade`, or else the one that was made last,
 * whatever its date. Of a day, week or month the one made last is kept, also after the clock was set back within it. Days
 * without a backup do not count, so that a clock that was years ahead for a day throws nothing away. What is dated after
 * `now` (a clock set back, or wrong before) is never removed until its date has come.
 */
export function backupsToRemove(
  backups: readonly RotatedBackup[],
  now: string,
  justMade: string | null,
): string[] {
  const known = backups.filter(({ at }) => Number.isFinite(dayNumber(at)) && at <= now);
  const newestFirst = [...known].sort(compareNewestFirst);
  const lastGood = justMade ?? [...backups].sort(compareNewestFirst)[0]?.name;
  const kept = new Set<string>(lastGood === undefined ? [] : [lastGood]);
  const automatic = newestFirst.filter((backup) => !backup.isKeptForEver);
  const today = automatic.filter(({ at }) => at.slice(0, 10) === now.slice(0, 10));
  for (const { name } of today.slice(0, KEPT.today)) kept.add(name);
  keepNewestOfEach(automatic, kept, KEPT.days, ({ at }) => at.slice(0, 10));
  keepNewestOfEach(automatic, kept, KEPT.weeks, ({ at }) => weekOf(at));
  keepNewestOfEach(automatic, kept, KEPT.months, ({ at }) => at.slice(0, 7));
  return automatic.filter(({ name }) => !kept.has(name)).map(({ name }) => name);
}

function keepNewestOfEach(
  newestFirst: readonly RotatedBackup[],
  kept: Set<string>,
  most: number,
  periodOf: (backup: RotatedBackup) => string,
): void {
  const seen = new Set<string>();
  for (const backup of newestFirst) {
    const period = periodOf(backup);
    if (seen.has(period)) continue;
    if (seen.size === most) return;
    seen.add(period);
    kept.add(backup.name);
  }
}

/** Number of the week that begins on Monday. */
function weekOf(at: string): string {
  // 1970-01-01 was a Thursday.
  return String(Math.floor((dayNumber(at) + 3) / 7));
}

function dayNumber(at: string): number {
  return Date.parse(`${at.slice(0, 10)}T00:00:00Z`) / DAY_MS;
}
