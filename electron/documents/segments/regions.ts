import type { FoundMarker } from './markers.ts';

/** What one marker stands for. */
export interface MarkerPlace {
  /** Which list of the model, which of its samples, which text of that. */
  list: number;
  sample: number;
  text: number;
  /** Parts of one element that are written apart from each other have channels of their own. */
  channel: number;
}

/** The XML of one sample in one channel. */
export interface Region {
  sample: number;
  start: number;
  end: number;
}

/** Samples of one list in one channel: from the end of the first sample to the beginning of the last two. */
export interface Span {
  list: number;
  start: number;
  end: number;
  regions: readonly Region[];
}

interface Begin {
  sample: number;
  inside: readonly number[];
}

/**
 * Cuts the XML where samples begin. `null` when it cannot be told: a sample that is needed has no text there, or samples do
 * not stand one after the other.
 */
export function spanOf(
  list: number,
  markers: readonly (FoundMarker & MarkerPlace)[],
  count: number,
): Span | null {
  const begins: Begin[] = [];
  for (const { sample, inside } of markers) {
    const last = begins.at(-1);
    if (last?.sample === sample) continue;
    if (last !== undefined && last.sample > sample) return null;
    begins.push({ sample, inside });
  }
  const isEnded = begins.at(-1)?.sample === count - 1 && begins.at(-2)?.sample === count - 2;
  if (begins[0]?.sample !== 0 || !isEnded || begins.length < 4) return null;
  const starts = startsOf(begins);
  if (starts === null) return null;
  const regions = begins.slice(1, -2).map(({ sample }, index) => ({
    sample,
    start: starts[index + 1] ?? 0,
    end: starts[index + 2] ?? 0,
  }));
  return { list, start: starts[1] ?? 0, end: starts.at(-2) ?? 0, regions };
}

/** Where each sample begins: with the outermost table, row or paragraph that it does not share with the next one. */
function startsOf(begins: readonly Begin[]): number[] | null {
  const levels = begins.slice(1).map(({ inside }, index) => {
    const before = begins[index]?.inside ?? [];
    return inside.findIndex((place, level) => place !== before[level]);
  });
  const [level] = levels;
  if (level === undefined || level < 0 || levels.some((other) => other !== level)) return null;
  return begins.map(({ inside }) => inside[level] ?? 0);
}
