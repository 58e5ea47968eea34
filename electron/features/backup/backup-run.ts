import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupTargetName, WorkProgressState } from '../../../shared/contract/backup.ts';
import { Failure } from '../../../shared/contract/failures.ts';
import type { BackupCause } from '../../../shared/domain/backup-causes.ts';
import { DATABASE_NAME } from '../../store/database-file.ts';
import { readArchiveId, writeArchiveId } from './backup.repository.ts';
import { type BackupBook, chosenTargets, withLastOrder, withTarget } from './backup-book.ts';
import type { BackupOptions } from './backup-options.ts';
import type { BackupSecret } from './backup-secret.ts';
import {
  asBackupFailure,
  DAMAGE_WORDS,
  damagedSource,
  isCancel,
  isSuspicious,
  sizeWords,
} from './backup-words.ts';
import type { BackupKey } from './sets/encrypted-file.ts';
import type { MadeSet } from './sets/make-set.ts';
import { ROOT_FOLDER } from './sets/set-names.ts';

const LOCKED_WORDS = 'Ketik kata sandi cadangan lebih dahulu; tanpanya cadangan baru tidak dapat ditulis.';

/** Whether a chosen folder is there. A stick that is not plugged in must not be mistaken for an empty folder. */
export async function isFolderThere(folder: string): Promise<boolean> {
  const entry = await stat(folder).catch(() => null);
  return entry?.isDirectory() === true;
}

/** Makes backups, one at a time, and writes into the book how each ended. */
export class BackupRun {
  readonly #options: BackupOptions;
  readonly #book: BackupBook;
  readonly #secret: BackupSecret;
  #abort: AbortController | null = null;
  #running: Promise<void> | null = null;
  #progress: (WorkProgressState & { cause: BackupCause }) | null = null;

  constructor(options: BackupOptions, book: BackupBook, secret: BackupSecret) {
    this.#options = options;
    this.#book = book;
    this.#secret = secret;
  }

  get progress() {
    return this.#progress;
  }

  /** Waits for the one that is being made, if any. */
  async whenIdle(): Promise<void> {
    await this.#running?.catch(() => undefined);
  }

  cancel(): void {
    this.#abort?.abort();
  }

