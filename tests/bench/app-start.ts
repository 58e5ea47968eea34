import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inherited, ROOT, runtime } from '../e2e/support/app.ts';
import { type Memory, memoryOfTree } from './process-memory.ts';

const HOOK = fileURLToPath(new URL('./start-hook.cjs', import.meta.url));
const BARE = fileURLToPath(new URL('./bare-window', import.meta.url));
const LONGEST_MS = 60_000;
/** What is looked at when the window has come to rest. */
const REST_MS = 1500;

export interface Start {
  /** From the start of the process to the painted first page. */
  milliseconds: number;
  memory: Memory;
}

export type Starter = () => Promise<Start>;

/** A window with nothing in it. */
export function bareWindow(folder: string): Starter {
  return () => startOnce(BARE, [`--user-data-dir=${userData(folder, 'bare')}`]);
}

/** The built application on an archive. */
export function application(folder: string, archive: string, name: string): Starter {
  return () => startOnce(ROOT, [`--archive=${archive}`, `--user-data-dir=${userData(folder, name)}`]);
}

/** Each program keeps its own data from start to start, as on a clerk's machine. */
function userData(folder: string, name: string): string {
  const path = join(folder, 'user', name);
  mkdirSync(path, { recursive: true });
  return path;
}

async function startOnce(program: string, words: readonly string[]): Promise<Start> {
  const { executable, args, env } = runtime();
  const begun = Date.now();
  const child = spawn(executable, [...args, '-r', HOOK, program, ...words], {
    env: { ...inherited(), ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  try {
    const usable = await new Promise<number>((resolve, reject) => {
      let printed = '';
      const limit = setTimeout(() => reject(new Error(`${program} showed no page`)), LONGEST_MS);
      child.once('error', reject);
      child.once('close', () => reject(new Error(`${program} ended early`)));
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
        const at = /^usable (\d+)$/m.exec(printed)?.[1];
        if (at === undefined) return;
        clearTimeout(limit);
        resolve(Number(at));
      });
    });
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    return { milliseconds: usable - begun, memory: memoryOfTree(child.pid ?? 0) };
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}
