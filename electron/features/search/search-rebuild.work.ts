import { setImmediate } from 'node:timers/promises';
import type { JobContext, JobWork, NewJob } from '../../jobs/jobs.types.ts';
import type { Store } from '../../store/store.ts';
import type { HeavyStep } from './index-steps.ts';
import { type OpenHeavyWriter, refreshIndex } from './search-refresh.ts';
import {
  beginRebuild,
  countStale,
  emptySome,
  isEmptying,
  isLarge,
  markEverything,
  noteRebuilt,
} from './search-state.repository.ts';

export const REBUILD_JOB = 'search.rebuild';
/** Steps that are told: the job is done by percent. */
const STEPS = 100;

/** The store, and who takes the steps that would hold up the main thread. */
export interface IndexParts {
  store: Store;
  openHeavy: OpenHeavyWriter;
  /** From so many entries, meetings or old papers on, what touches all of them is heavy; usually 5,000. */
  largeFrom?: number;
}

/** The job that makes the index anew, before it is kept. */
export function rebuildJob(): NewJob {
  return {
    kind: REBUILD_JOB,
    meetingId: null,
    title: 'Bangun ulang indeks pencarian',
    source: '{}',
    resultPath: '',
    items: Array.from({ length: STEPS }, (_, index) => ({
      position: index + 1,
      subjectId: String(index + 1),
      label: `${index + 1} %`,
      fileName: '',
      stamp: '',
      state: 'waiting',
    })),
  };
}

/** What touches the whole index at once: in a thread where that takes longer than a turn of the main thread may. */
async function touchAll({ store, openHeavy, largeFrom }: IndexParts, kind: 'begin' | 'mark'): Promise<void> {
  if (!(await store.read((db) => isLarge(db, largeFrom)))) {
    await store.transaction(kind === 'begin' ? beginRebuild : markEverything);
    return;
  }
  const writer = openHeavy();
  const step: HeavyStep = { kind };
  try {
    await store.lend(() => writer.take(step));
  } finally {
    await writer.close();
  }
}

/** Takes everything out of the index and marks all records, or finishes that where it was broken off. */
async function emptyIndex(parts: IndexParts, signal?: AbortSignal): Promise<boolean> {
  let isLeft = true;
  while (isLeft) {
    if (signal?.aborted === true) return false;
    isLeft = await parts.store.transaction(emptySome);
    await setImmediate();
  }
  await touchAll(parts, 'mark');
  return true;
}

/** After a crash in the middle of the emptying: ends it, so that the index can be filled again. */
export async function mendEmptying(parts: IndexParts): Promise<void> {
  if (await parts.store.read(isEmptying)) await emptyIndex(parts);
}

/** Makes the whole index anew. Answers false when it was stopped; what is left is indexed little by little. */
export async function rebuildIndex(
  parts: IndexParts,
  onShare: (share: number) => void,
  signal?: AbortSignal,
): Promise<boolean> {
  await touchAll(parts, 'begin');
  if (!(await emptyIndex(parts, signal))) return false;
  return fillIndex(parts, onShare, signal);
}

async function fillIndex(
  { store, openHeavy }: IndexParts,
  onShare: (share: number) => void,
  signal?: AbortSignal,
): Promise<boolean> {
  const all = await store.read(countStale);
  let made = 0;
  const isDone = await refreshIndex(store, {
    most: Number.POSITIVE_INFINITY,
    openHeavy,
    ...(signal === undefined ? {} : { signal }),
    onStep(count) {
      made += count;
      onShare(Math.min(1, made / Math.max(1, all)));
    },
  });
  if (isDone) await store.transaction(noteRebuilt);
  return isDone;
}

/** The same as a job, with progress. A stop leaves a smaller index that grows again by itself. */
export class RebuildWork implements JobWork {
  readonly stopMessages = {
    paused: 'Dijeda. Catatan yang belum terindeks menyusul sedikit demi sedikit.',
    cancelled:
      'Dibatalkan. Catatan yang belum terindeks menyusul sedikit demi sedikit selagi Notula terbuka; sampai itu selesai, hasil pencarian belum lengkap.',
    interrupted: 'Terhenti karena Notula ditutup. Lanjutkan untuk mengindeks sisanya.',
  };
  readonly #parts: IndexParts;

  constructor(parts: IndexParts) {
    this.#parts = parts;
  }

  async run({ waiting, signal, settle }: JobContext): Promise<string> {
    let settled = 0;
    const tell = (share: number) => {
      const reached = Math.floor(share * waiting.length);
      if (reached > settled) {
        settle(
          waiting.slice(settled, reached).map(({ position }) => ({ position, state: 'done', message: '' })),
        );
        settled = reached;
      }
    };
    // One that was broken off has its first steps behind it: only what is still marked is left.
    const isFresh = waiting.length === STEPS;
    const isDone = isFresh
      ? await rebuildIndex(this.#parts, tell, signal)
      : await fillIndex(this.#parts, tell, signal);
    if (isDone) tell(1);
    return '';
  }
}
