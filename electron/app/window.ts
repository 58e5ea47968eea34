import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import keepWindowState from 'electron-window-state';

const STATE_FILE = 'window-state.json';
const DEFAULT_SIZE = { width: 1280, height: 800 };
const MIN_SIZE = { minWidth: 1024, minHeight: 640 };
/** The page's own backgrounds, so that nothing flashes before its first paint. */
const BACKGROUND = { light: '#f8f9fa', dark: '#1a1b1e' };

export interface WindowOptions {
  preload: string;
  icon: string | null;
  /** Folder outside the archive where size and place are kept. */
  stateFolder: string;
  hasDevTools: boolean;
  /** 1 is 100 %. */
  zoomFactor: number;
  /** Stands before every title: which archive this is, when it is not the office's own. */
  titlePrefix: () => string;
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
    title: `${options.titlePrefix()}Notula`,
    show: false,
    backgroundColor: backgroundColor(),
    webPreferences: {
      preload: options.preload,
      zoomFactor: options.zoomFactor,
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
  window.once('ready-to-show', () => {
    window.show();
    // Reading the picture would hold up the page.
    if (options.icon !== null) window.setIcon(options.icon);
  });
  followTheme(window);
  prefixTitle(window, options.titlePrefix);
  state.manage(window);
  return window;
}

function backgroundColor(): string {
  return nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light;
}

/** What shows while the window grows or the page loads anew. */
function followTheme(window: BrowserWindow): void {
  const follow = () => window.setBackgroundColor(backgroundColor());
  nativeTheme.on('updated', follow);
  window.once('closed', () => nativeTheme.removeListener('updated', follow));
}

function prefixTitle(window: BrowserWindow, prefix: () => string): void {
  window.on('page-title-updated', (event, title) => {
    event.preventDefault();
    window.setTitle(`${prefix()}${title}`);
  });
}
