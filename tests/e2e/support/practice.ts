import type { ElectronApplication } from '@playwright/test';

/** The restart that follows is not done, only kept: the new process would not belong to the test. */
export async function catchRelaunch(app: ElectronApplication): Promise<() => Promise<string[]>> {
  await app.evaluate(({ app: main }) => {
    main.relaunch = (options) => {
      Reflect.set(globalThis, 'relaunchArguments', options?.args ?? []);
    };
    const { quit } = main;
    main.quit = () => {
      main.quit = quit;
    };
  });
  return () =>
    app.evaluate(() => {
      const kept: unknown = Reflect.get(globalThis, 'relaunchArguments');
      return Array.isArray(kept) ? kept.map(String) : [];
    });
}

/** The next dialogs for a folder answer this one; `null` cancels them. */
export function answerFolder(app: ElectronApplication, folder: string | null): Promise<void> {
  return app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({
      canceled: chosen === null,
      filePaths: chosen === null ? [] : [chosen],
    });
  }, folder);
}
