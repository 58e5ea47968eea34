import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';

const root = resolve(import.meta.dirname, '../..');

/** Real windows: each test starts the application with an archive of its own, so files of tests go side by side; they wait more than they work. */
export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: resolve(root, 'test-results/e2e'),
  workers: 3,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: resolve(root, 'test-results/e2e.json') }]],
  projects: [
    {
      name: 'app',
      testMatch: '*.spec.ts',
      testIgnore: ['packed.spec.ts', 'shots.spec.ts', 'shots-documents.spec.ts', 'shots-guide.spec.ts'],
    },
    { name: 'packed', testMatch: 'packed.spec.ts' },
    { name: 'shots', testMatch: ['shots.spec.ts', 'shots-documents.spec.ts', 'shots-guide.spec.ts'] },
  ],
});
