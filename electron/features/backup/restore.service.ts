import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkProgressState } from '../../../shared/contract/backup.ts';
import { Failure } from '../../../shared/contract/failures.ts';
import type { BackupPreview, ListedBackup, RestoreState } from '../../../shared/contract/restore.ts';
import { systemCode } from '../../files/atomic-write.ts';
import { isNoRoom } from '../../files/disk-failure.ts';
import { STAGING_FOLDER } from '../../store/archive-entries.ts';
import { DATABASE_NAME } from '../../store/database-file.ts';
import { BackupBook } from './backup-book.ts';
import type { ThreadHooks } from './backup-thread.ts';
import { asRestoreFailure, noRoomToRestore, stoppedRestore } from './backup-words.ts';
import { listedAs } from './listed-backup.ts';
import { type KnownBackup, RestoreList } from './restore-list.ts';
import type { RestoreOptions } from './restore-options.ts';
import { refuseWithoutRoom, roomFor } from './restore-room.ts';
import { removeOldSafety, safetyFolder } from './restore-safety.ts';
import { planSwap, swapArchive } from './restore-swap.ts';
import type { BackupKey } from './sets/encrypted-file.ts';
import type { FoundSet } from './sets/read-set.ts';
import { localMoment } from './sets/set-names.ts';

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
    const running = this.#progress === null ? null : { ...this.#progress, isStoppable: this.#abort !== null };
    return { running, trouble: this.#trouble, undo };
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
    refuseWithoutRoom(await roomFor(known.set, this.#options.archiveFolder));
    this.#refuseWhileRunning();
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
    await rm(staging, { recursive: true, force: true });
    try {
      await this.#stage(set, key, staging);
      await this.#keepPresent();
      this.#tell('Menukar isi arsip');
      const stamp = localMoment(clock()).replaceAll(':', '.');
      const isDamaged = before === 'damaged';
      const safety = safetyFolder(archiveFolder, isDamaged ? 'damaged' : 'present', stamp);
      const mode = isDamaged ? 'rescue' : set.kind === 'single' ? 'database' : 'whole';
      if (!(await this.#swap({ source: STAGING_FOLDER, safety, mode }))) {
        if (!isDamaged) await this.#swap({ source: safety, safety: STAGING_FOLDER, mode });
        throw new Failure(
          'FILE',
          'Cadangan itu tidak dapat dibuka sebagai arsip, jadi isi yang lama dikembalikan. Pilih cadangan lain.',
        );
      }
      const restored = isDamaged ? null : { at: clock().toISOString(), from: set.name, safety };
      const noted = this.#note(restored, safety);
      await noted
        .catch((cause: unknown) => {
          throw withoutNote(safety, cause);
        })
        .finally(this.#options.onDone);
    } finally {
      await rm(staging, { recursive: true, force: true });
      await archive.resume();
    }
  }

  async #stage(set: FoundSet, key: BackupKey | null, into: string): Promise<void> {
    const task = { path: set.path, kind: set.kind, key, into, isRehearsal: false };
    await this.#stoppable(async (hooks) => {
      await this.#options.runTask('stage', task, hooks);
    });
  }

  async #keepPresent(): Promise<void> {
    this.#tell('Menyimpan keadaan sekarang');
    await this.#stoppable((hooks) => this.#options.archive.keepPresent(hooks));
  }

  /** Does a part that can be stopped, because nothing is exchanged yet. CANCELLED when it was, whatever it answered. */
  async #stoppable(work: (hooks: Required<ThreadHooks>) => Promise<void>): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    try {
      await work({
        signal: abort.signal,
        tell: (progress) => {
          this.#progress = progress;
        },
      });
    } finally {
      this.#abort = null;
    }
    if (abort.signal.aborted) throw stoppedRestore(abort.signal.reason);
  }

  async #takeBack(source: string): Promise<void> {
    const { archiveFolder, clock, archive } = this.#options;
    this.#tell('Mengembalikan keadaan sebelum pemulihan');
    const safety = safetyFolder(archiveFolder, 'undone', localMoment(clock()).replaceAll(':', '.'));
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
      await this.#note(null, safety);
      await rm(join(archiveFolder, source), { recursive: true, force: true });
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

  /** Writes how it ended, and takes old copies of before away; `safety`, the newest, stays whatever the clock says. */
  async #note(restored: { at: string; from: string; safety: string } | null, safety: string): Promise<void> {
    await this.#book.update((facts) => ({ ...facts, restored, damage: '', cutLogAt: null }));
    await removeOldSafety(this.#options.archiveFolder, safety);
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
