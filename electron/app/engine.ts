import { app, type BrowserWindow, shell } from 'electron';
import { createDoor, type Door } from '../ipc/door.ts';
import { createEventSender, type SendEvent } from '../ipc/events.ts';
import { isTrustedSender, type SenderFacts } from '../ipc/sender-check.ts';
import { opensAtOnce } from '../store/store.ts';
import { createAppHandlers } from './app-handlers.ts';
import type { AppearanceKeeper } from './appearance.ts';
import { createDesktop } from './desktop.ts';
import type { AppLog } from './log.ts';
import { openArchive } from './open-archive.ts';
import type { PageAddress } from './page-address.ts';
import type { Places } from './places.ts';
import { argumentsFor, isPracticeFolder } from './practice.ts';
import { createPageDesk } from './printing-desk.ts';
import { ArchiveStartup, type OpenedArchive } from './startup.ts';

/** A window that never paints must not keep the archive closed for ever. */
const LONGEST_PAINT_MS = 5000;

export interface EngineParts {
  archiveFolder: string;
  logFolder: string;
  log: AppLog;
  places: Places;
  address: PageAddress;
  appearance: AppearanceKeeper;
  currentWindow: () => BrowserWindow | null;
  /** Resolves when the window is shown. */
  painted: Promise<void>;
}

/** What the window needs of everything behind it. */
export interface Engine extends Door<SenderFacts> {
  send: SendEvent;
  /** Closes the archive. */
  close(): Promise<void>;
}

/**
 * Everything that works on the archive, and the door to it. A file of its own, because reading it takes as long as opening
 * a window: it is loaded while the page is on its way. Begins to open the archive at once.
 */
export function startEngine(parts: EngineParts): Engine {
  const { archiveFolder, log, painted, currentWindow } = parts;
  const send = createEventSender(() => currentWindow()?.webContents ?? null);
  const startup = new ArchiveStartup({
    appVersion: app.getVersion(),
    archiveFolder,
    log,
    open: async () => {
      // What may take seconds must not keep the window dark.
      if (!opensAtOnce(archiveFolder)) await Promise.race([painted, delay(LONGEST_PAINT_MS)]);
      return openOfficeArchive(parts, send);
    },
  });
  const door = openDoor(parts, startup);
  void startup.archive();
  return { ...door, send, close: () => startup.close() };
}

async function openOfficeArchive(
  { archiveFolder, places, log, currentWindow }: EngineParts,
  send: SendEvent,
): Promise<OpenedArchive> {
  const archive = openArchive({
    archiveFolder,
    workerFile: places.worker,
    backupWorkerFile: places.backupWorker,
    samplesFolder: places.samples,
    desktop: createDesktop(archiveFolder, currentWindow),
    openPageDesk: (drawer) => createPageDesk(archiveFolder, drawer, log),
    clock: () => new Date(),
    onChange: (change) => send('data:changed', change),
    onJobChange: (job) => send('job:changed', job),
    onListenerError: (error) => log.error('a listener failed', error),
  });
  if (isPracticeFolder(archiveFolder)) await archive.beginPractice(places.practiceOffice);
  return archive;
}

function openDoor(parts: EngineParts, startup: ArchiveStartup): Door<SenderFacts> {
  const { archiveFolder, logFolder, log, address, appearance, currentWindow } = parts;
  const appHandlers = createAppHandlers({
    startup,
    folders: { archive: archiveFolder, log: logFolder },
    log,
    appearance,
    actions: {
      openFolder: (folder) => shell.openPath(folder),
      reloadPage: () => setImmediate(() => currentWindow()?.webContents.reload()),
      relaunch: () => {
        app.relaunch();
        setImmediate(() => app.quit());
      },
      relaunchOn: (folder) => {
        app.relaunch({ args: argumentsFor(process.argv, folder) });
        setImmediate(() => app.quit());
      },
    },
  });
  return createDoor<SenderFacts>(
    async () => ({ ...appHandlers, ...(await startup.archive())?.handlers }),
    log,
    (sender) => isTrustedSender(sender, address.origins),
  );
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
