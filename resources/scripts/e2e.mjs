/**
 * `npm run e2e` (the windows' tests) and `npm run shots` (a picture of each screen and paper), with all that they need.
 */
import process from 'node:process';
import { runEntry } from './lib/report.mjs';
import { setUp } from './setup.mjs';
import { runPlaywright } from './test/playwright.mjs';

await runEntry(async () => {
  const [project = 'app', ...options] = process.argv.slice(2);
  await setUp('windows');
  // Pictures go into folders that one test empties: one after the other.
  return runPlaywright(project, project === 'shots' ? ['--workers=1', ...options] : options);
});
