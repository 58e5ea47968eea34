import { constants, setPriority } from 'node:os';
import { BrowserWindow, type Session, session } from 'electron';
import { pageAddress } from './page-address.ts';
import { PAGE_ORIGIN, PAGE_SCHEME } from './page-files.ts';
import { guardSession } from './session-guard.ts';

/** A session in memory, apart from the window's: it holds one document at a time and nothing else can be asked of it. */
const PARTITION = 'notula-print';
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
const TIME_LIMIT_MS = 180_000;

const documents = new Map<string, string>();
let guarded: Session | null = null;
let lastDocument = 0;

/**
 * Shows a document in a hidden, sandboxed window without script, preload or network, and hands it to `work`. The window is
 * gone afterwards. Rejects when it takes too long or the window breaks.
 */
export async function withHiddenPage<Result>(
  html: string,
  work: (window: BrowserWindow) => Promise<Result>,
): Promise<Result> {
  lastDocument += 1;
  const address = `${PAGE_ORIGIN}/cetak-${lastDocument}.html`;
  documents.set(address, html);
  const window = openHiddenWindow();
  const broken = Promise.withResolvers<never>();
  const limit = setTimeout(() => broken.reject(new Error('Printing took too long')), TIME_LIMIT_MS);
  window.webContents.once('render-process-gone', (_event, { reason }) =>
    broken.reject(new Error(`The print page is gone: ${reason}`)),
  );
  try {
    return await Promise.race([loadAndWork(window, address, work), broken.promise]);
  } finally {
    clearTimeout(limit);
    documents.delete(address);
    if (!window.isDestroyed()) window.destroy();
  }
}

async function loadAndWork<Result>(
  window: BrowserWindow,
  address: string,
  work: (window: BrowserWindow) => Promise<Result>,
): Promise<Result> {
  const loading = window.loadURL(address);
  // The process is there once the first page begins to arrive.
  window.webContents.once('did-start-navigation', () => yieldToOthers(window));
  await loading;
  yieldToOthers(window);
  return work(window);
}

/** Hundreds of pages keep their process busy for seconds: the clerk's window, and what answers it, come first. */
function yieldToOthers({ webContents }: BrowserWindow): void {
  try {
    setPriority(webContents.getOSProcessId(), constants.priority.PRIORITY_LOW);
  } catch {
    // Not there yet, or the system does not allow it: the pages are drawn all the same.
  }
}

function openHiddenWindow(): BrowserWindow {
  return new BrowserWindow({
    show: false,
    webPreferences: {
      session: printSession(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      javascript: false,
      spellcheck: false,
      devTools: false,
    },
  });
}

function printSession(): Session {
  if (guarded !== null) return guarded;
  const own = session.fromPartition(PARTITION);
  guardSession(own, pageAddress(null));
  own.protocol.handle(PAGE_SCHEME, ({ url }) => {
    const html = documents.get(url);
    if (html === undefined) return new Response(null, { status: 404 });
    return new Response(html, {
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY },
    });
  });
  guarded = own;
  return own;
}
