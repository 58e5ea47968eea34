/** A backup as far as its place among the others goes. */
export interface OrderedBackup {
  /** Identity, e.g. the folder name. */
  name: string;
  /** `YYYY-MM-DDTHH:MM:SS` on the clock of the computer that made it; sorts as text. */
  at: string;
  /** Greater than that of every backup made before, whatever the clock said; `null` from before that was counted. */
  order: number | null;
}

/** Of one archive, the one made last first: by number; those without one are older, by their date. */
export function compareNewestFirst(one: OrderedBackup, other: OrderedBackup): number {
  const numbers = (other.order ?? 0) - (one.order ?? 0);
  return numbers || compare(other.at, one.at) || compare(other.name, one.name);
}

/**
 * Backups of several archives in one list, newest first. In each archive the order of making is kept; a backup that is
 * dated before an earlier one (the clock had been ahead, or was set back) stands where that earlier one's date puts it.
 * `archiveOf` tells the archives apart: numbers of two archives say nothing about each other.
 */
export function newestFirst<Backup extends OrderedBackup>(
  backups: readonly Backup[],
  archiveOf: (backup: Backup) => string,
): Backup[] {
  const placed = [...Map.groupBy(backups, archiveOf).values()].flatMap((ofOne) => {
    let latest = '';
    return ofOne
      .sort((a, b) => compareNewestFirst(b, a))
      .map((backup, index) => {
        if (backup.at > latest) latest = backup.at;
        return { backup, latest, index };
      });
  });
  return placed.sort((a, b) => compare(b.latest, a.latest) || b.index - a.index).map(({ backup }) => backup);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
