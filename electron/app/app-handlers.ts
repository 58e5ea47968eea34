import type { Appearance, appContract } from '../../shared/contract/app.ts';
import { Failure } from '../../shared/contract/failures.ts';
import type { HandlersOf } from '../../shared/contract/index.ts';
import { newReference } from '../ipc/reference.ts';
import { clearPractice } from './clear-practice.ts';
import type { FolderDesk } from './folder-desk.ts';
import type { AppLog } from './log.ts';
import { practiceFolderOf } from './practice.ts';
import type { ArchiveStartup } from './startup.ts';

interface AppActions {
  /** Opens a folder in the file manager; answers a technical complaint, or `''`. */
  openFolder(folder: string): Promise<string>;
  /** Loads the page anew, once the running call has been answered. */
  reloadPage(): void;
  /** Ends the process and starts it again. */
  relaunch(): void;
  /** Ends the process and starts it again on another archive folder. */
  relaunchOn(archiveFolder: string): void;
}

/** How the window looks, as the page may ask and change it. */
interface AppearanceAccess {
  readonly current: Appearance;
  change(appearance: Appearance): Promise<Appearance>;
}

export interface AppHandlerParts {
  startup: ArchiveStartup;
  folders: { archive: string; log: string };
  actions: AppActions;
  appearance: AppearanceAccess;
  folderDesk: FolderDesk;
  log: AppLog;
}

/** The methods of the application itself; they work also while no archive can be opened. */
export function createAppHandlers(parts: AppHandlerParts): HandlersOf<typeof appContract> {
  const { startup, folders, actions, appearance, log } = parts;
  return {
    ...practiceHandlers(parts),
    ...folderHandlers(parts),
    'app.getAppearance': async () => appearance.current,
    'app.saveAppearance': (next) => appearance.change(next),
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

type FolderMethod = 'app.chooseArchiveFolder' | 'app.useArchiveFolder';

function folderHandlers({
  startup,
  folderDesk,
  actions,
}: AppHandlerParts): Pick<HandlersOf<typeof appContract>, FolderMethod> {
  const refusePractice = async () => {
    if ((await startup.practice()) !== null) throw new Failure('RULE', LEAVE_PRACTICE);
  };
  return {
    'app.chooseArchiveFolder': async () => {
      await refusePractice();
      return folderDesk.choose();
    },
    'app.useArchiveFolder': async ({ id }) => {
      await refusePractice();
      actions.relaunchOn(await folderDesk.take(id));
      return null;
    },
  };
}

const LEAVE_PRACTICE =
  'Yang terbuka latihan. Kembali ke arsip kantor dahulu (atau tutup Notula, lalu buka lagi), kemudian pilih folder arsipnya.';
const NO_OFFICE =
  'Letak arsip kantor tidak diketahui lagi karena folder latihan ini menempati tempatnya. Tutup Notula, beri folder ini nama yang berakhiran “-latihan”, lalu buka lagi.';

type PracticeMethod = 'app.openPractice' | 'app.leavePractice' | 'app.resetPractice';

function practiceHandlers({
  startup,
  folders: { archive },
  actions,
}: AppHandlerParts): Pick<HandlersOf<typeof appContract>, PracticeMethod> {
  return {
    'app.openPractice': async () => {
      if ((await startup.practice()) !== null) throw new Failure('RULE', 'Latihan sudah terbuka.');
      actions.relaunchOn(practiceFolderOf(archive));
      return null;
    },
    'app.leavePractice': async () => {
      const practice = await startup.practice();
      if (practice === null) throw new Failure('RULE', 'Yang terbuka sudah arsip kantor.');
      if (practice.officeFolder === '' || practice.officeFolder === archive)
        throw new Failure('RULE', NO_OFFICE);
      actions.relaunchOn(practice.officeFolder);
      return null;
    },
    'app.resetPractice': async () => {
      if ((await startup.practice()) === null)
        throw new Failure('RULE', 'Hanya latihan yang dapat diulang dari awal. Arsip kantor tidak diubah.');
      // A kill while it is emptied leaves one that is made anew at the next start.
      await (await startup.archive())?.practice.discard();
      try {
        await startup.reopen(() => clearPractice(archive));
      } catch (error) {
        throw new Failure(
          'FILE',
          'Latihan belum dapat diulang karena salah satu berkasnya sedang dipakai. Tutup naskah latihan di Word, lalu ulangi.',
          undefined,
          { cause: error },
        );
      } finally {
        actions.reloadPage();
      }
      return null;
    },
  };
}
