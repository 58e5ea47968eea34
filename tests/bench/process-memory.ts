import { readdirSync, readFileSync } from 'node:fs';

/** Of a process and all its children, megabytes; PSS counts what several share only once. 0 where Linux's /proc is not. */
export interface Memory {
  rss: number;
  pss: number;
}

export function memoryOfTree(pid: number): Memory {
  const sum = { rss: 0, pss: 0 };
  for (const one of treeOf(pid)) {
    const text = read(`/proc/${one}/smaps_rollup`);
    sum.rss += kilobytes(text, 'Rss') / 1024;
    sum.pss += kilobytes(text, 'Pss') / 1024;
  }
  return sum;
}

/** The process and everything that it has started, also by others in between. */
function treeOf(pid: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of list('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = Number(/^PPid:\s+(\d+)$/m.exec(read(`/proc/${name}/status`))?.[1] ?? 0);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const below = (one: number): number[] => [one, ...(children.get(one) ?? []).flatMap(below)];
  return below(pid);
}

function kilobytes(text: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(text)?.[1] ?? 0);
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Processes end while they are looked at. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
