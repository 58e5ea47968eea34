import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';

const root = resolve(import.meta.dirname, '../..');

/**
 * Real windows: each test starts the application with an archive of its own, so files of tests go side by side; they wait
 * more than they work. The limits end only what hangs: a busy or old computer takes many times as long as a quiet one.
 */
export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: resolve(root, 'test-results/e2e'),
  workers: 3,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: resolve(root, 'test-results/e2e.json') }]],
  projects: [
    {
      name: 'app',
      testMatch: '*.spec.ts',
      testIgnore: ['packed.spec.ts', 'shots.spec.ts', 'shots-documents.spec.ts', 'shots-guide.spec.ts'],
      // Windows are processes of a desktop that others use too; `npm test` names what passed only at its second try.
      retries: 1,
    },
    { name: 'packed', testMatch: 'packed.spec.ts' },
    { name: 'shots', testMatch: ['shots.spec.ts', 'shots-documents.spec.ts', 'shots-guide.spec.ts'] },
  ],
});
