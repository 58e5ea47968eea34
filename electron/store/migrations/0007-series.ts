import type { Migration } from './migration.ts';

/* Frozen once landed: a change is a new migration. */

const STAMP = `
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  created_at TEXT NOT NULL CHECK (created_at LIKE '____-__-__T%Z'),
  updated_at TEXT NOT NULL CHECK (updated_at LIKE '____-__-__T%Z'),
  deleted_at TEXT CHECK (deleted_at LIKE '____-__-__T%Z')`;

const SERIES = `
CREATE TABLE series (${STAMP},
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('recurring', 'roadshow')),
  rule_json TEXT NOT NULL CHECK (json_valid(rule_json))
) STRICT;

ALTER TABLE meeting ADD COLUMN series_id TEXT REFERENCES series (id);
CREATE INDEX meeting_by_series ON meeting (series_id, sort_date DESC, id DESC)
  WHERE deleted_at IS NULL AND series_id IS NOT NULL;

CREATE TABLE meeting_template (${STAMP},
  name TEXT NOT NULL CHECK (name <> ''),
  value_json TEXT NOT NULL CHECK (json_valid(value_json))
) STRICT;
`;

/**
 * When a meeting begins and is over by the clock of its zone: the same rule as \`meetingSpan\`, for filters. Meetings of
 * several days are few, so that a calendar finds those that reach into a month by an index of their own.
 */
const CLOCK = `
ALTER TABLE meeting ADD COLUMN is_state_chosen INTEGER NOT NULL DEFAULT 0 CHECK (is_state_chosen IN (0, 1));
ALTER TABLE meeting ADD COLUMN begins_at TEXT
  GENERATED ALWAYS AS (meeting_date || 'T' || coalesce(actual_start, start_time)) VIRTUAL;
ALTER TABLE meeting ADD COLUMN ends_at TEXT GENERATED ALWAYS AS (
  coalesce(end_date, meeting_date) || 'T' || CASE
    WHEN coalesce(end_date, meeting_date) = meeting_date AND coalesce(actual_end, end_time) <= coalesce(actual_start, start_time)
    THEN '24:00' ELSE coalesce(actual_end, end_time, '24:00') END
) VIRTUAL;
CREATE INDEX meeting_of_several_days ON meeting (end_date) WHERE deleted_at IS NULL AND end_date IS NOT NULL;
`;

const AGENDA = `
ALTER TABLE agenda_item ADD COLUMN minutes INTEGER CHECK (minutes BETWEEN 1 AND 1440);
`;

export const series: Migration = {
  version: 7,
  name: 'series',
  up(connection) {
    connection.exec(SERIES + CLOCK + AGENDA);
  },
};
