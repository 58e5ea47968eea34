import type { Desktop } from '../desktop.ts';
import type { RunBackupTask, ThreadHooks } from './backup-thread.ts';
import type { SecretKeeper } from './secret-keeper.ts';

/** The archive as a restore needs it; the shell gives it. */
export interface RestorableArchive {
  /** Whether it is open, or why not. */
  state(): Promise<'open' | 'damaged' | 'closed'>;
  /**
   * Before anything is exchanged: makes a backup and holds automatic ones back. Does nothing while it is not open. A signal
   * that is aborted ends it soon, with what was begun taken away.
   */
  keepPresent(hooks: Required<ThreadHooks>): Promise<void>;
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
