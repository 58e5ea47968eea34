import type { BackupCommandDeps } from '../cli/backup-commands.ts';
import {
  type BackupCommandParts,
  backUpByCommand,
  findBackups,
  verifyArchiveByCommand,
  verifyBackupByCommand,
} from '../features/backup/backup-command.ts';
import { threadRunner } from '../features/backup/backup-thread.ts';
import type { Archive } from './open-archive.ts';

/** Opens an archive for one command, behind its lock; `close` lets go of both. Throws BUSY while it is open elsewhere. */
export type OpenForCommand = (archiveFolder: string) => {
  archive: Archive;
  close(): Promise<void>;
};

export interface BackupCommandOptions {
  backupWorkerFile: string;
  appVersion: string;
  backupPassword: string;
  temporaryFolder: string;
  openLocked: OpenForCommand;
}

/** What the commands `backup` and `verify` do with an archive and its backups. */
export function backupCommands(
  options: BackupCommandOptions,
): Pick<BackupCommandDeps, 'backUp' | 'verifyArchive' | 'findBackups'> {
  const parts: BackupCommandParts = {
    runTask: threadRunner(options.backupWorkerFile),
    clock: () => new Date(),
    appVersion: options.appVersion,
    password: options.backupPassword,
    temporaryFolder: options.temporaryFolder,
    async nameArchive(archiveFolder) {
      const { archive, close } = options.openLocked(archiveFolder);
      return archive.services.backup.archiveId().finally(close);
    },
  };
  return {
    async backUp(archive, to) {
      const { folder, made, verified } = await backUpByCommand(archive, to, parts);
      return { folder, copiedBytes: made.copiedBytes, verified };
    },
    verifyArchive: (folder) => verifyArchiveByCommand(folder, parts),
    async findBackups(folder) {
      const found = await findBackups(folder, parts);
      return found.map((set) => ({ path: set.path, verify: () => verifyBackupByCommand(set, parts) }));
    },
  };
}
