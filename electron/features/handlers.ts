import type { appContract } from '../../shared/contract/app.ts';
import type { Handlers } from '../../shared/contract/index.ts';
import type { restoreContract } from '../../shared/contract/restore.ts';
import { jobsHandlers } from '../jobs/jobs.handlers.ts';
import { archiveHandlers } from './archive/archive.handlers.ts';
import { supplementHandlers } from './archive/supplement.handlers.ts';
import { attachmentsHandlers } from './attachments/attachments.handlers.ts';
import { attendanceHandlers } from './attendance/attendance.handlers.ts';
import { auditHandlers } from './audit/audit.handlers.ts';
import { backupHandlers } from './backup/backup.handlers.ts';
import { backupFirst } from './backup/backup-first.ts';
import { classificationHandlers, codeImportHandlers } from './classification/classification.handlers.ts';
import { decisionsHandlers } from './decisions/decisions.handlers.ts';
import { deskHandlers } from './desk/desk.handlers.ts';
import { directoryHandlers } from './directory/directory.handlers.ts';
import { directoryImportHandlers } from './directory/import.handlers.ts';
import { followUpsHandlers } from './followups/followups.handlers.ts';
import { historyHandlers } from './history/history.handlers.ts';
import { invitationsHandlers } from './invitations/invitations.handlers.ts';
import { mergeHandlers } from './invitations/merge.handlers.ts';
import { lettersHandlers } from './letters/letters.handlers.ts';
import { meetingsHandlers } from './meetings/meetings.handlers.ts';
import { seriesHandlers } from './meetings/series.handlers.ts';
import { templatesHandlers } from './meetings/templates.handlers.ts';
import { minutesHandlers } from './minutes/minutes.handlers.ts';
import { pastHandlers } from './past/past.handlers.ts';
import { printingHandlers } from './printing/printing.handlers.ts';
import { retentionHandlers } from './retention/retention.handlers.ts';
import { scansHandlers } from './scans/scans.handlers.ts';
import { sealHandlers } from './seal/seal.handlers.ts';
import { searchHandlers } from './search/search.handlers.ts';
import type { Services } from './services.ts';
import { settingsHandlers } from './settings/settings.handlers.ts';
import { transferHandlers } from './transfer/transfer.handlers.ts';
import { trashHandlers } from './trash/trash.handlers.ts';
import { yearChangeHandlers } from './year-change/year-change.handlers.ts';

/** Every method of the contract except those of the shell (`app.*`, `restore.*`). */
export type FeatureHandlers = Omit<Handlers, keyof typeof appContract | keyof typeof restoreContract>;

export function createHandlers(services: Services): FeatureHandlers {
  const first = backupFirst(services.backup);
  return {
    ...meetingsHandlers(services.meetings),
    ...seriesHandlers(services.series),
    ...templatesHandlers(services.templates),
    ...invitationsHandlers(services),
    ...attendanceHandlers(services.attendance, services.statistics),
    ...minutesHandlers(services.minutes, services.minutesDesk),
    ...decisionsHandlers(services.decisions),
    ...lettersHandlers(services.letters, services.ledger),
    ...classificationHandlers(services.classification),
    ...codeImportHandlers(services.codeImport, first),
    ...retentionHandlers(services.retention),
    ...yearChangeHandlers(services.yearChange),
    ...archiveHandlers(services.papers, services.paperChanges),
    ...printingHandlers(services.printing),
    ...directoryHandlers(services.directory),
    ...directoryImportHandlers(services.directoryImport, first),
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
    ...sealHandlers(services.seals),
    ...auditHandlers(services.audit),
    ...scansHandlers(services.scans),
    ...attachmentsHandlers(services.attachments),
    ...pastHandlers(services.past, first),
    ...searchHandlers(services.search),
  };
}
