import type { backupContract } from '../../../shared/contract/backup.ts';
import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { BackupService } from './backup.service.ts';

export function backupHandlers(backup: BackupService): HandlersOf<typeof backupContract> {
  return {
    'backup.getState': () => backup.getState(),
    'backup.chooseFolder': () => backup.chooseFolder(),
    'backup.run': () => backup.run(),
  };
}
