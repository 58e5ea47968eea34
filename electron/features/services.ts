import type { Job } from '../../shared/contract/jobs.ts';
import type { MergeEngine } from '../documents/merge/merge.types.ts';
import { DroppedFiles } from '../files/dropped-files.ts';
import type { ReadText } from '../files/text/document-text.ts';
import { JobsService } from '../jobs/jobs.service.ts';
import type { JobWork } from '../jobs/jobs.types.ts';
import type { Store } from '../store/store.ts';
import { PaperService } from './archive/paper.service.ts';
import { PaperChangesService } from './archive/paper-changes.service.ts';
import type { Renderer } from './archive/paper-job.ts';
import { SupplementService } from './archive/supplement.service.ts';
import type { AttachmentServices } from './attachments/attachments.handlers.ts';
import { createAttachments } from './attachments/create-attachments.ts';
import { AttendanceService } from './attendance/attendance.service.ts';
import { StatisticsService } from './attendance/statistics.service.ts';
import { AuditService } from './audit/audit.service.ts';
import { AUDIT_JOB, AuditCheckWork } from './audit/audit-check.work.ts';
import { BackupService } from './backup/backup.service.ts';
import type { RunBackupTask } from './backup/backup-thread.ts';
import { NO_SECRET_KEEPER, type SecretKeeper } from './backup/secret-keeper.ts';
import { ClassificationService } from './classification/classification.service.ts';
import { CodeImportService } from './classification/code-import.service.ts';
import { DecisionsService } from './decisions/decisions.service.ts';
import { DeskService } from './desk/desk.service.ts';
import type { Desktop } from './desktop.ts';
import { DirectoryService } from './directory/directory.service.ts';
import { DirectoryImportService } from './directory/import.service.ts';
import { createFollowUps } from './followups/create-follow-ups.ts';
import type { FollowUpServices } from './followups/followups.handlers.ts';
import { HistoryService } from './history/history.service.ts';
import { DeliveriesService } from './invitations/deliveries.service.ts';
import { InvitationsService } from './invitations/invitations.service.ts';
import { MERGE_JOB, MergeService } from './invitations/merge.service.ts';
import { MergeWork, type PdfMaker } from './invitations/merge.work.ts';
import { NoticeStartService } from './invitations/notice-start.service.ts';
import { PrintLettersService } from './invitations/print-letters.service.ts';
import { PRINT_JOB, PrintLettersWork } from './invitations/print-letters.work.ts';
import { LedgerService } from './letters/ledger.service.ts';
import { LettersService } from './letters/letters.service.ts';
import { MeetingsService } from './meetings/meetings.service.ts';
import { SeriesService } from './meetings/series.service.ts';
import { TemplatesService } from './meetings/templates.service.ts';
import { MinutesService } from './minutes/minutes.service.ts';
import { MinutesDeskService } from './minutes/minutes-desk.service.ts';
import { createPast, type PastOptions, pastWorks } from './past/create-past.ts';
import type { PastServices } from './past/past.handlers.ts';
import type { FindLegacyReader } from './past/past.types.ts';
import { NO_PAGE_DESK, NO_PAGE_DRAWER } from './printing/no-page-desk.ts';
import type { PageDesk, PageDrawer } from './printing/page-engine.ts';
import { PrintingService } from './printing/printing.service.ts';
import { RetentionService } from './retention/retention.service.ts';
import { createScans } from './scans/create-scans.ts';
import type { ReadScan } from './scans/read-in-thread.ts';
import type { ScansService } from './scans/scans.service.ts';
import { SealService, tidyOnce } from './seal/seal.service.ts';
import { SEAL_JOB, SealWork, type SealWorkOptions } from './seal/seal.work.ts';
import { SealVerifyWork, VERIFY_JOB } from './seal/seal-verify.work.ts';
import type { IndexThread } from './search/index-thread.ts';
import { SavedSearchesService } from './search/saved-searches.service.ts';
import type { SearchServices } from './search/search.handlers.ts';
import { SearchService } from './search/search.service.ts';
import { SearchExport } from './search/search-export.ts';
import { indexPartsOf, SearchIndexService } from './search/search-index.service.ts';
import { REBUILD_JOB, RebuildWork } from './search/search-rebuild.work.ts';
import { PicturesService } from './settings/pictures.service.ts';
import { SettingsService } from './settings/settings.service.ts';
import { createTransfer } from './transfer/create-transfer.ts';
import type { TransferService } from './transfer/transfer.service.ts';
import { TrashService } from './trash/trash.service.ts';
import { YearChangeService } from './year-change/year-change.service.ts';

