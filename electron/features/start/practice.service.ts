import type { Store } from '../../store/store.ts';
import { type PracticeMark, readPracticeMark, writePracticeMark } from './practice.repository.ts';

/**
 * What marks an archive as the sample office: it stands in its database, so that a folder of another name, or in another
 * place, is still told apart from the office's own.
 */
export class PracticeService {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  mark(): Promise<PracticeMark | null> {
    return this.#store.read(readPracticeMark);
  }

  /**
   * Does what furnishes the archive, in several transactions. Marked as begun before and as ready after: what a kill leaves in
   * between is known for unfinished at the next start, and made anew.
   */
  async furnish(officeFolder: string, work: () => Promise<void>): Promise<void> {
    await this.#write({ state: 'begun', officeFolder });
    await work();
    await this.#write({ state: 'ready', officeFolder });
  }

  /** Marks an archive that was furnished before archives were marked. */
  adopt(officeFolder: string): Promise<void> {
    return this.#write({ state: 'ready', officeFolder });
  }

  /** From now on it is unfinished, and made anew at the next opening; does nothing in an office's archive. */
  async discard(): Promise<void> {
    const mark = await this.mark();
    if (mark !== null) await this.#write({ ...mark, state: 'begun' });
  }

  #write(mark: PracticeMark): Promise<void> {
    return this.#store.transaction((tx) => writePracticeMark(tx, mark));
  }
}
