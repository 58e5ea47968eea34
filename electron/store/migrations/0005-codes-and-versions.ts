import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Connection } from '../connection.ts';
import type { Migration } from './migration.ts';

/* Frozen once landed: a change is a new migration. */

const CLASSIFICATION = `
CREATE TABLE classification_code (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  created_at TEXT NOT NULL CHECK (created_at LIKE '____-__-__T%Z'),
  updated_at TEXT NOT NULL CHECK (updated_at LIKE '____-__-__T%Z'),
  deleted_at TEXT CHECK (deleted_at LIKE '____-__-__T%Z'),
  code TEXT NOT NULL CHECK (code <> ''),
  title TEXT NOT NULL CHECK (title <> ''),
  is_hidden INTEGER NOT NULL DEFAULT 0 CHECK (is_hidden IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX classification_code_one_live ON classification_code (code) WHERE deleted_at IS NULL;
`;

/** What was kept is never changed, and what is final is not written over: the last wall behind the service (rule 40). */
const VERSIONS = `
CREATE TABLE minutes_version (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  made_at TEXT NOT NULL CHECK (made_at LIKE '____-__-__T%Z'),
  kept_at TEXT NOT NULL CHECK (kept_at LIKE '____-__-__T%Z'),
  cause TEXT NOT NULL CHECK (cause IN ('interval', 'state', 'manual', 'reopen', 'before-restore', 'restore')),
  reason TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK (state IN ('draft', 'final')),
  value_json TEXT NOT NULL CHECK (json_valid(value_json)),
  value_sha256 TEXT NOT NULL CHECK (length(value_sha256) = 64),
  agenda_json TEXT NOT NULL CHECK (json_valid(agenda_json)),
  UNIQUE (meeting_id, number),
  CHECK (cause <> 'reopen' OR reason <> '')
) STRICT;
CREATE TRIGGER minutes_version_is_never_changed BEFORE UPDATE ON minutes_version
BEGIN SELECT RAISE(ABORT, 'kept versions are never changed'); END;
CREATE TRIGGER final_minutes_are_locked BEFORE UPDATE OF form, opening_json, closing_json, signatory_json ON minutes
WHEN OLD.state = 'final' AND NEW.state = 'final' AND (OLD.form <> NEW.form OR OLD.opening_json <> NEW.opening_json
  OR OLD.closing_json <> NEW.closing_json OR OLD.signatory_json <> NEW.signatory_json)
BEGIN SELECT RAISE(ABORT, 'final minutes are locked'); END;
`;

export const codesAndVersions: Migration = {
  version: 5,
  name: 'codes-and-versions',
  up(connection) {
    connection.exec(CLASSIFICATION + VERSIONS);
    keepFinalMinutes(connection);
  },
};

type Row = Record<string, unknown>;

/** Minutes that are final already get their first version: what is locked can always be read again. */
function keepFinalMinutes(connection: Connection): void {
  const insert = connection.prepare(`
    INSERT INTO minutes_version (id, meeting_id, number, made_at, kept_at, cause, state, value_json, value_sha256,
      agenda_json)
    VALUES (?, ?, 1, ?, ?, 'state', 'final', ?, ?, ?)`);
  for (const minutes of readRows(connection, "SELECT * FROM minutes WHERE state = 'final'")) {
    const meetingId = minutes.meeting_id;
    const value = JSON.stringify(sortKeys(minutesOf(connection, minutes)));
    const agenda = listRows(connection, 'agenda_item', meetingId).map(({ id, title }) => ({ id, title }));
    insert.run(
      uuidv7(),
      meetingId,
      minutes.updated_at,
      minutes.updated_at,
      value,
      createHash('sha256').update(value).digest('hex'),
      JSON.stringify(agenda),
    );
  }
}

function minutesOf(connection: Connection, minutes: Row) {
  const meetingId = minutes.meeting_id;
  const statements = listRows(connection, 'statement', meetingId);
  const decisions = listRows(connection, 'decision', meetingId);
  const actionItems = listRows(connection, 'action_item', meetingId);
  const discussions = listRows(connection, 'discussion', meetingId).map((row) => {
    const isUnder = ({ discussion_id }: Row) => discussion_id === row.id;
    return {
      id: row.id,
      agendaItemId: row.agenda_item_id,
      text: fromJson(row.text_json),
      statements: statements.filter(isUnder).map((statement) => ({
        id: statement.id,
        speaker: statement.speaker,
        attendeeId: statement.attendee_id,
        text: fromJson(statement.text_json),
      })),
      decisions: decisions.filter(isUnder).map(({ id, text }) => ({ id, text })),
      actionItems: actionItems
        .filter(isUnder)
        .map(({ id, text, owner, due, note, state }) => ({ id, text, owner, due, note, state })),
    };
  });
  return {
    form: minutes.form,
    state: minutes.state,
    opening: fromJson(minutes.opening_json),
    discussions,
    closing: fromJson(minutes.closing_json),
    signatory: fromJson(minutes.signatory_json),
  };
}

function listRows(connection: Connection, table: string, meetingId: unknown): Row[] {
  return readRows(connection, `SELECT * FROM ${table} WHERE meeting_id = ? ORDER BY ordinal`, meetingId);
}

function readRows(connection: Connection, query: string, ...values: unknown[]): Row[] {
  return connection.prepare<unknown[], Row>(query).all(...values);
}

function fromJson(text: unknown): unknown {
  return JSON.parse(String(text));
}

/** The same with the names of every record in the order of the alphabet, so that equal values have equal text. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, entry]) => [key, sortKeys(entry)] as const);
  return Object.fromEntries(entries.sort(([first], [second]) => (first < second ? -1 : 1)));
}
