/**
 * `npm run bench -- documents`: measures speed and memory against other tools, side by side in one run, and prints a table.
 */
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { run } from './lib/command.mjs';
import { node24, root } from './lib/paths.mjs';
import { runEntry, Stop } from './lib/report.mjs';
import { withDisplay } from './runtime/launch.mjs';
import { setUp } from './setup.mjs';

const folder = path.join(root, 'tests', 'bench');
const ENDING = '.bench.ts';
/** Those that open the built application's window. */
const WITH_WINDOW = ['app'];
/** Those that need what the application is built from, but no window. */
const WITH_APP = ['preview', 'jobs', 'archive'];

/** @returns {string[]} names of the benches, e.g. "documents" */
function knownBenches() {
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length));
}

await runEntry(async () => {
  const [name = 'documents', ...more] = process.argv.slice(2);
  const known = knownBenches();
  if (!known.includes(name) || more.length > 0)
    throw new Stop(`usage: npm run bench -- NAME; known: ${known.join(', ')}`, 2);
  await setUp(WITH_WINDOW.includes(name) ? 'windows' : WITH_APP.includes(name) ? 'app' : 'packages');
  const file = path.join(folder, name + ENDING);
  const command = [node24, '--expose-gc', '--disable-warning=ExperimentalWarning', file];
  const [program = node24, ...words] = WITH_WINDOW.includes(name) ? withDisplay(command) : command;
  return run(program, words);
});
