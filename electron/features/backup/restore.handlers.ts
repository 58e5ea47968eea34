import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { restoreContract } from '../../../shared/contract/restore.ts';
import type { RestoreService } from './restore.service.ts';

export function restoreHandlers(restore: RestoreService): HandlersOf<typeof restoreContract> {
  return {
    'restore.getState': () => restore.getState(),
    'restore.list': () => restore.list(),
    'restore.listFolder': () => restore.listFolder(),
    'restore.listFile': () => restore.listFile(),
    'restore.unlock': ({ id, password }) => restore.unlock(id, password),
    'restore.preview': ({ id }) => restore.preview(id),
    'restore.start': ({ id }) => restore.start(id),
    'restore.cancel': async () => {
      restore.cancel();
      return null;
    },
    'restore.undo': () => restore.undo(),
  };
}
