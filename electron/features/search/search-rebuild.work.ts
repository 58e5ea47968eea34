import { setImmediate } from 'node:timers/promises';
import type { JobContext, JobWork, NewJob } from '../../jobs/jobs.types.ts';
import type { Store } from '../../store/store.ts';
import { refreshIndex } from './search-refresh.ts';
import {
  beginRebuild,
  countStale,
  emptySome,
  isEmptying,
  markEverything,
  noteRebuilt,
} from './search-state.repository.ts';

export const REBUILD_JOB = 'search.rebuild';
/** Steps that are told: the job is done by percent. */
const STEPS = 100;
const EMPTIED_AT_ONCE = 400;

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

/** Takes everything out of the index and marks all records, or finishes that where it was broken off. */
async function emptyIndex(store: Store, signal?: AbortSignal): Promise<boolean> {
  let isLeft = true;
  while (isLeft) {
    if (signal?.aborted === true) return false;
    isLeft = await store.transaction((tx) => emptySome(tx, EMPTIED_AT_ONCE));
    await setImmediate();
  }
  await store.transaction(markEverything);
  return true;
}

/** After a crash in the middle of the emptying: ends it, so that the index can be filled again. */
export async function mendEmptying(store: Store): Promise<void> {
  if (await store.read(isEmptying)) await emptyIndex(store);
}

/** Makes the whole index anew. Answers false when it was stopped; what is left is indexed little by little. */
export async function rebuildIndex(
  store: Store,
  onShare: (share: number) => void,
  signal?: AbortSignal,
): Promise<boolean> {
  await store.transaction(beginRebuild);
  if (!(await emptyIndex(store, signal))) return false;
  return fillIndex(store, onShare, signal);
}

async function fillIndex(
  store: Store,
  onShare: (share: number) => void,
  signal?: AbortSignal,
): Promise<boolean> {
  const all = await store.read(countStale);
  let made = 0;
  const isDone = await refreshIndex(store, {
    most: Number.POSITIVE_INFINITY,
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
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
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
      ? await rebuildIndex(this.#store, tell, signal)
      : await fillIndex(this.#store, tell, signal);
    if (isDone) tell(1);
    return '';
  }
}