export interface ServiceOptions {
  store: Store;
  renderer: Renderer;
  desktop: Desktop;
  /** Absolute path of the archive. */
  archiveFolder: string;
  clock?: () => Date;
  /** Makes many letters at once. */
  merge: MergeEngine;
  /** Copies, checks and brings back for a backup, in threads of their own. */
  runBackupTask: RunBackupTask;
  /** Keeps the key of the backups; without it the password is asked for at each start. */
  secretKeeper?: SecretKeeper;
  /** For the list inside a backup. */
  appVersion?: string;
  /** Hears that the state of the backups changed. */
  onBackupChange?: () => void;
  /** Reads the words of a stored file, in a thread of its own. */
  readText: ReadText;
  /** Files that were dropped on the window; none where there is no window. */
  dropped?: DroppedFiles;
  /** Who reads .doc, .odt and .rtf; nobody without it. */
  findLegacyReader?: FindLegacyReader;
  /** Looks through the index of the search and takes its heavy steps, in threads of their own. */
  indexThread: IndexThread;
  /** Looks for the codes of the archive in a scan, in a thread of its own; without it every scan is asked about. */
  readScan?: ReadScan;
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
  decisions: DecisionsService;
  letters: LettersService;
  ledger: LedgerService;
  classification: ClassificationService;
  codeImport: CodeImportService;
  retention: RetentionService;
  yearChange: YearChangeService;
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
  seals: SealService;
  audit: AuditService;
  scans: ScansService;
  attachments: AttachmentServices;
  past: PastServices;
  search: SearchServices;
}

/** Every feature's service on one open archive. */
export function createServices(options: ServiceOptions): Services {
  const { store, renderer, desktop, archiveFolder, clock = () => new Date() } = options;
  const papers = new PaperService({ store, renderer, desktop, archiveFolder });
  const pictures = new PicturesService(store, desktop);
  const { findPdfMaker = async () => null } = options;
  const whenSealsTidy = tidyOnce(store, archiveFolder);
  // A berkas that a crash left half written is finished or gone before anybody looks.
  whenSealsTidy().catch(options.onError ?? (() => undefined));
  const seals = { store, papers, archiveFolder, clock, findPdfMaker, whenTidy: whenSealsTidy };
  const jobs = createJobs(options, papers, findPdfMaker, seals);
  const desk = options.pageDesk ?? NO_PAGE_DESK;
  const attachments = createAttachments({
    ...options,
    pictures,
    dropped: options.dropped ?? new DroppedFiles(),
    whenTidy: papers.whenTidy,
    onError: options.onError ?? (() => undefined),
  });
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
    decisions: new DecisionsService({ store, desktop, renderer, clock }),
    letters: new LettersService(store, clock),
    ledger: new LedgerService(store, desktop, clock, renderer),
    classification: new ClassificationService(store),
    codeImport: new CodeImportService(store, desktop),
    retention: new RetentionService({ store, desktop, renderer, clock }),
    yearChange: new YearChangeService(store, clock),
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
    backup: new BackupService({
      store,
      desktop,
      archiveFolder,
      clock,
      appVersion: options.appVersion ?? '',
      runTask: options.runBackupTask,
      keeper: options.secretKeeper ?? NO_SECRET_KEEPER,
      onChange: options.onBackupChange ?? (() => undefined),
      onError: options.onError ?? (() => undefined),
    }),
    merge,
    printLetters: new PrintLettersService({ store, jobs, merge, desk }),
    history: new HistoryService(store),
    trash: new TrashService(store, clock),
    transfer: createTransfer(options, papers.whenTidy),
    seals: new SealService({ ...seals, jobs, desktop }),
    audit: new AuditService(store, desktop, jobs),
    // The words of a scan are taken out at once, so that the search finds it.
    scans: createScans({ ...options, onFiled: () => attachments.texts.wake() }, papers.whenTidy),
    attachments,
    past: createPast(pastOptions(options, papers), jobs),
    search: {
      search: new SearchService(store, clock),
      saved: new SavedSearchesService(store),
      exports: new SearchExport(store, desktop, clock),
      index: new SearchIndexService({ store, jobs, archiveFolder, indexThread: options.indexThread }),
    },
  };
}

function createJobs(
  options: ServiceOptions,
  papers: PaperService,
  findPdfMaker: () => Promise<PdfMaker | null>,
  seals: SealWorkOptions,
): JobsService {
  const { store, desktop, archiveFolder, merge: engine, onJobChange, onError } = options;
  const { whenTidy } = papers;
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
      [SEAL_JOB, new SealWork(seals)],
      [VERIFY_JOB, new SealVerifyWork(store, archiveFolder)],
      [AUDIT_JOB, new AuditCheckWork(store, archiveFolder)],
      ...pastWorks(pastOptions(options, papers)),
      [REBUILD_JOB, new RebuildWork(indexPartsOf(store, archiveFolder, options.indexThread))],
    ]),
    open: (path) => desktop.openPath(path),
    show: (path) => desktop.showInFolder(path),
    onChange: onJobChange ?? (() => undefined),
    onError: onError ?? (() => undefined),
  });
}

function pastOptions(options: ServiceOptions, { whenTidy }: PaperService): PastOptions {
  const { findLegacyReader = async () => null, clock = () => new Date() } = options;
  return { ...options, clock, findLegacyReader, whenTidy };
}
