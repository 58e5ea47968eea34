import type { Migration } from './migration.ts';

/*
 * Frozen once landed: a change is a new migration. The index of the first step was never filled: it goes.
 *
 * One row of `search_entry` is one thing that can be found. Its key says how old it is, so that the newest stand at the
 * end: days << 24 | place within the day << 12 | place within its owner. All entries of one meeting (old paper, letter of
 * no meeting) are its block of 4,096 keys; the first of them is the meeting itself, with its chair, people and
 * organisations.
 */

const STAMP = `
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  created_at TEXT NOT NULL CHECK (created_at LIKE '____-__-__T%Z'),
  updated_at TEXT NOT NULL CHECK (updated_at LIKE '____-__-__T%Z'),
  deleted_at TEXT CHECK (deleted_at LIKE '____-__-__T%Z')`;

const TEXTS = ['title', 'context', 'number', 'chair', 'people', 'organisations', 'body'];
const texts = (prefix = '') => TEXTS.map((name) => prefix + name).join(', ');

const ENTRY = `
DROP TABLE search_index;

CREATE TABLE search_entry (
  entry INTEGER PRIMARY KEY CHECK (entry > 0),
  owner TEXT NOT NULL CHECK (length(owner) = 36),
  kind TEXT NOT NULL CHECK (kind IN ('meeting', 'minutes', 'letter', 'follow-up', 'file', 'past')),
  record_id TEXT NOT NULL,
  meeting_id TEXT,
  on_day TEXT,
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 3),
  code TEXT NOT NULL,
  urgency TEXT NOT NULL,
  number TEXT NOT NULL,
  number_key TEXT NOT NULL GENERATED ALWAYS AS (lower(replace(replace(number, ' ', ''), char(160), ''))) VIRTUAL,
  title TEXT NOT NULL,
  context TEXT NOT NULL,
  chair TEXT NOT NULL,
  people TEXT NOT NULL,
  organisations TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX search_entry_head ON search_entry (owner) WHERE entry % 4096 = 0;
CREATE INDEX search_entry_by_number ON search_entry (number_key) WHERE number <> '';

CREATE TABLE search_stale (
  mark INTEGER PRIMARY KEY,
  owner TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE search_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  is_emptying INTEGER NOT NULL CHECK (is_emptying IN (0, 1)),
  rebuilt_at TEXT
) STRICT;
INSERT INTO search_state (id, is_emptying) VALUES (1, 0);

CREATE TABLE saved_search (${STAMP},
  name TEXT NOT NULL CHECK (name <> ''),
  question_json TEXT NOT NULL CHECK (json_valid(question_json)),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0)
) STRICT;
`;

/** Words, and parts of words of titles and chairs. Both read their text from the entries, which they follow. */
const INDEXES = `
CREATE VIRTUAL TABLE search_index USING fts5 (
  ${texts()}, content = 'search_entry', content_rowid = 'entry',
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
CREATE VIRTUAL TABLE search_part USING fts5 (
  title, chair, content = 'search_entry', content_rowid = 'entry', columnsize = 0,
  tokenize = "trigram remove_diacritics 1"
);
CREATE TRIGGER search_entry_in AFTER INSERT ON search_entry
BEGIN
  INSERT INTO search_index (rowid, ${texts()}) VALUES (NEW.entry, ${texts('NEW.')});
  INSERT INTO search_part (rowid, title, chair) VALUES (NEW.entry, NEW.title, NEW.chair);
END;
CREATE TRIGGER search_entry_out AFTER DELETE ON search_entry WHEN (SELECT is_emptying FROM search_state) = 0
BEGIN
  INSERT INTO search_index (search_index, rowid, ${texts()}) VALUES ('delete', OLD.entry, ${texts('OLD.')});
  INSERT INTO search_part (search_part, rowid, title, chair) VALUES ('delete', OLD.entry, OLD.title, OLD.chair);
END;
`;

/** A change says only whose entries are out of date; they are made anew later, so that a save does not pay for it. */
const marks = (name: string, event: string, owners: string) => `
CREATE TRIGGER search_marks_${name} AFTER ${event}
BEGIN
  INSERT INTO search_stale (owner) ${owners} ON CONFLICT (owner) DO NOTHING;
END;
`;
const one = (owner: string) => `SELECT ${owner} WHERE true`;
const both = (table: string, name: string, owner: string) =>
  marks(`new_${name}`, `INSERT ON ${table}`, one(`NEW.${owner}`)) +
  marks(`changed_${name}`, `UPDATE ON ${table}`, one(`NEW.${owner}`));

const OWNERS_OF_TEXT = `
  SELECT meeting_id FROM meeting_file WHERE attachment_id = NEW.attachment_id
  UNION SELECT id FROM archive_record WHERE attachment_id = NEW.attachment_id
  UNION SELECT follow_up.meeting_id FROM follow_up_proof AS proof JOIN follow_up ON follow_up.id = proof.follow_up_id
    WHERE proof.attachment_id = NEW.attachment_id`;
