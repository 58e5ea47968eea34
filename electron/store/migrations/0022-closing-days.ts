import { v7 as uuidv7 } from 'uuid';
import { type EventRow, eventHash } from '../audit-hash.ts';
import type { Connection } from '../connection.ts';
import type { Migration } from './migration.ts';

/* Frozen once landed: a change is a new migration. */

/**
 * Meetings that were archived before a berkas could be closed have the state "archived" and no day of closing, so retention
 * never began to count. The day is that of the audited change to "archived", on the clock of the meeting's zone; where the
 * trail does not tell, that of the last change of the meeting: it is never before the archiving, so nothing becomes due early.
 */
const WITHOUT_DAY = `
SELECT m.id AS meetingId, d.id AS dossierId,
  date(coalesce(
    (SELECT e.at FROM audit_event AS e WHERE e.entity = 'meeting' AND e.entity_id = m.id
      AND json_extract(e.after_json, '$.value.state') = 'archived'
      AND json_extract(e.before_json, '$.value.state') IS NOT 'archived' ORDER BY e.seq DESC LIMIT 1),
    m.updated_at),
    CASE m.zone WHEN 'WITA' THEN '+8 hours' WHEN 'WIT' THEN '+9 hours' ELSE '+7 hours' END) AS day
FROM meeting AS m LEFT JOIN dossier AS d ON d.meeting_id = m.id
WHERE m.state = 'archived' AND d.closed_on IS NULL ORDER BY m.id`;

interface Undated {
  meetingId: string;
  dossierId: string | null;
  day: string;
}

export const closingDays: Migration = {
  version: 22,
  name: 'closing-days',
  up(connection) {
    const now = new Date().toISOString();
    for (const found of connection.prepare<[], Undated>(WITHOUT_DAY).all()) close(connection, found, now);
  },
};

const NO_FACTS = { code: '', security: 'open', isPermanent: false, note: '' };

function close(connection: Connection, { meetingId, dossierId, day }: Undated, now: string): void {
  const id = dossierId ?? uuidv7();
  const event = { entity: 'dossier', entity_id: id, at: now, meeting_id: meetingId };
  if (dossierId === null) {
    connection
      .prepare('INSERT INTO dossier (id, created_at, updated_at, meeting_id) VALUES (?, ?, ?, ?)')
      .run(id, now, now, meetingId);
    append(connection, {
      ...event,
      action: 'create',
      before_json: null,
      after_json: JSON.stringify(NO_FACTS),
    });
  }
  connection
    .prepare(
      'UPDATE dossier SET closed_on = ?, deleted_at = NULL, updated_at = ?, version = version + 1 WHERE id = ?',
    )
    .run(day, now, id);
  const [before_json, after_json] = [JSON.stringify({ closedOn: null }), JSON.stringify({ closedOn: day })];
  append(connection, { ...event, action: 'update', before_json, after_json });
}

type Event = Omit<EventRow, 'id' | 'change_id' | 'undoes' | 'is_difference'>;

/** Puts an entry behind the last one of the chain. */
function append(connection: Connection, event: Event): void {
  const head = connection.prepare<[], { seq: number; sha: string }>('SELECT seq, sha FROM audit_head').get();
  if (head === undefined) throw new Error('The audit has no head');
  const isDifference = event.action === 'update' ? 1 : 0;
  const row: EventRow = {
    ...event,
    id: uuidv7(),
    change_id: null,
    undoes: null,
    is_difference: isDifference,
  };
  const seq = head.seq + 1;
  const sha = eventHash(row, seq, head.sha);
  connection
    .prepare(`
      INSERT INTO audit_event (id, entity, entity_id, action, at, before_json, after_json, change_id, undoes,
        is_difference, meeting_id, seq, prev_sha, sha)
      VALUES (@id, @entity, @entity_id, @action, @at, @before_json, @after_json, @change_id, @undoes,
        @is_difference, @meeting_id, @seq, @prev_sha, @sha)`)
    .run({ ...row, seq, prev_sha: head.sha, sha });
  connection.prepare('UPDATE audit_head SET seq = ?, sha = ?').run(seq, sha);
}
