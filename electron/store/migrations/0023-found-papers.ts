import type { Connection } from '../connection.ts';
import type { Migration } from './migration.ts';

/* Frozen once landed: a change is a new migration. */

/** The table of entries as before, with one more kind, and the paper that a letter or a text belongs to. */
const ENTRY = `
ALTER TABLE search_entry RENAME TO search_entry_old;
CREATE TABLE search_entry (
  entry INTEGER PRIMARY KEY CHECK (entry > 0),
  owner TEXT NOT NULL CHECK (length(owner) = 36),
  kind TEXT NOT NULL CHECK (kind IN ('meeting', 'minutes', 'paper', 'letter', 'follow-up', 'file', 'past')),
  paper TEXT NOT NULL DEFAULT '',
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
INSERT INTO search_entry (entry, owner, kind, paper, record_id, meeting_id, on_day, level, code, urgency, number, title,
  context, chair, people, organisations, body)
SELECT e.entry, e.owner, e.kind, iif(e.kind = 'letter' AND l.state <> 'void', coalesce(l.paper, ''), ''), e.record_id,
  e.meeting_id, e.on_day, e.level, e.code, e.urgency, e.number, e.title, e.context, e.chair, e.people, e.organisations,
  e.body
FROM search_entry_old AS e LEFT JOIN letter AS l ON l.id = e.record_id ORDER BY e.entry;
DROP TABLE search_entry_old;
CREATE UNIQUE INDEX search_entry_head ON search_entry (owner) WHERE entry % 4096 = 0;
CREATE INDEX search_entry_by_number ON search_entry (number_key) WHERE number <> '';
`;

const LEVEL = `CASE WHEN NEW.value_json ->> '$.reportMemo.urgency' LIKE '%sangat rahasia%' THEN 3
  WHEN NEW.value_json ->> '$.reportMemo.urgency' LIKE '%rahasia%' THEN 2
  WHEN NEW.value_json ->> '$.reportMemo.urgency' LIKE '%terbatas%' THEN 1 ELSE 0 END`;

/** What the further papers say belongs to its meeting; a nota dinas that becomes confidential is behind the wall at once. */
const MARKS = `
CREATE TRIGGER search_marks_new_supplement AFTER INSERT ON supplement
BEGIN
  INSERT INTO search_stale (owner) SELECT NEW.meeting_id WHERE true ON CONFLICT (owner) DO NOTHING;
END;
CREATE TRIGGER search_marks_changed_supplement AFTER UPDATE ON supplement
BEGIN
  INSERT INTO search_stale (owner) SELECT NEW.meeting_id WHERE true ON CONFLICT (owner) DO NOTHING;
END;
CREATE TRIGGER search_supplement_guards_upd AFTER UPDATE OF value_json ON supplement WHEN ${LEVEL} > 0
BEGIN
  UPDATE search_entry SET level = max(level, ${LEVEL}) WHERE paper = 'report-memo' AND entry BETWEEN
    (SELECT entry FROM search_entry WHERE owner = NEW.meeting_id AND entry % 4096 = 0) AND
    (SELECT entry FROM search_entry WHERE owner = NEW.meeting_id AND entry % 4096 = 0) + 4095;
END;
`;

const OFFICIAL = {
  ...{ positionId: null, personId: null, role: 'other', acting: '', title: '' },
  ...{ name: { front: '', name: '', back: '' }, rank: '', number: { kind: 'none', digits: '' } },
};
const SIGNATORY = { mandate: [], official: OFFICIAL };
const REGISTERED = {
  ...{ letterDate: null, isDayBlank: false, code: '', sequence: null, sequenceSuffix: '', numberText: '' },
  signatory: SIGNATORY,
};
/** A supplement that nobody has touched, as it was written until now: 2.6 KB of nothing for each meeting. */
const UNTOUCHED = {
  notice: {
    ...REGISTERED,
    ...{ kind: 'postponement', reason: '', corrections: [], formerDate: null, formerEndDate: null },
    ...{ formerStartTime: null, newDate: null, newEndDate: null, newStartTime: null, newEndTime: null },
    newPlace: '',
  },
  officialRecord: {
    ...REGISTERED,
    ...{ about: '', results: [], supportingDocuments: [], layout: 'single', signers: [] },
  },
  report: {
    ...REGISTERED,
    ...{ about: '', general: '', purpose: '', scope: '', basis: '', activities: '', results: '' },
    ...{ conclusions: '', closing: '' },
  },
  reportMemo: {
    ...REGISTERED,
    ...{
      to: [],
      from: '',
      copyRecipients: [],
      urgency: '',
      attachment: '',
      subject: '',
      opening: '',
      closing: '',
    },
  },
  pressRelease: { ...REGISTERED, headline: '', sentences: [], contact: '' },
  photos: [],
  photosPerPage: 4,
  attendanceSheet: { presence: 'all', variant: 'standard', paymentLabel: 'Jumlah (Rp)' },
  minutesTrailer: { notes: [], copyRecipients: [] },
  delivery: { blankRows: 0, signatory: SIGNATORY },
  envelope: { size: 'DL', hasSender: true },
  labels: { columns: 3, rows: 8, startAt: 1 },
  tableCards: { text: 'title' },
};

