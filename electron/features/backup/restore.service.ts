import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkProgressState } from '../../../shared/contract/backup.ts';
import { Failure } from '../../../shared/contract/failures.ts';
import type { BackupPreview, ListedBackup, RestoreState } from '../../../shared/contract/restore.ts';
import { systemCode } from '../../files/atomic-write.ts';
import { isNoRoom } from '../../files/disk-failure.ts';
import { DATABASE_NAME } from '../../store/database-file.ts';
import type { Desktop } from '../desktop.ts';
import { BackupBook } from './backup-book.ts';
import type { RunBackupTask } from './backup-thread.ts';
import { asRestoreFailure, noRoomToRestore } from './backup-words.ts';
import { listedAs } from './listed-backup.ts';
import { type KnownBackup, RestoreList } from './restore-list.ts';
import { planSwap, swapArchive } from './restore-swap.ts';
import type { SecretKeeper } from './secret-keeper.ts';
import { DAMAGED_PREFIX, LOCAL_FOLDER, STAGING_FOLDER } from './sets/archive-files.ts';
import type { BackupKey } from './sets/encrypted-file.ts';
import type { FoundSet } from './sets/read-set.ts';
import { localMoment } from './sets/set-names.ts';

/** Of the safety copies of earlier restores, the newest are kept. */
const KEPT_SAFETY = 2;
const SAFETY_PREFIX = 'sebelum-pemulihan-';
const UNDONE_PREFIX = 'pemulihan-dibatalkan-';

/** The archive as a restore needs it; the shell gives it. */
export interface RestorableArchive {
  /** Whether it is open, or why not. */
  state(): Promise<'open' | 'damaged' | 'closed'>;
  /** Before anything is exchanged: holds automatic backups back and makes one. Does nothing while it is not open. */
  keepPresent(): Promise<void>;
  resume(): Promise<void>;
  /** Closes it, does something with its files, opens it anew; answers whether it opened. */
  reopen(between: () => Promise<void>): Promise<boolean>;
}

export interface RestoreOptions {
  archiveFolder: string;
  desktop: Pick<Desktop, 'chooseFolder' | 'chooseFile'>;
  clock: () => Date;
  runTask: RunBackupTask;
  keeper: SecretKeeper;
  archive: RestorableArchive;
  /** Number of the newest migration of this app. */
  knownVersion: number;
  /** The archive is open again: the page has to be loaded anew. */
  onDone: () => void;
  onError: (error: unknown) => void;
}

/** Brings a backup back: list, preview, exchange, and back again (rule 59). Works also while no archive can be opened. */
export class RestoreService {
  readonly #options: RestoreOptions;
  readonly #book: BackupBook;
  readonly #list: RestoreList;
  #progress: WorkProgressState | null = null;
  #abort: AbortController | null = null;
  #trouble = '';

  constructor(options: RestoreOptions) {
    this.#options = options;
    this.#book = new BackupBook(options.archiveFolder);
    this.#list = new RestoreList(options, this.#book);
  }

