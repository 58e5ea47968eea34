import { CHAIN_START, type EventRow, eventHash } from '../audit-hash.ts';
import type { Connection } from '../connection.ts';
import type { Migration } from './migration.ts';

/* Frozen once landed: a change is a new migration. */

/** The chain: number, hash of the entry before, own hash; and which meeting an entry is about. */
const COLUMNS = `
DROP TRIGGER audit_event_is_never_changed;
ALTER TABLE audit_event ADD COLUMN is_difference INTEGER NOT NULL DEFAULT 0 CHECK (is_difference IN (0, 1));
ALTER TABLE audit_event ADD COLUMN meeting_id TEXT;
ALTER TABLE audit_event ADD COLUMN seq INTEGER;
ALTER TABLE audit_event ADD COLUMN prev_sha TEXT;
ALTER TABLE audit_event ADD COLUMN sha TEXT;
CREATE TABLE audit_head (
  id INTEGER NOT NULL PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  seq INTEGER NOT NULL CHECK (seq >= 0),
  sha TEXT NOT NULL CHECK (length(sha) = 64)
) STRICT;
`;

/** Parts of a meeting that know it, also when they are in the trash. */
const PARTS = [
  'invitation',
  'attendance',
  'minutes',
  'supplement',
  'letter',
  'delivery',
  'paper',
  'follow_up',
];

const meetingOf = `
UPDATE audit_event SET meeting_id = entity_id WHERE entity = 'meeting';
${PARTS.map(
  (table) =>
    `UPDATE audit_event SET meeting_id = (SELECT part.meeting_id FROM ${table} AS part WHERE part.id = entity_id)
     WHERE entity = '${table}';`,
).join('\n')}
UPDATE audit_event SET meeting_id = (SELECT item.meeting_id FROM follow_up_note AS note
  JOIN follow_up AS item ON item.id = note.follow_up_id WHERE note.id = entity_id) WHERE entity = 'follow_up_note';
UPDATE audit_event SET meeting_id = (SELECT item.meeting_id FROM follow_up_proof AS proof
  JOIN follow_up AS item ON item.id = proof.follow_up_id WHERE proof.id = entity_id) WHERE entity = 'follow_up_proof';
`;

const GUARDS = `
CREATE UNIQUE INDEX audit_event_by_seq ON audit_event (seq);
CREATE INDEX audit_event_by_meeting ON audit_event (meeting_id, seq) WHERE meeting_id IS NOT NULL;
CREATE INDEX audit_event_by_time ON audit_event (at);
CREATE TRIGGER audit_event_is_chained BEFORE INSERT ON audit_event
WHEN NEW.seq IS NULL OR length(NEW.sha) IS NOT 64 OR NEW.prev_sha IS NOT (SELECT sha FROM audit_head)
  AND NEW.prev_sha IS NOT (SELECT sha FROM audit_event WHERE seq = NEW.seq - 1)
BEGIN SELECT RAISE(ABORT, 'audit events are chained'); END;
CREATE TRIGGER audit_event_is_never_changed BEFORE UPDATE ON audit_event
BEGIN SELECT RAISE(ABORT, 'audit events are never changed'); END;
`;

const STAMP = `
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  created_at TEXT NOT NULL CHECK (created_at LIKE '____-__-__T%Z'),
  updated_at TEXT NOT NULL CHECK (updated_at LIKE '____-__-__T%Z'),
  deleted_at TEXT CHECK (deleted_at LIKE '____-__-__T%Z')`;

