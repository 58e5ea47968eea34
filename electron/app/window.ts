import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import keepWindowState from 'electron-window-state';

const STATE_FILE = 'window-state.json';
const DEFAULT_SIZE = { width: 1280, height: 800 };
const MIN_SIZE = { minWidth: 1024, minHeight: 640 };
/** The page's own background, so that nothing flashes before its first paint. */
const BACKGROUND = '#f8f9fa';

export interface WindowOptions {
  preload: string;
  icon: string | null;
  /** Folder outside the archive where size and place are kept. */
  stateFolder: string;
  hasDevTools: boolean;
}

/** The one window, not yet loaded; it shows itself at its first paint. */
export function createWindow(options: WindowOptions): BrowserWindow {
  const wasOpenBefore = existsSync(join(options.stateFolder, STATE_FILE));
  const state = keepWindowState({
    file: STATE_FILE,
    path: options.stateFolder,
    defaultWidth: DEFAULT_SIZE.width,
    defaultHeight: DEFAULT_SIZE.height,
  });
  const window = new BrowserWindow({
    ...MIN_SIZE,
    width: state.width,
    height: state.height,
    // At the very first start the window manager centres it.
    ...(wasOpenBefore ? { x: state.x, y: state.y } : {}),
    ...(options.icon === null ? {} : { icon: options.icon }),
    title: 'Notula',
    show: false,
    backgroundColor: BACKGROUND,
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: options.hasDevTools,
      v8CacheOptions: 'bypassHeatCheck',
    },
  });
  window.once('ready-to-show', () => window.show());
  state.manage(window);
  return window;
}
