import type { WorkHooks } from './work-hooks.ts';

/** Tells how far work on many files is, by the bytes that went through: it moves also inside one very large file. */
export class ByteMeter {
  readonly #hooks: WorkHooks;
  readonly #words: string;
  readonly #total: number;
  #done = 0;

  /** `total`: bytes of all files together. */
  constructor(hooks: WorkHooks, words: string, total: number) {
    this.#hooks = hooks;
    this.#words = words;
    this.#total = total;
    this.#add(0);
  }

  /**
   * Does the work on one file of `bytes` that is gone through up to `passes` times; each pass counts for its share, and what
   * was not gone through counts at the end.
   */
  async during<Value>(
    bytes: number,
    passes: number,
    work: (hooks: WorkHooks) => Promise<Value>,
  ): Promise<Value> {
    let counted = 0;
    let moved = 0;
    const watched: WorkHooks = {
      ...this.#hooks,
      moved: (length) => {
        moved += length;
        const share = Math.min(bytes, moved / passes);
        this.#add(share - counted);
        counted = share;
      },
    };
    const value = await work(watched);
    this.#add(bytes - counted);
    return value;
  }

  #add(bytes: number): void {
    this.#done += bytes;
    const done = Math.min(this.#total, Math.round(this.#done));
    this.#hooks.tell({ words: this.#words, done, total: this.#total });
  }
}
