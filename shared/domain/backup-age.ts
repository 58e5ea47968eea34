/** Days after which a copy is called old. */
export const BACKUP_DAYS = 3;
const DAY_MS = 86_400_000;

export type BackupHealth = 'never' | 'fresh' | 'old';

/**
 * How the last copy stands at a moment: `old` after three days (rule 59), and also when it is dated more than a day ahead:
 * then the clock was changed, and nobody knows how old it is.
 */
export function backupHealth(lastAt: string | null, now: Date): BackupHealth {
  if (lastAt === null) return 'never';
  const age = now.getTime() - Date.parse(lastAt);
  return age > BACKUP_DAYS * DAY_MS || isAhead(age) ? 'old' : 'fresh';
}

function isAhead(age: number): boolean {
  return age < -DAY_MS;
}

/** Age in words: "baru saja", "2 jam yang lalu", "kemarin" is not guessed: "1 hari yang lalu". */
export function backupAgeWords(lastAt: string, now: Date): string {
  const age = now.getTime() - Date.parse(lastAt);
  if (isAhead(age)) return 'bertanggal sesudah hari ini, periksa jam komputer';
  const minutes = Math.floor(age / 60_000);
  if (minutes < 1) return 'baru saja';
  if (minutes < 60) return `${minutes} menit yang lalu`;
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? `${hours} jam yang lalu` : `${Math.floor(hours / 24)} hari yang lalu`;
}
