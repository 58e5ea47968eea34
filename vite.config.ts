import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';

/*
 * One file builds the four worlds: `vite build --mode main | preload | worker | renderer`.
 * Only `electron` and `better-sqlite3` stay outside the bundles, so only better-sqlite3 is a runtime dependency.
 */

const root = import.meta.dirname;
const NODE_TARGET = 'node20';
const PAGE_TARGET = 'chrome130';
const external = ['electron', 'better-sqlite3', /^node:/, ...builtinModules];

/** Bundles into `dist/<name>`; each entry becomes a file of its name. */
function nodeBundle(name: string, entries: Record<string, string>, format: 'es' | 'cjs'): UserConfig {
  return {
    build: {
      target: NODE_TARGET,
      outDir: resolve(root, 'dist', name),
      emptyOutDir: true,
      minify: false,
      sourcemap: true,
      lib: {
        entry: Object.fromEntries(
          Object.entries(entries).map(([file, entry]) => [file, resolve(root, entry)]),
        ),
        formats: [format],
        fileName: (_, file) => `${file}.${format === 'es' ? 'js' : 'cjs'}`,
      },
      rolldownOptions: { external, platform: 'node' },
    },
    // Packages are bundled for Node, not for a page.
    resolve: { conditions: ['node'], mainFields: ['module', 'main'] },
    ssr: { noExternal: true },
  };
}

function pageBundle(): UserConfig {
  return {
    root: resolve(root, 'renderer'),
    base: '/',
    plugins: [react()],
    build: {
      target: PAGE_TARGET,
      outDir: resolve(root, 'dist/renderer'),
      emptyOutDir: true,
      sourcemap: true,
    },
    server: { port: 5199, strictPort: true },
  };
}

function bundleOf(mode: string): UserConfig {
  switch (mode) {
    case 'main':
      return nodeBundle('main', { main: 'electron/main.ts' }, 'es');
    case 'worker':
      return nodeBundle(
        'worker',
        {
          worker: 'electron/documents/worker.ts',
          'backup-worker': 'electron/features/backup/snapshot-worker.ts',
        },
        'es',
      );
    case 'preload':
      return nodeBundle('preload', { preload: 'electron/preload.ts' }, 'cjs');
    default:
      return pageBundle();
  }
}

const TEST_PROJECTS = ['unit', 'store', 'documents', 'ipc', 'architecture'];

export default defineConfig(({ mode }) => ({
  ...(mode === 'test' ? {} : bundleOf(mode)),
  test: {
    // One less than the processors is the default, which leaves half of a machine with two unused.
    maxWorkers: 2,
    projects: TEST_PROJECTS.map((name) => ({
      test: {
        name,
        root,
        include: [`tests/${name}/**/*.test.ts`],
        environment: 'node' as const,
        testTimeout: name === 'documents' || name === 'store' ? 120_000 : 20_000,
      },
    })),
  },
}));
