import { Failure } from '../../../shared/contract/failures.ts';
import type { BackupService } from './backup.service.ts';

/** Runs work that changes very much at once, after a backup. */
export type BackupFirst = <Value>(work: () => Promise<Value>) => Promise<Value>;

/**
 * A backup that fails never blocks the work: what went wrong stands in the state of the backups. CANCELLED when the clerk
 * stopped the backup: then the work is not begun.
 */
export function backupFirst(backup: Pick<BackupService, 'backUpBefore'>): BackupFirst {
  return async (work) => {
    await backup.backUpBefore('before-import').catch((error: unknown) => {
      if (error instanceof Failure && error.code === 'CANCELLED') throw error;
    });
    return work();
  };
}