/** Every closing of a berkas: a meeting that was opened again keeps its earlier ones. */
const SEALS = `
CREATE TABLE dossier_seal (${STAMP},
  meeting_id TEXT REFERENCES meeting (id) ON DELETE SET NULL,
  folder TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (folder LIKE 'Arsip/%'),
  title TEXT NOT NULL,
  meeting_date TEXT CHECK (meeting_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  closed_on TEXT NOT NULL CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  gap_reason TEXT NOT NULL DEFAULT '',
  sums TEXT NOT NULL,
  files INTEGER NOT NULL CHECK (files > 0),
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  audit_seq INTEGER NOT NULL CHECK (audit_seq > 0),
  audit_sha TEXT NOT NULL CHECK (length(audit_sha) = 64),
  reopened_at TEXT CHECK (reopened_at LIKE '____-__-__T%Z'),
  reopen_reason TEXT NOT NULL DEFAULT '',
  CHECK ((reopened_at IS NULL) = (reopen_reason = ''))
) STRICT;
CREATE INDEX dossier_seal_by_meeting ON dossier_seal (meeting_id);
CREATE UNIQUE INDEX dossier_seal_one_in_force ON dossier_seal (meeting_id)
  WHERE reopened_at IS NULL AND deleted_at IS NULL AND meeting_id IS NOT NULL;

CREATE TABLE seal_check (
  seal_id TEXT NOT NULL PRIMARY KEY REFERENCES dossier_seal (id) ON DELETE CASCADE,
  at TEXT NOT NULL CHECK (at LIKE '____-__-__T%Z'),
  state TEXT NOT NULL CHECK (state IN ('sound', 'differs', 'missing')),
  files_json TEXT NOT NULL CHECK (json_valid(files_json))
) STRICT, WITHOUT ROWID;
`;

const closed = (id: string) =>
  `EXISTS (SELECT 1 FROM dossier WHERE meeting_id = ${id} AND closed_on IS NOT NULL AND deleted_at IS NULL)`;
const wall = (name: string, event: string, id: string) => `
CREATE TRIGGER ${name} BEFORE ${event} WHEN ${closed(id)}
BEGIN SELECT RAISE(ABORT, 'a closed meeting is never changed'); END;`;

/** The last wall behind the rule of the services: each save of a record raises its version. */
const WALLS = [
  wall('closed_meeting_stays', 'UPDATE OF version, deleted_at ON meeting', 'OLD.id'),
  wall('closed_meeting_is_kept', 'DELETE ON meeting', 'OLD.id'),
  ...['invitation', 'attendance', 'minutes', 'supplement', 'meeting_file'].map((table) =>
    wall(`closed_${table}_stays`, `UPDATE OF version, deleted_at ON ${table}`, 'OLD.meeting_id'),
  ),
  wall('closed_meeting_file_is_kept', 'DELETE ON meeting_file', 'OLD.meeting_id'),
  wall('closed_meeting_takes_no_file', 'INSERT ON meeting_file', 'NEW.meeting_id'),
].join('');

const AT_ONCE = 2000;

type PlacedRow = EventRow & { place: number };

export const auditChain: Migration = {
  version: 15,
  name: 'audit-chain',
  up(connection) {
    connection.exec(COLUMNS);
    connection.exec(meetingOf);
    chainAll(connection);
    connection.exec(GUARDS + SEALS + WALLS);
  },
};

/** Entries from before get their numbers and hashes in the order in which they were written. */
function chainAll(connection: Connection): void {
  const read = connection.prepare<[number], PlacedRow>(
    `SELECT rowid AS place, id, entity, entity_id, action, at, before_json, after_json, change_id, undoes, is_difference,
       meeting_id FROM audit_event WHERE rowid > ? ORDER BY rowid LIMIT ${AT_ONCE}`,
  );
  const write = connection.prepare('UPDATE audit_event SET seq = ?, prev_sha = ?, sha = ? WHERE rowid = ?');
  let [seq, sha, last] = [0, CHAIN_START, Number.MIN_SAFE_INTEGER];
  for (let rows = read.all(last); rows.length > 0; rows = read.all(last)) {
    for (const { place, ...row } of rows) {
      const prev = sha;
      seq += 1;
      sha = eventHash(row, seq, prev);
      write.run(seq, prev, sha, place);
      last = place;
    }
  }
  connection.prepare('INSERT INTO audit_head (id, seq, sha) VALUES (1, ?, ?)').run(seq, sha);
}
