import { setImmediate as breathe, setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../shared/contract/failures.ts';
import type { Job } from '../../shared/contract/jobs.ts';
import { systemCode } from '../files/atomic-write.ts';
import { isNoRoom } from '../files/disk-failure.ts';
import type { Store } from '../store/store.ts';
import { JobRun } from './job-run.ts';
import {
  addWaitingItems,
  countItems,
  findJob,
  listCutOff,
  listWaiting,
  moveItems,
  renameWaiting,
  updateJob,
} from './jobs.repository.ts';
import type { ItemResult, JobWork, StopReason } from './jobs.types.ts';

export interface JobQueueOptions {
  store: Store;
  /** What each kind of job does. */
  works: ReadonlyMap<string, JobWork>;
  /** Hears of every step, often; the listener throttles. */
  onChange(jobId: string, isLast: boolean): void;
  /** Hears of what nobody expected; the job itself says it in words. */
  onError(error: unknown): void;
}

interface Current {
  id: string;
  run: JobRun;
  stop: AbortController;
  reason: StopReason | null;
  ended: Promise<void>;
}

export const STOP_MESSAGES: Record<StopReason, string> = {
  paused: 'Dijeda. Lanjutkan untuk membuat sisanya.',
  cancelled: 'Dibatalkan. Surat yang sudah jadi tetap ada; lanjutkan bila sisanya tetap diperlukan.',
  interrupted: 'Terhenti karena Notula ditutup sebelum selesai. Lanjutkan untuk membuat sisanya.',
};
const UNEXPECTED =
  'Pekerjaan terhenti oleh kesalahan yang tidak terduga. Surat yang sudah jadi aman. Coba lanjutkan; bila terulang, hubungi petugas komputer.';
const NO_ROOM =
  'Ruang penyimpanan penuh. Yang sudah selesai tetap tersimpan. Kosongkan sebagian, lalu lanjutkan.';
const NO_WRITING =
  'Diska arsip tidak dapat ditulis; mungkin penuh atau terputus. Yang sudah selesai tetap tersimpan. Periksa diskanya, lalu lanjutkan.';
const REFUSED_MS = 2000;

/** Runs jobs one after another. What is done is kept as it goes, so that a crash loses no more than a moment. */
export class JobQueue {
  readonly #options: JobQueueOptions;
  readonly #waiting: string[] = [];
  #current: Current | null = null;
  #isClosed = false;

  constructor(options: JobQueueOptions) {
    this.#options = options;
  }

  /** After a start: what the last end of the process cut off can be resumed. */
  async recover(): Promise<void> {
    const { store } = this.#options;
    // Mostly there is nothing to do: then nothing is written.
    if ((await store.read(listCutOff)).length === 0) return;
    await store.transaction(async (tx) => {
      for (const id of await listCutOff(tx.db)) {
        const kind = (await findJob(tx.db, id))?.kind ?? '';
        await updateJob(tx, id, { state: 'interrupted', message: this.#stopMessage(kind, 'interrupted') });
      }
    });
  }

  /** Puts a job behind the others; it is `waiting` in the archive already. */
  add(id: string): void {
    if (this.#isClosed) return;
    this.#waiting.push(id);
    void this.#next();
  }

  /** The run of a job while it is running, for its progress. */
  runOf(id: string): JobRun | null {
    return this.#current?.id === id ? this.#current.run : null;
  }

  /** Stops a running job, or takes a waiting one out of the queue; answers once the archive says so. */
  async stop(id: string, reason: 'paused' | 'cancelled'): Promise<void> {
    const current = this.#current;
    if (current?.id === id) {
      current.reason ??= reason;
      current.stop.abort();
      await current.ended;
      return;
    }
    const place = this.#waiting.indexOf(id);
    if (place !== -1) this.#waiting.splice(place, 1);
    await this.#keepStopped(id, reason);
    this.#options.onChange(id, true);
  }

  /** The app ends: asks nothing, and what runs or waits can be resumed later. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const waiting = this.#waiting.splice(0);
    const current = this.#current;
    if (current !== null) {
      current.reason ??= 'interrupted';
      current.stop.abort();
      await current.ended;
    }
    for (const id of waiting) await this.#keepStopped(id, 'interrupted');
  }

  async #next(): Promise<void> {
    if (this.#current !== null || this.#isClosed) return;
    const id = this.#waiting.shift();
    if (id === undefined) return;
    const stop = new AbortController();
    const run = new JobRun(this.#options.store, id, () => this.#options.onChange(id, false));
    const current: Current = { id, run, stop, reason: null, ended: Promise.resolve() };
    this.#current = current;
    current.ended = this.#work(current);
    await current.ended;
    this.#current = null;
    this.#options.onChange(id, true);
    void this.#next();
  }

  /** Never rejects: whatever happens ends in a state of the job. */
  async #work(current: Current): Promise<void> {
    const { id, run, stop } = current;
    try {
      const message = await this.#runWork(current);
      await run.flush();
      await this.#keepEnd(id, stop.signal.aborted ? current.reason : null, message);
    } catch (error) {
      await this.#keepBrokenAtLast(current, error);
    }
  }

  /**
   * A full disk may refuse even the word that the job has failed: it would stand there as running for ever. It is said
   * beside the job and tried again until there is room, the job is stopped, or the app ends.
   */
  async #keepBrokenAtLast(current: Current, error: unknown): Promise<void> {
    const { run, stop, reason } = current;
    const isStop = stop.signal.aborted && reason !== null;
    if (!isStop && !(error instanceof Failure)) this.#options.onError(error);
    for (let isFirst = true; ; isFirst = false) {
      try {
        return await this.#keepBroken(current, error);
      } catch (refusal) {
        if (isFirst) this.#options.onError(refusal);
        if (stop.signal.aborted) return;
        run.tell(sentenceOf(error));
        await sleep(REFUSED_MS, undefined, { signal: stop.signal }).catch(() => undefined);
      }
    }
  }

  async #runWork({ id, run, stop }: Current): Promise<string> {
    const { store, works } = this.#options;
    // The window gets its turn between the steps of a start, each of which looks at every item.
    await breathe();
    const job = await store.read((db) => findJob(db, id));
    const work = job === null ? undefined : works.get(job.kind);
    if (job === null || work === undefined) throw new Error(`No work for job ${id}`);
    await store.transaction((tx) => updateJob(tx, id, { state: 'running', message: '' }));
    const waiting = await store.read((db) => listWaiting(db, id));
    run.begin(job, waiting, work);
    await breathe();
    this.#options.onChange(id, false);
    return work.run({
      job,
      waiting,
      signal: stop.signal,
      addItems: async (tx, items) => {
        const added = await addWaitingItems(tx, id, items);
        run.add(added);
        return added;
      },
      settle: (results: readonly ItemResult[]) => run.settle(results),
      count: (made) => run.count(made),
      tell: (note) => run.tell(note),
      moveResult: (resultPath, fileName) =>
        store.transaction(async (tx) => {
          await updateJob(tx, id, { resultPath });
          await renameWaiting(tx, id, fileName);
        }),
    });
  }

  async #keepEnd(id: string, reason: StopReason | null, message: string): Promise<void> {
    const counts = await this.#options.store.read((db) => countItems(db, id));
    // A stop that came after the last letter stops nothing.
    if (reason !== null && counts.waiting > 0) return this.#keepStopped(id, reason);
    const isFailed = counts.waiting > 0 || (counts.done === 0 && counts.failed > 0);
    const state: Job['state'] = isFailed ? 'failed' : 'done';
    await this.#options.store.transaction((tx) => updateJob(tx, id, { state, message }));
  }

  async #keepStopped(id: string, reason: StopReason): Promise<void> {
    await this.#options.store.transaction(async (tx) => {
      // It may have ended between the click and now.
      const job = await findJob(tx.db, id);
      if (job === null || job.state === 'done' || job.state === 'failed') return;
      if (reason === 'cancelled') await moveItems(tx, id, ['waiting'], 'cancelled');
      await updateJob(tx, id, { state: reason, message: this.#stopMessage(job.kind, reason) });
    });
  }

  #stopMessage(kind: string, reason: StopReason): string {
    return (this.#options.works.get(kind)?.stopMessages ?? STOP_MESSAGES)[reason];
  }

  async #keepBroken({ id, run, stop, reason }: Current, error: unknown): Promise<void> {
    await run.flush().catch(this.#options.onError);
    if (stop.signal.aborted && reason !== null) return this.#keepStopped(id, reason);
    const message = sentenceOf(error);
    await this.#options.store.transaction((tx) => updateJob(tx, id, { state: 'failed', message }));
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof Failure) return error.message;
  const code = systemCode(error);
  if (isNoRoom(code)) return NO_ROOM;
  return code.startsWith('SQLITE_IOERR') ? NO_WRITING : UNEXPECTED;
}
