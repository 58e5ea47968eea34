import type { Migration } from './migration.ts';

/* Frozen once landed: a change is a new migration. */

/** Which signed papers a scan shows, as its codes or the clerk say: a scan may hold several papers of one meeting. */
const SIGNED_PAPERS = `
CREATE TABLE signed_paper (
  file_id TEXT NOT NULL REFERENCES meeting_file (id) ON DELETE CASCADE,
  paper_kind TEXT NOT NULL CHECK (paper_kind <> ''),
  paper_version TEXT NOT NULL DEFAULT '',
  is_older INTEGER NOT NULL DEFAULT 0 CHECK (is_older IN (0, 1)),
  pages TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (file_id, paper_kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX meeting_file_by_meeting ON meeting_file (meeting_id) WHERE deleted_at IS NULL;
`;

export const scans: Migration = {
  version: 17,
  name: 'scans',
  up(connection) {
    connection.exec(SIGNED_PAPERS);
  },
};
