import { join, resolve } from 'node:path';
import {
  BACKUP_TARGETS,
  type BackupState,
  type BackupTargetName,
  type WorkProgressState,
} from '../../../shared/contract/backup.ts';
import { Failure } from '../../../shared/contract/failures.ts';
import { AskedRehearsal } from './asked-rehearsal.ts';
import { readOldSettings } from './backup.repository.ts';
import { BackupBook, type BackupFacts, chosenTargets, withLastOrder, withTarget } from './backup-book.ts';
import { BackupLook } from './backup-look.ts';
import type { BackupOptions } from './backup-options.ts';
import { BackupRun, isFolderThere } from './backup-run.ts';
import { BackupSchedule } from './backup-schedule.ts';
import { BackupSecret } from './backup-secret.ts';
import { asBackupFailure, CUT_LOG_WORDS } from './backup-words.ts';
import { isInsideArchive } from './inside-archive.ts';
import { keepLocalCopy } from './local-copy.ts';
import { keyOfPassword } from './sets/encrypted-file.ts';
import { localMoment } from './sets/set-names.ts';
import { refuseUnwritable } from './usable-folder.ts';

const CUT_LOG_TOLD_MS = 3 * 86_400_000;
const NO_TARGET = {
  folder: null,
  lastAt: null,
  lastName: '',
  lastOrder: 0,
  lastBytes: 0,
  trouble: '',
  isDue: false,
};

/** Backups of the whole archive in folders that the office chooses, best on another disk (rule 59). */
export class BackupService {
  readonly #options: BackupOptions;
  readonly #book: BackupBook;
  readonly #secret: BackupSecret;
  readonly #run: BackupRun;
  readonly #schedule: BackupSchedule;
  readonly #look: BackupLook;
  #adopted: Promise<void> | null = null;
  readonly #rehearsal: AskedRehearsal;

  constructor(options: BackupOptions) {
    this.#options = options;
    this.#book = new BackupBook(options.archiveFolder);
    this.#secret = new BackupSecret(this.#book, options.keeper);
    this.#run = new BackupRun(options, this.#book, this.#secret);
    this.#rehearsal = new AskedRehearsal(options, this.#book, this.#secret);
    this.#schedule = new BackupSchedule(options, this.#book, this.#run, this.#secret);
    this.#look = new BackupLook(options, this.#book, this.#run, this.#secret);
  }

  async getState(): Promise<BackupState> {
    await this.#adopt();
    const facts = this.#book.read();
    const key = this.#secret.current(facts);
    const targets = await Promise.all(
      BACKUP_TARGETS.map(async (name) => {
        const { isDue: _due, lastOrder: _order, ...target } = facts.targets[name];
        return { name, ...target, isThere: target.folder !== null && (await isFolderThere(target.folder)) };
      }),
    );
    const last = newest(facts);
    return {
      folder: facts.targets.first.folder,
      lastAt: last.lastAt,
      lastFile: last.lastName,
      lastBytes: last.lastBytes,
      lastPlace: last.folder ?? '',
      targets,
      running: this.#run.progress,
      results: facts.results,
      warnings: facts.warnings,
      password: {
        isSet: facts.password !== null,
        isKnown: key !== 'unknown',
        isRemembered: this.#secret.isRemembered,
      },
      rehearsal: facts.rehearsal,
      rehearsing: this.#rehearsal.progress,
      damage: facts.damage,
      lostSaves: this.#cutLogWords(facts),
    };
  }

  /** Told for three days: long enough to be read, and the work goes on. */
  #cutLogWords({ cutLogAt }: BackupFacts): string {
    if (cutLogAt === null) return '';
    const age = Math.abs(this.#options.clock().getTime() - Date.parse(cutLogAt));
    return age < CUT_LOG_TOLD_MS ? CUT_LOG_WORDS : '';
  }

  /** Asks for the folder of a target; `null` when the user cancels. RULE for one inside the archive or of the other target, FILE for one that cannot be written. */
  async chooseFolder(name: BackupTargetName): Promise<BackupState | null> {
    await this.#adopt();
    const { desktop, archiveFolder } = this.#options;
    const title = name === 'first' ? 'Folder cadangan' : 'Folder cadangan kedua';
    const chosen = await desktop.chooseFolder({ title, button: 'Pilih folder ini' });
    if (chosen === null) return null;
    if (await isInsideArchive(chosen, archiveFolder)) {
      throw new Failure(
        'RULE',
        'Folder itu ada di dalam folder arsip, jadi cadangan akan hilang bersama arsipnya. Pilih folder lain, sebaiknya di disk lain atau USB.',
      );
    }
    const others = chosenTargets(this.#book.read()).filter((target) => target.name !== name);
    if (others.some(({ folder }) => resolve(folder) === resolve(chosen))) {
      throw new Failure(
        'RULE',
        'Folder itu sudah dipakai untuk cadangan yang lain. Pilih disk atau USB yang berbeda.',
      );
    }
    await refuseUnwritable(chosen);
    await this.#book.update((facts) =>
      withTarget(facts, name, { ...NO_TARGET, folder: chosen, isDue: true }),
    );
    return this.#told();
  }

  async forgetFolder(name: BackupTargetName): Promise<BackupState> {
    await this.#book.update((facts) => withTarget(facts, name, NO_TARGET));
    return this.#told();
  }

