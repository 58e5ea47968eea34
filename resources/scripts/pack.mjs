/**
 * `npm run pack`: the unpacked application in release/, made without network from the Electron found on this machine.
 * Installers for users are made on a machine that can download the official Electron: `electron-builder --win` there.
 */
import path from 'node:path';
import { runOrStop } from './lib/command.mjs';
import { node24, root } from './lib/paths.mjs';
import { runEntry, say } from './lib/report.mjs';
import { requireRuntime } from './runtime/launch.mjs';
import { setUp } from './setup.mjs';

/** Makes release/linux-unpacked (or the like of this system). */
export async function pack() {
  const runtime = requireRuntime();
  const builder = path.join(root, 'node_modules', 'electron-builder', 'cli.js');
  const settings = {
    electronDist: runtime.pristineDist,
    electronVersion: runtime.version,
    npmRebuild: false,
  };
  const options = Object.entries(settings).map(([key, value]) => `-c.${key}=${value}`);
  // Hard links would let electron-builder change the fuses of the very Electron that it copies from.
  const env = { USE_HARD_LINKS: 'false', CSC_IDENTITY_AUTO_DISCOVERY: 'false' };
  await runOrStop('packaging', node24, [builder, '--dir', '--publish', 'never', ...options], {
    env,
    quiet: true,
  });
  return runtime;
}

if (process.argv[1] === import.meta.filename) {
  await runEntry(async () => {
    await setUp('app');
    const runtime = await pack();
    say(`Packaged with Electron ${runtime.version} into ${path.join(root, 'release')}.`);
    if (runtime.source === 'second')
      say('This package is for tests only: it holds the second source of Electron, not the official one.');
  });
}
