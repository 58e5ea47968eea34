import { app, type BrowserWindow, shell } from 'electron';
import { threadRunner } from '../features/backup/backup-thread.ts';
import { restoreHandlers } from '../features/backup/restore.handlers.ts';
import type { SecretKeeper } from '../features/backup/secret-keeper.ts';
import type { Desktop } from '../features/desktop.ts';
import type { DroppedFiles } from '../files/dropped-files.ts';
import { createDoor, type Door } from '../ipc/door.ts';
import { createEventSender, type SendEvent } from '../ipc/events.ts';
import { isTrustedSender, type SenderFacts } from '../ipc/sender-check.ts';
import { type ArchiveLock, lockArchive } from '../store/archive-lock.ts';
import { opensAtOnce } from '../store/store.ts';
import { createAppHandlers } from './app-handlers.ts';
import type { AppearanceKeeper } from './appearance.ts';
import { createDesktop } from './desktop.ts';
import { FolderDesk } from './folder-desk.ts';
import { type ArchiveChoice, argumentsFor, chooseArchiveFolder } from './folders.ts';
import { readKeptFolder, requireKeptFolder } from './kept-folder.ts';
import type { AppLog } from './log.ts';
import { openArchive } from './open-archive.ts';
import { openWithPractice } from './open-practice.ts';
import type { PageAddress } from './page-address.ts';
import type { Places } from './places.ts';
import { createPageDesk } from './printing-desk.ts';
import { createRestoreDesk } from './restore-desk.ts';
import { createSecretKeeper } from './secret-keeper.ts';
import { ArchiveStartup, type OpenedArchive } from './startup.ts';
import type { FindViewable } from './stored-file-answer.ts';

/** A window that never paints must not keep the archive closed for ever. */
const LONGEST_PAINT_MS = 5000;

export interface EngineParts {
  archiveFolder: string;
  /** The same folder with who named it. */
  choice: ArchiveChoice;
  /** Folder for application data in which the office's choice of its archive folder is kept. */
  keptIn: string;
  logFolder: string;
  log: AppLog;
  places: Places;
  address: PageAddress;
  appearance: AppearanceKeeper;
  currentWindow: () => BrowserWindow | null;
  /** Files that were dropped on the window. */
  dropped: DroppedFiles;
  /** Resolves when the window is shown. */
  painted: Promise<void>;
}

/** The desktop and the keychain: one of each, for the open archive and for a restore while none is open. */
interface OfficeHands {
  desktop: Desktop;
  keeper: SecretKeeper;
}

/** What the window needs of everything behind it. */
export interface Engine extends Door<SenderFacts> {
  send: SendEvent;
  /** Whether the open archive is the sample office. */
  isPractice(): Promise<boolean>;
  /** A stored file that the page may show, or `null`. */
  findViewable: FindViewable;
  /** Closes the archive. */
  close(): Promise<void>;
}

/**
 * Everything that works on the archive, and the door to it. A file of its own, because reading it takes as long as opening
 * a window: it is loaded while the page is on its way. Begins to open the archive at once.
 */
export function startEngine(parts: EngineParts): Engine {
  const { archiveFolder, log, painted, currentWindow } = parts;
  const hands: OfficeHands = {
    desktop: createDesktop(archiveFolder, currentWindow),
    keeper: createSecretKeeper(app.getPath('userData')),
  };
  const send = createEventSender(() => currentWindow()?.webContents ?? null);
  // Held also while no archive can be opened: a restore works on its files then.
  let lock: ArchiveLock | null = null;
  const startup = new ArchiveStartup({
    appVersion: app.getVersion(),
    archiveFolder,
    log,
    open: async () => {
      requireKeptFolder(parts.choice);
      // What may take seconds must not keep the window dark.
      if (!opensAtOnce(archiveFolder)) await Promise.race([painted, delay(LONGEST_PAINT_MS)]);
      lock ??= lockArchive(archiveFolder);
      return openOfficeArchive(parts, hands, send);
    },
  });
  const door = openDoor(parts, hands, startup);
  void startup.archive();
  // Somebody who comes back to the window sees what a command or a task of the system backed up meanwhile.
  app.on(
    'browser-window-focus',
    () => void startup.archive().then((archive) => archive?.backup.lookAround()),
  );
  const findViewable: FindViewable = async (id) => (await startup.archive())?.viewable(id) ?? null;
  const close = async () => {
    await startup.close();
    lock?.release();
  };
  const isPractice = async () => (await startup.practice()) !== null;
  return { ...door, send, isPractice, findViewable, close };
}

async function openOfficeArchive(
  { archiveFolder, places, log, dropped }: EngineParts,
  { desktop, keeper }: OfficeHands,
  send: SendEvent,
): Promise<OpenedArchive> {
  const open = () =>
    openArchive({
      archiveFolder,
      workerFile: places.worker,
      backupWorkerFile: places.backupWorker,
      secretKeeper: keeper,
      appVersion: app.getVersion(),
      indexCheckWorkerFile: places.indexCheckWorker,
      textWorkerFile: places.textWorker,
      scanReader: { workerFile: places.scanWorker, readerFile: places.codeReader },
      samplesFolder: places.samples,
      desktop,
      dropped,
      openPageDesk: (drawer) => createPageDesk(archiveFolder, drawer, log),
      clock: () => new Date(),
      onChange: (change) => send('data:changed', change),
      onJobChange: (job) => send('job:changed', job),
      onListenerError: (error) => log.error('a listener failed', error),
    });
  const onError = (error: unknown) => log.error('the sample office', error);
  const archive = await openWithPractice({
    open,
    archiveFolder,
    officeFile: places.practiceOffice,
    onError,
  });
  archive.services.backup.begin();
  return archive;
}

function openDoor(
  parts: EngineParts,
  { desktop, keeper }: OfficeHands,
  startup: ArchiveStartup,
): Door<SenderFacts> {
  const { archiveFolder, logFolder, log, address, appearance, currentWindow, choice, keptIn } = parts;
  const appHandlers = createAppHandlers({
    startup,
    folders: { archive: archiveFolder, log: logFolder },
    log,
    appearance,
    folderDesk: new FolderDesk({ present: choice, home: app.getPath('home'), keptIn, desktop }),
    actions: {
      openFolder: (folder) => shell.openPath(folder),
      reloadPage: () => setImmediate(() => currentWindow()?.webContents.reload()),
      relaunch: () => {
        app.relaunch();
        setImmediate(() => app.quit());
      },
      relaunchOn: (folder) => {
        app.relaunch({ args: argumentsFor(process.argv, folder, unnamedFolder(keptIn)) });
        setImmediate(() => app.quit());
      },
    },
  });
  const restore = createRestoreDesk(startup, {
    archiveFolder,
    desktop,
    clock: () => new Date(),
    runTask: threadRunner(parts.places.backupWorker),
    keeper,
    onDone: () => currentWindow()?.webContents.reload(),
    onError: (error) => log.error('the restore', error),
  });
  return createDoor<SenderFacts>(
    async () => ({ ...appHandlers, ...restoreHandlers(restore), ...(await startup.archive())?.handlers }),
    log,
    (sender) => isTrustedSender(sender, address.origins),
  );
}

/** What a start without an argument opens. */
function unnamedFolder(keptIn: string): string {
  const { env } = process;
  const home = app.getPath('home');
  return chooseArchiveFolder({ argv: [], env, kept: readKeptFolder(keptIn), home, cwd: process.cwd() })
    .folder;
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
