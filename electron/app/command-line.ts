import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type CliDeps, runCli } from '../cli/run-cli.ts';
import { readMeetingTexts } from '../features/archive/meeting-import.files.ts';
import { NO_DESKTOP } from '../features/desktop.ts';
import { DATABASE_NAME } from '../store/database-file.ts';
import type { AppLog } from './log.ts';
import { openArchive } from './open-archive.ts';
import { listSamples } from './samples.ts';

export interface CommandLineOptions {
  words: readonly string[];
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
    ...rest
  } = options;
  const deps: CliDeps = {
    ...rest,
    logError: (reference, error) =>
      log.failure({ reference, method: `--cli ${words[0] ?? ''}`, code: 'INTERNAL', error }),
    listSamples: () => listSamples(samplesFolder),
    readMeetingTexts,
    isArchive: async (folder) => existsSync(join(folder, DATABASE_NAME)),
    async openArchive(archiveFolder) {
      const archive = openArchive({
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
      const { papers, search } = archive.services;
      return {
        importTexts: (texts) => archive.importer.importMeetingTexts(texts),
        makePaper: (kind, meetingId) => papers.makePaper(kind, meetingId),
        pathOf: (paper) => papers.pathOf(paper.id),
        reindex: (onShare) => search.index.rebuildNow(onShare),
        isIndexSound: async () => (await search.index.check()).isSound,
        close: () => archive.close(),
      };
    },
  };
  return runCli(words, deps);
}