  async getState(): Promise<RestoreState> {
    const { restored } = this.#book.read();
    const undo =
      restored !== null && existsSync(join(this.#options.archiveFolder, restored.safety))
        ? { at: restored.at, from: restored.from }
        : null;
    return { running: this.#progress, trouble: this.#trouble, undo };
  }

  list(): Promise<ListedBackup[]> {
    return this.#list.own();
  }

  listFolder(): Promise<ListedBackup[] | null> {
    return this.#list.ofFolder();
  }

  listFile(): Promise<ListedBackup[] | null> {
    return this.#list.ofFile();
  }

  unlock(id: string, password: string): Promise<ListedBackup> {
    return this.#list.unlock(id, password);
  }

  async preview(id: string): Promise<BackupPreview> {
    // A damaged database is not touched, not even for reading.
    const isOpen = (await this.#options.archive.state()) === 'open';
    return this.#list.preview(id, isOpen);
  }

  /** Begins to bring a backup back and answers at once; `getState` tells how it goes. RULE for one that cannot be used. */
  async start(id: string): Promise<RestoreState> {
    this.#refuseWhileRunning();
    const known = this.#list.of(id);
    const { state } = listedAs(id, known.set, this.#options.knownVersion);
    if (state === 'newer')
      throw new Failure(
        'RULE',
        'Cadangan itu dibuat oleh Notula yang lebih baru. Pasang Notula terbaru di komputer ini, lalu pulihkan lagi.',
      );
    if (state === 'locked') throw new Failure('RULE', 'Ketik kata sandi cadangan itu lebih dahulu.');
    if (state === 'damaged')
      throw new Failure('RULE', 'Cadangan itu rusak, jadi tidak dipakai. Pilih cadangan lain.');
    this.#begin(() => this.#restore(known));
    return this.getState();
  }

  /** Takes the last restore back; the state that it made is kept beside. RULE without one. */
  async undo(): Promise<RestoreState> {
    this.#refuseWhileRunning();
    const { restored } = this.#book.read();
    if (restored === null || (await this.getState()).undo === null) {
      throw new Failure('RULE', 'Tidak ada pemulihan yang dapat dibatalkan.');
    }
    this.#begin(() => this.#takeBack(restored.safety));
    return this.getState();
  }

  cancel(): void {
    this.#abort?.abort();
  }

  #begin(work: () => Promise<void>): void {
    this.#trouble = '';
    this.#progress = { words: 'Memulai', done: 0, total: 0 };
    void work()
      .catch((error: unknown) => {
        this.#options.onError(error);
        this.#trouble = asRestoreFailure(error).message;
      })
      .finally(() => {
        this.#progress = null;
        this.#abort = null;
      });
  }

  async #restore({ set, key }: KnownBackup): Promise<void> {
    const { archiveFolder, archive, clock } = this.#options;
    const before = await archive.state();
    const staging = join(archiveFolder, STAGING_FOLDER);
    rmSync(staging, { recursive: true, force: true });
    try {
      await this.#stage(set, key, staging);
      this.#tell('Menyimpan keadaan sekarang');
      await archive.keepPresent();
      this.#tell('Menukar isi arsip');
      const stamp = localMoment(clock()).replaceAll(':', '.');
      const isDamaged = before === 'damaged';
      const safety = isDamaged ? `${DAMAGED_PREFIX}${stamp}` : `${LOCAL_FOLDER}/${SAFETY_PREFIX}${stamp}`;
      const mode = isDamaged ? 'rescue' : set.kind === 'single' ? 'database' : 'whole';
      if (!(await this.#swap({ source: STAGING_FOLDER, safety, mode }))) {
        if (!isDamaged) await this.#swap({ source: safety, safety: STAGING_FOLDER, mode });
        throw new Failure(
          'FILE',
          'Cadangan itu tidak dapat dibuka sebagai arsip, jadi isi yang lama dikembalikan. Pilih cadangan lain.',
        );
      }
      const noted = this.#note(isDamaged ? null : { at: clock().toISOString(), from: set.name, safety });
      await noted
        .catch((cause: unknown) => {
          throw withoutNote(safety, cause);
        })
        .finally(this.#options.onDone);
    } finally {
      rmSync(staging, { recursive: true, force: true });
      await archive.resume();
    }
  }

  async #stage(set: FoundSet, key: BackupKey | null, into: string): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    const task = { path: set.path, kind: set.kind, key, into, isRehearsal: false };
    await this.#options.runTask('stage', task, {
      signal: abort.signal,
      tell: (progress) => {
        this.#progress = progress;
      },
    });
    this.#abort = null;
    abort.signal.throwIfAborted();
  }

  async #takeBack(source: string): Promise<void> {
    const { archiveFolder, clock, archive } = this.#options;
    this.#tell('Mengembalikan keadaan sebelum pemulihan');
    const safety = `${LOCAL_FOLDER}/${UNDONE_PREFIX}${localMoment(clock()).replaceAll(':', '.')}`;
    const isWhole = readdirSync(join(archiveFolder, source)).some((name) => !name.startsWith(DATABASE_NAME));
    const mode = isWhole ? 'whole' : 'database';
    try {
      if (!(await this.#swap({ source, safety, mode }))) {
        await this.#swap({ source: safety, safety: source, mode });
        throw new Failure(
          'FILE',
          'Keadaan sebelum pemulihan tidak dapat dibuka. Arsip yang sekarang tetap dipakai.',
        );
      }
      await this.#note(null);
      rmSync(join(archiveFolder, source), { recursive: true, force: true });
      this.#options.onDone();
    } finally {
      await archive.resume();
    }
  }

  #swap(wish: Parameters<typeof planSwap>[1]): Promise<boolean> {
    const { archiveFolder, archive } = this.#options;
    return archive.reopen(async () => {
      try {
        swapArchive(archiveFolder, planSwap(archiveFolder, wish));
      } catch (error) {
        if (isNoRoom(systemCode(error))) throw noRoomToRestore(error);
        throw new Failure(
          'FILE',
          'Sebuah berkas arsip sedang dipakai program lain, jadi tidak ada yang ditukar. Tutup naskah di Word dan folder arsip, lalu ulangi.',
          undefined,
          { cause: error },
        );
      }
    });
  }

  async #note(restored: { at: string; from: string; safety: string } | null): Promise<void> {
    await this.#book.update((facts) => ({ ...facts, restored, damage: '', cutLogAt: null }));
    const local = join(this.#options.archiveFolder, LOCAL_FOLDER);
    for (const prefix of [SAFETY_PREFIX, UNDONE_PREFIX]) {
      const folders = readdirSync(local, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && entry.name.startsWith(prefix))
        .map(({ name }) => name)
        .sort();
      for (const name of folders.slice(0, -KEPT_SAFETY))
        rmSync(join(local, name), { recursive: true, force: true });
    }
  }

  #tell(words: string): void {
    this.#progress = { words, done: 0, total: 0 };
  }

  #refuseWhileRunning(): void {
    if (this.#progress !== null)
      throw new Failure('BUSY', 'Pemulihan sedang berjalan. Tunggu sampai selesai.');
  }
}

/** The exchange is done, and only the way back could not be noted: never told as if nothing had changed. */
function withoutNote(safety: string, cause: unknown): Failure {
  const sentence = `Cadangan sudah dipulihkan, tetapi jalan kembalinya tidak dapat dicatat. Keadaan sebelumnya ada di “${safety}” di dalam folder arsip; jangan menghapusnya.`;
  return new Failure('FILE', sentence, undefined, { cause });
}
