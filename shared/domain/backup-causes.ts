/** Why a backup was made. `manual` and `transfer` ones are kept for ever. */
export const BACKUP_CAUSES = [
  'manual',
  'first-of-day',
  'changes',
  'exit',
  'returned',
  'before-restore',
  'before-import',
  'command',
  'transfer',
] as const;
export type BackupCause = (typeof BACKUP_CAUSES)[number];

/** The cause as the clerk reads it. */
export const CAUSE_WORDS: Readonly<Record<BackupCause, string>> = {
  manual: 'Dibuat sendiri',
  'first-of-day': 'Awal hari',
  changes: 'Sesudah perubahan',
  exit: 'Saat menutup Notula',
  returned: 'Disk tersambung',
  'before-restore': 'Sebelum pemulihan',
  'before-import': 'Sebelum impor besar',
  command: 'Dengan perintah',
  transfer: 'Paket pindah komputer',
};

/** Whether rotation leaves a backup of this cause alone. */
export function isKeptForEver(cause: BackupCause): boolean {
  return cause === 'manual' || cause === 'transfer';
}
