import { app } from 'electron';

/** A save takes milliseconds, a paper a few seconds; nothing may keep a PC from shutting down for longer. */
const LONGEST_WAIT_MS = 15_000;

/**
 * Closes cleanly: when the last window is gone, `close` ends running calls, worker and store, then the process ends.
 * The page is asked nothing: its last save is on its way before its window closes.
 */
export function closeCleanly(close: () => Promise<void>): void {
  let isClosing = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    void Promise.race([close().catch(() => undefined), delay(LONGEST_WAIT_MS)]).then(() => app.exit(0));
  });
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
