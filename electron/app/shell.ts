import { app, type BrowserWindow, Menu, nativeTheme, session, shell } from 'electron';
import type { Appearance } from '../../shared/contract/app.ts';
import { DroppedFiles } from '../files/dropped-files.ts';
import type { SendEvent } from '../ipc/events.ts';
import { registerDoor, registerDrop } from '../ipc/register.ts';
import { servePage } from './app-protocol.ts';
import { AppearanceKeeper } from './appearance.ts';
import type { Engine, EngineParts } from './engine.ts';
import type { ArchiveChoice } from './folders.ts';
import type { AppLog } from './log.ts';
import { buildMenu } from './menu.ts';
import type { PageAddress } from './page-address.ts';
import { watchPage } from './page-watch.ts';
import type { Places } from './places.ts';
import { isPracticeFolder } from './practice.ts';
import { guardSession } from './session-guard.ts';
import { closeCleanly } from './shutdown.ts';
import { takeSingleInstance } from './single-instance.ts';
import { createWindow } from './window.ts';

/** A page that asks for nothing, as one of the development server, must not keep the archive closed. */
const LONGEST_PAGE_WAIT_MS = 1000;

export interface ShellOptions {
  archiveFolder: string;
  /** The same folder with who named it. */
  choice: ArchiveChoice;
  /** Folder for application data in which the office's choice of its archive folder is kept. */
  keptIn: string;
  logFolder: string;
  log: AppLog;
  places: Places;
  address: PageAddress;
  /** Loads and starts everything behind the window; called once, when the page has its scripts. */
  startEngine(parts: EngineParts): Promise<Engine>;
}

/** Runs the application with its window. Call before Electron is ready. */
export function runShell(options: ShellOptions): void {
  let window: BrowserWindow | null = null;
  const currentWindow = () => window;
  if (!takeSingleInstance(currentWindow)) {
    app.exit(0);
    return;
  }
  const painted = Promise.withResolvers<void>();
  const engine = Promise.withResolvers<Engine>();
  const dropped = new DroppedFiles();
  let isStarted = false;
  let isPractice = isPracticeFolder(options.archiveFolder);
  const startEngine = () => {
    if (isStarted) return;
    isStarted = true;
    engine.resolve(
      options.startEngine({ ...options, appearance, currentWindow, dropped, painted: painted.promise }),
    );
  };
  const send: SendEvent = (event, payload) =>
    void engine.promise.then((started) => started.send(event, payload));
  const appearance = new AppearanceKeeper(app.getPath('userData'), (next) => {
    applyAppearance(next, currentWindow());
    send('appearance:changed', next);
  });
  nativeTheme.themeSource = appearance.current.theme;
  // A call that comes before the engine waits for it.
  registerDoor(
    async (...call) => (await engine.promise).call(...call),
    (sender) => sender === currentWindow()?.webContents,
  );
  registerDrop(dropped, (sender) => sender === currentWindow()?.webContents, options.address.origins);
  closeCleanly(async () => {
    if (!isStarted) return;
    const started = await engine.promise;
    await started.whenIdle();
    await started.close();
  });
  // Else Electron builds a menu of its own first.
  Menu.setApplicationMenu(null);
  void app.whenReady().then(() => {
    // Reading the engine keeps this process busy, and the page comes from this process: one after the other.
    servePage(session.defaultSession, {
      pageFolder: options.places.page,
      findViewable: async (id) => (await engine.promise).findViewable(id),
      onScriptsServed: startEngine,
    });
    setTimeout(startEngine, LONGEST_PAGE_WAIT_MS);
    const prefix = () => (isPractice ? 'Latihan: ' : '');
    const opened = openWindow(options, send, appearance, prefix);
    window = opened;
    // The database tells better than the name of its folder; a restore may change it, and loads the page anew.
    const askForPractice = async () => {
      isPractice = await (await engine.promise).isPractice();
      if (!opened.isDestroyed()) opened.setTitle(`${prefix()}${opened.webContents.getTitle()}`);
    };
    opened.webContents.on('did-finish-load', () => {
      askForPractice().catch((error: unknown) => options.log.error('the title of the window', error));
    });
    window.once('show', () => painted.resolve());
    window.once('closed', () => {
      window = null;
    });
  });
}

function applyAppearance({ theme, zoom }: Appearance, window: BrowserWindow | null): void {
  nativeTheme.themeSource = theme;
  window?.webContents.setZoomFactor(zoom / 100);
}

function openWindow(
  options: ShellOptions,
  send: SendEvent,
  appearance: AppearanceKeeper,
  titlePrefix: () => string,
): BrowserWindow {
  const { archiveFolder, logFolder, log, places, address } = options;
  const isDevelopment = address.devServer !== null;
  guardSession(session.defaultSession, address);
  const window = createWindow({
    preload: places.preload,
    icon: places.icon,
    stateFolder: app.getPath('userData'),
    hasDevTools: !app.isPackaged,
    zoomFactor: appearance.current.zoom / 100,
    titlePrefix,
  });
  // Chromium remembers a zoom of its own for the page; ours is the one that counts.
  window.webContents.on('did-finish-load', () => applyAppearance(appearance.current, window));
  window.webContents.on('zoom-changed', (_event, direction) =>
    appearance.zoomBy(direction === 'in' ? 1 : -1),
  );
  watchPage(window, log);
  window.loadURL(address.start).catch((error: unknown) => log.error('the page did not load', error));
  // The page is on its way meanwhile.
  Menu.setApplicationMenu(
    buildMenu({
      choose: (command) => send('menu:chosen', { command }),
      zoomBy: (step) => void appearance.zoomBy(step),
      openArchiveFolder: () => void shell.openPath(archiveFolder),
      openLogFolder: () => void shell.openPath(logFolder),
      isDevelopment,
    }),
  );
  return window;
}
