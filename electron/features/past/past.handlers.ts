import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { pastContract } from '../../../shared/contract/past.ts';
import type { BackupFirst } from '../backup/backup-first.ts';
import type { ArchiveRecordsService } from './archive-records.service.ts';
import type { PastService } from './past.service.ts';
import type { PastJobsService } from './past-jobs.service.ts';

export interface PastServices {
  imports: PastService;
  jobs: PastJobsService;
  records: ArchiveRecordsService;
}

export function pastHandlers(
  { imports, jobs, records }: PastServices,
  backupFirst: BackupFirst,
): HandlersOf<typeof pastContract> {
  return {
    'past.begin': () => imports.begin(),
    'past.batches': () => imports.batches(),
    'past.batch': ({ id }) => imports.batch(id),
    'past.read': ({ id }) => jobs.read(id),
    'past.rows': (input) => imports.rows(input),
    'past.text': ({ id }) => imports.text(id),
    'past.edit': (input) => imports.edit(input),
    'past.editMany': (input) => imports.editMany(input),
    'past.open': ({ id }) => imports.open(id),
    'past.save': ({ id }) => backupFirst(() => jobs.save(id)),
    'past.undo': ({ id }) => jobs.undo(id),
    'past.discard': ({ id }) => imports.discard(id),
    'past.report': ({ id }) => imports.report(id),
    'archiveRecords.list': (input) => records.list(input),
    'archiveRecords.years': (input) => records.years(input),
    'archiveRecords.get': ({ id }) => records.get(id),
    'archiveRecords.save': (input) => records.save(input),
    'archiveRecords.remove': (input) => records.remove(input),
    'archiveRecords.restore': ({ id }) => records.restore(id),
    'archiveRecords.open': ({ id }) => records.open(id),
    'archiveRecords.show': ({ id }) => records.show(id),
  };
}
