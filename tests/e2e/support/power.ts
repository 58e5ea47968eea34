import type { Running } from './app.ts';

/* The ways in which a window ends without anybody having saved. */

/** Ends every process of the application at once, as a power cut does. */
export async function pullThePlug({ app }: Running): Promise<void> {
  const child = app.process();
  const ended = new Promise((done) => child.once('exit', done));
  // Playwright starts Electron as the leader of a process group of its own.
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  await ended;
}

/** Asks the window to close, as its cross does, and waits until the application has ended. */
export async function closeWindow({ app }: Running): Promise<void> {
  const ended = new Promise((done) => app.process().once('exit', done));
  // The application may end before its answer comes back.
  void app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()).catch(() => undefined);
  await ended;
}