const OWNER_OF_PROOF = 'SELECT meeting_id FROM follow_up WHERE id = NEW.follow_up_id';

const MARKS =
  both('meeting', 'meeting', 'id') +
  both('invitation', 'invitation', 'meeting_id') +
  both('attendance', 'attendance', 'meeting_id') +
  both('minutes', 'minutes', 'meeting_id') +
  both('follow_up', 'follow_up', 'meeting_id') +
  both('meeting_file', 'file', 'meeting_id') +
  both('dossier', 'dossier', 'meeting_id') +
  both('archive_record', 'record', 'id') +
  marks('new_agenda', 'INSERT ON agenda_item', one('NEW.meeting_id')) +
  marks('new_letter', 'INSERT ON letter', one('coalesce(NEW.meeting_id, NEW.id)')) +
  marks(
    'changed_letter',
    'UPDATE ON letter',
    'SELECT coalesce(OLD.meeting_id, OLD.id) UNION SELECT coalesce(NEW.meeting_id, NEW.id)',
  ) +
  marks('gone_letter', 'DELETE ON letter', one('coalesce(OLD.meeting_id, OLD.id)')) +
  marks('gone_file', 'DELETE ON meeting_file', one('OLD.meeting_id')) +
  marks('new_proof', 'INSERT ON follow_up_proof', OWNER_OF_PROOF) +
  marks('changed_proof', 'UPDATE ON follow_up_proof', OWNER_OF_PROOF) +
  marks('new_text', `INSERT ON attachment_text WHEN NEW.text <> ''`, OWNERS_OF_TEXT) +
  marks('changed_text', 'UPDATE OF text ON attachment_text WHEN NEW.text <> OLD.text', OWNERS_OF_TEXT);

const block = (owner: string) => `entry BETWEEN
  (SELECT entry FROM search_entry WHERE owner = ${owner} AND entry % 4096 = 0) AND
  (SELECT entry FROM search_entry WHERE owner = ${owner} AND entry % 4096 = 0) + 4095`;
const levelOf = (security: string) =>
  `CASE ${security} WHEN 'limited' THEN 1 WHEN 'secret' THEN 2 WHEN 'top-secret' THEN 3 ELSE 0 END`;
const levelOfUrgency = `CASE WHEN NEW.urgency LIKE '%sangat rahasia%' THEN 3 WHEN NEW.urgency LIKE '%rahasia%' THEN 2
  WHEN NEW.urgency LIKE '%terbatas%' THEN 1 ELSE 0 END`;

/* What must not wait for the index: nobody finds what was thrown away or has just become confidential. */

const leaves = (table: string, event: string, row: 'OLD' | 'NEW') => `
CREATE TRIGGER search_${table}_leaves_${row.toLowerCase()} AFTER ${event}
BEGIN DELETE FROM search_entry WHERE ${block(`${row}.id`)}; END;
`;
const guards = (table: string, event: string, owner: string, level: string) => `
CREATE TRIGGER search_${table}_guards_${event.slice(0, 3).toLowerCase()} AFTER ${event} ON ${table} WHEN ${level} > 0
BEGIN UPDATE search_entry SET level = max(level, ${level}) WHERE ${block(`NEW.${owner}`)}; END;
`;

const WALLS =
  ['meeting', 'archive_record']
    .map(
      (table) =>
        leaves(table, `UPDATE OF deleted_at ON ${table} WHEN NEW.deleted_at IS NOT NULL`, 'NEW') +
        leaves(table, `DELETE ON ${table}`, 'OLD'),
    )
    .join('') +
  guards('dossier', 'INSERT', 'meeting_id', levelOf('NEW.security')) +
  guards('dossier', 'UPDATE OF security', 'meeting_id', levelOf('NEW.security')) +
  guards('archive_record', 'UPDATE OF security', 'id', levelOf('NEW.security')) +
  guards('invitation', 'UPDATE OF urgency', 'meeting_id', levelOfUrgency);

/** Marked later is indexed first: the newest before the oldest. */
const EVERYTHING = `
INSERT INTO search_stale (owner)
SELECT id FROM (
  SELECT id, coalesce(meeting_date, '9999') AS day FROM meeting WHERE deleted_at IS NULL
  UNION ALL SELECT id, coalesce(record_date, '') FROM archive_record WHERE deleted_at IS NULL
  UNION ALL SELECT id, coalesce(letter_date, '') FROM letter WHERE meeting_id IS NULL
) ORDER BY day, id DESC;
`;

export const search: Migration = {
  version: 18,
  name: 'search',
  up(connection) {
    connection.exec(ENTRY + INDEXES + MARKS + WALLS + EVERYTHING);
  },
};
