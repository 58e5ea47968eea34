import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import Database from 'better-sqlite3';
import type { Running } from './app.ts';

/** More than the longest wait of a test for something on its screen. */
const PATIENCE_MS = 60_000;

/**
 * Runs what copies and pastes while no other test does: all windows of a desktop share one clipboard, and tests go side by
 * side. A lock of SQLite ends with the process that holds it.
 */
export async function withClipboard<Result>(work: () => Promise<Result>): Promise<Result> {
  const desktop = (process.env.DISPLAY ?? '').replaceAll(/\W/g, '-');
  const lock = new Database(join(tmpdir(), `notula-clipboard${desktop}.db`), { timeout: PATIENCE_MS });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return await work();
  } finally {
    lock.close();
  }
}

/** Really pastes words: from the clipboard of this desktop, by Ctrl+V. */
export function paste({ app, page }: Running, field: Locator, text: string): Promise<void> {
  return withClipboard(async () => {
    await app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);
    await field.focus();
    await page.keyboard.press('ControlOrMeta+V');
  });
}

/** The same with marked-up text, into whatever has the focus. */
export function pasteMarkup({ app, page }: Running, html: string): Promise<void> {
  return withClipboard(async () => {
    await app.evaluate(({ clipboard }, content) => {
      const write: unknown = Reflect.get(clipboard, 'write');
      if (typeof write !== 'function') throw new Error('No clipboard');
      write.call(clipboard, { html: content, text: 'bukan ini' });
    }, html);
    await page.keyboard.press('Control+V');
  });
}
