import type { Migration } from './migration.ts';

/** Printing letters as a job needs no layout of its own; the step keeps its number, so that later ones keep theirs. */
export const printJobs: Migration = {
  version: 6,
  name: 'print-jobs',
  up() {},
};
