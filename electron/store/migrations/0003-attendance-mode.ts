import type { Migration } from './migration.ts';

/** Attendance rows say whether somebody is in the room or online; those that are there already are in the room. */
export const attendanceMode: Migration = {
  version: 3,
  name: 'attendance-mode',
  up(connection) {
    connection.exec(`
      ALTER TABLE attendee ADD COLUMN mode TEXT NOT NULL DEFAULT 'onsite' CHECK (mode IN ('onsite', 'online'))
    `);
  },
};
