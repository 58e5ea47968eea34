import { readFileSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import type { PluginOption, UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';

/*
 * One file builds the four worlds: `vite build --mode main | preload | worker | renderer`.
 * Only `electron` and `better-sqlite3` stay outside the bundles, so only better-sqlite3 is a runtime dependency.
 */

const root = import.meta.dirname;
const NODE_TARGET = 'node20';
const PAGE_TARGET = 'chrome130';
const external = ['electron', 'better-sqlite3', /^node:/, ...builtinModules];

/** Puts the reader of QR codes beside the thread that uses it: it is WebAssembly and no part of a bundle. */
function codeReader(): PluginOption {
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  return {
    name: 'code-reader',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'zxing_reader.wasm', source: readFileSync(file) });
    },
  };
}

/** Puts what PDF scans are decoded with beside the page, as plain scripts: the page's policy lets no WebAssembly in. */
function pdfDecoders(): PluginOption {
  const names = ['jbig2_nowasm_fallback.js', 'openjpeg_nowasm_fallback.js'];
  return {
    name: 'pdf-decoders',
    generateBundle() {
      for (const name of names) {
        const file = createRequire(import.meta.url).resolve(`pdfjs-dist/wasm/${name}`);
        this.emitFile({ type: 'asset', fileName: `pdf/${name}`, source: readFileSync(file) });
      }
    },
  };
}

/** Bundles into `dist/<name>`; each entry becomes a file of its name. */
function nodeBundle(
  name: string,
  entries: Record<string, string>,
  format: 'es' | 'cjs',
  plugins: PluginOption[] = [],
): UserConfig {
  return {
    plugins,
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
    plugins: [react(), pdfDecoders()],
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
          'index-check-worker': 'electron/features/search/index-check-worker.ts',
          'text-worker': 'electron/files/text/text-worker.ts',
          'scan-worker': 'electron/features/scans/scan-worker.ts',
        },
        'es',
        [codeReader()],
      );
    case 'preload':
      return nodeBundle('preload', { preload: 'electron/preload.ts' }, 'cjs');
    default:
      return pageBundle();
  }
}

const PATIENCE_MS = 240_000;
const USES_THREADS = ['store', 'documents', 'ipc'];
const TEST_PROJECTS = ['unit', 'store', 'documents', 'ipc', 'architecture'];
/** These start processes and write to the disk of a machine that others use too; `npm test` names each second try. */
const TRIED_TWICE = ['store', 'documents', 'ipc'];

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
        globalSetup: USES_THREADS.includes(name) ? [resolve(root, 'tests/fixtures/build-threads.ts')] : [],
        // Reading all modules anew for each file took a third of the time; those behind the door keep a process of their own.
        isolate: name === 'ipc',
        retry: TRIED_TWICE.includes(name) ? 1 : 0,
        // Only what hangs is to be ended: a busy or old computer takes many times as long as a quiet one.
        testTimeout: PATIENCE_MS,
        hookTimeout: PATIENCE_MS,
        expect: { poll: { timeout: PATIENCE_MS / 2, interval: 10 } },
      },
    })),
  },
}));
