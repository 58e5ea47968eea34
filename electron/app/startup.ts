import type { Startup } from '../../shared/contract/app.ts';
import type { WorkProgressState } from '../../shared/contract/backup.ts';
import type { Zone } from '../../shared/domain/dates.ts';
import type { FeatureHandlers } from '../features/handlers.ts';
import { newReference } from '../ipc/reference.ts';
import { StartupError } from '../store/startup-errors.ts';
import type { AppLog } from './log.ts';
import { isPracticeFolder, officeFolderOf } from './practice.ts';
import { STARTUP_WORDS, type StartupProblem } from './startup-words.ts';

/** First run of an empty archive: five sample meetings or none. */
interface FirstRunChoice {
  isNeeded(): Promise<boolean>;
  /** Answers how many meetings were brought in. RULE when the choice was made before. */
  choose(choice: 'samples' | 'empty'): Promise<number>;
}

/** Whether the open archive is the sample office, told by its database. */
interface PracticeAccess {
  mark(): Promise<{ officeFolder: string } | null>;
  discard(): Promise<void>;
}

/** An archive that is open: what the shell needs of it. */
export interface OpenedArchive {
  handlers: FeatureHandlers;
  firstRun: FirstRunChoice;
  practice: PracticeAccess;
  /** The zone of the office's profile (rule 5). */
  zone(): Promise<Zone>;
  /** Path and type of a stored image or PDF by the id of its record; `null` for anything else. */
  viewable(attachmentId: string): Promise<{ path: string; type: string } | null>;
  backup: BackupAccess;
  close(): Promise<void>;
}

/** The backups of an open archive, as a restore needs them. */
interface BackupAccess {
  /** Holds automatic backups back. */
  pause(): void;
  resume(): void;
  backUpBefore(cause: 'before-restore'): Promise<void>;
  /** Stops the one that is being made. */
  cancel(): void;
  readonly progress: WorkProgressState | null;
  /** Looks whether another program made a backup. */
  lookAround(): Promise<void>;
}

export interface StartupOptions {
  appVersion: string;
  archiveFolder: string;
  open: () => Promise<OpenedArchive>;
  log: Pick<AppLog, 'info' | 'failure'>;
}

type Outcome = { archive: OpenedArchive } | { problem: StartupProblem; reference: string };

/**
 * Opens the archive beside the window: the window is there at once, and the page asks `state` for what to show.
 * A failed start can be tried again without ending the process.
 */
export class ArchiveStartup {
  readonly #options: StartupOptions;
  #outcome: Promise<Outcome> | null = null;

  constructor(options: StartupOptions) {
    this.#options = options;
  }

  /** Opens the archive, once; answers the open archive, or `null` when it cannot be opened. */
  async archive(): Promise<OpenedArchive | null> {
    const outcome = await this.#result();
    return 'archive' in outcome ? outcome.archive : null;
  }

  /** What the page shows first. */
  async state(): Promise<Startup> {
    const { appVersion, archiveFolder } = this.#options;
    const outcome = await this.#result();
    if ('archive' in outcome) {
      const needsFirstRunChoice = await outcome.archive.firstRun.isNeeded();
      const isPractice = (await this.practice()) !== null;
      const zone = await outcome.archive.zone();
      return { status: 'ready', appVersion, archiveFolder, needsFirstRunChoice, isPractice, zone };
    }
    const { problem, reference } = outcome;
    const { message, advice } = STARTUP_WORDS[problem];
    return {
      status: 'failed',
      appVersion,
      archiveFolder,
      problem,
      message,
      advice: [...advice],
      reference,
    };
  }

  /**
   * Of the sample office the folder of the office's own archive; `null` for that itself. An archive that cannot be opened is
   * told by the name of its folder.
   */
  async practice(): Promise<{ officeFolder: string } | null> {
    const { archiveFolder } = this.#options;
    const marked = (await (await this.archive())?.practice.mark()) ?? null;
    if (isPracticeFolder(archiveFolder)) return { officeFolder: officeFolderOf(archiveFolder) };
    return marked;
  }

  /** Forgets a failed start, so that the next question opens the archive anew. `false` when the archive is open. */
  async retry(): Promise<boolean> {
    const outcome = await this.#result();
    if ('archive' in outcome) return false;
    this.#outcome = null;
    return true;
  }

  /** Closes the archive, does something with its closed files, and opens it anew, also when that failed. */
  async reopen(between: () => Promise<void>): Promise<void> {
    const done = this.close().then(between);
    // Whoever asks meanwhile waits, and gets the archive that is open then.
    const opened = done.then(
      () => this.#open(),
      () => this.#open(),
    );
    this.#outcome = opened;
    await opened;
    await done;
  }

  /** How the last opening ended, without a word for the page. */
  async problem(): Promise<StartupProblem | null> {
    const outcome = await this.#result();
    return 'archive' in outcome ? null : outcome.problem;
  }

  async close(): Promise<void> {
    const outcome = this.#outcome === null ? null : await this.#outcome;
    if (outcome !== null && 'archive' in outcome) await outcome.archive.close();
  }

  #result(): Promise<Outcome> {
    this.#outcome ??= this.#open();
    return this.#outcome;
  }

  async #open(): Promise<Outcome> {
    const { open, log } = this.#options;
    const begun = performance.now();
    try {
      const archive = await open();
      log.info(`archive opened in ${Math.round(performance.now() - begun)} ms`);
      return { archive };
    } catch (error) {
      const problem = error instanceof StartupError ? error.problem : 'unexpected';
      const reference = newReference();
      log.failure({ reference, method: `start-up ${problem}`, code: 'FILE', error });
      return { problem, reference };
    }
  }
}
