import type { Migration } from './migration.ts';

/* Frozen once landed: a change is a new migration. */

/** The import of one folder of old papers, and what was proposed for each file until it is confirmed. */
const PAST = `
CREATE TABLE past_batch (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  created_at TEXT NOT NULL CHECK (created_at LIKE '____-__-__T%Z'),
  folder TEXT NOT NULL CHECK (folder <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  skipped_json TEXT NOT NULL CHECK (json_valid(skipped_json)),
  job_id TEXT REFERENCES job (id) ON DELETE SET NULL
) STRICT;

CREATE TABLE past_row (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  batch_id TEXT NOT NULL REFERENCES past_batch (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position > 0),
  path TEXT NOT NULL CHECK (path <> ''),
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'proposed', 'known', 'double', 'failed', 'saved')),
  message TEXT NOT NULL DEFAULT '',
  is_left_out INTEGER NOT NULL DEFAULT 0 CHECK (is_left_out IN (0, 1)),
  is_doubtful INTEGER NOT NULL DEFAULT 0 CHECK (is_doubtful IN (0, 1)),
  bytes INTEGER NOT NULL DEFAULT 0 CHECK (bytes >= 0),
  sha256 TEXT CHECK (length(sha256) = 64),
  type TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT 'other',
  record_date TEXT CHECK (record_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  number_text TEXT NOT NULL DEFAULT '',
  organisation TEXT NOT NULL DEFAULT '',
  code TEXT NOT NULL DEFAULT '',
  security TEXT NOT NULL DEFAULT 'open' CHECK (security IN ('open', 'limited', 'secret', 'top-secret')),
  reasons_json TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(reasons_json)),
  text_state TEXT NOT NULL DEFAULT 'no-text' CHECK (text_state IN ('done', 'no-text', 'protected', 'damaged', 'unreadable')),
  pages INTEGER CHECK (pages > 0),
  record_id TEXT REFERENCES archive_record (id) ON DELETE SET NULL,
  search_text TEXT NOT NULL,
  text TEXT NOT NULL DEFAULT '',
  UNIQUE (batch_id, position),
  CHECK (state <> 'proposed' OR (title <> '' AND sha256 IS NOT NULL))
) STRICT;
CREATE INDEX past_row_by_state ON past_row (batch_id, state, position);
CREATE INDEX past_row_by_hash ON past_row (batch_id, sha256) WHERE sha256 IS NOT NULL;
CREATE INDEX past_row_by_record ON past_row (record_id) WHERE record_id IS NOT NULL;
CREATE INDEX archive_record_by_kind ON archive_record (kind, sort_date DESC, id DESC) WHERE deleted_at IS NULL;
`;

export const pastPapers: Migration = {
  version: 19,
  name: 'past-papers',
  up(connection) {
    connection.exec(PAST);
  },
};
