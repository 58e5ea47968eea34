import { join } from 'node:path';
import { FileStore } from '../../files/file-store.ts';
import type { ReadText } from '../../files/text/document-text.ts';
import type { JobsService } from '../../jobs/jobs.service.ts';
import type { JobWork } from '../../jobs/jobs.types.ts';
import type { Store } from '../../store/store.ts';
import { ClassificationService } from '../classification/classification.service.ts';
import type { Desktop } from '../desktop.ts';
import { officeDay } from '../office-day.ts';
import { ArchiveRecordsService } from './archive-records.service.ts';
import type { PastServices } from './past.handlers.ts';
import { PastService } from './past.service.ts';
import type { FindLegacyReader } from './past.types.ts';
import { PastJobsService } from './past-jobs.service.ts';
import { PastReadWork } from './past-read.work.ts';
import { PastSaveWork } from './past-save.work.ts';
import { READ_JOB, SAVE_JOB, UNDO_JOB } from './past-source.ts';
import { PastUndoWork } from './past-undo.work.ts';

export interface PastOptions {
  store: Store;
  desktop: Desktop;
  /** Absolute path of the archive. */
  archiveFolder: string;
  clock: () => Date;
  readText: ReadText;
  findLegacyReader: FindLegacyReader;
  whenTidy: Promise<unknown>;
}

/** Folder of stored files inside the archive. */
const ATTACHMENTS_FOLDER = 'lampiran';

/** What the jobs of an import do, by their kind. */
export function pastWorks(options: PastOptions): [string, JobWork][] {
  const { store, readText, findLegacyReader, whenTidy } = options;
  const classification = new ClassificationService(store);
  const readContext = async () => ({
    // Only the year counts, for dates that cannot be.
    today: officeDay(options.clock(), 'WIB'),
    codes: new Set((await classification.list()).map(({ code }) => code)),
  });
  const files = new FileStore(join(options.archiveFolder, ATTACHMENTS_FOLDER));
  return [
    [
      READ_JOB,
      new PastReadWork({
        store,
        archiveFolder: options.archiveFolder,
        readText,
        findLegacyReader,
        readContext,
      }),
    ],
    [SAVE_JOB, new PastSaveWork({ store, files, whenTidy })],
    [UNDO_JOB, new PastUndoWork(store)],
  ];
}

export function createPast(options: PastOptions, jobs: JobsService): PastServices {
  const { store, desktop, archiveFolder } = options;
  const files = new FileStore(join(archiveFolder, ATTACHMENTS_FOLDER));
  const pastJobs = new PastJobsService(store, jobs);
  return {
    jobs: pastJobs,
    imports: new PastService({
      store,
      desktop,
      jobs: pastJobs,
      archiveFolder,
      files,
    }),
    records: new ArchiveRecordsService({ store, files, desktop }),
  };
}
