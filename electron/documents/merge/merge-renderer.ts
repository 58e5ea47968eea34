import { Worker } from 'node:worker_threads';
import type {
  EachFileRequest,
  MergeEngine,
  MergeOptions,
  MergeResult,
  OneFileRequest,
} from './merge.types.ts';
import type { MergeAnswer, MergeCall, WorkerRole } from './merge-messages.ts';

/** A merge that stopped as a whole; `code` is that of a system error such as `ENOSPC`, else empty. */
export class MergeError extends Error {
  override readonly name = 'MergeError';
  readonly code: string;

  constructor(message: string, code = '') {
    super(message);
    this.code = code;
  }
}

/**
 * Room for what lives shortly, megabytes. Letters are small and soon done with: with the usual 48 the thread takes more memory
 * and is no faster.
 */
export const YOUNG_MEGABYTES = 12;

interface RunningMerge {
  resolve: (result: MergeResult) => void;
  reject: (error: Error) => void;
  options: MergeOptions;
  /** Stops listening to the caller's signal. */
  release: () => void;
}

/**
 * Carries out merges in a worker thread, so that the window never waits. If the thread dies the running merges are rejected
 * and the next one starts another.
 */
export class MergeRenderer implements MergeEngine {
  readonly #workerFile: URL | string;
  readonly #running = new Map<number, RunningMerge>();
  #worker: Worker | null = null;
  #lastId = 0;
  #isClosed = false;

  /** `workerFile`: the built worker, or `worker.ts` itself under a Node that strips types. */
  constructor(workerFile: URL | string) {
    this.#workerFile = workerFile;
  }

  /** Starts the thread ahead of need, e.g. when the merge page opens. */
  warm(): void {
    if (!this.#isClosed) this.#worker ??= this.#start();
  }

  mergeOneFile(request: OneFileRequest, options: MergeOptions = {}): Promise<MergeResult> {
    return this.#run((id) => ({ id, kind: 'one-file', request }), options);
  }

  mergeEach(request: EachFileRequest, options: MergeOptions = {}): Promise<MergeResult> {
    return this.#run((id) => ({ id, kind: 'each', request }), options);
  }

  /** Ends the thread; running merges are rejected, and an unfinished file is left under its temporary name. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const worker = this.#worker;
    this.#worker = null;
    this.#rejectAll(new MergeError('The merge renderer was closed.'));
    await worker?.terminate();
  }

  #run(callOf: (id: number) => MergeCall, options: MergeOptions): Promise<MergeResult> {
    if (this.#isClosed) return Promise.reject(new MergeError('The merge renderer is closed.'));
    const { signal } = options;
    this.#worker ??= this.#start();
    const worker = this.#worker;
    this.#lastId += 1;
    const id = this.#lastId;
    const cancel = () => worker.postMessage({ id, kind: 'cancel' } satisfies MergeCall);
    return new Promise((resolve, reject) => {
      const release = () => signal?.removeEventListener('abort', cancel);
      this.#running.set(id, { resolve, reject, options, release });
      try {
        worker.postMessage(callOf(id));
      } catch (error) {
        this.#running.delete(id);
        reject(error);
        return;
      }
      if (signal?.aborted === true) cancel();
      else signal?.addEventListener('abort', cancel, { once: true });
    });
  }

  #start(): Worker {
    const workerData: WorkerRole = { role: 'merge' };
    const worker = new Worker(this.#workerFile, {
      workerData,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    worker.on('message', (answer: MergeAnswer) => this.#hear(answer));
    worker.on('error', (error) => this.#lose(worker, new MergeError(error.message)));
    worker.on('exit', (code) =>
      this.#lose(worker, new MergeError(`The merge worker ended with code ${code}.`)),
    );
    return worker;
  }

  #hear(answer: MergeAnswer): void {
    const merge = this.#running.get(answer.id);
    if (merge === undefined) return;
    if (answer.kind === 'progress') {
      merge.options.onProgress?.(answer.progress);
      return;
    }
    this.#running.delete(answer.id);
    merge.release();
    if (answer.kind === 'end') merge.resolve(answer.result);
    else merge.reject(new MergeError(answer.message, answer.code));
  }

  #lose(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    this.#rejectAll(error);
  }

  #rejectAll(error: Error): void {
    const merges = [...this.#running.values()];
    this.#running.clear();
    for (const { reject, release } of merges) {
      release();
      reject(error);
    }
  }
}
