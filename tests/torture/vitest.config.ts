import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '../..');
const MOST_MILLISECONDS = 60 * 60_000;

/** The long runs of `npm run torture`, which are no part of `npm test`. */
export default defineConfig({
  test: {
    root,
    include: ['tests/torture/*.torture.ts'],
    environment: 'node',
    globalSetup: [resolve(root, 'tests/fixtures/build-threads.ts')],
    testTimeout: MOST_MILLISECONDS,
    hookTimeout: MOST_MILLISECONDS,
    maxWorkers: 1,
  },
});
