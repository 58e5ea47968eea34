import { setImmediate as breathe } from 'node:timers/promises';

type Compare = (one: string, other: string) => number;

/** So many are sorted or merged before others have their turn: a few milliseconds. */
const AT_ONCE = 500;

/** Sorts many texts without holding the window up: small runs, merged two by two. */
export async function sortInTurns(texts: readonly string[], compare: Compare): Promise<string[]> {
  let runs: string[][] = [];
  for (let start = 0; start < texts.length; start += AT_ONCE) {
    runs.push(texts.slice(start, start + AT_ONCE).sort(compare));
    await breathe();
  }
  while (runs.length > 1) {
    const merged: string[][] = [];
    for (let pair = 0; pair < runs.length; pair += 2) {
      merged.push(await merge(runs[pair] ?? [], runs[pair + 1] ?? [], compare));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

async function merge(one: readonly string[], other: readonly string[], compare: Compare): Promise<string[]> {
  const merged: string[] = [];
  let [first, second] = [0, 0];
  for (;;) {
    const [left, right] = [one[first], other[second]];
    if (left === undefined) return merged.concat(other.slice(second));
    if (right === undefined) return merged.concat(one.slice(first));
    const isLeft = compare(left, right) <= 0;
    merged.push(isLeft ? left : right);
    if (isLeft) first += 1;
    else second += 1;
    if (merged.length % AT_ONCE === 0) await breathe();
  }
}
