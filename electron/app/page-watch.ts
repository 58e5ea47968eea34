import { app, type BrowserWindow, dialog } from 'electron';
import { newReference } from '../ipc/reference.ts';
import type { AppLog } from './log.ts';

/** A page that dies again so soon would only die for ever. */
const TOO_SOON_MS = 10_000;

/** Brings the page back when its process dies, and offers it when the page hangs. What was saved is in the store. */
export function watchPage(window: BrowserWindow, log: AppLog): void {
  let lastDeath = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    const reference = newReference();
    log.pageError(reference, `page process gone: ${reason} (${exitCode})`, '');
    const isTooSoon = performance.now() - lastDeath < TOO_SOON_MS;
    lastDeath = performance.now();
    if (!isTooSoon) return window.webContents.reload();
    dialog.showErrorBox(
      'Notula',
      `Tampilan Notula berhenti berulang kali. Data yang sudah tersimpan aman. Buka Notula sekali lagi; bila terulang, hubungi petugas komputer dengan nomor rujukan ${reference}.`,
    );
    app.quit();
  });
  window.on('unresponsive', () => void offerReload(window));
}

async function offerReload(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: 'Notula',
    message: 'Tampilan Notula tidak menanggapi.',
    detail:
      'Data yang sudah tersimpan aman. Tunggu sebentar, atau muat ulang tampilannya; ketikan sesudah simpanan terakhir dapat hilang.',
    buttons: ['Tunggu', 'Muat ulang'],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
}
