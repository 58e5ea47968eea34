/**
 * The four bundles: main process, preload, document worker, page. Made at once, each by its own Vite.
 */
import fs from 'node:fs';
import path from 'node:path';
import { runOrStop } from '../lib/command.mjs';
import { node24, root } from '../lib/paths.mjs';
import { hashTree, hasStamp, writeStamp } from '../lib/stamp.mjs';

const buildModes = ['main', 'preload', 'worker', 'renderer'];

const sources = [
  ...[
    'electron',
    'renderer',
    'shared',
    'resources/runtime',
    'vite.config.ts',
    'package.json',
    'package-lock.json',
  ],
  ...['tsconfig.json', 'shared/tsconfig.base.json'],
];

/** @returns {Promise<string>} what was done, in a few words */
export async function ensureBuild() {
  const isThere = buildModes.every((mode) => fs.existsSync(path.join(root, 'dist', mode)));
  if (isThere && hasStamp('build', hashTree(sources))) return 'already there';
  await build();
  return 'built';
}

/** Builds all four bundles, whatever is there. */
export async function build() {
  const state = hashTree(sources);
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const results = await Promise.allSettled(
    buildModes.map((mode) =>
      runOrStop(`building "${mode}"`, node24, [vite, 'build', '--mode', mode, '--logLevel', 'warn'], {
        quiet: true,
      }),
    ),
  );
  for (const result of results) if (result.status === 'rejected') throw result.reason;
  // The state from before: what was edited meanwhile is built next time.
  writeStamp('build', state);
}
