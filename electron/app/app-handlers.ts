import type { appContract } from '../../shared/contract/app.ts';
import { Failure } from '../../shared/contract/failures.ts';
import type { HandlersOf } from '../../shared/contract/index.ts';
import { newReference } from '../ipc/reference.ts';
import type { AppLog } from './log.ts';
import type { ArchiveStartup } from './startup.ts';

interface AppActions {
  /** Opens a folder in the file manager; answers a technical complaint, or `''`. */
  openFolder(folder: string): Promise<string>;
  /** Loads the page anew, once the running call has been answered. */
  reloadPage(): void;
  /** Ends the process and starts it again. */
  relaunch(): void;
}

export interface AppHandlerParts {
  startup: ArchiveStartup;
  folders: { archive: string; log: string };
  actions: AppActions;
  log: AppLog;
}

/** The methods of the application itself; they work also while no archive can be opened. */
export function createAppHandlers({
  startup,
  folders,
  actions,
  log,
}: AppHandlerParts): HandlersOf<typeof appContract> {
  return {
    'app.getStartup': () => startup.state(),
    'app.chooseFirstRun': async ({ choice }) => {
      const archive = await startup.archive();
      if (archive === null) throw new Failure('FILE', 'Arsip belum terbuka, jadi belum dapat dimulai.');
      return { meetings: await archive.firstRun.choose(choice) };
    },
    'app.restart': async () => {
      if (await startup.retry()) actions.reloadPage();
      else actions.relaunch();
      return null;
    },
    'app.showFolder': async ({ folder }) => {
      const complaint = await actions.openFolder(folders[folder]);
      if (complaint !== '') {
        throw new Failure(
          'FILE',
          `Folder tidak dapat dibuka. Buka sendiri di pengelola berkas: ${folders[folder]}`,
        );
      }
      return null;
    },
    'app.reportPageError': async ({ message, stack }) => {
      const reference = newReference();
      log.pageError(reference, message, stack);
      return { reference };
    },
  };
}
