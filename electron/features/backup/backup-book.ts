import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BACKUP_TARGETS, type BackupTargetName, backupResult } from '../../../shared/contract/backup.ts';
import { writeAtomically } from '../../files/atomic-write.ts';
import { LOCAL_FOLDER } from '../../store/archive-entries.ts';

const BOOK_NAME = 'cadangan.json';
const MOST_RESULTS = 40;

const targetEntry = z.object({
  folder: z.string().nullable().default(null),
  lastAt: z.iso.datetime().nullable().default(null),
  lastName: z.string().default(''),
  /** Its number; 0 for one from before backups were numbered. */
  lastOrder: z.int().default(0),
  lastBytes: z.int().default(0),
  trouble: z.string().default(''),
  /** Changes, or a backup that was due, that this target has not got yet. */
  isDue: z.boolean().default(false),
});
export type TargetEntry = z.infer<typeof targetEntry>;

const bookSchema = z.object({
  archiveId: z.string().default(''),
  /** The greatest number of a backup that was made or found on any target: dates follow a clock, this does not. */
  lastOrder: z.int().default(0),
  targets: z
    .object({ first: targetEntry, second: targetEntry })
    .default(() => ({ first: targetEntry.parse({}), second: targetEntry.parse({}) })),
  /** Salt and check of the password: they prove it, and do not tell it. */
  password: z.object({ salt: z.string(), check: z.string() }).nullable().default(null),
  results: z.array(backupResult).default([]),
  warnings: z.array(z.string()).default([]),
  rehearsal: z
    .object({ at: z.iso.datetime(), isGood: z.boolean(), words: z.string() })
    .nullable()
    .default(null),
  damage: z.string().default(''),
  /** When a start found that the log of the last saves had been shortened. */
  cutLogAt: z.iso.datetime().nullable().default(null),
  checkedAt: z.iso.datetime().nullable().default(null),
  /** The last restore: where the state before it is kept (relative to the archive). */
  restored: z.object({ at: z.iso.datetime(), from: z.string(), safety: z.string() }).nullable().default(null),
});
export type BackupFacts = z.infer<typeof bookSchema>;

/** Changes of one book, one after another, whoever opened it. */
const queues = new Map<string, Promise<unknown>>();

/**
 * What this computer knows about the backups of an archive: `cadangan/cadangan.json` in it. Not in the database, because
 * it is needed when that cannot be opened, and because a restore must not turn it back.
 */
export class BackupBook {
  readonly #file: string;

  constructor(archiveFolder: string) {
    this.#file = join(archiveFolder, LOCAL_FOLDER, BOOK_NAME);
  }

  /** Whether there is one that can be read. */
  get isThere(): boolean {
    return readBook(this.#file) !== null;
  }

  read(): BackupFacts {
    return readBook(this.#file) ?? bookSchema.parse({});
  }

  /** Changes the book; answers it as it is then. Throws the error of the disk with the old one kept. */
  update(change: (facts: BackupFacts) => BackupFacts): Promise<BackupFacts> {
    return this.alone(() => this.#write(change(this.read())));
  }

  /** Does something beside the book while nobody writes it, also not through another instance. */
  alone<Value>(work: () => Promise<Value>): Promise<Value> {
    const before = queues.get(this.#file) ?? Promise.resolve();
    const next = before.then(work);
    queues.set(
      this.#file,
      next.catch(() => undefined),
    );
    return next;
  }

  async #write(facts: BackupFacts): Promise<BackupFacts> {
    const kept = { ...facts, results: facts.results.slice(0, MOST_RESULTS) };
    const bytes = Buffer.from(`${JSON.stringify(kept, null, 1)}\n`);
    await writeAtomically({ path: this.#file, bytes, verify: () => null, isReplacing: true });
    return kept;
  }
}

/** The folders that are chosen, with their names. */
export function chosenTargets({ targets }: BackupFacts): { name: BackupTargetName; folder: string }[] {
  return BACKUP_TARGETS.flatMap((name) => {
    const { folder } = targets[name];
    return folder === null ? [] : [{ name, folder }];
  });
}

/** The same facts with one target changed. */
export function withTarget(
  facts: BackupFacts,
  name: BackupTargetName,
  change: Partial<TargetEntry>,
): BackupFacts {
  return { ...facts, targets: { ...facts.targets, [name]: { ...facts.targets[name], ...change } } };
}

/** The same facts after a backup with a number was made or found. */
export function withLastOrder(facts: BackupFacts, order: number): BackupFacts {
  return { ...facts, lastOrder: Math.max(facts.lastOrder, order) };
}

function readBook(file: string): BackupFacts | null {
  try {
    return bookSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
