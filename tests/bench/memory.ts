import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const CHILD = fileURLToPath(new URL('./memory-child.ts', import.meta.url));

export interface Peak {
  /** Megabytes. */
  megabytes: number;
  /** Ended for lack of time: the true peak is higher. */
  isUnfinished: boolean;
}

/** Peak of memory of one merge in a process of its own. */
export function peakOf(tool: 'segments' | 'docx', count: number, mostSeconds: number): Promise<Peak> {
  const child = spawn(process.execPath, [CHILD, tool, String(count)], {
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
      else resolve({ megabytes: (isUnfinished ? seen : Number(printed)) / 1024, isUnfinished });
    });
  });
}

/** As Linux counts it, kilobytes; 0 where it cannot be asked. */
function residentPeak({ pid }: ChildProcess): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
