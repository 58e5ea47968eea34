import { type IndexParts, mendEmptying } from './search-rebuild.work.ts';
import { refreshIndex } from './search-refresh.ts';

/** Nothing was saved for so long: somebody reads, or thinks. */
const IDLE_MS = 1500;
/** One run; then it waits for the next moment of rest. */
const RUN_MS = 250;
/** Long papers of the past cost about 10 ms each, and all of a transaction is one turn of the main process. */
const OWNERS_AT_ONCE = 3;

/**
 * Brings the index up to date while nothing is saved, so that a question finds it ready. Stops with `close`; an error is
 * told and tried again after the next change.
 */
export class IdleIndexer {
  readonly #parts: IndexParts;
  readonly #onError: (error: unknown) => void;
  readonly #stop = new AbortController();
  readonly #forget: () => void;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> = Promise.resolve();

  constructor(parts: IndexParts, onError: (error: unknown) => void) {
    this.#parts = parts;
    this.#onError = onError;
    this.#forget = parts.store.onChange(() => this.#plan());
    this.#plan();
  }

  /** Answers when nothing runs any more. */
  async close(): Promise<void> {
    this.#forget();
    this.#stop.abort();
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#running;
  }

  #plan(): void {
    if (this.#stop.signal.aborted) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#running = this.#running.then(() => this.#run()).catch(this.#onError);
    }, IDLE_MS);
    this.#timer.unref();
  }

  async #run(): Promise<void> {
    if (this.#stop.signal.aborted) return;
    await mendEmptying(this.#parts);
    const { signal } = this.#stop;
    const { store, openHeavy } = this.#parts;
    const isDone = await refreshIndex(store, { most: RUN_MS, signal, atOnce: OWNERS_AT_ONCE, openHeavy });
    if (!isDone) this.#plan();
  }
}