/** Those that say something are read into the index. */
const WRITTEN = `
INSERT INTO search_stale (owner)
SELECT meeting_id FROM supplement JOIN meeting ON meeting.id = supplement.meeting_id
WHERE value_json <> '{}' AND meeting.deleted_at IS NULL
ON CONFLICT (owner) DO NOTHING;
`;

/**
 * The rows of attendance lists are half of an archive, and their indexes were larger than they: an addressee stands in one
 * meeting only, so that one index keeps both rules, and statistics find the rows of a meeting without a copy of them.
 */
const ATTENDEE = `
CREATE TABLE attendee_new (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  meeting_id TEXT NOT NULL REFERENCES attendance (meeting_id) ON DELETE CASCADE,
  addressee_id TEXT REFERENCES addressee (id) DEFERRABLE INITIALLY DEFERRED,
  is_walk_in INTEGER NOT NULL DEFAULT 0 CHECK (is_walk_in IN (0, 1)),
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  organisation TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('invited', 'present', 'represented', 'excused', 'absent')),
  representative_name TEXT NOT NULL,
  representative_title TEXT NOT NULL,
  number_kind TEXT NOT NULL CHECK (number_kind IN ('NIP', 'NRP', 'none')),
  number_digits TEXT NOT NULL,
  rank TEXT NOT NULL,
  gender TEXT NOT NULL CHECK (gender IN ('', 'L', 'P')),
  phone TEXT NOT NULL,
  note TEXT NOT NULL,
  mode TEXT NOT NULL DEFAULT 'onsite' CHECK (mode IN ('onsite', 'online')),
  arrived_at TEXT CHECK (arrived_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  left_at TEXT CHECK (left_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  representative_letter TEXT NOT NULL DEFAULT '',
  UNIQUE (meeting_id, ordinal),
  CHECK (name <> '' OR title <> '' OR organisation <> '')
) STRICT;
INSERT INTO attendee_new
SELECT id, ordinal, meeting_id,
  (SELECT d.id FROM addressee AS d WHERE d.id = attendee.addressee_id AND d.meeting_id = attendee.meeting_id),
  is_walk_in, name, title, organisation, state, representative_name, representative_title, number_kind, number_digits,
  rank, gender, phone, note, mode, arrived_at, left_at, representative_letter
FROM attendee ORDER BY rowid;
DROP TABLE attendee;
ALTER TABLE attendee_new RENAME TO attendee;
CREATE UNIQUE INDEX attendee_by_addressee ON attendee (addressee_id);
`;

export const foundPapers: Migration = {
  version: 23,
  name: 'found-papers',
  up(connection) {
    connection.exec(ATTENDEE);
    connection
      .prepare("UPDATE supplement SET value_json = '{}' WHERE value_json = ?")
      .run(JSON.stringify(UNTOUCHED));
    withoutTriggers(connection, () => connection.exec(ENTRY));
    connection.exec(WRITTEN + MARKS);
  },
};

/** A table that triggers name cannot be put in the place of another while they are there: they are laid aside. */
function withoutTriggers(connection: Connection, work: () => void): void {
  const triggers = connection
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%search_entry%'",
    )
    .all();
  for (const { name } of triggers) connection.exec(`DROP TRIGGER ${name}`);
  work();
  for (const { sql } of triggers) connection.exec(sql);
}
