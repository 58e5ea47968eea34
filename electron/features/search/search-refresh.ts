import { setImmediate } from 'node:timers/promises';
import { indexOwners } from '../../store/search-index.ts';
import type { Store } from '../../store/store.ts';
import { isEmptying, listStale } from './search-state.repository.ts';

/** Owners of one transaction: a save or a key waits for it only a moment. */
const AT_ONCE = 12;

export interface RefreshLimits {
  /** No further step is begun after so many milliseconds. */
  most: number;
  signal?: AbortSignal;
  /** Owners of one transaction; fewer where a window must not notice it. */
  atOnce?: number;
  /** Hears of each step: how many owners it has indexed. */
  onStep?: (count: number) => void;
}

/** Indexes what has changed since the last time, the newest changes first. Answers whether all of it is done. */
export async function refreshIndex(store: Store, limits: RefreshLimits): Promise<boolean> {
  const { most, signal, onStep, atOnce = AT_ONCE } = limits;
  const end = performance.now() + most;
  if (await store.read(isEmptying)) return false;
  for (;;) {
    const ids = await store.read((db) => listStale(db, atOnce));
    if (ids.length === 0) return true;
    if (signal?.aborted === true || performance.now() > end) return false;
    await store.transaction((tx) => indexOwners(tx, ids));
    onStep?.(ids.length);
    // The window's calls come in between.
    await setImmediate();
  }
}
