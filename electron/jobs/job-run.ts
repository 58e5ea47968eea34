import { setImmediate as breathe } from 'node:timers/promises';
import type { Store } from '../store/store.ts';
import { updateItems } from './jobs.repository.ts';
import type { ItemResult, JobItemRecord, JobRecord, JobWork } from './jobs.types.ts';
import { RemainingTime } from './remaining-time.ts';

/** Results that go into one transaction. */
const KEPT_AT_ONCE = 100;

/** What one run of a job has made so far, and the keeping of it. */
export class JobRun {
  readonly #store: Store;
  readonly #jobId: string;
  readonly #onStep: () => void;
  #job: JobRecord | null = null;
  #work: JobWork | null = null;
  #items = new Map<number, JobItemRecord>();
  #time = new RemainingTime();
  #toDo = 0;
  #made = 0;
  #note = '';
  #kept = 0;
  #unkept: ItemResult[] = [];
  #keeping: Promise<void> = Promise.resolve();

  constructor(store: Store, jobId: string, onStep: () => void) {
    this.#store = store;
    this.#jobId = jobId;
    this.#onStep = onStep;
  }

  begin(job: JobRecord, waiting: readonly JobItemRecord[], work: JobWork): void {
    this.#job = job;
    this.#work = work;
    this.#items = new Map(waiting.map((item) => [item.position, item]));
    this.#toDo = waiting.length;
    this.#time = new RemainingTime();
  }

  /** Items that the work found on its way wait too. */
  add(items: readonly JobItemRecord[]): void {
    for (const item of items) this.#items.set(item.position, item);
    this.#toDo += items.length;
    // The time of the search says nothing about that of the work.
    if (this.#made === 0) this.#time = new RemainingTime();
  }

  /** Items made in this run that the archive does not count yet. */
  get ahead(): number {
    return Math.max(0, this.#made - this.#kept);
  }

  /** What is being done beside the counting; empty for nothing. */
  get note(): string {
    return this.#note;
  }

  tell(note: string): void {
    this.#note = note;
    this.#onStep();
  }

  /** Seconds, or `null` while unknown. */
  get remaining(): number | null {
    if (this.#note !== '') return null;
    return this.#time.estimate(this.#made, this.#toDo - this.#made);
  }

  count(made: number): void {
    this.#made = Math.max(this.#made, made);
    this.#onStep();
  }

  settle(results: readonly ItemResult[]): void {
    this.#unkept.push(...results);
    this.#made = Math.max(this.#made, this.#kept + this.#unkept.length);
    this.#onStep();
    // One transaction at a time takes whatever has come meanwhile. A failure shows itself at `flush`.
    const kept = this.#keeping.then(() => this.#keep());
    kept.catch(() => undefined);
    this.#keeping = kept;
  }

  /** Everything that was settled is in the archive; throws what went wrong while keeping it. */
  async flush(): Promise<void> {
    await this.#keeping;
    await this.#keep();
  }

  async #keep(): Promise<void> {
    while (this.#unkept.length > 0) {
      await this.#keepSome(this.#unkept.splice(0, KEPT_AT_ONCE));
      // The window gets its turn: 800 letters of one file are settled all at once.
      await breathe();
    }
  }

  async #keepSome(results: readonly ItemResult[]): Promise<void> {
    const [job, work] = [this.#job, this.#work];
    if (job === null || work === null) return;
    const done = results.flatMap(({ state, position }) => {
      const item = this.#items.get(position);
      return state === 'done' && item !== undefined ? [item] : [];
    });
    await this.#store.transaction(async (tx) => {
      await updateItems(tx, this.#jobId, results);
      await work.onDone?.(tx, job, done);
    });
    this.#kept += results.length;
  }
}
