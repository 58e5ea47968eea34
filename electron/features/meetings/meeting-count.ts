import type { ReadDb } from '../../store/handles.ts';
import type { Store } from '../../store/store.ts';
import { countLive } from './meeting-list.repository.ts';

/**
 * How many live meetings there are: counted once and known until something is saved. Every page of the list tells it, and
 * counting grows with the archive while the page does not.
 */
export class MeetingCount {
  #known: number | null = null;
  /** Raised by every change, so that a count from before it is not kept after it. */
  #changes = 0;

  constructor(store: Store) {
    store.onChange(() => {
      this.#changes += 1;
      this.#known = null;
    });
  }

  async read(db: ReadDb): Promise<number> {
    if (this.#known !== null) return this.#known;
    const before = this.#changes;
    const count = await countLive(db);
    if (before === this.#changes) this.#known = count;
    return count;
  }
}
