import { type ChildProcess, spawn } from 'node:child_process';
import { win32 } from 'node:path';

const LONGEST_COMPLAINT = 2000;

interface ProgramOptions {
  signal: AbortSignal;
  /** Added to the environment. */
  env?: Readonly<Record<string, string>>;
}

/** Runs a program without a shell or a window until it ends. Rejects when it fails, is missing or `signal` is aborted. */
export function runProgram(
  program: string,
  args: readonly string[],
  { signal, env = {} }: ProgramOptions,
): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const child = spawn(program, args, {
      // A group of its own, so that what it starts itself can be ended with it.
      detached: process.platform !== 'win32',
      windowsHide: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...env },
    });
    const stop = () => endTree(child);
    signal.addEventListener('abort', stop, { once: true });
    let complaint = '';
    child.stderr.setEncoding('utf8');
    child.stderr.on('data', (text: string) => {
      complaint = (complaint + text).slice(-LONGEST_COMPLAINT);
    });
    child.once('error', reject);
    child.once('close', (code) => {
      signal.removeEventListener('abort', stop);
      if (signal.aborted) reject(signal.reason);
      else if (code === 0) resolve();
      else reject(new Error(`${program} ended with ${code}: ${complaint}`));
    });
  });
}

/**
 * Absolute path of a program of Windows itself. By its bare name one would be started that lies in the folder in which
 * Notula was started, such as that of downloads.
 */
export function windowsProgram(...parts: readonly string[]): string {
  const system = process.env.SystemRoot;
  const root = system !== undefined && win32.isAbsolute(system) ? system : 'C:\\Windows';
  return win32.join(root, 'System32', ...parts);
}

/** Ends a program with all that it has started. */
function endTree({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawn(windowsProgram('taskkill.exe'), ['/pid', String(pid), '/t', '/f'], {
      windowsHide: true,
      stdio: 'ignore',
    });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself in the meantime.
  }
}
