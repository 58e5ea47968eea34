import { BackupBook } from './backup-book.ts';
import { recoverSwap } from './restore-swap.ts';
import { LOCAL_FOLDER } from './sets/archive-files.ts';

/**
 * At every start, before the database is opened: finishes or takes back a restore that a crash broke off. One that was
 * finished can be taken back like any other. Throws the error of the disk, with the journal kept for the next start.
 */
export function finishBrokenRestore(
  archiveFolder: string,
  clock: () => Date,
  onError: (error: unknown) => void,
): void {
  const plan = recoverSwap(archiveFolder);
  if (plan?.direction !== 'do' || !plan.safety.startsWith(`${LOCAL_FOLDER}/sebelum-pemulihan-`)) return;
  const restored = { at: clock().toISOString(), from: 'pemulihan yang terputus', safety: plan.safety };
  void new BackupBook(archiveFolder)
    .update((facts) => ({ ...facts, restored, damage: '', cutLogAt: null }))
    .catch(onError);
}
