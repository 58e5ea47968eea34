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
  meeting: 'meeting',
  invitation: 'invitation',
  letter: 'invitation',
  attendance: 'attendance',
  minutes: 'minutes',
  paper: 'paper',
  supplement: 'supplement',
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

/** Writes the audit row of a change and notes it for the listeners; part of the same transaction as the change. */
export async function recordChange(tx: Transaction, change: RecordChange): Promise<void> {
  const asJson = (value: unknown) => (value === null ? null : JSON.stringify(value));
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
    })
    .execute();
  tx.changes.add(ENTITY_OF[change.entity], change.meetingId ?? change.id);
}