  /**
   * Backs up to every chosen folder that is there, or only to those named; a second call while one is being made waits for
   * the same. Throws the failure of the first target when no target could be written; RULE without a folder or password.
   */
  run(cause: BackupCause, only?: readonly BackupTargetName[]): Promise<void> {
    this.#running ??= this.#runAll(cause, only).finally(() => {
      this.#running = null;
      this.#abort = null;
      this.#progress = null;
      this.#options.onChange();
    });
    return this.#running;
  }

  /** One backup into a folder of its own, that no rotation touches; the same waiting and cancelling. */
  async makeAlone(home: string, cause: BackupCause, key: BackupKey | null): Promise<MadeSet> {
    await this.whenIdle();
    let made: MadeSet | null = null;
    this.#running = this.#make(home, cause, key)
      .then((set) => {
        made = set;
      })
      .finally(() => {
        this.#running = null;
        this.#abort = null;
        this.#progress = null;
        this.#options.onChange();
      });
    await this.#running;
    if (made === null) throw new Error('The package was not made');
    const { order } = made;
    await this.#book.update((facts) => withLastOrder(facts, order)).catch(this.#options.onError);
    return made;
  }

  /** What tells this archive from others; made at the first backup, and written into the book. */
  async archiveId(): Promise<string> {
    const { store } = this.#options;
    const known = await store.read(readArchiveId);
    const id = known ?? (await store.transaction(writeArchiveId));
    if (this.#book.read().archiveId !== id) await this.#book.update((facts) => ({ ...facts, archiveId: id }));
    return id;
  }

  async #runAll(cause: BackupCause, only?: readonly BackupTargetName[]): Promise<void> {
    const archiveId = await this.archiveId();
    const facts = this.#book.read();
    const targets = chosenTargets(facts).filter(({ name }) => only === undefined || only.includes(name));
    if (targets.length === 0) throw new Failure('RULE', 'Pilih folder cadangan lebih dahulu.');
    const key = this.#secret.current(facts);
    if (key === 'unknown') throw new Failure('RULE', LOCKED_WORDS);
    const failures: Failure[] = [];
    for (const { name, folder } of targets) {
      const failure = await this.#runOne(name, folder, cause, key, archiveId);
      if (failure !== null) failures.push(failure);
      if (failure?.code === 'CANCELLED') break;
    }
    const [first] = failures;
    if (first !== undefined && (failures.length === targets.length || first.code === 'CANCELLED'))
      throw first;
  }

  async #runOne(
    name: BackupTargetName,
    folder: string,
    cause: BackupCause,
    key: BackupKey | null,
    archiveId: string,
  ): Promise<Failure | null> {
    const at = this.#options.clock().toISOString();
    try {
      if (!(await isFolderThere(folder))) {
        throw new Failure(
          'FILE',
          `Folder cadangan tidak ditemukan: ${folder}. Pasang USB atau sambungkan disknya; cadangan dibuat begitu disk itu kembali. Arsip Anda tidak terganggu.`,
        );
      }
      const made = await this.#make(join(folder, ROOT_FOLDER, archiveId), cause, key);
      // The backup is made, also where the archive's own disk has no room for the note.
      await this.#note(name, cause, at, made).catch(this.#options.onError);
      return null;
    } catch (error) {
      if (!(error instanceof Failure) && !isCancel(error)) this.#options.onError(error);
      const isDamaged = isSuspicious(error) && (await this.#findDamage());
      const failure = isDamaged ? damagedSource(error) : asBackupFailure(error, folder);
      await this.#noteFailure(name, cause, at, failure).catch(this.#options.onError);
      return failure;
    }
  }

  /** Looks through the open database after a copy of it came out wrong; what it finds is told from then on. */
  async #findDamage(): Promise<boolean> {
    const { archiveFolder, runTask, onError } = this.#options;
    try {
      const complaint = await runTask('damage', { file: join(archiveFolder, DATABASE_NAME) });
      if (complaint === null) return false;
      await this.#book.update((facts) => ({ ...facts, damage: DAMAGE_WORDS }));
    } catch (error) {
      onError(error);
    }
    return true;
  }

  async #make(home: string, cause: BackupCause, key: BackupKey | null): Promise<MadeSet> {
    const { archiveFolder, appVersion, clock, runTask, onChange } = this.#options;
    const archiveId = await this.archiveId();
    const abort = new AbortController();
    this.#abort = abort;
    this.#progress = { cause, words: 'Memulai', done: 0, total: 0 };
    onChange();
    const moment = clock().toISOString();
    return runTask(
      'make',
      {
        archiveFolder,
        home,
        archiveId,
        appVersion,
        cause,
        moment,
        lastOrder: this.#book.read().lastOrder,
        key,
        isThorough: cause === 'manual' || cause === 'transfer',
      },
      {
        signal: abort.signal,
        tell: (progress) => {
          this.#progress = { cause, ...progress };
        },
      },
    );
  }

  async #note(name: BackupTargetName, cause: BackupCause, at: string, made: MadeSet): Promise<void> {
    const words = `${made.files} berkas, ${sizeWords(made.bytes)}; disalin ${sizeWords(made.copiedBytes)}`;
    await this.#book.update((facts) => ({
      ...withTarget(withLastOrder(facts, made.order), name, {
        lastAt: at,
        lastName: made.name,
        lastOrder: made.order,
        lastBytes: made.bytes,
        trouble: '',
        isDue: false,
      }),
      warnings: made.warnings,
      results: [{ at, cause, target: name, isGood: true, words }, ...facts.results],
    }));
  }

  async #noteFailure(
    name: BackupTargetName,
    cause: BackupCause,
    at: string,
    failure: Failure,
  ): Promise<void> {
    const isDue = failure.code !== 'CANCELLED';
    await this.#book.update((facts) => ({
      ...withTarget(facts, name, { trouble: failure.message, isDue: facts.targets[name].isDue || isDue }),
      results: [{ at, cause, target: name, isGood: false, words: failure.message }, ...facts.results],
    }));
  }
}
