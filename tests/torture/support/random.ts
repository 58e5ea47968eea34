/** Chance that can be repeated: the same seed gives the same run. */
export interface Chance {
  readonly seed: number;
  /** 0 up to, not including, 1. */
  share(): number;
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number;
  isHeads(probability?: number): boolean;
  /** Throws for an empty list. */
  pick<Value>(values: readonly Value[]): Value;
}

/** Mulberry32: short, quick, and good enough to choose inputs. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(share() * end);
  return {
    seed,
    share,
    below,
    isHeads: (probability = 0.5) => share() < probability,
    pick: (values) => pickAt(values, below(values.length)),
  };
}

function pickAt<Value>(values: readonly Value[], index: number): Value {
  for (const value of values.slice(index, index + 1)) return value;
  throw new Error('Nothing to pick from');
}

/** The seed of this run: `NOTULA_SEED`, to repeat one, or a new one. */
export function seedOfRun(): number {
  const given = Number(process.env.NOTULA_SEED);
  return Number.isSafeInteger(given) && given > 0 ? given : Date.now() % 2 ** 32;
}
