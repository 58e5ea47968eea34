import type { Entity } from '../../../shared/contract/events.ts';
import type { TextState } from '../../../shared/domain/archive.ts';
import { systemCode } from '../../files/atomic-write.ts';
import type { FileStore } from '../../files/file-store.ts';
import type { DocumentText, ReadText } from '../../files/text/document-text.ts';
import type { Store } from '../../store/store.ts';
import { keepText, nextWaitingText, type WaitingText } from './attachments.repository.ts';

interface Options {
  store: Store;
  files: FileStore;
  readText: ReadText;
  onError(error: unknown): void;
}

/**
 * Takes the words out of stored files, one after the other, behind everything else. What waits is a row of the archive, so
 * that a restart goes on where the last session stopped; a file that gives no words is noted and not tried again.
 */
export class AttachmentTextQueue {
  readonly #options: Options;
  #work: Promise<void> | null = null;
  #isAsked = false;
  #isClosed = false;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Looks whether anything waits, now and after each commit that changed a file, whichever feature made it. */
  start(): void {
    this.#options.store.onChange(({ entities }) => {
      if (entities.some((entity) => FILED.has(entity))) this.wake();
    });
    this.wake();
  }

  /** Looks whether anything waits. */
  wake(): void {
    // One that has not begun yet will see what this one would.
    if (this.#isClosed || this.#isAsked) return;
    this.#isAsked = true;
    const before = this.#work ?? Promise.resolve();
    this.#work = before.then(() => this.#readWaiting()).catch(this.#options.onError);
  }

  /** Settles when nothing waits any more, of what was known when it was called. */
  async whenIdle(): Promise<void> {
    await this.#work;
  }

  /** The app ends: the file that is being read waits for the next start. */
  async close(): Promise<void> {
    this.#isClosed = true;
    // A reader that takes its time must not hold up the end; what it finds is not kept.
    await Promise.race([this.#work, new Promise((resolve) => setTimeout(resolve, CLOSE_WAIT_MS).unref())]);
  }

  async #readWaiting(): Promise<void> {
    const { store } = this.#options;
    this.#isAsked = false;
    while (!this.#isClosed) {
      const next = await store.read(nextWaitingText);
      if (next === null) return;
      const words = await this.#wordsOf(next);
      if (this.#isClosed) return;
      await store.transaction(async (tx) => {
        await keepText(tx, next.attachmentId, words);
        tx.changes.add('attachment', next.attachmentId);
      });
    }
  }

  async #wordsOf({
    sha256,
    type,
  }: WaitingText): Promise<Omit<DocumentText, 'problem'> & { state: TextState }> {
    const { files, readText, onError } = this.#options;
    try {
      const { text, pages, problem } = await readText(files.pathOf(sha256), type);
      return { text, pages: pages === 0 ? null : pages, state: problem === '' ? 'done' : problem };
    } catch (error) {
      // A file that is gone is told where files are checked.
      if (systemCode(error) !== 'ENOENT') onError(error);
      return { text: '', pages: null, state: 'unreadable' };
    }
  }
}

const CLOSE_WAIT_MS = 300;
/** Changes that may put a file into the queue: lampiran and pindaian, and proofs of a follow-up. */
const FILED: ReadonlySet<Entity> = new Set(['attachment', 'follow-up']);
