import type { Entity } from '../../shared/contract/events.ts';
import type { Transaction } from './handles.ts';
import { newId } from './records.ts';
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
  attachment: 'follow-up',
  job: 'job',
  classification_code: 'classification',
};

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

/** Writes the audit row of a change and notes it for the listeners; part of the same transaction as the change. */
export async function recordChange(tx: Transaction, change: RecordChange): Promise<void> {
  const asJson = (value: unknown) => (value === null ? null : JSON.stringify(value));
  const mark = markOf(tx);
  await tx.db
    .insertInto('audit_event')
    .values({
      id: newId(),
      entity: change.entity,
      entity_id: change.id,
      action: change.action,
      at: tx.now,
      before_json: asJson(change.before),
      after_json: asJson(change.after),
      change_id: mark.id,
      undoes: mark.undoes,
    })
    .execute();
  tx.changes.add(ENTITY_OF[change.entity], change.meetingId ?? change.id);
}
