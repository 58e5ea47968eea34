import { RestoreUnfinishedError } from '../../store/startup-errors.ts';
import { BackupBook } from './backup-book.ts';
import { isPresentSafety } from './restore-safety.ts';
import { recoverSwap, type SwapPlan } from './restore-swap.ts';

/**
 * At every start, before the database is opened: finishes or takes back a restore that a crash broke off. One that was
 * finished can be taken back like any other. Throws a RestoreUnfinishedError, with the journal kept for the next start.
 */
export function finishBrokenRestore(
  archiveFolder: string,
  clock: () => Date,
  onError: (error: unknown) => void,
): void {
  const plan = recovered(archiveFolder);
  if (plan?.direction !== 'do' || !isPresentSafety(plan.safety)) return;
  const restored = { at: clock().toISOString(), from: 'pemulihan yang terputus', safety: plan.safety };
  void new BackupBook(archiveFolder)
    .update((facts) => ({ ...facts, restored, damage: '', cutLogAt: null }))
    .catch(onError);
}

function recovered(archiveFolder: string): SwapPlan | null {
  try {
    return recoverSwap(archiveFolder);
  } catch (error) {
    throw new RestoreUnfinishedError(archiveFolder, error);
  }
}
