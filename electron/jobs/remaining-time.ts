/** The first moments say nothing about the speed: threads start, templates are made. */
const LEAST_MILLISECONDS = 500;

/** Estimates how long a job still takes, from the speed of its present run only. */
export class RemainingTime {
  readonly #begun = performance.now();

  /** Seconds; `null` while nothing can be said. `made` counts this run only. */
  estimate(made: number, left: number): number | null {
    const elapsed = performance.now() - this.#begun;
    if (made <= 0 || elapsed < LEAST_MILLISECONDS) return null;
    return Math.round((elapsed / made) * left) / 1000;
  }
}
