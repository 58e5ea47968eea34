import type { backupContract } from '../../../shared/contract/backup.ts';
import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { BackupService } from './backup.service.ts';

export function backupHandlers(backup: BackupService): HandlersOf<typeof backupContract> {
  return {
    'backup.getState': () => backup.getState(),
    'backup.chooseFolder': ({ target }) => backup.chooseFolder(target),
    'backup.forgetFolder': ({ target }) => backup.forgetFolder(target),
    'backup.run': () => backup.run(),
    'backup.cancel': async () => {
      backup.cancel();
      return null;
    },
    'backup.setPassword': ({ password }) => backup.setPassword(password),
    'backup.removePassword': () => backup.removePassword(),
    'backup.enterPassword': ({ password }) => backup.enterPassword(password),
    'backup.rehearse': () => backup.rehearse(),
    'backup.pack': ({ password }) => backup.pack(password),
  };
}
