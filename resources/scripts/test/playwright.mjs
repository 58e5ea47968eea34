/**
 * Playwright on the real application, with a virtual display where there is no other.
 */
import path from 'node:path';
import { run } from '../lib/command.mjs';
import { node24, root } from '../lib/paths.mjs';
import { requireRuntime, withDisplay } from '../runtime/launch.mjs';

/**
 * @param {string} project of tests/e2e/playwright.config.ts
 * @param {readonly string[]} [options]
 * @param {Record<string, string>} [env]
 * @returns {Promise<number>} exit code
 */
export function runPlaywright(project, options = [], env = {}) {
  const playwright = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const config = path.join('tests', 'e2e', 'playwright.config.ts');
  const command = [node24, playwright, 'test', '-c', config, `--project=${project}`, ...options];
  const [file = '', ...args] = withDisplay(command);
  return run(file, args, { env: { ...requireRuntime().env, ...env } });
}
