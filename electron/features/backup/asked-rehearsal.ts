import type { WorkProgressState } from '../../../shared/contract/backup.ts';
import { Failure } from '../../../shared/contract/failures.ts';
import type { BackupBook } from './backup-book.ts';
import type { BackupOptions } from './backup-options.ts';
import type { BackupSecret } from './backup-secret.ts';
import { rehearseNewest } from './rehearsal.ts';

/** A rehearsal that a clerk asked for: it can be watched and stopped. */
export class AskedRehearsal {
  readonly #options: Pick<BackupOptions, 'archiveFolder' | 'runTask'>;
  readonly #book: BackupBook;
  readonly #secret: BackupSecret;
  #abort: AbortController | null = null;
  #progress: WorkProgressState | null = null;

  constructor(
    options: Pick<BackupOptions, 'archiveFolder' | 'runTask'>,
    book: BackupBook,
    secret: BackupSecret,
  ) {
    this.#options = options;
    this.#book = book;
    this.#secret = secret;
  }

  /** `null` while none is under way. */
  get progress(): WorkProgressState | null {
    return this.#progress;
  }

  cancel(): void {
    this.#abort?.abort();
  }

  /** Answers what came out, `null` without a backup. BUSY while one is under way, CANCELLED when it was stopped. */
  async run(onBegin: () => void): ReturnType<typeof rehearseNewest> {
    if (this.#abort !== null) throw new Failure('BUSY', 'Cadangan sedang diuji. Tunggu sampai selesai.');
    const abort = new AbortController();
    this.#abort = abort;
    this.#progress = { words: 'Mencari cadangan terbaru', done: 0, total: 0 };
    onBegin();
    try {
      return await rehearseNewest(this.#book.read(), this.#secret, {
        ...this.#options,
        signal: abort.signal,
        tell: (progress) => {
          this.#progress = progress;
        },
      });
    } catch (error) {
      if (!abort.signal.aborted) throw error;
      throw new Failure('CANCELLED', 'Pengujian dihentikan. Cadangan dan arsip tidak berubah.');
    } finally {
      this.#abort = null;
      this.#progress = null;
    }
  }
}
