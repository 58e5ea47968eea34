import type { Migration } from './migration.ts';

/* Frozen once landed: a change is a new migration. */

export const attachments: Migration = {
  version: 16,
  name: 'attachments',
  up() {
    // Nothing yet.
  },
};
