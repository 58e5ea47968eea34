import type { BackupKey } from './sets/encrypted-file.ts';
import type { MadeSet, NewSet } from './sets/make-set.ts';
import type { NewestAsked, NewestSet } from './sets/newest-set.ts';
import type { FoundSet } from './sets/read-set.ts';
import type { Staged, Staging } from './sets/stage-set.ts';
import type { WorkProgress } from './sets/work-hooks.ts';
import type { DatabaseFacts } from './snapshot.repository.ts';
import type { Verified } from './verify/verified.ts';
import type { SetToVerify } from './verify/verify-set.ts';

/** What a thread of the backup can do, and what each answers. Paths are absolute. */
export interface BackupTasks {
  make: { task: NewSet; answer: MadeSet };
  /** Copies and checks the database alone, flushed to the disk. */
  snapshot: { task: { from: string; to: string }; answer: DatabaseFacts };
  /** Everything in some folders, newest first; a folder that is not there has nothing. */
  find: { task: { folders: readonly string[]; key: BackupKey | null }; answer: FoundSet[] };
  /** The newest good backup of an archive on one target, if it is newer than a known one. */
  newest: { task: NewestAsked; answer: NewestSet | null };
  stage: { task: Staging; answer: Staged };
  /** The key of a password for a backup. */
  unlock: { task: { path: string; password: string }; answer: BackupKey };
  /** What a database holds; `null` when it cannot be read. */
  facts: { task: { file: string }; answer: DatabaseFacts | null };
  /** Compares a backup with its list, and looks through its database. */
  verifySet: { task: SetToVerify; answer: Verified };
  /** Looks through an archive and the files that it keeps hashes of. */
  verifyArchive: { task: { archiveFolder: string }; answer: Verified };
  /** A complaint, or `null`. */
  damage: { task: { file: string }; answer: string | null };
}
export type TaskName = keyof BackupTasks;
export type TaskOf<Name extends TaskName> = BackupTasks[Name]['task'];
export type AnswerOf<Name extends TaskName> = BackupTasks[Name]['answer'];

/** What a thread is started with. */
export type ThreadTask = { [Name in TaskName]: { name: Name; task: TaskOf<Name> } }[TaskName];

/** What it tells: steps, and one last word. */
export type ThreadMessage<Name extends TaskName> =
  | { kind: 'progress'; progress: WorkProgress }
  | { kind: 'done'; answer: AnswerOf<Name> }
  | { kind: 'failed'; error: ThreadError };

/** An error that crossed the border of a thread, by its class name and its code of the system. */
export interface ThreadError {
  name: string;
  message: string;
  code: string;
}

/** Thrown for an error inside a thread; `kind` is the name of its class there. */
export class BackupTaskError extends Error {
  override readonly name = 'BackupTaskError';
  readonly kind: string;
  /** Of the system, e.g. ENOSPC; empty for none. */
  readonly code: string;

  constructor({ name, message, code }: ThreadError) {
    super(`${name}: ${message}`);
    this.kind = name;
    this.code = code;
  }

  /** The message as it was thrown. */
  get sentence(): string {
    return this.message.slice(this.kind.length + 2);
  }
}
