/** `npm run build`: the four bundles, always. */
import { elapsed, runEntry, say } from './lib/report.mjs';
import { build } from './setup/build.mjs';

await runEntry(async () => {
  await build();
  say(`[${elapsed()}] built into dist/`);
});
