import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupTargetName } from '../../../shared/contract/backup.ts';
import {
  type BackupBook,
  type BackupFacts,
  chosenTargets,
  withLastOrder,
  withTarget,
} from './backup-book.ts';
import type { BackupOptions } from './backup-options.ts';
import type { BackupRun } from './backup-run.ts';
import type { BackupSecret } from './backup-secret.ts';
import { sizeWords } from './backup-words.ts';
import type { NewestSet } from './sets/newest-set.ts';
import { ROOT_FOLDER } from './sets/set-names.ts';

/**
 * Finds backups of this archive that this window did not make (`npm run backup`, a task of the system at night): what the
 * status bar says must be true when somebody comes back to it.
 */
export class BackupLook {
  readonly #options: BackupOptions;
  readonly #book: BackupBook;
  readonly #run: BackupRun;
  readonly #secret: BackupSecret;
  /** The names in a folder when it was looked into last: without a new one there is nothing to read. */
  readonly #seen = new Map<string, string>();
  #looking: Promise<void> | null = null;

  constructor(options: BackupOptions, book: BackupBook, run: BackupRun, secret: BackupSecret) {
    this.#options = options;
    this.#book = book;
    this.#run = run;
    this.#secret = secret;
  }

  /** Looks into every chosen folder; what is newer than what the book knows is written there. Never throws. */
  look(): Promise<void> {
    this.#looking ??= this.#lookEverywhere()
      .catch(this.#options.onError)
      .finally(() => {
        this.#looking = null;
      });
    return this.#looking;
  }

  /** Waits for a look that is under way, if any. */
  async whenIdle(): Promise<void> {
    await this.#looking;
  }

  async #lookEverywhere(): Promise<void> {
    const facts = this.#book.read();
    if (facts.archiveId === '' || this.#run.progress !== null) return;
    for (const { name, folder } of chosenTargets(facts)) {
      const home = join(folder, ROOT_FOLDER, facts.archiveId);
      const names = await readdir(home).then(
        (found) => found.sort().join('\n'),
        () => '',
      );
      if (names === '' || this.#seen.get(home) === names) continue;
      const isRead = await this.#lookInto(name, folder, home, facts);
      if (isRead) this.#seen.set(home, names);
    }
  }

  /** `false` when it could not be told, e.g. for want of the password. */
  async #lookInto(
    name: BackupTargetName,
    folder: string,
    home: string,
    facts: BackupFacts,
  ): Promise<boolean> {
    const key = this.#secret.current(facts);
    if (key === 'unknown') return false;
    const { archiveFolder, runTask, onChange } = this.#options;
    const after = facts.targets[name].lastOrder;
    const found = await runTask('newest', { archiveFolder, home, key, after });
    // One that is being made here is written down by whoever makes it.
    if (this.#run.progress !== null) return false;
    if (found === null) return true;
    await this.#book.update((book) => withFound(book, name, folder, found));
    onChange();
    return true;
  }
}

function withFound(
  book: BackupFacts,
  target: BackupTargetName,
  folder: string,
  { name, order, madeAt, bytes, cause, warnings }: NewestSet,
): BackupFacts {
  const known = book.targets[target];
  if (known.folder !== folder || known.lastOrder >= order) return book;
  const words = `${sizeWords(bytes)}; dibuat di luar jendela ini`;
  return {
    ...withTarget(withLastOrder(book, order), target, {
      lastAt: madeAt,
      lastName: name,
      lastBytes: bytes,
      lastOrder: order,
    }),
    warnings,
    results: [{ at: madeAt, cause, target, isGood: true, words }, ...book.results],
  };
}
