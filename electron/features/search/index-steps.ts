import type { IndexCheck } from './index-check.repository.ts';

/** One transaction that would hold up the main thread: all of a large index, or an owner with very long texts. */
export type HeavyStep = { kind: 'begin' } | { kind: 'mark' } | { kind: 'index'; owner: string };

/** What a thread of the index is started for: one look, or steps until it is ended. */
export type IndexTask = { kind: 'check'; file: string } | { kind: 'write'; file: string };

/** What it says after the look, or after each step; `code` is that of SQLite, e.g. `SQLITE_FULL`. */
export type IndexAnswer =
  | { kind: 'checked'; check: IndexCheck }
  | { kind: 'done' }
  | { kind: 'failed'; message: string; code: string };

export function isIndexTask(data: unknown): data is IndexTask {
  return (
    typeof data === 'object' &&
    data !== null &&
    'kind' in data &&
    (data.kind === 'check' || data.kind === 'write') &&
    'file' in data &&
    typeof data.file === 'string'
  );
}

export function isHeavyStep(data: unknown): data is HeavyStep {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return false;
  if (data.kind === 'index') return 'owner' in data && typeof data.owner === 'string';
  return data.kind === 'begin' || data.kind === 'mark';
}
