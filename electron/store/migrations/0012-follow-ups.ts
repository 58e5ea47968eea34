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
const STATES = "('open', 'running', 'done', 'dropped')";

/**
 * What became of an action item after the meeting. Its id is the item's. There is no reference to action_item: the
 * minutes are saved by deleting and inserting all their rows, and nothing that was noted here may go with that.
 * `minutes_*` is what the minutes said last; `is_listed` whether they still have the item, with words.
 */
const FOLLOW_UP = `
CREATE TABLE follow_up (${STAMP},
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  is_listed INTEGER NOT NULL CHECK (is_listed IN (0, 1)),
  text TEXT NOT NULL,
  minutes_owner TEXT NOT NULL,
  ${day('minutes_due')},
  minutes_state TEXT NOT NULL CHECK (minutes_state IN ${STATES}),
  owner TEXT NOT NULL,
  owner_organisation_id TEXT REFERENCES organisation (id),
  owner_position_id TEXT REFERENCES position (id),
  ${day('due')},
  state TEXT NOT NULL CHECK (state IN ${STATES}),
  is_active INTEGER NOT NULL GENERATED ALWAYS AS (state IN ('open', 'running')) VIRTUAL,
  due_sort TEXT NOT NULL GENERATED ALWAYS AS (coalesce(due, '9999-99-99')) VIRTUAL,
  owner_sort TEXT NOT NULL GENERATED ALWAYS AS (CASE WHEN owner = '' THEN '~' ELSE lower(owner) END) VIRTUAL
) STRICT;
CREATE INDEX follow_up_active_by_due ON follow_up (is_active, due_sort, id) WHERE is_listed = 1;
CREATE INDEX follow_up_active_by_owner ON follow_up (is_active, owner_sort, due_sort, id) WHERE is_listed = 1;
CREATE INDEX follow_up_by_due ON follow_up (due_sort, id) WHERE is_listed = 1;
CREATE INDEX follow_up_by_meeting ON follow_up (meeting_id);
CREATE INDEX follow_up_by_organisation ON follow_up (owner_organisation_id);
CREATE INDEX follow_up_by_position ON follow_up (owner_position_id);

CREATE TABLE follow_up_note (${STAMP},
  follow_up_id TEXT NOT NULL REFERENCES follow_up (id) ON DELETE CASCADE,
  ${day('noted_on')},
  text TEXT NOT NULL,
  author TEXT NOT NULL,
  state_before TEXT NOT NULL CHECK (state_before IN ${STATES}),
  state_after TEXT NOT NULL CHECK (state_after IN ${STATES}),
  CHECK (noted_on IS NOT NULL),
  CHECK (text <> '' OR state_before <> state_after)
) STRICT;
CREATE INDEX follow_up_note_by_item ON follow_up_note (follow_up_id, noted_on DESC, id DESC) WHERE deleted_at IS NULL;
`;

const ATTACHMENT = `
CREATE TABLE attachment (${STAMP},
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  name TEXT NOT NULL CHECK (name <> '' AND name NOT LIKE '%/%'),
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  type TEXT NOT NULL CHECK (type <> '')
) STRICT;

CREATE TABLE follow_up_proof (${STAMP},
  follow_up_id TEXT NOT NULL REFERENCES follow_up (id) ON DELETE CASCADE,
  attachment_id TEXT NOT NULL REFERENCES attachment (id),
  name TEXT NOT NULL CHECK (name <> '' AND name NOT LIKE '%/%')
) STRICT;
CREATE UNIQUE INDEX follow_up_proof_once ON follow_up_proof (follow_up_id, attachment_id) WHERE deleted_at IS NULL;
CREATE INDEX follow_up_proof_by_attachment ON follow_up_proof (attachment_id);

CREATE TABLE follow_up_paper (${STAMP},
  kind TEXT NOT NULL CHECK (kind IN ('follow-up-matrix', 'follow-up-slips')),
  title TEXT NOT NULL,
  relative_path TEXT NOT NULL
    CHECK (relative_path <> '' AND relative_path NOT LIKE '/%' AND '/' || relative_path NOT LIKE '%/../%'),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  pages INTEGER NOT NULL CHECK (pages > 0),
  items INTEGER NOT NULL CHECK (items > 0),
  is_draft INTEGER NOT NULL DEFAULT 0 CHECK (is_draft IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX follow_up_paper_one_per_file ON follow_up_paper (relative_path) WHERE deleted_at IS NULL;
`;

const COLUMNS = `id, created_at, updated_at, meeting_id, is_listed, text,
  minutes_owner, minutes_due, minutes_state, owner, due, state`;

/** What the minutes say wins where they say something new; what they only repeat leaves the later progress alone. */
const FOLLOW_MINUTES = (event: 'INSERT' | 'UPDATE') => `
CREATE TRIGGER follow_up_after_${event.toLowerCase()} AFTER ${event} ON action_item
BEGIN
  INSERT INTO follow_up (${COLUMNS})
  SELECT NEW.id, minutes.updated_at, minutes.updated_at, NEW.meeting_id, NEW.text <> '', NEW.text,
    NEW.owner, NEW.due, NEW.state, NEW.owner, NEW.due, NEW.state
  FROM minutes WHERE minutes.meeting_id = NEW.meeting_id
  ON CONFLICT (id) DO UPDATE SET
    version = version + (minutes_owner <> excluded.minutes_owner OR minutes_due IS NOT excluded.minutes_due
      OR minutes_state <> excluded.minutes_state),
    updated_at = excluded.updated_at,
    meeting_id = excluded.meeting_id,
    is_listed = excluded.is_listed,
    text = excluded.text,
    owner = CASE WHEN minutes_owner = excluded.minutes_owner THEN owner ELSE excluded.owner END,
    owner_organisation_id =
      CASE WHEN minutes_owner = excluded.minutes_owner OR owner = excluded.owner THEN owner_organisation_id END,
    owner_position_id =
      CASE WHEN minutes_owner = excluded.minutes_owner OR owner = excluded.owner THEN owner_position_id END,
    due = CASE WHEN minutes_due IS excluded.minutes_due THEN due ELSE excluded.due END,
    state = CASE WHEN minutes_state = excluded.minutes_state THEN state ELSE excluded.state END,
    minutes_owner = excluded.minutes_owner,
    minutes_due = excluded.minutes_due,
    minutes_state = excluded.minutes_state;
END;
`;

const LEAVE_MINUTES = `
CREATE TRIGGER follow_up_after_delete AFTER DELETE ON action_item
BEGIN
  UPDATE follow_up SET is_listed = 0 WHERE id = OLD.id;
END;
`;

const ITEMS_SO_FAR = `
INSERT INTO follow_up (${COLUMNS})
SELECT item.id, minutes.created_at, minutes.updated_at, item.meeting_id, item.text <> '', item.text,
  item.owner, item.due, item.state, item.owner, item.due, item.state
FROM action_item AS item JOIN minutes ON minutes.meeting_id = item.meeting_id;
`;

export const followUps: Migration = {
  version: 12,
  name: 'follow-ups',
  up(connection) {
    connection.exec(FOLLOW_UP + ATTACHMENT);
    connection.exec(ITEMS_SO_FAR);
    connection.exec(FOLLOW_MINUTES('INSERT') + FOLLOW_MINUTES('UPDATE') + LEAVE_MINUTES);
  },
};
