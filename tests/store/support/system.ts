import { execFileSync } from 'node:child_process';

/** Runs a system command; `false` when this machine does not allow or have it. */
export function tryCommand(command: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
