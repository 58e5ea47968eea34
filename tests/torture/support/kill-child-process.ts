import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type KillLine, type KillOrder, killLineSchema } from './kill-lines.ts';

const CHILD = fileURLToPath(new URL('kill-child.ts', import.meta.url));
/** A process that has not begun by then hangs. */
const LONGEST_START = 120_000;

export interface KillMoment {
  /** From which line on the milliseconds count. */
  after: 'opening' | 'begin';
  milliseconds: number;
  /** They count only once this file is there. */
  appears?: string;
}

/** Starts a process that does one kind of work and kills it; answers what it said. A process that ended by itself complains. */
export async function killAt(order: KillOrder, moment: KillMoment, cacheFolder: string): Promise<KillLine[]> {
  const child = spawn(process.execPath, [CHILD, JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: cacheFolder },
  });
  const kill = () => void child.kill('SIGKILL');
  const exited = once(child, 'exit');
  const lines: KillLine[] = [];
  let trouble = '';
  child.stderr.on('data', (piece) => {
    trouble = `${trouble}${String(piece)}`.slice(-2000);
  });
  let timer = setTimeout(kill, LONGEST_START);
  let looking: NodeJS.Timeout | undefined;
  const output = createInterface({ input: child.stdout });
  output.on('line', (text) => {
    const line = lineOf(text);
    if (line === null) return;
    lines.push(line);
    if (line.say !== moment.after) return;
    looking = setInterval(() => {
      if (moment.appears !== undefined && !existsSync(moment.appears)) return;
      clearInterval(looking);
      clearTimeout(timer);
      timer = setTimeout(kill, moment.milliseconds);
    }, 1);
  });
  await Promise.all([once(output, 'close'), exited]);
  clearInterval(looking);
  clearTimeout(timer);
  const hasBegun = lines.some(({ say }) => say === moment.after);
  if (child.signalCode !== 'SIGKILL' || !hasBegun)
    lines.push({ say: 'complaint', words: `the process ended by itself: ${trouble}` });
  return lines;
}

/** The last line may have been cut by the kill. */
function lineOf(text: string): KillLine | null {
  try {
    return killLineSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
