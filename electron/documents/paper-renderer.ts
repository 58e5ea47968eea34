import { Worker } from 'node:worker_threads';
import type { Preview } from '../../shared/contract/printing.ts';
import type { DrawnFile, PageRange } from './preview/preview.ts';
import type { ListJob, PaperJob, RenderedPaper } from './render.ts';
import type { WorkerAnswer, WorkerRequest, WorkerResult, WorkerTask } from './worker-messages.ts';

interface WaitingCall {
  resolve: (result: WorkerResult) => void;
  reject: (error: Error) => void;
}

/**
 * Makes papers in a worker thread, so that the window never waits. The thread starts with the first paper; if it dies, the
 * waiting calls are rejected and the next call starts another.
 */
export class PaperRenderer {
  readonly #workerFile: URL | string;
  readonly #waiting = new Map<number, WaitingCall>();
  #worker: Worker | null = null;
  #lastId = 0;
  #isClosed = false;

  /** `workerFile`: the built worker, or `worker.ts` itself under a Node that strips types. */
  constructor(workerFile: URL | string) {
    this.#workerFile = workerFile;
  }

  /** Rejects with the reason when the paper cannot be made, the thread dies, or the renderer is closed. */
  async render(job: PaperJob | ListJob): Promise<RenderedPaper> {
    const result = await this.#ask({ kind: 'render', job });
    if (result.kind !== 'render') throw new Error('The worker answered something else');
    return result.value;
  }

  /** Draws the pages of a paper as it would be written. Rejects as `render` does. */
  async preview(job: PaperJob): Promise<Preview> {
    const result = await this.#ask({ kind: 'preview', job });
    if (result.kind !== 'preview') throw new Error('The worker answered something else');
    return result.value;
  }

  /** Draws the pages of a Word file that Notula wrote, as one document to print. Rejects as `render` does. */
  async drawForPrint(bytes: Uint8Array, title: string, range: PageRange | null = null): Promise<DrawnFile> {
    const result = await this.#ask({ kind: 'draw', bytes, title, range });
    if (result.kind !== 'draw') throw new Error('The worker answered something else');
    return result.value;
  }

  /** Nobody waits any more for the one drawing that is under way: its thread ends, so that the next need not wait for it. */
  abandon(): void {
    const worker = this.#worker;
    if (worker === null || this.#waiting.size !== 1) return;
    this.#lose(worker, new Error('The drawing was given up.'));
    void worker.terminate();
  }

  #ask(task: WorkerTask): Promise<WorkerResult> {
    if (this.#isClosed) return Promise.reject(new Error('The paper renderer is closed.'));
    const worker = this.#worker ?? this.#start();
    this.#lastId += 1;
    const request: WorkerRequest = { id: this.#lastId, ...task };
    return new Promise((resolve, reject) => {
      this.#waiting.set(request.id, { resolve, reject });
      try {
        worker.postMessage(request);
      } catch (error) {
        this.#waiting.delete(request.id);
        reject(error);
      }
    });
  }

  /** Ends the thread; calls that still wait are rejected. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const worker = this.#worker;
    this.#worker = null;
    this.#rejectAll(new Error('The paper renderer was closed.'));
    await worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.#workerFile);
    worker.on('message', (answer: WorkerAnswer) => this.#settle(answer));
    worker.on('error', (error) => this.#lose(worker, error));
    worker.on('exit', (code) => this.#lose(worker, new Error(`The paper worker ended with code ${code}.`)));
    this.#worker = worker;
    return worker;
  }

  #settle(answer: WorkerAnswer): void {
    const call = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (answer.ok) call?.resolve(answer.result);
    else call?.reject(new Error(answer.message));
  }

  #lose(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    this.#rejectAll(error);
  }

  #rejectAll(error: Error): void {
    const calls = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of calls) reject(error);
  }
}
