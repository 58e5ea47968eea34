/**
 * `npm run dev`: sets up what is missing, then watches (see dev/watch.mjs) with Node 24.
 */
import path from 'node:path';
import process from 'node:process';
import { run } from './lib/command.mjs';
import { node24 } from './lib/paths.mjs';
import { runEntry, Stop } from './lib/report.mjs';
import { removeStamp } from './lib/stamp.mjs';
import { hasDisplay } from './runtime/launch.mjs';
import { setUp } from './setup.mjs';

await runEntry(async () => {
  await setUp('dev');
  if (!hasDisplay())
    throw new Stop('"npm run dev" needs a display; set DISPLAY, or start it as "xvfb-run -a npm run dev"');
  // Watching writes into dist/ too: the next start must not take that for its own build.
  removeStamp('build');
  return run(node24, [path.join(import.meta.dirname, 'dev', 'watch.mjs'), ...process.argv.slice(2)]);
});