  /** Backs up now. Never blocks other work; a failure leaves the finished backups. */
  async run(): Promise<BackupState> {
    await this.#adopt();
    await this.#schedule.byHand(() => this.#run.run('manual'));
    return this.getState();
  }

  cancel(): void {
    this.#rehearsal.cancel();
    this.#run.cancel();
  }

  /**
   * To be called before something large is changed. Backs up to the chosen folders; where none can be written, copies the
   * database into the archive's own `cadangan`. Throws FILE when not even that was possible: then do not begin.
   */
  async backUpBefore(cause: 'before-import' | 'before-restore'): Promise<void> {
    await this.#adopt();
    await this.#run.whenIdle();
    try {
      await this.#run.run(cause);
    } catch (error) {
      if (error instanceof Failure && error.code === 'CANCELLED') throw error;
      await this.#copyHere(cause).catch((failed: unknown) => {
        throw asBackupFailure(failed, this.#options.archiveFolder);
      });
    }
  }

  async #copyHere(cause: 'before-import' | 'before-restore'): Promise<void> {
    const { archiveFolder, clock, runTask, onError } = this.#options;
    const order = this.#book.read().lastOrder + 1;
    await keepLocalCopy(archiveFolder, { cause, moment: clock(), order }, runTask);
    // The copy is made, also where there is no room for the note.
    await this.#book.update((facts) => withLastOrder(facts, order)).catch(onError);
  }

  /** How the backup goes that is being made; `null` while none is. */
  get progress(): WorkProgressState | null {
    return this.#run.progress;
  }

  /** What tells this archive from others; made when it has none yet. */
  archiveId(): Promise<string> {
    return this.#run.archiveId();
  }

  async setPassword(password: string): Promise<BackupState> {
    await this.#run.archiveId();
    await this.#secret.set(password);
    return this.#told();
  }

  async removePassword(): Promise<BackupState> {
    await this.#secret.remove();
    return this.#told();
  }

  async enterPassword(password: string): Promise<BackupState> {
    await this.#secret.enter(password);
    this.#schedule.retry();
    return this.#told();
  }

  /**
   * Brings the newest backup back into a temporary folder and compares it with its list. RULE without a backup, BUSY while
   * one is under way, CANCELLED when it was stopped.
   */
  async rehearse(): Promise<BackupState> {
    await this.#adopt();
    const { clock, onChange } = this.#options;
    const result = await this.#rehearsal.run(onChange);
    if (result === null)
      throw new Failure('RULE', 'Belum ada cadangan yang dapat diuji. Buat cadangan lebih dahulu.');
    await this.#book.update((facts) => ({ ...facts, rehearsal: { at: clock().toISOString(), ...result } }));
    return this.#told();
  }

  /** Writes everything as one folder for another computer; `null` when the user cancels the dialog. */
  async pack(password: string): Promise<{ folder: string } | null> {
    const { desktop, archiveFolder, clock } = this.#options;
    const chosen = await desktop.chooseFolder({
      title: 'Paket pindah komputer',
      button: 'Simpan paket di sini',
    });
    if (chosen === null) return null;
    if (await isInsideArchive(chosen, archiveFolder)) {
      throw new Failure('RULE', 'Folder itu ada di dalam folder arsip. Pilih USB atau disk lain.');
    }
    const stamp = localMoment(clock()).replace('T', ' ').replaceAll(':', '.');
    const folder = `Notula-pindah ${stamp}`;
    const key = password === '' ? null : await keyOfPassword(password);
    try {
      await this.#run.makeAlone(join(chosen, folder), 'transfer', key);
    } catch (error) {
      throw asBackupFailure(error, chosen);
    }
    return { folder };
  }

  /** Begins the automatic backups, the quiet check and the rehearsals. */
  begin(): void {
    void this.#adopt().then(() => {
      this.#schedule.begin();
      return this.#look.look();
    }, this.#options.onError);
  }

  /** Finds backups that another program made, e.g. `npm run backup`; tells `onChange` of them. Never throws. */
  lookAround(): Promise<void> {
    return this.#look.look();
  }

  /** Holds automatic backups back, e.g. while a restore is prepared. */
  pause(): void {
    this.#schedule.pause();
  }

  resume(): void {
    this.#schedule.resume();
  }

  /** The backup at exit, for a few seconds at most; then nothing of a backup runs any more. */
  async close(): Promise<void> {
    this.#rehearsal.cancel();
    await this.#schedule.close();
    await this.#look.whenIdle();
  }

  async #told(): Promise<BackupState> {
    this.#options.onChange();
    return this.getState();
  }

  /** Takes over, once, what an older Notula kept in the database. */
  #adopt(): Promise<void> {
    this.#adopted ??= this.#adoptOnce();
    return this.#adopted;
  }

  async #adoptOnce(): Promise<void> {
    if (this.#book.isThere) return;
    const { folder, lastAt, lastName, lastBytes } = await this.#options.store.read(readOldSettings);
    if (folder === null) return;
    await this.#book.update((facts) =>
      withTarget(facts, 'first', { ...NO_TARGET, folder, lastAt, lastName, lastBytes, isDue: true }),
    );
  }
}

function newest({ targets }: BackupFacts) {
  const [first = targets.first] = BACKUP_TARGETS.map((name) => targets[name])
    .filter(({ lastAt }) => lastAt !== null)
    .sort((a, b) => b.lastOrder - a.lastOrder || ((a.lastAt ?? '') < (b.lastAt ?? '') ? 1 : -1));
  return first;
}
