import type { Migration } from './migration.ts';

/* Frozen once landed: a change is a new migration. */

/**
 * What belongs to one action of the clerk carries one `change_id`; a change that takes another one back, or brings it
 * again, names the first in `undoes`. Rows from before this step have neither. States of a meeting that went to another
 * computer or came from it are kept, so that the next file can be compared with the last state that both had.
 */
const EVERYWHERE = `
ALTER TABLE audit_event ADD COLUMN change_id TEXT;
ALTER TABLE audit_event ADD COLUMN undoes TEXT;
CREATE INDEX audit_event_by_change ON audit_event (change_id) WHERE change_id IS NOT NULL;

CREATE TABLE transfer_origin (
  meeting_id TEXT NOT NULL PRIMARY KEY REFERENCES meeting (id) ON DELETE CASCADE,
  origin_id TEXT NOT NULL UNIQUE CHECK (length(origin_id) = 36)
) STRICT, WITHOUT ROWID;

CREATE TABLE transfer_state (
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  value_json TEXT NOT NULL CHECK (json_valid(value_json)),
  at TEXT NOT NULL CHECK (at LIKE '____-__-__T%Z'),
  direction TEXT NOT NULL CHECK (direction IN ('out', 'in')),
  ordinal INTEGER NOT NULL,
  PRIMARY KEY (meeting_id, sha256)
) STRICT, WITHOUT ROWID;

CREATE INDEX meeting_in_trash ON meeting (deleted_at, id) WHERE deleted_at IS NOT NULL;
`;

export const everywhere: Migration = {
  version: 13,
  name: 'everywhere',
  up(connection) {
    connection.exec(EVERYWHERE);
  },
};
