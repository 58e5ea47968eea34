import type { Entity } from '../../shared/contract/events.ts';
import { differenceOf } from '../../shared/domain/audit-diff.ts';
import { appendEvents } from './audit-chain.ts';
import { refuseClosed } from './closed-meeting.ts';
import type { Transaction } from './handles.ts';
import { newId, toFlag } from './records.ts';
import type { RecordTable } from './schema.ts';

const ENTITY_OF: Record<RecordTable, Entity> = {
  office_profile: 'profile',
  picture: 'profile',
  organisation: 'directory',
  person: 'directory',
  position: 'directory',
  position_holder: 'directory',
  directory_group: 'directory',
  import_batch: 'directory',
  meeting: 'meeting',
  series: 'series',
  meeting_template: 'template',
  invitation: 'invitation',
  letter: 'letter',
  letter_gap: 'letter',
  delivery: 'delivery',
  attendance: 'attendance',
  minutes: 'minutes',
  minutes_note: 'minutes-note',
  phrase: 'phrase',
  paper: 'paper',
  supplement: 'supplement',
  follow_up: 'follow-up',
  follow_up_note: 'follow-up',
  follow_up_proof: 'follow-up',
  follow_up_paper: 'follow-up',
  attachment: 'attachment',
  meeting_file: 'attachment',
  dossier: 'dossier',
  dossier_seal: 'seal',
  archive_record: 'archive-record',
  job: 'job',
  classification_code: 'classification',
  saved_search: 'search',
  code_import: 'classification',
  retention_rule: 'retention',
};

/** What belongs to a meeting and goes on after its berkas was closed: the closing itself, and work on its papers. */
const STAYS_OPEN: ReadonlySet<RecordTable> = new Set(['dossier', 'dossier_seal', 'job']);

export interface RecordChange {
  entity: RecordTable;
  id: string;
  /** The meeting it hangs on, for the listeners; the record's own id where it hangs on none. */
  meetingId?: string;
  action: 'create' | 'update' | 'delete' | 'restore';
  before: unknown;
  after: unknown;
}

/** What the rows of one transaction share. */
interface ChangeMark {
  id: string;
  undoes: string | null;
}

const marks = new WeakMap<Transaction['changes'], ChangeMark>();

/** The mark of a transaction: one action of the clerk is one transaction. */
function markOf({ changes }: Transaction): ChangeMark {
  const mark = marks.get(changes) ?? { id: newId(), undoes: null };
  marks.set(changes, mark);
  return mark;
}

/** Makes all rows that the transaction writes from now on say that they take back, or bring again, another change. */
export function markAsReversal(tx: Transaction, changeId: string): void {
  markOf(tx).undoes = changeId;
}

/**
 * Writes the audit row of a change and notes it for the listeners; part of the same transaction as the change. Of a record
 * that was changed only what differs is kept. RULE for a change of a meeting whose berkas is closed (rule 58).
 */
export async function recordChange(tx: Transaction, change: RecordChange): Promise<void> {
  const { entity, id } = change;
  const mark = markOf(tx);
  const meetingId = change.meetingId ?? (entity === 'meeting' ? id : null);
  if (meetingId !== null && !STAYS_OPEN.has(entity)) await refuseClosed(tx.db, meetingId);
  const difference = change.action === 'update' ? differenceOf(change.before, change.after) : null;
  const { before, after } = difference ?? change;
  await appendEvents(tx, [
    {
      id: newId(),
      entity,
      entity_id: id,
      action: change.action,
      at: tx.now,
      before_json: asJson(before),
      after_json: asJson(after),
      change_id: mark.id,
      undoes: mark.undoes,
      is_difference: toFlag(difference !== null),
      meeting_id: meetingId,
    },
  ]);
  tx.changes.add(ENTITY_OF[entity], change.meetingId ?? id);
}

function asJson(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}
