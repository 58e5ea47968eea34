import type { Migration } from './migration.ts';

/*
 * Frozen once landed: a change is a new migration. Checks repeat what the schemas in shared/domain say, so that a rule
 * holds even against code that forgets it. References between lists of different records are deferred, because a list
 * is saved by deleting and inserting all its rows in one transaction.
 */

const STAMP = `
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  created_at TEXT NOT NULL CHECK (created_at LIKE '____-__-__T%Z'),
  updated_at TEXT NOT NULL CHECK (updated_at LIKE '____-__-__T%Z'),
  deleted_at TEXT CHECK (deleted_at LIKE '____-__-__T%Z')`;

const LISTED = `
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0)`;

const PERSON_NUMBER = `
  number_kind TEXT NOT NULL CHECK (number_kind IN ('NIP', 'NRP', 'none')),
  number_digits TEXT NOT NULL,
  rank TEXT NOT NULL,
  gender TEXT NOT NULL CHECK (gender IN ('', 'L', 'P')),
  phone TEXT NOT NULL`;

const flag = (name: string) => `${name} INTEGER NOT NULL DEFAULT 0 CHECK (${name} IN (0, 1))`;
const day = (name: string) =>
  `${name} TEXT CHECK (${name} GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')`;
const clock = (name: string) => `${name} TEXT CHECK (${name} GLOB '[0-2][0-9]:[0-5][0-9]')`;
const json = (name: string) => `${name} TEXT NOT NULL CHECK (json_valid(${name}))`;

const OFFICE = `
CREATE TABLE office_profile (${STAMP},
  name TEXT NOT NULL CHECK (name <> ''),
  ${flag('is_default')},
  ${json('settings_json')},
  CHECK (is_default = 0 OR deleted_at IS NULL)
) STRICT;
CREATE UNIQUE INDEX office_profile_one_default ON office_profile (is_default) WHERE is_default = 1;

CREATE TABLE picture (${STAMP},
  name TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('image/png', 'image/jpeg')),
  width INTEGER NOT NULL CHECK (width > 0),
  height INTEGER NOT NULL CHECK (height > 0),
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL CHECK (length(bytes) > 0)
) STRICT;
`;

const DIRECTORY = `
CREATE TABLE organisation (${STAMP},
  name TEXT NOT NULL CHECK (name <> ''),
  short_name TEXT NOT NULL,
  kind TEXT NOT NULL,
  address TEXT NOT NULL,
  search_text TEXT NOT NULL
) STRICT;

CREATE TABLE person (${STAMP},
  name_front TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  name_back TEXT NOT NULL,
  ${PERSON_NUMBER},
  search_text TEXT NOT NULL
) STRICT;

CREATE TABLE position (${STAMP},
  title TEXT NOT NULL CHECK (title <> ''),
  role TEXT NOT NULL CHECK (role IN ('regional-head', 'deputy-head', 'regional-secretary', 'other')),
  organisation_id TEXT REFERENCES organisation (id),
  search_text TEXT NOT NULL
) STRICT;
CREATE INDEX position_by_organisation ON position (organisation_id);

CREATE TABLE position_holder (${STAMP},
  position_id TEXT NOT NULL REFERENCES position (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  acting TEXT NOT NULL CHECK (acting IN ('', 'Plt.', 'Plh.', 'Pj.', 'Pjs.')),
  ${day('from_date')},
  ${day('until_date')},
  CHECK (from_date IS NULL OR until_date IS NULL OR from_date <= until_date)
) STRICT;
CREATE INDEX position_holder_by_position ON position_holder (position_id);
CREATE INDEX position_holder_by_person ON position_holder (person_id);

CREATE TABLE directory_group (${STAMP},
  name TEXT NOT NULL CHECK (name <> ''),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0)
) STRICT;

CREATE TABLE group_member (
  group_id TEXT NOT NULL REFERENCES directory_group (id) ON DELETE CASCADE,
  position_id TEXT NOT NULL REFERENCES position (id),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  PRIMARY KEY (group_id, position_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX group_member_by_position ON group_member (position_id);
`;

/** Two definitive holders of one position never overlap (rule 63); an acting one may stand beside the holder. */
const holderTrigger = (event: 'INSERT' | 'UPDATE') => `
CREATE TRIGGER position_holder_overlap_${event.toLowerCase()} BEFORE ${event} ON position_holder
WHEN NEW.acting = '' AND NEW.deleted_at IS NULL AND EXISTS (
  SELECT 1 FROM position_holder AS other
  WHERE other.position_id = NEW.position_id AND other.id <> NEW.id
    AND other.acting = '' AND other.deleted_at IS NULL
    AND coalesce(other.from_date, '') <= coalesce(NEW.until_date, '9999')
    AND coalesce(NEW.from_date, '') <= coalesce(other.until_date, '9999'))
BEGIN
  SELECT RAISE(ABORT, 'two definitive holders of one position overlap');
END;
`;

