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
];
