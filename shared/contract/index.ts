import type { z } from 'zod';
import { appContract } from './app.ts';
import { attachmentsContract } from './attachments.ts';
import { attendanceContract } from './attendance.ts';
import { auditContract } from './audit.ts';
import { backupContract } from './backup.ts';
import { classificationContract } from './classification.ts';
import { codeImportContract } from './code-import.ts';
import { decisionsContract } from './decisions.ts';
import { deskContract } from './desk.ts';
import { directoryContract } from './directory.ts';
import { directoryImportContract } from './directory-import.ts';
import { followUpsContract } from './followups.ts';
import { historyContract } from './history.ts';
import { invitationsContract } from './invitations.ts';
import { jobsContract } from './jobs.ts';
import { lettersContract } from './letters.ts';
import { meetingsContract } from './meetings.ts';
import { minutesContract } from './minutes.ts';
import { papersContract } from './papers.ts';
import { pastContract } from './past.ts';
import { printingContract } from './printing.ts';
import { restoreContract } from './restore.ts';
import { retentionContract } from './retention.ts';
import { scansContract } from './scans.ts';
import { sealContract } from './seal.ts';
import { searchContract } from './search.ts';
import { seriesContract } from './series.ts';
import { settingsContract } from './settings.ts';
import { supplementContract } from './supplement.ts';
import { templatesContract } from './templates.ts';
import { transferContract } from './transfer.ts';
import { trashContract } from './trash.ts';
import { yearChangeContract } from './year-change.ts';

/** Every method that the page may call. Adding one is a line here and a handler in main; a missing one does not compile. */
export const contract = {
  ...appContract,
  ...meetingsContract,
  ...seriesContract,
  ...templatesContract,
  ...invitationsContract,
  ...attachmentsContract,
  ...attendanceContract,
  ...minutesContract,
  ...decisionsContract,
  ...lettersContract,
  ...classificationContract,
  ...codeImportContract,
  ...retentionContract,
  ...papersContract,
  ...printingContract,
  ...directoryContract,
  ...directoryImportContract,
  ...settingsContract,
  ...supplementContract,
  ...jobsContract,
  ...followUpsContract,
  ...deskContract,
  ...backupContract,
  ...restoreContract,
  ...historyContract,
  ...trashContract,
  ...yearChangeContract,
  ...searchContract,
  ...transferContract,
  ...sealContract,
  ...auditContract,
  ...scansContract,
  ...pastContract,
};

export type Contract = typeof contract;
export type Method = keyof Contract;
/** What the page may write: fields with a default may be left out. */
export type InputOf<M extends Method> = z.input<Contract[M]['input']>;
/** What the handler gets: checked and with defaults filled in. */
export type CheckedInputOf<M extends Method> = z.output<Contract[M]['input']>;
export type OutputOf<M extends Method> = z.output<Contract[M]['output']>;

export type Handlers = { [M in Method]: (input: CheckedInputOf<M>) => Promise<OutputOf<M>> };
/** The handlers of one feature: `HandlersOf<typeof meetingsContract>`. */
export type HandlersOf<Part extends Partial<Contract>> = Pick<Handlers, keyof Part & Method>;
