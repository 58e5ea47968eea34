import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { findRuntime } from '../../../resources/scripts/runtime/find.mjs';

/** A busy or old computer takes many times as long as a quiet one to start the application, or to let a click through. */
const START_MS = 120_000;
const ACTION_MS = 60_000;

export const ROOT = resolve(import.meta.dirname, '../../..');

export interface Running {
  app: ElectronApplication;
  page: Page;
  close(): Promise<void>;
}

/** The Electron of this machine; `npm test` has put it there. */
export function runtime() {
  const found = findRuntime();
  if (found === null) throw new Error('No Electron here: run `npm run setup` first.');
  return found;
}

interface LaunchOptions {
  /** Folder of the window's own data; a temporary one unless named. */
  userData?: string;
  /** Dialogs slide and colours fade, as for most people; else the system asks for no motion, and nobody waits for it. */
  isMoving?: boolean;
}

/** Starts the built application on an archive folder (`null`: it finds its own) and waits for its first window. */
export async function launch(archive: string | null, options: LaunchOptions = {}): Promise<Running> {
  const { dist, args, env: runtimeEnv } = runtime();
  // Found through the electron package, not named as a file: only then does Playwright hold the application back until it
  // is listening. Otherwise a busy machine shows the window before that, and the launch waits for ever.
  process.env.ELECTRON_OVERRIDE_DIST_PATH = dist;
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'notula-user-'));
  const app = await _electron.launch({
    args: [
      ...args,
      ROOT,
      ...(archive === null ? [] : [`--archive=${archive}`]),
      `--user-data-dir=${userData}`,
    ],
    env: { ...inherited(), ...runtimeEnv },
    // Else the driver says "light", whatever the application has set.
    colorScheme: null,
    timeout: START_MS,
  });
  app.context().setDefaultTimeout(ACTION_MS);
  const page = await app.firstWindow({ timeout: START_MS });
  if (options.isMoving !== true) await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.waitForLoadState('domcontentloaded');
  const close = async () => {
    await app.close();
    if (options.userData === undefined) rmSync(userData, { recursive: true, force: true });
  };
  return { app, page, close };
}

/** The environment of the test run, without the undefined values that Playwright does not take. */
export function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

interface Fixtures {
  /** A new empty folder of this test. */
  folder: string;
  /** Starts the application; every window is closed when the test ends. */
  start: (archive?: string | null, options?: LaunchOptions) => Promise<Running>;
}

export const test = base.extend<Fixtures>({
  folder: async ({ browserName }, use) => {
    const folder = mkdtempSync(join(tmpdir(), `notula-${browserName}-`));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  start: async ({ folder }, use) => {
    const running: Running[] = [];
    await use(async (archive = join(folder, 'Notula'), options = {}) => {
      const started = await launch(archive, options);
      running.push(started);
      return started;
    });
    for (const { close } of running) await close().catch(() => undefined);
  },
});
export { expect } from '@playwright/test';

/**
 * One window for all tests of a file that ask little of it and leave nothing behind that another of them would meet. It
 * begins on an empty archive, before the choice of the first run.
 */
export function shareWindow(): () => Running & { archive: string } {
  let folder = '';
  let running: Running | undefined;
  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'notula-shared-'));
    running = await launch(join(folder, 'Notula'));
  });
  test.afterAll(async () => {
    await running?.close().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    if (running === undefined) throw new Error('The window is there within a test only.');
    return { ...running, archive: join(folder, 'Notula') };
  };
}
