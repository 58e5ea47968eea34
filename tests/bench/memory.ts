import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { YOUNG_MEGABYTES } from '../../electron/documents/merge/merge-renderer.ts';
import { newFolder } from '../documents/support/merges.ts';
import { linuxPeak } from './linux-peak.ts';

const CHILD = fileURLToPath(new URL('./memory-child.ts', import.meta.url));

export interface Peak {
  /** Megabytes. */
  megabytes: number;
  /** Ended for lack of time: the true peak is higher. */
  isUnfinished: boolean;
}

/** One script for both tools, as the application's worker is: what reads TypeScript takes memory too. Answers its path. */
export async function bundleTools(): Promise<string> {
  const folder = newFolder();
  const fileName = 'memory-child.mjs';
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: CHILD,
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { entryFileNames: fileName, codeSplitting: false } },
    },
  });
  return join(folder, fileName);
}

/** V8 counts three such rooms to what a thread may have for short lives. */
const HALF_ROOM = `--max-semi-space-size=${YOUNG_MEGABYTES / 3}`;

/** Peak of memory of one merge in a process of its own, which has as little room for short lives as our worker. */
export function peakOf(
  script: string,
  tool: 'segments' | 'docx',
  count: number,
  mostSeconds: number,
): Promise<Peak> {
  const child = spawn(process.execPath, [HALF_ROOM, script, tool, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  let [seen, isUnfinished] = [0, false];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  const watch = setInterval(() => {
    seen = Math.max(seen, residentPeak(child));
  }, 250);
  const limit = setTimeout(() => {
    seen = Math.max(seen, residentPeak(child));
    isUnfinished = true;
    child.kill('SIGKILL');
  }, mostSeconds * 1000);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      clearTimeout(limit);
      if (code !== 0 && !isUnfinished)
        reject(new Error(`${tool} with ${count} letters ended with code ${code}`));
      else resolve({ megabytes: Math.max(seen, Number(printed)) / 1024, isUnfinished });
    });
  });
}

function residentPeak({ pid }: ChildProcess): number {
  return pid === undefined ? 0 : linuxPeak(String(pid));
}
