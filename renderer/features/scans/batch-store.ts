import type { BatchRow } from './scan-rows.ts';

interface BatchState {
  rows: readonly BatchRow[];
  isReading: boolean;
}

let state: BatchState = { rows: [], isReading: false };
const listeners = new Set<() => void>();

/** The batch outlives its screen: a clerk may look at a meeting and come back to what is still to be decided. */
export const batchStore = {
  get: (): BatchState => state,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  set(change: (before: BatchState) => Partial<BatchState>): void {
    state = { ...state, ...change(state) };
    for (const listener of listeners) listener();
  },
  changeRow(token: string, part: Partial<BatchRow>): void {
    batchStore.set(({ rows }) => ({
      rows: rows.map((row) => (row.file.token === token ? { ...row, ...part } : row)),
    }));
  },
};
