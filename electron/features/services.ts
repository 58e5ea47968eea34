import type { appContract } from '../../shared/contract/app.ts';
import type { Handlers } from '../../shared/contract/index.ts';
import type { Job } from '../../shared/contract/jobs.ts';
import type { MergeEngine } from '../documents/merge/merge.types.ts';
import { jobsHandlers } from '../jobs/jobs.handlers.ts';
import { JobsService } from '../jobs/jobs.service.ts';
import type { JobWork } from '../jobs/jobs.types.ts';
import type { Store } from '../store/store.ts';
import { archiveHandlers } from './archive/archive.handlers.ts';
import { PaperService } from './archive/paper.service.ts';
import type { Renderer } from './archive/paper-job.ts';
import { supplementHandlers } from './archive/supplement.handlers.ts';
import { SupplementService } from './archive/supplement.service.ts';
import { attendanceHandlers } from './attendance/attendance.handlers.ts';
import { AttendanceService } from './attendance/attendance.service.ts';
import { classificationHandlers } from './classification/classification.handlers.ts';
import { ClassificationService } from './classification/classification.service.ts';
import type { Desktop } from './desktop.ts';
import { directoryHandlers } from './directory/directory.handlers.ts';
import { DirectoryService } from './directory/directory.service.ts';
import { invitationsHandlers } from './invitations/invitations.handlers.ts';
import { InvitationsService } from './invitations/invitations.service.ts';
import { mergeHandlers } from './invitations/merge.handlers.ts';
import { MERGE_JOB, MergeService } from './invitations/merge.service.ts';
import { MergeWork, type PdfMaker } from './invitations/merge.work.ts';
import { PrintLettersService } from './invitations/print-letters.service.ts';
import { PRINT_JOB, PrintLettersWork } from './invitations/print-letters.work.ts';
import { lettersHandlers } from './letters/letters.handlers.ts';
import { LettersService } from './letters/letters.service.ts';
import { meetingsHandlers } from './meetings/meetings.handlers.ts';
import { MeetingsService } from './meetings/meetings.service.ts';
import { minutesHandlers } from './minutes/minutes.handlers.ts';
import { MinutesService } from './minutes/minutes.service.ts';
import { NO_PAGE_DESK, NO_PAGE_DRAWER } from './printing/no-page-desk.ts';
import type { PageDesk, PageDrawer } from './printing/page-engine.ts';
import { printingHandlers } from './printing/printing.handlers.ts';
import { PrintingService } from './printing/printing.service.ts';
import { PicturesService } from './settings/pictures.service.ts';
import { settingsHandlers } from './settings/settings.handlers.ts';
import { SettingsService } from './settings/settings.service.ts';

export interface ServiceOptions {
  store: Store;
  renderer: Renderer;
  desktop: Desktop;
  /** Absolute path of the archive. */
  archiveFolder: string;
  clock?: () => Date;
  /** Makes many letters at once. */
  merge: MergeEngine;
  /** Who makes PDF files; `null` where nothing can. */
  findPdfMaker?: () => Promise<PdfMaker | null>;
  /** Draws pages and prints them; without it there is no preview. */
  pageDesk?: PageDesk;
  pageDrawer?: PageDrawer;
  /** Hears of the steps of jobs, at most ten times a second. */
  onJobChange?: (job: Job) => void;
  /** Hears of errors that no caller waits for. */
  onError?: (error: unknown) => void;
}

export interface Services {
  meetings: MeetingsService;
  invitations: InvitationsService;
  attendance: AttendanceService;
  minutes: MinutesService;
  letters: LettersService;
  classification: ClassificationService;
  directory: DirectoryService;
  settings: SettingsService;
  pictures: PicturesService;
  papers: PaperService;
  printing: PrintingService;
  supplement: SupplementService;
  jobs: JobsService;
  merge: MergeService;
  printLetters: PrintLettersService;
}

/** Every feature's service on one open archive. */
export function createServices(options: ServiceOptions): Services {
  const { store, renderer, desktop, archiveFolder, clock = () => new Date() } = options;
  const papers = new PaperService({ store, renderer, desktop, archiveFolder });
  const pictures = new PicturesService(store, desktop);
  const { findPdfMaker = async () => null } = options;
  const jobs = createJobs(options, papers, findPdfMaker);
  const desk = options.pageDesk ?? NO_PAGE_DESK;
  const merge = new MergeService({ store, jobs, archiveFolder, clock, findPdfMaker });
  return {
    meetings: new MeetingsService(store),
    invitations: new InvitationsService(store, papers),
    attendance: new AttendanceService(store, papers, clock),
    minutes: new MinutesService(store, papers),
    letters: new LettersService(store, clock),
    classification: new ClassificationService(store),
    directory: new DirectoryService(store, clock),
    settings: new SettingsService(store, pictures),
    pictures,
    papers,
    printing: new PrintingService({
      papers,
      drawer: options.pageDrawer ?? NO_PAGE_DRAWER,
      desk,
    }),
    supplement: new SupplementService(store, papers),
    jobs,
    merge,
    printLetters: new PrintLettersService({ store, jobs, merge, desk }),
  };
}

function createJobs(
  options: ServiceOptions,
  { whenTidy }: PaperService,
  findPdfMaker: () => Promise<PdfMaker | null>,
): JobsService {
  const { store, desktop, archiveFolder, merge: engine, onJobChange, onError } = options;
  const work = new MergeWork({ store, engine, archiveFolder, whenTidy, findPdfMaker });
  const printing = new PrintLettersWork({
    store,
    renderer: options.renderer,
    drawer: options.pageDrawer ?? NO_PAGE_DRAWER,
    desk: options.pageDesk ?? NO_PAGE_DESK,
  });
  return new JobsService({
    store,
    archiveFolder,
    works: new Map<string, JobWork>([
      [MERGE_JOB, work],
      [PRINT_JOB, printing],
    ]),
    open: (path) => desktop.openPath(path),
    show: (path) => desktop.showInFolder(path),
    onChange: onJobChange ?? (() => undefined),
    onError: onError ?? (() => undefined),
  });
}

/** Every method of the contract except those of the shell (`app.*`). */
export type FeatureHandlers = Omit<Handlers, keyof typeof appContract>;

export function createHandlers(services: Services): FeatureHandlers {
  return {
    ...meetingsHandlers(services.meetings),
    ...invitationsHandlers(services.invitations),
    ...attendanceHandlers(services.attendance),
    ...minutesHandlers(services.minutes),
    ...lettersHandlers(services.letters),
    ...classificationHandlers(services.classification),
    ...archiveHandlers(services.papers),
    ...printingHandlers(services.printing),
    ...directoryHandlers(services.directory),
    ...settingsHandlers(services.settings),
    ...supplementHandlers(services.supplement),
    ...jobsHandlers(services.jobs),
    ...mergeHandlers(services.merge, services.printLetters),
  };
}
