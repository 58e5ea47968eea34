import { v7 as uuidv7 } from 'uuid';
import type { Connection } from '../connection.ts';
import type { Migration } from './migration.ts';

/* Frozen once landed: a change is a new migration. */

const STAMP = `
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  created_at TEXT NOT NULL CHECK (created_at LIKE '____-__-__T%Z'),
  updated_at TEXT NOT NULL CHECK (updated_at LIKE '____-__-__T%Z'),
  deleted_at TEXT CHECK (deleted_at LIKE '____-__-__T%Z')`;

const SUPPLEMENT = `
CREATE TABLE supplement (${STAMP},
  meeting_id TEXT NOT NULL UNIQUE REFERENCES meeting (id),
  value_json TEXT NOT NULL CHECK (json_valid(value_json))
) STRICT;
`;

/** The list of kinds lives in the code now; a paper keeps what it was made from, and a hash that tells whether it is fresh. */
const PAPER = `
CREATE TABLE paper_new (${STAMP},
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  kind TEXT NOT NULL CHECK (kind <> ''),
  relative_path TEXT NOT NULL
    CHECK (relative_path <> '' AND relative_path NOT LIKE '/%' AND '/' || relative_path NOT LIKE '%/../%'),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  pages INTEGER NOT NULL CHECK (pages > 0),
  is_draft INTEGER NOT NULL DEFAULT 0 CHECK (is_draft IN (0, 1)),
  stamp TEXT NOT NULL DEFAULT '' CHECK (length(stamp) IN (0, 64)),
  snapshot_json TEXT CHECK (json_valid(snapshot_json))
) STRICT;
INSERT INTO paper_new (id, version, created_at, updated_at, deleted_at, meeting_id, kind, relative_path, sha256, bytes,
  pages, is_draft)
SELECT id, version, created_at, updated_at, deleted_at, meeting_id, kind, relative_path, sha256, bytes, pages, is_draft
FROM paper;
DROP TABLE paper;
ALTER TABLE paper_new RENAME TO paper;
CREATE INDEX paper_by_meeting ON paper (meeting_id, created_at DESC);
CREATE UNIQUE INDEX paper_one_per_file ON paper (relative_path) WHERE deleted_at IS NULL;
CREATE TRIGGER paper_snapshot_is_never_changed BEFORE UPDATE OF stamp, snapshot_json ON paper
BEGIN SELECT RAISE(ABORT, 'what a paper was made from is never changed'); END;
`;

/** A meeting has several letters; those of one family share a register, so that no two ever print the same number (rule 9). */
const LETTER = `
ALTER TABLE letter ADD COLUMN paper TEXT NOT NULL DEFAULT 'invitation' CHECK (paper <> '');
UPDATE letter SET register = 'surat' WHERE register = 'undangan';
DROP INDEX letter_one_live;
CREATE UNIQUE INDEX letter_one_live ON letter (meeting_id, paper) WHERE state <> 'void';
`;

const JOB = `
CREATE TABLE job (${STAMP},
  kind TEXT NOT NULL CHECK (kind <> ''),
  meeting_id TEXT REFERENCES meeting (id),
  title TEXT NOT NULL CHECK (title <> ''),
  state TEXT NOT NULL
    CHECK (state IN ('waiting', 'running', 'paused', 'interrupted', 'cancelled', 'done', 'failed')),
  source_json TEXT NOT NULL CHECK (json_valid(source_json)),
  result_path TEXT NOT NULL
    CHECK (result_path NOT LIKE '/%' AND '/' || result_path || '/' NOT LIKE '%/../%'),
  message TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX job_by_meeting ON job (meeting_id);

CREATE TABLE job_item (
  job_id TEXT NOT NULL REFERENCES job (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 1),
  subject_id TEXT NOT NULL CHECK (subject_id <> ''),
  label TEXT NOT NULL,
  file_name TEXT NOT NULL DEFAULT '' CHECK (file_name NOT LIKE '%/%'),
  stamp TEXT NOT NULL DEFAULT '' CHECK (length(stamp) IN (0, 64)),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'failed', 'cancelled', 'skipped')),
  message TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (job_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE printed_letter (
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  addressee_id TEXT NOT NULL CHECK (length(addressee_id) = 36),
  stamp TEXT NOT NULL CHECK (length(stamp) = 64),
  printed_at TEXT NOT NULL CHECK (printed_at LIKE '____-__-__T%Z'),
  PRIMARY KEY (meeting_id, addressee_id)
) STRICT, WITHOUT ROWID;
`;

export const papersAndJobs: Migration = {
  version: 2,
  name: 'papers-and-jobs',
  up(connection) {
    connection.exec(SUPPLEMENT);
    addSupplements(connection);
    connection.exec(PAPER + LETTER + JOB);
  },
};

/** Every meeting has one; an empty object takes all defaults. */
function addSupplements(connection: Connection): void {
  const insert = connection.prepare(
    "INSERT INTO supplement (id, created_at, updated_at, meeting_id, value_json) SELECT ?, created_at, updated_at, id, '{}' FROM meeting WHERE id = ?",
  );
  for (const meetingId of connection.prepare('SELECT id FROM meeting').pluck().all()) {
    insert.run(uuidv7(), meetingId);
  }
}
