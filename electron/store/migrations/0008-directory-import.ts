import type { Migration } from './migration.ts';

/**
 * The protocol order of the office, set once for organisations and once for positions, and the imports of lists with
 * what each of them made and changed, so that a whole import can be taken back; the same for doubles that were merged.
 */
export const directoryImport: Migration = {
  version: 8,
  name: 'directory-import',
  up(connection) {
    connection.exec(`
      ALTER TABLE organisation ADD COLUMN protocol_rank INTEGER CHECK (protocol_rank >= 1);
      ALTER TABLE position ADD COLUMN protocol_rank INTEGER CHECK (protocol_rank >= 1);

      CREATE TABLE import_batch (
        id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
        version INTEGER NOT NULL CHECK (version >= 1),
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT,
        file_name TEXT NOT NULL CHECK (file_name <> ''),
        sheet_name TEXT NOT NULL,
        created_rows INTEGER NOT NULL CHECK (created_rows >= 0),
        updated_rows INTEGER NOT NULL CHECK (updated_rows >= 0),
        skipped_rows INTEGER NOT NULL CHECK (skipped_rows >= 0),
        refused_rows INTEGER NOT NULL CHECK (refused_rows >= 0),
        undone_at TEXT
      ) STRICT;

      CREATE TABLE import_change (
        batch_id TEXT NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
        ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
        entity TEXT NOT NULL
          CHECK (entity IN ('organisation', 'person', 'position', 'position_holder', 'directory_group')),
        record_id TEXT NOT NULL,
        label TEXT NOT NULL,
        before_json TEXT CHECK (before_json IS NULL OR json_valid(before_json)),
        version_after INTEGER NOT NULL CHECK (version_after >= 1),
        undone_at TEXT,
        PRIMARY KEY (batch_id, ordinal)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE directory_merge (
        loser_id TEXT NOT NULL PRIMARY KEY CHECK (length(loser_id) = 36),
        keeper_id TEXT NOT NULL CHECK (keeper_id <> loser_id),
        entity TEXT NOT NULL CHECK (entity IN ('organisation', 'person', 'position')),
        at TEXT NOT NULL,
        moved_json TEXT NOT NULL CHECK (json_valid(moved_json)),
        keeper_before_json TEXT NOT NULL CHECK (json_valid(keeper_before_json)),
        keeper_version INTEGER NOT NULL CHECK (keeper_version >= 1)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
