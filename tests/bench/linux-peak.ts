import { readFileSync } from 'node:fs';

/** Peak of memory of a process since it began, kilobytes; 0 where there is no such count. `pid` may be `self`. */
export function linuxPeak(pid: string): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
