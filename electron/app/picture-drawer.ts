import { BrowserWindow, session } from 'electron';
import type { PictureToDraw } from '../features/desktop.ts';
import { drawingScript } from './picture-script.ts';

/** Of its own and in memory: it keeps nothing and asks for nothing. */
const PARTITION = 'notula-pictures';
const PAGE = `data:text/html,<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:">`;
const TIME_LIMIT = 30_000;
/** An opaque PNG above this many bytes is a photo and is stored as JPEG. */
const LARGEST_DRAWING = 400_000;

/**
 * Draws a picture again in a hidden, sandboxed window without any access: what is wrong in a supplied file breaks that
 * window and nothing else. Chromium heeds the orientation of photos, and runs and loads nothing inside an SVG. Answers
 * `null` when it cannot be drawn.
 */
export async function drawPicture(picture: PictureToDraw, longestSide: number): Promise<Buffer | null> {
  const window = openWindow();
  const limit = setTimeout(() => window.destroy(), TIME_LIMIT);
  try {
    await window.loadURL(PAGE);
    const source = `data:${picture.type};base64,${picture.bytes.toString('base64')}`;
    const isVector = picture.type === 'image/svg+xml';
    const script = drawingScript({ source, longestSide, largestDrawing: LARGEST_DRAWING, isVector });
    const result: unknown = await Promise.race([
      window.webContents.executeJavaScript(script),
      closed(window),
    ]);
    return typeof result === 'string' ? Buffer.from(result, 'base64') : null;
  } catch {
    return null;
  } finally {
    clearTimeout(limit);
    if (!window.isDestroyed()) window.destroy();
  }
}

function openWindow(): BrowserWindow {
  const own = session.fromPartition(PARTITION);
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !url.startsWith('data:') }));
  return new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      devTools: false,
    },
  });
}

/** Resolves with `null` once the window is gone or its process has crashed. */
function closed(window: BrowserWindow): Promise<null> {
  return new Promise((resolve) => {
    window.once('closed', () => resolve(null));
    window.webContents.once('render-process-gone', () => resolve(null));
  });
}
