import type { ArchiveRecordValue } from '../../../shared/contract/past.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import { recordChange } from '../../store/audit.ts';
import type { Transaction } from '../../store/handles.ts';
import { bringBackRecord, discardRecord, type FoundKind, requireRecord } from '../../store/kept-records.ts';
import { notFound, raiseVersion, requireVersion, stateOf } from '../../store/records.ts';
import {
  findMeetingTitle,
  findRecord,
  insertRecord,
  type NewRecord,
  type StoredRecord,
  updateRecord,
} from './archive-records.repository.ts';

/* Changes of archive records inside a transaction that the caller opened; each is audited. */

const RECORDS: FoundKind<ArchiveRecordValue, StoredRecord> = {
  table: 'archive_record',
  label: 'Arsip',
  find: findRecord,
};

/** Makes a record of a stored file; answers its id. */
export async function createArchiveRecord(tx: Transaction, record: NewRecord): Promise<string> {
  const id = await insertRecord(tx, record);
  const { name, batchId, value } = record;
  await recordChange(tx, {
    entity: 'archive_record',
    id,
    action: 'create',
    before: null,
    after: { ...value, name, batchId },
  });
  return id;
}

/** CONFLICT for a stale version; NOT_FOUND without the record or the linked meeting. */
export async function saveArchiveRecord(
  tx: Transaction,
  change: { id: string; version: number; value: ArchiveRecordValue },
): Promise<SavedState> {
  const { id, version, value } = change;
  const current = await requireRecord(tx.db, RECORDS, id);
  requireVersion(current, version);
  if (JSON.stringify(current.value) === JSON.stringify(value)) return stateOf(current);
  const isNewLink = value.meetingId !== null && value.meetingId !== current.value.meetingId;
  if (isNewLink && (await findMeetingTitle(tx.db, value.meetingId ?? '')) === null) throw notFound('Rapat');
  const state = await raiseVersion(tx, 'archive_record', id, version);
  await updateRecord(tx, id, current.file.name, value);
  await recordChange(tx, {
    entity: 'archive_record',
    id,
    action: 'update',
    before: current.value,
    after: value,
  });
  return state;
}

/** Moves a record to the trash; its file stays in the archive. CONFLICT, NOT_FOUND. */
export function trashArchiveRecord(tx: Transaction, id: string, version: number): Promise<SavedState> {
  return discardRecord(tx, RECORDS, id, version);
}

/** Brings a record back from the trash. NOT_FOUND without it. */
export function restoreArchiveRecord(tx: Transaction, id: string): Promise<SavedState> {
  return bringBackRecord(tx, RECORDS, id);
}
