import { app, type BrowserWindow } from 'electron';

/**
 * Takes the lock of this user-data folder (one per archive). `false`: another Notula has it and has been told to
 * come to the front; this one must end.
 */
export function takeSingleInstance(currentWindow: () => BrowserWindow | null): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    const window = currentWindow();
    if (window === null) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  return true;
}