const MEETING = `
CREATE TABLE meeting (${STAMP},
  profile_id TEXT NOT NULL REFERENCES office_profile (id),
  title TEXT NOT NULL CHECK (title <> ''),
  purpose TEXT NOT NULL,
  state TEXT NOT NULL
    CHECK (state IN ('planned', 'invited', 'running', 'awaiting-minutes', 'final', 'archived')),
  ${day('meeting_date')},
  ${day('end_date')},
  ${clock('start_time')},
  ${clock('end_time')},
  ${clock('actual_start')},
  ${clock('actual_end')},
  zone TEXT NOT NULL CHECK (zone IN ('WIB', 'WITA', 'WIT')),
  place TEXT NOT NULL,
  ${json('chair_json')},
  ${json('secretary_json')},
  ${json('recorder_json')},
  dress_code TEXT NOT NULL,
  link TEXT NOT NULL,
  contact TEXT NOT NULL,
  ${flag('is_specimen')},
  search_text TEXT NOT NULL,
  sort_date TEXT NOT NULL GENERATED ALWAYS AS (coalesce(meeting_date, '9999-99-99')) VIRTUAL,
  CHECK (end_date IS NULL OR (meeting_date IS NOT NULL AND meeting_date <= end_date))
) STRICT;
CREATE INDEX meeting_newest ON meeting (sort_date DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX meeting_by_profile ON meeting (profile_id);

CREATE TABLE agenda_item (${LISTED},
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  title TEXT NOT NULL CHECK (title <> ''),
  UNIQUE (meeting_id, ordinal)
) STRICT;
`;

const INVITATION = `
CREATE TABLE invitation (${STAMP},
  meeting_id TEXT NOT NULL UNIQUE REFERENCES meeting (id),
  ${day('letter_date')},
  ${flag('is_day_blank')},
  code TEXT NOT NULL,
  sequence INTEGER CHECK (sequence BETWEEN 1 AND 999999),
  number_text TEXT NOT NULL,
  urgency TEXT NOT NULL,
  subject TEXT NOT NULL,
  address_place TEXT NOT NULL,
  opening TEXT NOT NULL,
  closing TEXT NOT NULL,
  ${json('notes_json')},
  letterhead TEXT NOT NULL CHECK (letterhead IN ('by-signer', 'regional-head', 'office')),
  ${json('signatory_json')}
) STRICT;

CREATE TABLE addressee (${LISTED},
  meeting_id TEXT NOT NULL REFERENCES invitation (meeting_id) ON DELETE CASCADE,
  group_name TEXT NOT NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  organisation TEXT NOT NULL,
  note TEXT NOT NULL,
  position_id TEXT REFERENCES position (id),
  UNIQUE (meeting_id, ordinal)
) STRICT;
CREATE INDEX addressee_by_position ON addressee (position_id);

CREATE TABLE copy_recipient (
  meeting_id TEXT NOT NULL REFERENCES invitation (meeting_id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  recipient TEXT NOT NULL CHECK (recipient <> ''),
  PRIMARY KEY (meeting_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE letter (${STAMP},
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  register TEXT NOT NULL CHECK (register <> ''),
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
  sequence INTEGER NOT NULL CHECK (sequence BETWEEN 1 AND 999999),
  number_text TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('reserved', 'final', 'void')),
  void_reason TEXT NOT NULL DEFAULT '',
  UNIQUE (register, year, sequence),
  CHECK (state <> 'void' OR void_reason <> '')
) STRICT;
CREATE INDEX letter_by_meeting ON letter (meeting_id);
CREATE UNIQUE INDEX letter_one_live ON letter (meeting_id, register) WHERE state <> 'void';
`;

const ATTENDANCE = `
CREATE TABLE attendance (${STAMP},
  meeting_id TEXT NOT NULL UNIQUE REFERENCES meeting (id),
  ${flag('is_printed_blank')}
) STRICT;

CREATE TABLE attendee (${LISTED},
  meeting_id TEXT NOT NULL REFERENCES attendance (meeting_id) ON DELETE CASCADE,
  addressee_id TEXT REFERENCES addressee (id) DEFERRABLE INITIALLY DEFERRED,
  ${flag('is_walk_in')},
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  organisation TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('invited', 'present', 'represented', 'excused', 'absent')),
  representative_name TEXT NOT NULL,
  representative_title TEXT NOT NULL,
  ${PERSON_NUMBER},
  note TEXT NOT NULL,
  UNIQUE (meeting_id, ordinal),
  UNIQUE (meeting_id, addressee_id),
  CHECK (name <> '' OR title <> '' OR organisation <> '')
) STRICT;
CREATE INDEX attendee_by_addressee ON attendee (addressee_id);
`;

