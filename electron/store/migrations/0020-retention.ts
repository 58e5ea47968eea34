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

/** Retention per code, of the archive and not of a profile; and the imports of lists of codes with what each changed. */
const RETENTION = `
CREATE TABLE retention_rule (${STAMP},
  code TEXT NOT NULL CHECK (code <> ''),
  active_years INTEGER NOT NULL CHECK (active_years BETWEEN 0 AND 100),
  inactive_years INTEGER NOT NULL CHECK (inactive_years BETWEEN 0 AND 100),
  final_fate TEXT NOT NULL CHECK (final_fate IN ('musnah', 'permanen', 'dinilai-kembali')),
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX retention_rule_one_live ON retention_rule (code) WHERE deleted_at IS NULL;

CREATE TABLE code_import (${STAMP},
  file_name TEXT NOT NULL CHECK (file_name <> ''),
  sheet_name TEXT NOT NULL,
  created_rows INTEGER NOT NULL CHECK (created_rows >= 0),
  updated_rows INTEGER NOT NULL CHECK (updated_rows >= 0),
  skipped_rows INTEGER NOT NULL CHECK (skipped_rows >= 0),
  refused_rows INTEGER NOT NULL CHECK (refused_rows >= 0),
  undone_at TEXT
) STRICT;

CREATE TABLE code_import_change (
  batch_id TEXT NOT NULL REFERENCES code_import (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  entity TEXT NOT NULL CHECK (entity IN ('classification_code', 'retention_rule')),
  record_id TEXT NOT NULL,
  label TEXT NOT NULL,
  before_json TEXT CHECK (before_json IS NULL OR json_valid(before_json)),
  version_after INTEGER NOT NULL CHECK (version_after >= 1),
  undone_at TEXT,
  PRIMARY KEY (batch_id, ordinal)
) STRICT, WITHOUT ROWID;
`;

export const retention: Migration = {
  version: 20,
  name: 'retention',
  up(connection) {
    connection.exec(RETENTION);
    takeFromProfiles(connection);
  },
};

/** Until now each profile had a schedule of its own; the default profile speaks first, the first line of a code counts. */
function takeFromProfiles(connection: Connection): void {
  const insert = connection.prepare(`
    INSERT OR IGNORE INTO retention_rule (id, created_at, updated_at, code, active_years, inactive_years, final_fate, note)
    SELECT ?, ?, ?, ?, ?, ?, ?, ?
    WHERE NOT EXISTS (SELECT 1 FROM retention_rule WHERE code = ?)`);
  for (const { at, line } of listOldRules(connection)) {
    const { code, activeYears, inactiveYears, finalFate, note } = line;
    insert.run(uuidv7(), at, at, code, activeYears, inactiveYears, finalFate, note ?? '', code);
  }
}

interface OldRule {
  at: unknown;
  line: Record<string, unknown>;
}

function listOldRules(connection: Connection): OldRule[] {
  const rows: unknown[] = connection
    .prepare(`
      SELECT profile.updated_at AS at, rule.value AS line
      FROM office_profile AS profile, json_each(profile.settings_json, '$.retention') AS rule
      WHERE profile.deleted_at IS NULL ORDER BY profile.is_default DESC, profile.id, rule.key`)
    .all();
  return rows.flatMap((row) => {
    if (!isRow(row) || typeof row.line !== 'string') return [];
    const line: unknown = JSON.parse(row.line);
    return isRow(line) ? [{ at: row.at, line }] : [];
  });
}

function isRow(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
