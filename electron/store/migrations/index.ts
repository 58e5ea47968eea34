import { first } from './0001-first.ts';
import { papersAndJobs } from './0002-papers-and-jobs.ts';
import { attendanceMode } from './0003-attendance-mode.ts';
import { richText } from './0004-rich-text.ts';
import { codesAndVersions } from './0005-codes-and-versions.ts';
import type { Migration } from './migration.ts';

/** Every step, oldest first. */
export const MIGRATIONS: readonly Migration[] = [
  first,
  papersAndJobs,
  attendanceMode,
  richText,
  codesAndVersions,
];
