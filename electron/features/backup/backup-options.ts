import type { Store } from '../../store/store.ts';
import type { Desktop } from '../desktop.ts';
import type { RunBackupTask } from './backup-thread.ts';
import type { SecretKeeper } from './secret-keeper.ts';

export interface BackupOptions {
  store: Store;
  desktop: Desktop;
  archiveFolder: string;
  clock: () => Date;
  appVersion: string;
  /** Copies, checks and brings back, best in a thread of its own. */
  runTask: RunBackupTask;
  keeper: SecretKeeper;
  /** Hears that the state of the backups changed. */
  onChange: () => void;
  /** Hears of errors that no caller waits for. */
  onError: (error: unknown) => void;
}
