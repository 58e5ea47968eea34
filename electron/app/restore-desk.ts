import { RestoreService } from '../features/backup/restore.service.ts';
import type { RestorableArchive, RestoreOptions } from '../features/backup/restore-options.ts';
import { knownVersion } from '../store/migrate.ts';
import { MIGRATIONS } from '../store/migrations/index.ts';
import type { ArchiveStartup } from './startup.ts';
import type { StartupProblem } from './startup-words.ts';

const KEEPING_WORDS = 'Menyimpan keadaan sekarang';
const LOOK_MS = 250;

type RestoreParts = Omit<RestoreOptions, 'archive' | 'knownVersion'>;

const DAMAGED: ReadonlySet<StartupProblem> = new Set(['database-damaged', 'last-saves-torn']);

/** The restore of the archive that a start-up opens, or could not open. */
export function createRestoreDesk(startup: ArchiveStartup, parts: RestoreParts): RestoreService {
  const archive: RestorableArchive = {
    async state() {
      const problem = await startup.problem();
      if (problem === null) return 'open';
      return DAMAGED.has(problem) ? 'damaged' : 'closed';
    },
    async keepPresent({ signal, tell }) {
      const opened = await startup.archive();
      if (opened === null) return;
      const stop = () => opened.backup.cancel();
      const looking = setInterval(() => {
        const { progress } = opened.backup;
        if (progress !== null)
          tell({ ...progress, words: `${KEEPING_WORDS}: ${progress.words.toLowerCase()}` });
      }, LOOK_MS);
      signal.addEventListener('abort', stop, { once: true });
      try {
        await opened.backup.backUpBefore('before-restore').catch(parts.onError);
      } finally {
        clearInterval(looking);
        signal.removeEventListener('abort', stop);
      }
      if (signal.aborted) return;
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
