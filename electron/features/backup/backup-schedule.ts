import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupTargetName } from '../../../shared/contract/backup.ts';
import type { BackupCause } from '../../../shared/domain/backup-causes.ts';
import { isTemporaryName } from '../../files/atomic-write.ts';
import { LOCAL_FOLDER } from '../../store/archive-entries.ts';
import { DATABASE_NAME } from '../../store/database-file.ts';
import { type BackupBook, type BackupFacts, chosenTargets } from './backup-book.ts';
import type { BackupOptions } from './backup-options.ts';
import { type BackupRun, isFolderThere } from './backup-run.ts';
import type { BackupSecret } from './backup-secret.ts';
import { DAMAGE_WORDS } from './backup-words.ts';
import { REHEARSAL_PREFIX, rehearseNewest } from './rehearsal.ts';
import { localMoment } from './sets/set-names.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** The first seconds belong to the clerk. */
const START_MS = 20_000;
const AFTER_CHANGES_MS = 15 * MINUTE_MS;
/** How often a folder that was not there is looked for. */
const LOOK_MS = MINUTE_MS;
const QUIET_MS = 3 * MINUTE_MS;
const REHEARSAL_DAYS = 30;
/** A PC that is switched off does not wait for a stick. */
export const LONGEST_EXIT_MS = 4000;

/**
 * When backups are made by themselves (rule 59): at the first start of a day, 15 minutes after a change, at exit, and when
 * a folder is back that was not there. A failure is written into the book and tried again; it never reaches the work.
 */
export class BackupSchedule {
  readonly #options: BackupOptions;
  readonly #book: BackupBook;
  readonly #run: BackupRun;
  readonly #secret: BackupSecret;
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #quiet = new AbortController();
  #changes: NodeJS.Timeout | null = null;
  #hasChanges = false;
  #stopListening: () => void = () => undefined;
  #isBegun = false;
  #isPaused = false;
  #quietWork: Promise<void> = Promise.resolve();

  constructor(options: BackupOptions, book: BackupBook, run: BackupRun, secret: BackupSecret) {
    this.#options = options;
    this.#book = book;
    this.#run = run;
    this.#secret = secret;
  }

