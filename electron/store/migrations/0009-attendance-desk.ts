import type { Migration } from './migration.ts';

/* Frozen once landed: a change is a new migration. */

const clock = (name: string) => `${name} TEXT CHECK (${name} GLOB '[0-2][0-9]:[0-5][0-9]')`;

/**
 * What the reception desk notes: when somebody came and left, the letter of duty of who came instead, and how many must
 * be there. The index holds all that the statistics count, so that they never read whole rows.
 */
export const attendanceDesk: Migration = {
  version: 9,
  name: 'attendance-desk',
  up(connection) {
    connection.exec(`
      ALTER TABLE attendee ADD COLUMN ${clock('arrived_at')};
      ALTER TABLE attendee ADD COLUMN ${clock('left_at')};
      ALTER TABLE attendee ADD COLUMN representative_letter TEXT NOT NULL DEFAULT '';

      ALTER TABLE attendance ADD COLUMN quorum_rule TEXT NOT NULL DEFAULT 'none'
        CHECK (quorum_rule IN ('none', 'half', 'two-thirds', 'number'));
      ALTER TABLE attendance ADD COLUMN quorum_number INTEGER NOT NULL DEFAULT 1
        CHECK (quorum_number BETWEEN 1 AND 5000);
      ALTER TABLE attendance ADD COLUMN quorum_counts_represented INTEGER NOT NULL DEFAULT 1
        CHECK (quorum_counts_represented IN (0, 1));

      CREATE INDEX attendee_for_statistics ON attendee
        (meeting_id, is_walk_in, organisation, title, name, state, representative_title, addressee_id);
    `);
  },
};
