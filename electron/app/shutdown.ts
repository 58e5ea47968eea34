import { app } from 'electron';

/** A save takes milliseconds, a paper a few seconds; nothing may keep a PC from shutting down for longer. */
const LONGEST_WAIT_MS = 15_000;

/**
 * Closes cleanly: when the last window is gone, running calls end, then `close` (worker, store), then the process.
 * The page is asked nothing: its last save is on its way before its window closes.
 */
export function closeCleanly(whenIdle: () => Promise<void>, close: () => Promise<void>): void {
  let isClosing = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    const closed = whenIdle().then(close);
    void Promise.race([closed.catch(() => undefined), delay(LONGEST_WAIT_MS)]).then(() => app.exit(0));
  });
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
