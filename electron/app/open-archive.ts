import type { Job } from '../../shared/contract/jobs.ts';
import { MergeRenderer } from '../documents/merge/merge-renderer.ts';
import { PaperRenderer } from '../documents/paper-renderer.ts';
import { MeetingImportService } from '../features/archive/meeting-import.service.ts';
import { copierInThread } from '../features/backup/copy-in-thread.ts';
import type { Desktop } from '../features/desktop.ts';
import type { PageDesk, PageDrawer } from '../features/printing/page-engine.ts';
import { createHandlers, createServices, type Services } from '../features/services.ts';
import type { DataChange } from '../store/handles.ts';
import { openStore } from '../store/store.ts';
import { FirstRunService } from './first-run.service.ts';
import { furnishPractice } from './practice-office.ts';
import { readSamples } from './samples.ts';
import type { OpenedArchive } from './startup.ts';

export interface ArchiveParts {
  archiveFolder: string;
  /** The built worker that makes papers. */
  workerFile: string;
  /** The built thread that copies the database for a backup. */
  backupWorkerFile: string;
  samplesFolder: string;
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
  /** Makes an empty archive the sample office of `officeFile`, with the sample meetings; does nothing in any other. */
  beginPractice(officeFile: string): Promise<void>;
}

/** Opens the archive and builds everything on it. Throws a StartupError when it cannot be opened. */
export function openArchive(parts: ArchiveParts): Archive {
  const { archiveFolder, desktop, clock, onListenerError } = parts;
  const store = openStore({ archiveFolder, clock, onListenerError });
  store.onChange(parts.onChange);
  // The worker starts with the first paper, not with the app.
  const renderer = new PaperRenderer(parts.workerFile);
  const merge = new MergeRenderer(parts.workerFile);
  // Its own thread: hundreds of pages on their way to a PDF must not hold up the preview.
  const pageDrawer = new PaperRenderer(parts.workerFile);
  const pageDesk = parts.openPageDesk?.(pageDrawer);
  const services = createServices({
    store,
    renderer,
    desktop,
    archiveFolder,
    clock,
    merge,
    copyDatabase: copierInThread(parts.backupWorkerFile),
    pageDrawer: renderer,
    ...(pageDesk === undefined ? {} : { pageDesk, findPdfMaker: async () => pageDesk.ownEngine }),
    onError: onListenerError,
    ...(parts.onJobChange === undefined ? {} : { onJobChange: parts.onJobChange }),
  });
  const importer = new MeetingImportService(store);
  const importSamples = async () =>
    (await importer.importMeetingTexts(await readSamples(parts.samplesFolder))).length;
  const firstRun = new FirstRunService(store, importSamples);
  return {
    services,
    handlers: createHandlers(services),
    importer,
    firstRun,
    async beginPractice(officeFile) {
      if (!(await firstRun.isNeeded())) return;
      await furnishPractice(services, officeFile, clock());
      await firstRun.begin('samples');
    },
    async close() {
      // Jobs first: what they have done is kept, what is left can be resumed.
      await services.jobs.close();
      await merge.close();
      await renderer.close();
      await pageDrawer.close();
      await store.close();
    },
  };
}
