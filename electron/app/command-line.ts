import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../shared/contract/failures.ts';
import { type CliDeps, runCli } from '../cli/run-cli.ts';
import { readMeetingTexts } from '../features/archive/meeting-import.files.ts';
import { ENCRYPTED_SUFFIX, MANIFEST_FILE } from '../features/backup/sets/set-names.ts';
import { NO_DESKTOP } from '../features/desktop.ts';
import { type ArchiveLock, lockArchive } from '../store/archive-lock.ts';
import { DATABASE_NAME } from '../store/database-file.ts';
import { ArchiveInUseError } from '../store/startup-errors.ts';
import { backupCommands, type OpenForCommand } from './backup-commands.ts';
import type { AppLog } from './log.ts';
import { type Archive, type ArchiveParts, openArchive } from './open-archive.ts';
import { listSamples } from './samples.ts';

export interface CommandLineOptions {
  words: readonly string[];
  /** Archive of a command that names none: the one that the window opens (absolute). */
  officeArchive: string;
  log: AppLog;
  print(text: string): void;
  printError(text: string): void;
  cwd: string;
  temporaryFolder: string;
  samplesFolder: string;
  workerFile: string;
  backupWorkerFile: string;
  indexCheckWorkerFile: string;
  textWorkerFile: string;
  /** For the list inside a backup. */
  appVersion: string;
  /** Password of the backups; empty for none. */
  backupPassword: string;
}

/** Runs the commands behind `--cli` on the same services as the window; answers the exit code. Knows no Electron. */
export function runCommandLine(options: CommandLineOptions): Promise<number> {
  const {
    words,
    log,
    samplesFolder,
    workerFile,
    backupWorkerFile,
    indexCheckWorkerFile,
    textWorkerFile,
    appVersion,
    backupPassword,
    ...rest
  } = options;
  const openForCommand: OpenForCommand = (archiveFolder) => {
    const lock = lockForCommand(archiveFolder);
    const archive = openLocked(lock, {
      archiveFolder,
      workerFile,
      backupWorkerFile,
      indexCheckWorkerFile,
      textWorkerFile,
      samplesFolder,
      desktop: NO_DESKTOP,
      clock: () => new Date(),
      onChange: () => undefined,
      onListenerError: (error) => log.error('a listener failed', error),
    });
    return { archive, close: () => archive.close().finally(() => lock.release()) };
  };
  const deps: CliDeps = {
    ...rest,
    ...backupCommands({
      backupWorkerFile,
      appVersion,
      backupPassword,
      temporaryFolder: rest.temporaryFolder,
      openLocked: openForCommand,
    }),
    logError: (reference, error) =>
      log.failure({ reference, method: `--cli ${words[0] ?? ''}`, code: 'INTERNAL', error }),
    listSamples: () => listSamples(samplesFolder),
    readMeetingTexts,
    isArchive: async (folder) => isArchive(folder),
    async openArchive(archiveFolder) {
      const { archive, close } = openForCommand(archiveFolder);
      const { papers, search } = archive.services;
      return {
        importTexts: (texts) => archive.importer.importMeetingTexts(texts),
        makePaper: (kind, meetingId) => papers.makePaper(kind, meetingId),
        pathOf: (paper) => papers.pathOf(paper.id),
        reindex: (onShare) => search.index.rebuildNow(onShare),
        isIndexSound: async () => (await search.index.check()).isSound,
        close,
      };
    },
  };
  return runCli(words, deps);
}

/** A backup holds a database as well, beside its list. */
function isArchive(folder: string): boolean {
  const isBackup = [MANIFEST_FILE, `${MANIFEST_FILE}${ENCRYPTED_SUFFIX}`].some((name) =>
    existsSync(join(folder, name)),
  );
  return !isBackup && existsSync(join(folder, DATABASE_NAME));
}

/** BUSY while Notula's window, or another command, has the archive open. */
function lockForCommand(archiveFolder: string): ArchiveLock {
  try {
    return lockArchive(archiveFolder);
  } catch (error) {
    if (!(error instanceof ArchiveInUseError)) throw error;
    const sentence =
      'Arsip ini sedang dibuka Notula. Tutup jendelanya, lalu jalankan lagi. Tidak ada yang diubah.';
    throw new Failure('BUSY', sentence, undefined, { cause: error });
  }
}

/** Opens the archive behind a lock, and lets go of it when that fails. */
function openLocked(lock: ArchiveLock, parts: ArchiveParts): Archive {
  try {
    return openArchive(parts);
  } catch (error) {
    lock.release();
    throw error;
  }
}
