import type { Job } from '../../shared/contract/jobs.ts';
import { MergeRenderer } from '../documents/merge/merge-renderer.ts';
import { PaperRenderer } from '../documents/paper-renderer.ts';
import { MeetingImportService } from '../features/archive/meeting-import.service.ts';
import { threadRunner } from '../features/backup/backup-thread.ts';
import { finishBrokenRestore } from '../features/backup/finish-broken-restore.ts';
import { noteCutLog } from '../features/backup/note-cut-log.ts';
import type { SecretKeeper } from '../features/backup/secret-keeper.ts';
import type { Desktop } from '../features/desktop.ts';
import { officeZone } from '../features/followups/office-today.service.ts';
import { createHandlers } from '../features/handlers.ts';
import type { PageDesk, PageDrawer } from '../features/printing/page-engine.ts';
import { scanReaderInThread } from '../features/scans/read-in-thread.ts';
import { indexInThread } from '../features/search/index-thread.ts';
import { IdleIndexer } from '../features/search/search-idle.ts';
import { indexPartsOf } from '../features/search/search-index.service.ts';
import { createServices, type Services } from '../features/services.ts';
import { FirstRunService } from '../features/start/first-run.service.ts';
import { PracticeService } from '../features/start/practice.service.ts';
import type { DroppedFiles } from '../files/dropped-files.ts';
import { textReaderInThread } from '../files/text/text-in-thread.ts';
import { settleLog } from '../store/cut-log.ts';
import type { DataChange } from '../store/handles.ts';
import { refuseUnsafeFolder } from '../store/refuse-unsafe-folder.ts';
import { openStore } from '../store/store.ts';
import { findLegacyReader } from './legacy-text.ts';
import { furnishPractice } from './practice-office.ts';
import { readSamples } from './samples.ts';
import type { OpenedArchive } from './startup.ts';

export interface ArchiveParts {
  archiveFolder: string;
  /** The built worker that makes papers. */
  workerFile: string;
  /** The built thread that makes and reads backups. */
  backupWorkerFile: string;
  /** Keeps the key of encrypted backups. */
  secretKeeper?: SecretKeeper;
  /** For the list inside a backup. */
  appVersion?: string;
  /** The built thread that looks through the index of the search. */
  indexCheckWorkerFile: string;
  /** The built thread that reads the words of files. */
  textWorkerFile: string;
  /** The built thread that looks for codes in scans, and its reader of codes; none on the command line. */
  scanReader?: { workerFile: string; readerFile: string };
  samplesFolder: string;
  /** Files that were dropped on the window; none on the command line. */
  dropped?: DroppedFiles;
  desktop: Desktop;
  /** Makes PDF files and prints; gets who draws the pages. None on the command line. */
  openPageDesk?: (drawer: PageDrawer) => PageDesk;
  clock: () => Date;
  /** Hears of every commit. */
  onChange(change: DataChange): void;
  /** Hears of the steps of jobs, at most ten times a second. */
  onJobChange?(job: Job): void;
  onListenerError(error: unknown): void;
}

/** An open archive with everything that window and command line use. Knows nothing of Electron. */
export interface Archive extends OpenedArchive {
  services: Services;
  importer: MeetingImportService;
  practice: PracticeService;
  /** Fills an empty archive with the sample office of `officeFile` and the sample meetings, in several transactions. */
  furnishPractice(officeFile: string): Promise<void>;
}

/** Opens the archive and builds everything on it. Throws a StartupError when it cannot be opened. */
export function openArchive(parts: ArchiveParts): Archive {
  const { archiveFolder, desktop, clock, onListenerError } = parts;
  refuseUnsafeFolder(archiveFolder);
  finishBrokenRestore(archiveFolder, clock, onListenerError);
  // Asked before SQLite mends the log without a word.
  const hasLostSaves = settleLog(archiveFolder);
  const store = openStore({ archiveFolder, clock, onListenerError });
  if (hasLostSaves) noteCutLog(archiveFolder, clock).catch(onListenerError);
  store.onChange(parts.onChange);
  // The worker starts with the first paper, not with the app.
  const renderer = new PaperRenderer(parts.workerFile);
  const merge = new MergeRenderer(parts.workerFile);
  // Its own thread: hundreds of pages on their way to a PDF must not hold up the preview.
  const pageDrawer = new PaperRenderer(parts.workerFile);
  const pageDesk = parts.openPageDesk?.(pageDrawer);
  const indexThread = indexInThread(parts.indexCheckWorkerFile);
  const services = createServices({
    store,
    renderer,
    desktop,
    archiveFolder,
    clock,
    merge,
    runBackupTask: threadRunner(parts.backupWorkerFile),
    ...(parts.secretKeeper === undefined ? {} : { secretKeeper: parts.secretKeeper }),
    appVersion: parts.appVersion ?? '',
    onBackupChange: () => parts.onChange({ entities: ['backup'], ids: [] }),
    indexThread,
    readText: textReaderInThread(parts.textWorkerFile),
    findLegacyReader,
    ...(parts.scanReader === undefined
      ? {}
      : { readScan: scanReaderInThread(parts.scanReader.workerFile, parts.scanReader.readerFile) }),
    pageDrawer: renderer,
    ...(parts.dropped === undefined ? {} : { dropped: parts.dropped }),
    ...(pageDesk === undefined ? {} : { pageDesk, findPdfMaker: async () => pageDesk.ownEngine }),
    onError: onListenerError,
    ...(parts.onJobChange === undefined ? {} : { onJobChange: parts.onJobChange }),
  });
  const importer = new MeetingImportService(store);
  const importSamples = async () =>
    (await importer.importMeetingTexts(await readSamples(parts.samplesFolder))).length;
  const firstRun = new FirstRunService(store, importSamples);
  const practice = new PracticeService(store);
  const indexer = new IdleIndexer(indexPartsOf(store, archiveFolder, indexThread), onListenerError);
  return {
    services,
    viewable: (id) => services.attachments.files.viewable(id),
    handlers: createHandlers(services),
    importer,
    firstRun,
    zone: () => store.read(officeZone),
    backup: services.backup,
    practice,
    async furnishPractice(officeFile) {
      await furnishPractice(services, officeFile, clock());
      await firstRun.begin('samples');
    },
    async close() {
      // Jobs first: what they have done is kept, what is left can be resumed.
      await services.jobs.close();
      await services.attachments.intake.close();
      await services.attachments.texts.close();
      await indexer.close();
      // Then the backup at exit, for a few seconds at most.
      await services.backup.close();
      await merge.close();
      await renderer.close();
      await pageDrawer.close();
      await store.close();
    },
  };
}
