import type { Migration } from './migration.ts';

/* Frozen once landed: a change is a new migration. */

const STAMP = `
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  created_at TEXT NOT NULL CHECK (created_at LIKE '____-__-__T%Z'),
  updated_at TEXT NOT NULL CHECK (updated_at LIKE '____-__-__T%Z'),
  deleted_at TEXT CHECK (deleted_at LIKE '____-__-__T%Z')`;

/** Notes that never print are not in the minutes at all; a phrase belongs to the unit that uses the profile. */
const DESK = `
CREATE TABLE minutes_note (${STAMP},
  meeting_id TEXT NOT NULL UNIQUE REFERENCES meeting (id) ON DELETE CASCADE,
  value_json TEXT NOT NULL CHECK (json_valid(value_json))
) STRICT;

CREATE TABLE phrase (${STAMP},
  profile_id TEXT NOT NULL REFERENCES office_profile (id),
  text TEXT NOT NULL CHECK (text <> '')
) STRICT;
CREATE INDEX phrase_by_profile ON phrase (profile_id) WHERE deleted_at IS NULL;

CREATE TABLE minutes_place (
  meeting_id TEXT NOT NULL PRIMARY KEY REFERENCES meeting (id) ON DELETE CASCADE,
  field TEXT NOT NULL CHECK (field <> ''),
  cursor INTEGER NOT NULL CHECK (cursor >= 0),
  label TEXT NOT NULL,
  is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
  updated_at TEXT NOT NULL CHECK (updated_at LIKE '____-__-__T%Z')
) STRICT, WITHOUT ROWID;
`;

/**
 * The words of every discussion, for "Yang lalu". The index holds no text, only which words stand where; an entry gives
 * its row a number. Whatever changes minutes, their agenda or the meeting's name marks the meeting as stale.
 */
const MEMORY = `
CREATE TABLE minutes_memory_entry (
  entry INTEGER PRIMARY KEY,
  discussion_id TEXT NOT NULL UNIQUE CHECK (length(discussion_id) = 36),
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX minutes_memory_entry_by_meeting ON minutes_memory_entry (meeting_id);

CREATE VIRTUAL TABLE minutes_memory USING fts5 (
  item, meeting, body,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
);
CREATE TRIGGER minutes_memory_leave AFTER DELETE ON minutes_memory_entry
BEGIN DELETE FROM minutes_memory WHERE rowid = OLD.entry; END;

CREATE TABLE minutes_memory_stale (
  meeting_id TEXT NOT NULL PRIMARY KEY REFERENCES meeting (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO minutes_memory_stale (meeting_id) SELECT meeting_id FROM minutes;
`;

const marks = (name: string, event: string, meetingId: string) => `
CREATE TRIGGER minutes_memory_${name} AFTER ${event}
BEGIN
  INSERT INTO minutes_memory_stale (meeting_id) SELECT meeting_id FROM minutes WHERE meeting_id = ${meetingId}
  ON CONFLICT DO NOTHING;
END;
`;

export const minutesDesk: Migration = {
  version: 11,
  name: 'minutes-desk',
  up(connection) {
    connection.exec(DESK + MEMORY);
    connection.exec(
      marks('new', 'INSERT ON minutes', 'NEW.meeting_id') +
        marks('written', 'UPDATE ON minutes', 'NEW.meeting_id') +
        marks('renamed', 'UPDATE OF title ON meeting WHEN NEW.title <> OLD.title', 'NEW.id') +
        marks('agenda', 'INSERT ON agenda_item', 'NEW.meeting_id') +
        marks('agenda_renamed', 'UPDATE OF title ON agenda_item', 'NEW.meeting_id'),
    );
  },
};