const inDiscussion = `
  meeting_id TEXT NOT NULL REFERENCES minutes (meeting_id) ON DELETE CASCADE,
  discussion_id TEXT NOT NULL REFERENCES discussion (id) ON DELETE CASCADE,
  text TEXT NOT NULL`;

const MINUTES = `
CREATE TABLE minutes (${STAMP},
  meeting_id TEXT NOT NULL UNIQUE REFERENCES meeting (id),
  form TEXT NOT NULL CHECK (form IN ('A', 'B', 'C')),
  state TEXT NOT NULL CHECK (state IN ('draft', 'final')),
  opening TEXT NOT NULL,
  closing TEXT NOT NULL,
  ${json('signatory_json')}
) STRICT;

CREATE TABLE discussion (${LISTED},
  meeting_id TEXT NOT NULL REFERENCES minutes (meeting_id) ON DELETE CASCADE,
  agenda_item_id TEXT REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL,
  UNIQUE (meeting_id, ordinal)
) STRICT;
CREATE INDEX discussion_by_agenda_item ON discussion (agenda_item_id);

CREATE TABLE statement (${LISTED},${inDiscussion},
  speaker TEXT NOT NULL,
  attendee_id TEXT REFERENCES attendee (id) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (discussion_id, ordinal)
) STRICT;
CREATE INDEX statement_by_meeting ON statement (meeting_id);
CREATE INDEX statement_by_attendee ON statement (attendee_id);

CREATE TABLE decision (${LISTED},${inDiscussion},
  UNIQUE (discussion_id, ordinal)
) STRICT;
CREATE INDEX decision_by_meeting ON decision (meeting_id);

CREATE TABLE action_item (${LISTED},${inDiscussion},
  owner TEXT NOT NULL,
  ${day('due')},
  note TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
  UNIQUE (discussion_id, ordinal)
) STRICT;
CREATE INDEX action_item_by_meeting ON action_item (meeting_id);
`;

const ARCHIVE = `
CREATE TABLE paper (${STAMP},
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  kind TEXT NOT NULL CHECK (kind IN ('invitation', 'attendance', 'minutes')),
  relative_path TEXT NOT NULL
    CHECK (relative_path <> '' AND relative_path NOT LIKE '/%' AND '/' || relative_path NOT LIKE '%/../%'),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  pages INTEGER NOT NULL CHECK (pages > 0),
  ${flag('is_draft')}
) STRICT;
CREATE INDEX paper_by_meeting ON paper (meeting_id, created_at DESC);
CREATE UNIQUE INDEX paper_one_per_file ON paper (relative_path) WHERE deleted_at IS NULL;

CREATE TABLE audit_event (
  id TEXT NOT NULL PRIMARY KEY,
  entity TEXT NOT NULL CHECK (entity <> ''),
  entity_id TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('create', 'update', 'delete', 'restore')),
  at TEXT NOT NULL,
  before_json TEXT CHECK (json_valid(before_json)),
  after_json TEXT CHECK (json_valid(after_json)),
  CHECK (before_json IS NOT NULL OR after_json IS NOT NULL)
) STRICT;
CREATE INDEX audit_event_by_entity ON audit_event (entity, entity_id, at);
CREATE TRIGGER audit_event_is_never_changed BEFORE UPDATE ON audit_event
BEGIN SELECT RAISE(ABORT, 'audit events are never changed'); END;
CREATE TRIGGER audit_event_is_never_deleted BEFORE DELETE ON audit_event
BEGIN SELECT RAISE(ABORT, 'audit events are never deleted'); END;

CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY CHECK (key <> ''),
  value TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search_index USING fts5 (
  title, place, body, record_id UNINDEXED,
  content = '', contentless_delete = 1, contentless_unindexed = 1,
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
`;

export const first: Migration = {
  version: 1,
  name: 'first',
  up(connection) {
    connection.exec(OFFICE);
    connection.exec(DIRECTORY + holderTrigger('INSERT') + holderTrigger('UPDATE'));
    connection.exec(MEETING + INVITATION + ATTENDANCE + MINUTES);
    connection.exec(ARCHIVE);
  },
};
