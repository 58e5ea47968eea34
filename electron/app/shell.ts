import { app, type BrowserWindow, Menu, nativeTheme, session, shell } from 'electron';
import type { Appearance } from '../../shared/contract/app.ts';
import { createDoor } from '../ipc/door.ts';
import { createEventSender, type SendEvent } from '../ipc/events.ts';
import { registerDoor } from '../ipc/register.ts';
import { isTrustedSender, type SenderFacts } from '../ipc/sender-check.ts';
import { createAppHandlers } from './app-handlers.ts';
import { servePage } from './app-protocol.ts';
import { AppearanceKeeper } from './appearance.ts';
import type { AppLog } from './log.ts';
import { buildMenu } from './menu.ts';
import type { PageAddress } from './page-address.ts';
import { watchPage } from './page-watch.ts';
import type { Places } from './places.ts';
import { argumentsFor, isPracticeFolder } from './practice.ts';
import { guardSession } from './session-guard.ts';
import { closeCleanly } from './shutdown.ts';
import { takeSingleInstance } from './single-instance.ts';
import { ArchiveStartup, type OpenedArchive } from './startup.ts';
import { createWindow } from './window.ts';

/** A window that never paints must not keep the archive closed for ever. */
const LONGEST_PAINT_MS = 5000;

export interface ShellOptions {
  archiveFolder: string;
  logFolder: string;
  log: AppLog;
  places: Places;
  address: PageAddress;
  /** Opens the archive; called once the window is shown, and again when the user tries again. */
  openArchive(parts: { send: SendEvent; currentWindow: () => BrowserWindow | null }): Promise<OpenedArchive>;
}

/** Runs the application with its window. Call before Electron is ready. */
export function runShell(options: ShellOptions): void {
  const { archiveFolder, log } = options;
  let window: BrowserWindow | null = null;
  const currentWindow = () => window;
  if (!takeSingleInstance(currentWindow)) {
    app.exit(0);
    return;
  }
  const painted = Promise.withResolvers<void>();
  const send = createEventSender(() => window?.webContents ?? null);
  const startup = new ArchiveStartup({
    appVersion: app.getVersion(),
    archiveFolder,
    log,
    open: async () => {
      await Promise.race([painted.promise, delay(LONGEST_PAINT_MS)]);
      return options.openArchive({ send, currentWindow });
    },
  });
  const appearance = new AppearanceKeeper(app.getPath('userData'), (next) => {
    applyAppearance(next, currentWindow());
    send('appearance:changed', next);
  });
  nativeTheme.themeSource = appearance.current.theme;
  const door = connectDoor(options, startup, currentWindow, appearance);
  closeCleanly(door.whenIdle, () => startup.close());
  void app.whenReady().then(() => {
    window = openWindow(options, send, appearance);
    window.once('show', () => painted.resolve());
    window.once('closed', () => {
      window = null;
    });
    // Begins while the page loads; the page's first question finds it under way.
    void startup.archive();
  });
}

function connectDoor(
  options: ShellOptions,
  startup: ArchiveStartup,
  currentWindow: () => BrowserWindow | null,
  appearance: AppearanceKeeper,
) {
  const { archiveFolder, logFolder, log, address } = options;
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
  const door = createDoor<SenderFacts>(
    async () => ({ ...appHandlers, ...(await startup.archive())?.handlers }),
    log,
    (sender) => isTrustedSender(sender, address.origins),
  );
  registerDoor(door, (sender) => sender === currentWindow()?.webContents);
  return door;
}

function applyAppearance({ theme, zoom }: Appearance, window: BrowserWindow | null): void {
  nativeTheme.themeSource = theme;
  window?.webContents.setZoomFactor(zoom / 100);
}

function openWindow(options: ShellOptions, send: SendEvent, appearance: AppearanceKeeper): BrowserWindow {
  const { archiveFolder, logFolder, log, places, address } = options;
  const isDevelopment = address.devServer !== null;
  guardSession(session.defaultSession, address);
  servePage(session.defaultSession, places.page);
  Menu.setApplicationMenu(
    buildMenu({
      choose: (command) => send('menu:chosen', { command }),
      zoomBy: (step) => void appearance.zoomBy(step),
      openArchiveFolder: () => void shell.openPath(archiveFolder),
      openLogFolder: () => void shell.openPath(logFolder),
      isDevelopment,
    }),
  );
  const window = createWindow({
    preload: places.preload,
    icon: places.icon,
    stateFolder: app.getPath('userData'),
    hasDevTools: !app.isPackaged,
    zoomFactor: appearance.current.zoom / 100,
    titlePrefix: isPracticeFolder(archiveFolder) ? 'Latihan: ' : '',
  });
  // Chromium remembers a zoom of its own for the page; ours is the one that counts.
  window.webContents.on('did-finish-load', () => applyAppearance(appearance.current, window));
  window.webContents.on('zoom-changed', (_event, direction) =>
    appearance.zoomBy(direction === 'in' ? 1 : -1),
  );
  watchPage(window, log);
  window.loadURL(address.start).catch((error: unknown) => log.error('the page did not load', error));
  return window;
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
