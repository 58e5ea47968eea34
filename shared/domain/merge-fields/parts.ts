import { isSame } from './same.ts';

export type Side = 'one' | 'other';

/** What is not the same in two states of a record, at one place of it. */
export interface Difference {
  /** Names the place within the record: `place`, `agenda/<id>`, `agenda/*` for the order of a list. */
  path: string;
  /** What the place is called: `Tempat`, `Mata acara 2`. */
  label: string;
  change: 'changed' | 'added' | 'removed' | 'moved';
  /** The list that the row belongs to, e.g. `penerima`; empty for a field. */
  list: string;
  /** In words; empty for what is not there. */
  one: string;
  other: string;
}

/** A place of a record that is compared and taken as a whole, or a list whose rows are. */
export interface Part<R> {
  label: string;
  /** Fields of the record that belong to it. */
  keys: readonly string[];
  differences(one: R, other: R): Difference[];
  /** Which side alone changed since `base` at a differing path; `null` when both did, or neither can be told. */
  changedSide(path: string, base: R, one: R, other: R): Side | null;
  /** `one`, with what `choose` takes from `other`; it is asked for differing paths only. */
  merge(one: R, other: R, choose: (path: string) => Side): R;
}

/** A field, or several that only make sense together (first and last day). */
export function facts<R extends object>(
  label: string,
  keys: readonly (keyof R & string)[],
  words: (record: R) => string,
): Part<R> {
  const path = keys.join('+');
  const isEqual = (one: R, other: R) => keys.every((key) => isSame(one[key], other[key]));
  return {
    label,
    keys,
    differences: (one, other) =>
      isEqual(one, other)
        ? []
        : [{ path, label, change: 'changed', list: '', one: words(one), other: words(other) }],
    changedSide: (_path, base, one, other) => sideOf(isEqual(base, one), isEqual(base, other)),
    merge(one, other, choose) {
      if (isEqual(one, other) || choose(path) === 'one') return one;
      const taken = keys.map((key) => [key, other[key]] as const);
      return { ...one, ...Object.fromEntries(taken) };
    },
  };
}

/** A record inside the record; its parts are named with it: `Laporan: Tanggal surat`. */
export function inside<R extends object, K extends keyof R & string>(
  key: K,
  label: string,
  parts: readonly Part<R[K]>[],
): Part<R> {
  const prefix = `${key}/`;
  return {
    label,
    keys: [key],
    differences: (one, other) =>
      differencesOf(parts, one[key], other[key]).map((found) => ({
        ...found,
        path: `${prefix}${found.path}`,
        label: `${label}: ${found.label}`,
      })),
    changedSide: (path, base, one, other) =>
      changedSideOf(parts, path.slice(prefix.length), base[key], one[key], other[key]),
    merge: (one, other, choose) => ({
      ...one,
      [key]: mergeOf(parts, one[key], other[key], (path) => choose(`${prefix}${path}`)),
    }),
  };
}

export function sideOf(isOneOld: boolean, isOtherOld: boolean): Side | null {
  if (isOneOld === isOtherOld) return null;
  return isOneOld ? 'other' : 'one';
}

export function differencesOf<R>(parts: readonly Part<R>[], one: R, other: R): Difference[] {
  return parts.flatMap((part) => part.differences(one, other));
}

export function changedSideOf<R>(
  parts: readonly Part<R>[],
  path: string,
  base: R,
  one: R,
  other: R,
): Side | null {
  const owner = parts.find((part) => part.differences(one, other).some((found) => found.path === path));
  return owner?.changedSide(path, base, one, other) ?? null;
}

export function mergeOf<R>(parts: readonly Part<R>[], one: R, other: R, choose: (path: string) => Side): R {
  return parts.reduce((merged, part) => part.merge(merged, other, choose), one);
}

/** For every difference the side that alone changed since `base`; paths that both changed are not in it. */
export function leaningOf<R>(parts: readonly Part<R>[], base: R, one: R, other: R): Map<string, Side> {
  const found = new Map<string, Side>();
  for (const part of parts) {
    for (const { path } of part.differences(one, other)) {
      const side = part.changedSide(path, base, one, other);
      if (side !== null) found.set(path, side);
    }
  }
  return found;
}
