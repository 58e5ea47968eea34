import type {
  EachFileRequest,
  MergeOptions,
  MergeResult,
  OneFileRequest,
} from '../../../electron/documents/merge/merge.types.ts';
import { MergeRenderer } from '../../../electron/documents/merge/merge-renderer.ts';
import { THREADS } from '../../fixtures/threads.ts';

const WORKER = THREADS.papers;

/**
 * The real engine, whose first merge rests until it is stopped or let go: separate letters after so many of them, one file
 * before it is begun. So a test is in the middle of the work for certain, however fast the computer is.
 */
export class HeldMerge extends MergeRenderer {
  readonly #after: number;
  readonly #resting = Promise.withResolvers<void>();
  readonly #goingOn = Promise.withResolvers<void>();
  #isFirst = true;

  constructor(after = 0) {
    super(WORKER);
    this.#after = after;
  }

  /** Settles when the letters before the rest are written and told. */
  get whenResting(): Promise<void> {
    return this.#resting.promise;
  }

  letGo(): void {
    this.#goingOn.resolve();
  }

  override async mergeEach(request: EachFileRequest, options: MergeOptions = {}): Promise<MergeResult> {
    if (!this.#isFirst) return super.mergeEach(request, options);
    this.#isFirst = false;
    const [some, rest] = [request.letters.slice(0, this.#after), request.letters.slice(this.#after)];
    const first = await super.mergeEach({ ...request, letters: some }, options);
    await this.#rest(options.signal);
    const second = await super.mergeEach({ ...request, letters: rest }, options);
    return {
      ...second,
      written: first.written + second.written,
      failures: [...first.failures, ...second.failures],
      pages: first.pages + second.pages,
    };
  }

  override async mergeOneFile(request: OneFileRequest, options: MergeOptions = {}): Promise<MergeResult> {
    if (this.#isFirst) {
      this.#isFirst = false;
      await this.#rest(options.signal);
    }
    return super.mergeOneFile(request, options);
  }

  async #rest(signal: AbortSignal | undefined): Promise<void> {
    this.#resting.resolve();
    if (signal?.aborted === true) return;
    const stopped = new Promise((resolve) => signal?.addEventListener('abort', resolve, { once: true }));
    await Promise.race([this.#goingOn.promise, stopped]);
  }
}
