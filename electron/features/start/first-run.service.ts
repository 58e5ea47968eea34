import { Failure } from '../../../shared/contract/failures.ts';
import type { Store } from '../../store/store.ts';
import { type FirstRunAnswer, keepFirstRunChoice, needsFirstRunChoice } from './first-run.repository.ts';

/** Asked once per archive: begin with the five sample meetings or with none. */
export class FirstRunService {
  readonly #store: Store;
  readonly #importSamples: () => Promise<number>;
  #running: Promise<number> | null = null;

  /** `importSamples` brings all samples in or none, and answers how many. */
  constructor(store: Store, importSamples: () => Promise<number>) {
    this.#store = store;
    this.#importSamples = importSamples;
  }

  isNeeded(): Promise<boolean> {
    return this.#store.read(needsFirstRunChoice);
  }

  /** Answers how many meetings were brought in. RULE when the archive has been begun already. */
  async choose(answer: FirstRunAnswer): Promise<number> {
    // A double click must not bring the samples in twice.
    this.#running ??= this.#chooseOnce(answer).finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #chooseOnce(answer: FirstRunAnswer): Promise<number> {
    if (!(await this.isNeeded())) {
      throw new Failure('RULE', 'Arsip ini sudah dimulai, jadi pilihan awal tidak dapat diulang.');
    }
    return this.begin(answer);
  }

  /** Begins without asking whether there is something already. */
  async begin(answer: FirstRunAnswer): Promise<number> {
    const meetings = answer === 'samples' ? await this.#importSamples() : 0;
    await this.#store.transaction((tx) => keepFirstRunChoice(tx, answer));
    return meetings;
  }
}
