/**
 * Runs one request at a time, a pause after the last call. Calls that come while it runs become one more run at the end, so
 * that nothing stale queues up and the last state always arrives.
 */
export class NewestRequest {
  readonly #run: () => Promise<unknown>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isRunning = false;
  #isWanted = false;
  #isStopped = false;

  /** `run` must tell its failures itself: a rejection counts as an end. */
  constructor(run: () => Promise<unknown>) {
    this.#run = run;
  }

  ask(pauseMilliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#isWanted = true;
      void this.#goOn();
    }, pauseMilliseconds);
  }

  /** Begins nothing any more; what runs is left to its end. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  async #goOn(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    while (this.#isWanted && !this.#isStopped) {
      this.#isWanted = false;
      await this.#run().catch(() => undefined);
    }
    this.#isRunning = false;
  }
}
