import {
  type RestorableArchive,
  type RestoreOptions,
  RestoreService,
} from '../features/backup/restore.service.ts';
import { knownVersion } from '../store/migrate.ts';
import { MIGRATIONS } from '../store/migrations/index.ts';
import type { ArchiveStartup } from './startup.ts';

type RestoreParts = Omit<RestoreOptions, 'archive' | 'knownVersion'>;

/** The restore of the archive that a start-up opens, or could not open. */
export function createRestoreDesk(startup: ArchiveStartup, parts: RestoreParts): RestoreService {
  const archive: RestorableArchive = {
    async state() {
      const problem = await startup.problem();
      if (problem === null) return 'open';
      return problem === 'database-damaged' ? 'damaged' : 'closed';
    },
    async keepPresent() {
      const opened = await startup.archive();
      if (opened === null) return;
      await opened.backup.backUpBefore('before-restore').catch(parts.onError);
      // From here to the exchange nothing may begin a backup of what is about to leave.
      opened.backup.pause();
    },
    async resume() {
      (await startup.archive())?.backup.resume();
    },
    async reopen(between) {
      await startup.reopen(between);
      return (await startup.archive()) !== null;
    },
  };
  return new RestoreService({ ...parts, archive, knownVersion: knownVersion(MIGRATIONS) });
}
