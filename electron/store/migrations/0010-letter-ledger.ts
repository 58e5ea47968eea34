import type { Migration } from './migration.ts';

/* Frozen once landed: a change is a new migration. */

const STAMP = `
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  created_at TEXT NOT NULL CHECK (created_at LIKE '____-__-__T%Z'),
  updated_at TEXT NOT NULL CHECK (updated_at LIKE '____-__-__T%Z'),
  deleted_at TEXT CHECK (deleted_at LIKE '____-__-__T%Z')`;

/**
 * The agenda of letters: every number of a register and year once, with its suffix (12.a), also those of letters that are
 * not made here and those that were cancelled (rule 9). What a letter said when it was issued stays in its row.
 */
const LETTER = `
CREATE TABLE letter_new (${STAMP},
  meeting_id TEXT REFERENCES meeting (id) ON DELETE SET NULL,
  paper TEXT NOT NULL DEFAULT '',
  register TEXT NOT NULL CHECK (register <> ''),
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
  sequence INTEGER CHECK (sequence BETWEEN 1 AND 999999),
  suffix TEXT NOT NULL DEFAULT '' CHECK (suffix = '' OR suffix GLOB '[a-z]'),
  number_text TEXT NOT NULL,
  letter_date TEXT CHECK (letter_date IS NULL OR letter_date IS date(letter_date)),
  subject TEXT NOT NULL DEFAULT '',
  about TEXT NOT NULL DEFAULT '',
  destination TEXT NOT NULL DEFAULT '',
  code TEXT NOT NULL DEFAULT '',
  urgency TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK (state IN ('reserved', 'temporary', 'final', 'void', 'blank', 'external')),
  void_reason TEXT NOT NULL DEFAULT '',
  issued_at TEXT CHECK (issued_at LIKE '____-__-__T%Z'),
  announced_json TEXT CHECK (json_valid(announced_json)),
  sequence_sort INTEGER NOT NULL GENERATED ALWAYS AS (coalesce(sequence, 1000000)) VIRTUAL,
  UNIQUE (register, year, sequence, suffix),
  CHECK (state <> 'void' OR void_reason <> ''),
  CHECK ((sequence IS NULL) = (state IN ('blank', 'external'))),
  CHECK (sequence IS NOT NULL OR suffix = ''),
  CHECK (meeting_id IS NULL OR paper <> '')
) STRICT;
INSERT INTO letter_new (id, version, created_at, updated_at, deleted_at, meeting_id, paper, register, year, sequence,
  number_text, state, void_reason, letter_date, subject, about, destination, code, urgency, issued_at)
SELECT l.id, l.version, l.created_at, l.updated_at, l.deleted_at, l.meeting_id, l.paper, l.register, l.year, l.sequence,
  l.number_text,
  CASE WHEN l.state = 'reserved' AND p.at IS NOT NULL THEN 'final' ELSE l.state END, l.void_reason,
  CASE WHEN l.paper = 'invitation' THEN i.letter_date END,
  CASE WHEN l.paper = 'invitation' THEN coalesce(nullif(i.subject, ''), 'Undangan') ELSE '' END,
  m.title,
  CASE WHEN l.paper IN ('invitation', 'notice') THEN coalesce((SELECT a.title ||
    CASE WHEN count(*) OVER () > 1 THEN ' dan ' || (count(*) OVER () - 1) || ' lainnya' ELSE '' END
    FROM addressee a WHERE a.meeting_id = l.meeting_id ORDER BY a.ordinal LIMIT 1), '') ELSE '' END,
  CASE WHEN l.paper = 'invitation' THEN coalesce(i.code, '') ELSE '' END,
  CASE WHEN l.paper = 'invitation' THEN coalesce(i.urgency, '') ELSE '' END,
  p.at
FROM letter l
JOIN meeting m ON m.id = l.meeting_id
LEFT JOIN invitation i ON i.meeting_id = l.meeting_id
LEFT JOIN (SELECT meeting_id, kind, min(created_at) AS at FROM paper WHERE is_draft = 0 AND deleted_at IS NULL
  GROUP BY meeting_id, kind) p ON p.meeting_id = l.meeting_id AND p.kind = l.paper;
DROP TABLE letter;
ALTER TABLE letter_new RENAME TO letter;
CREATE INDEX letter_by_meeting ON letter (meeting_id);
CREATE INDEX letter_in_register ON letter (register, year, sequence_sort, suffix, id);
CREATE UNIQUE INDEX letter_one_live ON letter (meeting_id, paper) WHERE state <> 'void' AND meeting_id IS NOT NULL;
CREATE TRIGGER letter_number_is_never_reused BEFORE DELETE ON letter WHEN OLD.state IN ('final', 'void')
BEGIN SELECT RAISE(ABORT, 'an issued or cancelled number stays in the register'); END;
CREATE TRIGGER letter_void_is_for_good BEFORE UPDATE OF state, register, year, sequence, suffix ON letter
WHEN OLD.state = 'void' AND (NEW.state <> 'void' OR NEW.register <> OLD.register OR NEW.year <> OLD.year
  OR NEW.sequence IS NOT OLD.sequence OR NEW.suffix <> OLD.suffix)
BEGIN SELECT RAISE(ABORT, 'a cancelled number is never used again'); END;
ALTER TABLE invitation ADD COLUMN sequence_suffix TEXT NOT NULL DEFAULT ''
  CHECK (sequence_suffix = '' OR sequence_suffix GLOB '[a-z]');
`;

/** Why numbers of a register are not in use. */
const GAP = `
CREATE TABLE letter_gap (${STAMP},
  register TEXT NOT NULL CHECK (register <> ''),
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
  from_sequence INTEGER NOT NULL CHECK (from_sequence >= 1),
  to_sequence INTEGER NOT NULL CHECK (to_sequence BETWEEN from_sequence AND 999999),
  explanation TEXT NOT NULL CHECK (explanation <> ''),
  UNIQUE (register, year, from_sequence, to_sequence)
) STRICT;
`;

/** How, when and into whose hands a letter went, for each addressee and way. */
const DELIVERY = `
CREATE TABLE delivery (${STAMP},
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  paper TEXT NOT NULL CHECK (paper IN ('invitation', 'notice')),
  addressee_id TEXT NOT NULL CHECK (length(addressee_id) = 36),
  channel TEXT NOT NULL CHECK (channel IN ('courier', 'whatsapp', 'srikandi', 'email')),
  sent_at TEXT NOT NULL CHECK (sent_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]'),
  received_by TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  UNIQUE (meeting_id, paper, addressee_id, channel)
) STRICT;
`;

export const letterLedger: Migration = {
  version: 10,
  name: 'letter-ledger',
  up(connection) {
    connection.exec(LETTER + GAP + DELIVERY);
  },
};