  begin(): void {
    this.#isBegun = true;
    this.#stopListening = this.#options.store.onChange(() => this.#noteChange());
    this.#later(START_MS, () => this.#firstOfDay());
    this.#later(QUIET_MS, () => {
      this.#quietWork = this.#checkAndRehearse();
      return this.#quietWork;
    });
    this.#every(LOOK_MS, () => this.#serveReturned());
    // Not while the book is written: its unfinished file looks like a left one.
    void this.#book.alone(() => this.#tidy());
  }

  pause(): void {
    this.#isPaused = true;
    this.#run.cancel();
  }

  resume(): void {
    this.#isPaused = false;
  }

  /** A backup by hand takes all changes along, until it fails. */
  async byHand(work: () => Promise<void>): Promise<void> {
    const hadChanges = this.#hasChanges;
    this.#hasChanges = false;
    try {
      await work();
    } catch (error) {
      this.#hasChanges ||= hadChanges;
      throw error;
    }
  }

  /** What could not be done for want of the password is due now. */
  retry(): void {
    void this.#serveReturned();
  }

  async close(): Promise<void> {
    this.#stopListening();
    for (const timer of this.#timers) clearTimeout(timer);
    if (this.#changes !== null) clearTimeout(this.#changes);
    this.#quiet.abort();
    if (this.#isBegun && !this.#isPaused && this.#hasChanges) await this.#backUpAtExit();
    this.#run.cancel();
    await Promise.allSettled([this.#run.whenIdle(), this.#quietWork]);
  }

  #noteChange(): void {
    this.#hasChanges = true;
    this.#changes ??= this.#later(AFTER_CHANGES_MS, () => {
      this.#changes = null;
      return this.#hasChanges ? this.#make('changes') : Promise.resolve();
    });
  }

  async #firstOfDay(): Promise<void> {
    const today = localMoment(this.#options.clock()).slice(0, 10);
    const facts = this.#book.read();
    const due = chosenTargets(facts).filter(({ name }) => dayOf(facts.targets[name].lastAt) !== today);
    if (due.length > 0) await this.#make('first-of-day', await this.#there(due));
  }

  /** Targets that missed a backup and are there now. */
  async #serveReturned(): Promise<void> {
    const facts = this.#book.read();
    const due = chosenTargets(facts).filter(({ name }) => isWorthATry(facts, name, this.#options.clock()));
    const there = await this.#there(due);
    if (there.length > 0 && this.#run.progress === null) await this.#make('returned', there);
  }

  async #there(targets: readonly { name: BackupTargetName; folder: string }[]): Promise<BackupTargetName[]> {
    const there: BackupTargetName[] = [];
    for (const { name, folder } of targets) {
      if (await isFolderThere(folder)) there.push(name);
      else await this.#book.update((facts) => markDue(facts, name));
    }
    return there;
  }

  async #make(cause: BackupCause, only?: readonly BackupTargetName[]): Promise<void> {
    const facts = this.#book.read();
    const isPossible = chosenTargets(facts).length > 0 && this.#secret.current(facts) !== 'unknown';
    if (this.#isPaused || !isPossible || only?.length === 0) return;
    const hadChanges = this.#hasChanges;
    this.#hasChanges = false;
    try {
      await this.#run.run(cause, only);
    } catch {
      // Told in the book, and shown from there.
      this.#hasChanges ||= hadChanges;
    }
  }

  async #backUpAtExit(): Promise<void> {
    const timer = new Promise((resolve) => setTimeout(resolve, LONGEST_EXIT_MS).unref());
    const names = await this.#there(chosenTargets(this.#book.read()));
    await Promise.race([this.#make('exit', names), timer]);
    if (this.#run.progress === null) return;
    // Said at the next start, where it is made up for.
    await this.#book.update((facts) => names.reduce(markDue, facts)).catch(this.#options.onError);
  }

  async #checkAndRehearse(): Promise<void> {
    const { archiveFolder, clock, runTask, onChange } = this.#options;
    const now = clock();
    const { signal } = this.#quiet;
    const facts = this.#book.read();
    if (dayOf(facts.checkedAt) !== localMoment(now).slice(0, 10)) {
      const complaint = await runTask('damage', { file: join(archiveFolder, DATABASE_NAME) }, { signal });
      const damage = complaint === null ? '' : DAMAGE_WORDS;
      if (complaint !== null) this.#options.onError(new Error(`The open database is damaged: ${complaint}`));
      await this.#book.update((book) => ({ ...book, damage, checkedAt: now.toISOString() }));
    }
    const last = facts.rehearsal?.at ?? null;
    const isDue = last === null || Math.abs(now.getTime() - Date.parse(last)) > REHEARSAL_DAYS * DAY_MS;
    if (isDue && facts.archiveId !== '') {
      const result = await rehearseNewest(facts, this.#secret, { archiveFolder, runTask, signal });
      if (result !== null)
        await this.#book.update((book) => ({ ...book, rehearsal: { at: now.toISOString(), ...result } }));
    }
    onChange();
  }

  /** What a crash left of plain copies and rehearsals. */
  async #tidy(): Promise<void> {
    const local = join(this.#options.archiveFolder, LOCAL_FOLDER);
    for (const name of await readdir(local).catch(() => [])) {
      const isLeft = isTemporaryName(name.replace(/-journal$/, '')) || name.startsWith(REHEARSAL_PREFIX);
      if (isLeft) await rm(join(local, name), { recursive: true, force: true }).catch(() => undefined);
    }
  }

  #later(milliseconds: number, work: () => Promise<void>): NodeJS.Timeout {
    const timer = setTimeout(() => void work().catch(this.#heard), milliseconds);
    this.#timers.add(timer.unref());
    return timer;
  }

  #every(milliseconds: number, work: () => Promise<void>): void {
    this.#timers.add(setInterval(() => void work().catch(this.#heard), milliseconds).unref());
  }

  readonly #heard = (error: unknown) => {
    if (!this.#quiet.signal.aborted) this.#options.onError(error);
  };
}

/** How long a target that failed while it was there is left alone. */
const RETRY_MS = 10 * MINUTE_MS;

function isWorthATry(facts: BackupFacts, name: BackupTargetName, now: Date): boolean {
  if (!facts.targets[name].isDue) return false;
  const last = facts.results.find(({ target }) => target === name);
  const isFreshFailure = last?.isGood === false && Math.abs(now.getTime() - Date.parse(last.at)) < RETRY_MS;
  return !isFreshFailure;
}

function markDue(facts: BackupFacts, name: BackupTargetName): BackupFacts {
  return { ...facts, targets: { ...facts.targets, [name]: { ...facts.targets[name], isDue: true } } };
}

/** Local day of a UTC time; empty for none. */
function dayOf(at: string | null): string {
  return at === null ? '' : localMoment(new Date(at)).slice(0, 10);
}
