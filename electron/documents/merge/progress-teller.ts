import type { LetterOutcome, MergeOptions } from './merge.types.ts';

/** Least time between two calls, milliseconds: at most ten a second. */
const PAUSE = 100;

/** Counts letters and tells of them now and then. */
export class ProgressTeller {
  readonly #total: number;
  readonly #onProgress: NonNullable<MergeOptions['onProgress']>;
  readonly failures: { position: number; message: string }[] = [];
  #untold: LetterOutcome[] = [];
  #done = 0;
  #toldAt = 0;
  pages = 0;

  constructor(total: number, onProgress: MergeOptions['onProgress']) {
    this.#total = total;
    this.#onProgress = onProgress ?? (() => undefined);
  }

  get written(): number {
    return this.#done - this.failures.length;
  }

  add(outcome: LetterOutcome): void {
    this.#done += 1;
    if (outcome.isWritten) this.pages += outcome.pages;
    else this.failures.push({ position: outcome.position, message: outcome.message });
    this.#untold.push(outcome);
    if (performance.now() - this.#toldAt >= PAUSE) this.#tell();
  }

  /** Tells the rest, always. */
  finish(): void {
    this.#tell();
  }

  #tell(): void {
    this.#toldAt = performance.now();
    const outcomes = this.#untold;
    this.#untold = [];
    this.#onProgress({
      done: this.#done,
      failed: this.failures.length,
      total: this.#total,
      outcomes,
    });
  }
}
