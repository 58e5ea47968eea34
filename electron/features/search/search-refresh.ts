import { setImmediate } from 'node:timers/promises';
import { indexOwners } from '../../store/search-index.ts';
import type { Store } from '../../store/store.ts';
import type { HeavyWriter } from './index-thread.ts';
import { isEmptying, listStale, type StaleOwner } from './search-state.repository.ts';

/** Owners of one transaction: a save or a key waits for it only a moment. */
const AT_ONCE = 8;
/** Bytes of text that are moved in one transaction of the main thread: about 30 ms. */
const LIGHT = 500_000;

/** Opens the one who takes the steps that are too heavy for the main thread. */
export type OpenHeavyWriter = () => HeavyWriter;

export interface RefreshLimits {
  /** No further step is begun after so many milliseconds. */
  most: number;
  signal?: AbortSignal;
  /** Owners of one transaction; fewer where a window must not notice it. */
  atOnce?: number;
  /** Hears of each step: how many owners it has indexed. */
  onStep?: (count: number) => void;
  /** Without it, owners with very long texts are left for somebody with more time. */
  openHeavy?: OpenHeavyWriter;
}

/** Indexes what has changed since the last time, the newest changes first. Answers whether all of it is done. */
export async function refreshIndex(store: Store, limits: RefreshLimits): Promise<boolean> {
  if (await store.read(isEmptying)) return false;
  const { openHeavy } = limits;
  const heavy = openHeavy === undefined ? null : openHeavy();
  try {
    return await takeSteps(store, heavy, limits);
  } finally {
    await heavy?.close();
  }
}

async function takeSteps(store: Store, heavy: HeavyWriter | null, limits: RefreshLimits): Promise<boolean> {
  const { most, signal, onStep, atOnce = AT_ONCE } = limits;
  const end = performance.now() + most;
  for (;;) {
    const stale = await store.read(listStale);
    if (stale.length === 0) return true;
    if (signal?.aborted === true || performance.now() > end) return false;
    const owners = nextStep(stale, atOnce, heavy !== null);
    const [first] = owners;
    if (first === undefined) return false;
    if (heavy !== null && first.weight > LIGHT)
      await store.lend(() => heavy.take({ kind: 'index', owner: first.owner }));
    else
      await store.transaction((tx) =>
        indexOwners(
          tx,
          owners.map(({ owner }) => owner),
        ),
      );
    onStep?.(owners.length);
    // The window's calls come in between.
    await setImmediate();
  }
}

/** The owners of the next step: a heavy one alone, of the others as many as are light together. */
function nextStep(stale: readonly StaleOwner[], atOnce: number, hasHeavy: boolean): StaleOwner[] {
  const [first] = stale;
  if (hasHeavy && first !== undefined && first.weight > LIGHT) return [first];
  const step: StaleOwner[] = [];
  let total = 0;
  for (const one of stale.filter(({ weight }) => weight <= LIGHT)) {
    total += one.weight;
    if (step.length === atOnce || total > LIGHT) break;
    step.push(one);
  }
  return step;
}
