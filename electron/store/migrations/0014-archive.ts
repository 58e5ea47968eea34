import type { Migration } from './migration.ts';

/* Frozen once landed: a change is a new migration. */

const STAMP = `
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  created_at TEXT NOT NULL CHECK (created_at LIKE '____-__-__T%Z'),
  updated_at TEXT NOT NULL CHECK (updated_at LIKE '____-__-__T%Z'),
  deleted_at TEXT CHECK (deleted_at LIKE '____-__-__T%Z')`;

const day = (name: string) =>
  `${name} TEXT CHECK (${name} GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')`;
const SECURITY = `security TEXT NOT NULL DEFAULT 'open' CHECK (security IN ('open', 'limited', 'secret', 'top-secret'))`;

/**
 * What makes a meeting and an old paper records of the archive: code, security class, when the file was closed. A meeting
 * without a row in `dossier` is open, of the class "Biasa/Terbuka", and has the code of its invitation.
 */
const ARCHIVE = `
CREATE TABLE dossier (${STAMP},
  meeting_id TEXT NOT NULL UNIQUE REFERENCES meeting (id) ON DELETE CASCADE,
  code TEXT NOT NULL DEFAULT '',
  ${SECURITY},
  is_permanent INTEGER NOT NULL DEFAULT 0 CHECK (is_permanent IN (0, 1)),
  note TEXT NOT NULL DEFAULT '',
  ${day('closed_on')}
) STRICT;
CREATE INDEX dossier_by_closing ON dossier (closed_on) WHERE closed_on IS NOT NULL;
CREATE INDEX dossier_guarded ON dossier (meeting_id) WHERE security <> 'open';

CREATE TABLE archive_record (${STAMP},
  attachment_id TEXT NOT NULL REFERENCES attachment (id),
  name TEXT NOT NULL CHECK (name <> '' AND name NOT LIKE '%/%'),
  title TEXT NOT NULL CHECK (title <> ''),
  kind TEXT NOT NULL CHECK (kind <> ''),
  ${day('record_date')},
  number_text TEXT NOT NULL DEFAULT '',
  organisation TEXT NOT NULL DEFAULT '',
  code TEXT NOT NULL DEFAULT '',
  ${SECURITY},
  is_permanent INTEGER NOT NULL DEFAULT 0 CHECK (is_permanent IN (0, 1)),
  note TEXT NOT NULL DEFAULT '',
  meeting_id TEXT REFERENCES meeting (id) ON DELETE SET NULL,
  batch_id TEXT,
  search_text TEXT NOT NULL,
  sort_date TEXT NOT NULL GENERATED ALWAYS AS (coalesce(record_date, '0000-00-00')) VIRTUAL
) STRICT;
CREATE INDEX archive_record_by_date ON archive_record (sort_date DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX archive_record_by_attachment ON archive_record (attachment_id);
CREATE INDEX archive_record_by_meeting ON archive_record (meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX archive_record_by_batch ON archive_record (batch_id) WHERE batch_id IS NOT NULL;
`;

/** Files of a meeting, and the words in them. `is_signed`: a scan of the signed paper of `paper_kind`. */
const FILES = `
CREATE TABLE meeting_file (${STAMP},
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  attachment_id TEXT NOT NULL REFERENCES attachment (id),
  name TEXT NOT NULL CHECK (name <> '' AND name NOT LIKE '%/%'),
  role TEXT NOT NULL CHECK (role IN ('scan', 'photo', 'material', 'letter', 'other')),
  description TEXT NOT NULL DEFAULT '',
  ordinal INTEGER NOT NULL DEFAULT 0,
  is_signed INTEGER NOT NULL DEFAULT 0 CHECK (is_signed IN (0, 1)),
  paper_kind TEXT,
  CHECK (is_signed = 0 OR paper_kind IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX meeting_file_once ON meeting_file (meeting_id, attachment_id) WHERE deleted_at IS NULL;
CREATE INDEX meeting_file_by_attachment ON meeting_file (attachment_id);

CREATE TABLE attachment_text (
  attachment_id TEXT NOT NULL PRIMARY KEY REFERENCES attachment (id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'no-text', 'protected', 'damaged', 'unreadable')),
  text TEXT NOT NULL DEFAULT '',
  pages INTEGER CHECK (pages > 0)
) STRICT;
CREATE INDEX attachment_text_waiting ON attachment_text (attachment_id) WHERE state = 'waiting';
`;

export const archive: Migration = {
  version: 14,
  name: 'archive',
  up(connection) {
    connection.exec(ARCHIVE + FILES);
  },
};
