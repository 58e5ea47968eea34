import { first } from './0001-first.ts';
import { papersAndJobs } from './0002-papers-and-jobs.ts';
import { attendanceMode } from './0003-attendance-mode.ts';
import { richText } from './0004-rich-text.ts';
import { codesAndVersions } from './0005-codes-and-versions.ts';
import { printJobs } from './0006-print-jobs.ts';
import { series } from './0007-series.ts';
import { directoryImport } from './0008-directory-import.ts';
import { attendanceDesk } from './0009-attendance-desk.ts';
import { letterLedger } from './0010-letter-ledger.ts';
import { minutesDesk } from './0011-minutes-desk.ts';
import { followUps } from './0012-follow-ups.ts';
import { everywhere } from './0013-everywhere.ts';
import { archive } from './0014-archive.ts';
import { auditChain } from './0015-audit-chain.ts';
import { attachments } from './0016-attachments.ts';
import { scans } from './0017-scans.ts';
import { search } from './0018-search.ts';
import { pastPapers } from './0019-past-papers.ts';
import { retention } from './0020-retention.ts';
import { backups } from './0021-backups.ts';
import { closingDays } from './0022-closing-days.ts';
import { foundPapers } from './0023-found-papers.ts';
import type { Migration } from './migration.ts';

/** Every step, oldest first. */
export const MIGRATIONS: readonly Migration[] = [
  first,
  papersAndJobs,
  attendanceMode,
  richText,
  codesAndVersions,
  printJobs,
  series,
  directoryImport,
  attendanceDesk,
  letterLedger,
  minutesDesk,
  followUps,
  everywhere,
  archive,
  auditChain,
  attachments,
  scans,
  search,
  pastPapers,
  retention,
  backups,
  closingDays,
  foundPapers,
];
