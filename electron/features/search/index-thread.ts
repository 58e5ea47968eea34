import { Worker } from 'node:worker_threads';
import type { IndexCheck } from './index-check.repository.ts';
import type { HeavyStep, IndexAnswer, IndexTask } from './index-steps.ts';

/** Takes heavy steps one after the other, on a connection of its own: the store must have lent its file for each. */
export interface HeavyWriter {
  /** Rejects with the error of SQLite (`code`); nothing of the step is kept then. */
  take(step: HeavyStep): Promise<void>;
  close(): Promise<void>;
}

/** What is done to the index in threads, because it takes long. */
export interface IndexThread {
  /** Looks through the index of a database file. */
  check(file: string): Promise<IndexCheck>;
  /** A writer on a database file; its thread begins with the first step. */
  openWriter(file: string): HeavyWriter;
}

/** `workerFile`: the built thread, or `index-check-worker.ts` itself under a Node that strips types. */
export function indexInThread(workerFile: URL | string): IndexThread {
  return {
    async check(file) {
      const thread = new Thread(workerFile, { kind: 'check', file });
      const answer = await thread.hear();
      if (answer.kind !== 'checked') throw new Error('The thread of the index looked through nothing');
      return answer.check;
    },
    openWriter(file) {
      let thread: Thread | null = null;
      return {
        async take(step) {
          thread ??= new Thread(workerFile, { kind: 'write', file });
          await thread.ask(step);
        },
        async close() {
          await thread?.end();
          thread = null;
        },
      };
    },
  };
}

/** A thread that has one thing to do at a time. */
class Thread {
  readonly #worker: Worker;
  readonly #ended: Promise<void>;
  #waiting: PromiseWithResolvers<IndexAnswer> | null = null;
  /** Why there will be no answer any more. */
  #failure: unknown = null;

  constructor(workerFile: URL | string, task: IndexTask) {
    this.#worker = new Worker(workerFile, { workerData: task });
    this.#worker.on('message', (answer: IndexAnswer) => this.#waiting?.resolve(answer));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#ended = new Promise((resolve) =>
      this.#worker.once('exit', (code) => {
        this.#fail(new Error(`The thread of the index ended with code ${code}`));
        resolve();
      }),
    );
  }

  /** After an answer this changes nothing for who had it. */
  #fail(error: unknown): void {
    this.#failure ??= error;
    this.#waiting?.reject(error);
  }

  async ask(step: HeavyStep): Promise<void> {
    const answer = this.hear();
    this.#worker.postMessage(step);
    await answer;
  }

  async hear(): Promise<IndexAnswer> {
    if (this.#failure !== null) throw this.#failure;
    this.#waiting = Promise.withResolvers();
    const answer = await this.#waiting.promise;
    if (answer.kind === 'failed') throw Object.assign(new Error(answer.message), { code: answer.code });
    return answer;
  }

  /** It closes its connection itself, so that no log is left behind; one that broke down has ended already. */
  async end(): Promise<void> {
    this.#worker.postMessage(null);
    await this.#ended;
  }
}
