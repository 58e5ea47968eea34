import type { ElectronApplication } from '@playwright/test';
import { CALL_CHANNEL } from '../../../electron/ipc/channels.ts';

/**
 * Keeps the answers to a method back, as a slow disk does, until the returned function is called. What it answers is the
 * application's own.
 */
export async function holdAnswers(app: ElectronApplication, method: string): Promise<() => Promise<void>> {
  await app.evaluate(
    ({ ipcMain }, [channel, held]) => {
      const handlers: unknown = Reflect.get(ipcMain, '_invokeHandlers');
      const own: unknown = handlers instanceof Map ? handlers.get(channel) : null;
      if (typeof own !== 'function') throw new Error('The door is elsewhere');
      const released = new Promise<void>((done) => Reflect.set(globalThis, 'releaseAnswers', done));
      ipcMain.removeHandler(channel);
      ipcMain.handle(channel, async (event, name: unknown, input: unknown) => {
        const answer: unknown = await own(event, name, input);
        if (name === held) await released;
        return answer;
      });
    },
    [CALL_CHANNEL, method] as const,
  );
  return () =>
    app.evaluate(() => {
      const release: unknown = Reflect.get(globalThis, 'releaseAnswers');
      if (typeof release === 'function') release();
    });
}
