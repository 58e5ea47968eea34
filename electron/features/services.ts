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
import { PaperChangesService } from './archive/paper-changes.service.ts';
import type { Renderer } from './archive/paper-job.ts';
import { supplementHandlers } from './archive/supplement.handlers.ts';
import { SupplementService } from './archive/supplement.service.ts';
import { attendanceHandlers } from './attendance/attendance.handlers.ts';
import { AttendanceService } from './attendance/attendance.service.ts';
import { StatisticsService } from './attendance/statistics.service.ts';
import { backupHandlers } from './backup/backup.handlers.ts';
import { BackupService } from './backup/backup.service.ts';
import type { CopyDatabase } from './backup/copy-in-thread.ts';
import { classificationHandlers } from './classification/classification.handlers.ts';
import { ClassificationService } from './classification/classification.service.ts';
import { deskHandlers } from './desk/desk.handlers.ts';
import { DeskService } from './desk/desk.service.ts';
import type { Desktop } from './desktop.ts';
import { directoryHandlers } from './directory/directory.handlers.ts';
import { DirectoryService } from './directory/directory.service.ts';
import { directoryImportHandlers } from './directory/import.handlers.ts';
import { DirectoryImportService } from './directory/import.service.ts';
import { createFollowUps } from './followups/create-follow-ups.ts';
import { type FollowUpServices, followUpsHandlers } from './followups/followups.handlers.ts';
import { historyHandlers } from './history/history.handlers.ts';
import { HistoryService } from './history/history.service.ts';
import { DeliveriesService } from './invitations/deliveries.service.ts';
import { invitationsHandlers } from './invitations/invitations.handlers.ts';
import { InvitationsService } from './invitations/invitations.service.ts';
import { mergeHandlers } from './invitations/merge.handlers.ts';
import { MERGE_JOB, MergeService } from './invitations/merge.service.ts';
import { MergeWork, type PdfMaker } from './invitations/merge.work.ts';
import { NoticeStartService } from './invitations/notice-start.service.ts';
import { PrintLettersService } from './invitations/print-letters.service.ts';
import { PRINT_JOB, PrintLettersWork } from './invitations/print-letters.work.ts';
import { LedgerService } from './letters/ledger.service.ts';
import { lettersHandlers } from './letters/letters.handlers.ts';
import { LettersService } from './letters/letters.service.ts';
import { meetingsHandlers } from './meetings/meetings.handlers.ts';
import { MeetingsService } from './meetings/meetings.service.ts';
import { seriesHandlers } from './meetings/series.handlers.ts';
import { SeriesService } from './meetings/series.service.ts';
import { templatesHandlers } from './meetings/templates.handlers.ts';
import { TemplatesService } from './meetings/templates.service.ts';
import { minutesHandlers } from './minutes/minutes.handlers.ts';
import { MinutesService } from './minutes/minutes.service.ts';
import { MinutesDeskService } from './minutes/minutes-desk.service.ts';
import { NO_PAGE_DESK, NO_PAGE_DRAWER } from './printing/no-page-desk.ts';
import type { PageDesk, PageDrawer } from './printing/page-engine.ts';
import { printingHandlers } from './printing/printing.handlers.ts';
import { PrintingService } from './printing/printing.service.ts';
import { PicturesService } from './settings/pictures.service.ts';
import { settingsHandlers } from './settings/settings.handlers.ts';
import { SettingsService } from './settings/settings.service.ts';
import { transferHandlers } from './transfer/transfer.handlers.ts';
import { TransferService } from './transfer/transfer.service.ts';
import { trashHandlers } from './trash/trash.handlers.ts';
import { TrashService } from './trash/trash.service.ts';

export interface ServiceOptions {
  store: Store;
  renderer: Renderer;
  desktop: Desktop;
  /** Absolute path of the archive. */
  archiveFolder: string;
  clock?: () => Date;
  /** Makes many letters at once. */
  merge: MergeEngine;
  /** Copies the database for a backup, in a thread of its own. */
  copyDatabase: CopyDatabase;
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
  series: SeriesService;
  templates: TemplatesService;
  invitations: InvitationsService;
  deliveries: DeliveriesService;
  noticeStart: NoticeStartService;
  attendance: AttendanceService;
  statistics: StatisticsService;
  minutes: MinutesService;
  minutesDesk: MinutesDeskService;
  letters: LettersService;
  ledger: LedgerService;
  classification: ClassificationService;
  directory: DirectoryService;
  directoryImport: DirectoryImportService;
  settings: SettingsService;
  pictures: PicturesService;
  papers: PaperService;
  paperChanges: PaperChangesService;
  printing: PrintingService;
  supplement: SupplementService;
  jobs: JobsService;
  merge: MergeService;
  followUps: FollowUpServices;
  desk: DeskService;
  backup: BackupService;
  printLetters: PrintLettersService;
  history: HistoryService;
  trash: TrashService;
  transfer: TransferService;
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
    meetings: new MeetingsService(store, clock),
    series: new SeriesService(store, clock),
    templates: new TemplatesService(store),
    invitations: new InvitationsService(store, papers),
    deliveries: new DeliveriesService(store),
    noticeStart: new NoticeStartService(store),
    attendance: new AttendanceService(store, papers, clock),
    statistics: new StatisticsService(store, desktop),
    minutes: new MinutesService(store, papers),
    minutesDesk: new MinutesDeskService(store),
    letters: new LettersService(store, clock),
    ledger: new LedgerService(store, desktop, clock),
    classification: new ClassificationService(store),
    directory: new DirectoryService(store, clock),
    directoryImport: new DirectoryImportService(store, desktop),
    settings: new SettingsService(store, pictures),
    pictures,
    papers,
    paperChanges: new PaperChangesService(store),
    printing: new PrintingService({
      papers,
      drawer: options.pageDrawer ?? NO_PAGE_DRAWER,
      desk,
    }),
    supplement: new SupplementService(store, papers),
    jobs,
    followUps: createFollowUps({ ...options, clock, whenTidy: papers.whenTidy }),
    desk: new DeskService(store, clock),
    backup: new BackupService({ store, desktop, archiveFolder, clock, copyDatabase: options.copyDatabase }),
    merge,
    printLetters: new PrintLettersService({ store, jobs, merge, desk }),
    history: new HistoryService(store),
    trash: new TrashService(store, clock),
    transfer: new TransferService({ store, desktop }),
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
    ...seriesHandlers(services.series),
    ...templatesHandlers(services.templates),
    ...invitationsHandlers(services),
    ...attendanceHandlers(services.attendance, services.statistics),
    ...minutesHandlers(services.minutes, services.minutesDesk),
    ...lettersHandlers(services.letters, services.ledger),
    ...classificationHandlers(services.classification),
    ...archiveHandlers(services.papers, services.paperChanges),
    ...printingHandlers(services.printing),
    ...directoryHandlers(services.directory),
    ...directoryImportHandlers(services.directoryImport),
    ...settingsHandlers(services.settings),
    ...supplementHandlers(services.supplement),
    ...jobsHandlers(services.jobs),
    ...followUpsHandlers(services.followUps),
    ...deskHandlers(services.desk),
    ...backupHandlers(services.backup),
    ...mergeHandlers(services.merge, services.printLetters),
    ...historyHandlers(services.history),
    ...trashHandlers(services.trash),
    ...transferHandlers(services.transfer),
  };
}
