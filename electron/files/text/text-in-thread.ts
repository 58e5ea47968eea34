import { Worker } from 'node:worker_threads';
import { type DocumentText, noWords, type ReadText } from './document-text.ts';
import type { TextAnswer, TextTask } from './text-messages.ts';

export interface TextThreadLimits {
  /** After so long the thread is ended and the file counts as damaged. */
  longestMs: number;
  /** An idle thread ends after so long. */
  idleMs: number;
  /** What the reader may hold; a file that needs more counts as damaged. */
  memoryMebibytes: number;
}

const LIMITS: TextThreadLimits = { longestMs: 150_000, idleMs: 20_000, memoryMebibytes: 768 };

/**
 * A reader that works in a thread of its own, one file after the other: a hostile or huge file never holds up the window,
 * and one that hangs or eats the memory ends with its thread. `workerFile`: the built thread, or `text-worker.ts` itself
 * under a Node that strips types. The thread starts with the first file and keeps no process alive.
 */
export function textReaderInThread(
  workerFile: URL | string,
  limits: Partial<TextThreadLimits> = {},
): ReadText {
  const thread = new ReadingThread(workerFile, { ...LIMITS, ...limits });
  let last: Promise<unknown> = Promise.resolve();
  return (path, type) => {
    const next = last.then(() => thread.read({ path, type }));
    last = next.catch(() => undefined);
    return next;
  };
}

interface Waiting {
  answer(answer: TextAnswer): void;
  /** `null`: the thread ended without an error. */
  died(error: Error | null): void;
}

class ReadingThread {
  readonly #workerFile: URL | string;
  readonly #limits: TextThreadLimits;
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | undefined;
  #timer: NodeJS.Timeout | undefined;
  #hear: Waiting | null = null;

  constructor(workerFile: URL | string, limits: TextThreadLimits) {
    this.#workerFile = workerFile;
    this.#limits = limits;
  }

  async read(task: TextTask): Promise<DocumentText> {
    clearTimeout(this.#idle);
    const worker = this.#worker ?? this.#start();
    worker.ref();
    try {
      const answer = await this.#ask(worker, task);
      if (answer.ok) return answer.value;
      throw Object.assign(new Error(answer.message), { code: answer.code });
    } finally {
      worker.unref();
      this.#idle = setTimeout(() => this.#end(worker), this.#limits.idleMs).unref();
    }
  }

  #start(): Worker {
    const worker = new Worker(this.#workerFile, {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.memoryMebibytes },
    });
    worker.on('message', (answer: TextAnswer) => this.#hearOf(worker)?.answer(answer));
    const died = (error: Error | null) => {
      this.#hearOf(worker)?.died(error);
      this.#end(worker);
    };
    worker.on('error', (error) => died(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', () => died(null));
    this.#worker = worker;
    return worker;
  }

  /** Who waits for this thread: one that was ended says its last word to nobody. */
  #hearOf(worker: Worker): Waiting | null {
    return this.#worker === worker ? this.#hear : null;
  }

  /** The answer; a thread that dies or takes too long says that the file is damaged. */
  #ask(worker: Worker, task: TextTask): Promise<TextAnswer> {
    return new Promise<TextAnswer>((resolve, reject) => {
      const giveUp = () => resolve({ ok: true, value: noWords('damaged') });
      this.#hear = {
        answer: resolve,
        died: (error) => (error === null || isOutOfMemory(error) ? giveUp() : reject(error)),
      };
      this.#timer = setTimeout(() => {
        this.#end(worker);
        giveUp();
      }, this.#limits.longestMs);
      worker.postMessage(task);
    }).finally(() => {
      clearTimeout(this.#timer);
      this.#hear = null;
    });
  }

  #end(worker: Worker): void {
    if (this.#worker === worker) this.#worker = null;
    void worker.terminate();
  }
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
