/**
 * `npm run torture -- NAME`: long runs that look for what must never happen: `fuzz` (ten thousand odd inputs), `kills` (200
 * ends in the middle of the work), `disk` (full, locked, damaged), `past` (ten thousand old papers). Without a name all of
 * them. They print their seed; `NOTULA_SEED=...` repeats a run.
 */
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { run } from './lib/command.mjs';
import { binDir, root } from './lib/paths.mjs';
import { runEntry, Stop } from './lib/report.mjs';
import { setUp } from './setup.mjs';

const folder = path.join(root, 'tests', 'torture');
const ENDING = '.torture.ts';

await runEntry(async () => {
  const names = process.argv.slice(2);
  const known = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length));
  if (names.some((name) => !known.includes(name)))
    throw new Stop(`usage: npm run torture [-- NAME ...]; known: ${known.join(', ')}`, 2);
  await setUp('app');
  const config = path.join('tests', 'torture', 'vitest.config.ts');
  const files = (names.length > 0 ? names : known).map((name) => name + ENDING);
  return run(path.join(binDir, 'vitest'), ['run', '-c', config, '--reporter=default', ...files]);
});
