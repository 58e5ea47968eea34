import type { Migration } from './migration.ts';

/* Frozen once landed: a change is a new migration. */

export const backups: Migration = {
  version: 21,
  name: 'backups',
  up() {
    // Nothing yet.
  },
};
