import { randomUUID } from 'node:crypto';
import { isAbsolute } from 'node:path';

/** More files than this are not dropped by hand. */
const MOST_AT_ONCE = 200;
const MOST_KEPT = 1000;
const LIFE_MS = 10 * 60_000;

/**
 * Files that were dropped on the window, by tokens that the page may know: a path never gets to the page, and the page
 * cannot make a token. A token is good once and for ten minutes.
 */
export class DroppedFiles {
  readonly #paths = new Map<string, { path: string; until: number }>();
  readonly #clock: () => number;

  constructor(clock: () => number = Date.now) {
    this.#clock = clock;
  }

  /** One token for each path, in order; `null` for what is no file of this computer, such as one that a script made. */
  offer(paths: unknown): (string | null)[] {
    if (!Array.isArray(paths)) return [];
    return paths.slice(0, MOST_AT_ONCE).map((path: unknown) => this.#keep(path));
  }

  /** The path behind a token; `null` for one that was never given, was used, or is too old. */
  take(token: string): string | null {
    const entry = this.#paths.get(token);
    this.#paths.delete(token);
    return entry === undefined || entry.until < this.#clock() ? null : entry.path;
  }

  #keep(path: unknown): string | null {
    if (typeof path !== 'string' || !isAbsolute(path) || path.includes('\0')) return null;
    const oldest = this.#paths.keys().next();
    if (this.#paths.size >= MOST_KEPT && oldest.done !== true) this.#paths.delete(oldest.value);
    const token = randomUUID();
    this.#paths.set(token, { path, until: this.#clock() + LIFE_MS });
    return token;
  }
}
