import { Failure } from '../../../shared/contract/failures.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import { recordChange } from '../../store/audit.ts';
import type { Transaction } from '../../store/handles.ts';
import { changeRecord, createRecord, type RecordKind } from '../../store/kept-records.ts';
import type { RecordTable } from '../../store/schema.ts';

type DirectoryTable = Extract<
  RecordTable,
  'organisation' | 'person' | 'position' | 'position_holder' | 'directory_group'
>;

export interface DirectorySave<Value> {
  /** `null` makes a new record. */
  id: string | null;
  version: number | null;
  value: Value;
}

/** Makes a record or saves its next state, with its audit row; an unchanged state writes nothing. CONFLICT, NOT_FOUND. */
export async function saveDirectoryRecord<Value, Found extends { id: string; version: number; value: Value }>(
  tx: Transaction,
  records: RecordKind<Value, Found>,
  { id, version, value }: DirectorySave<Value>,
): Promise<Found> {
  if (id === null && version === null) return createRecord(tx, records, value);
  if (id === null || version === null) {
    throw new Failure('VALIDATION', 'Data ini tidak lengkap dikirim. Muat ulang halaman, lalu ulangi.');
  }
  return changeRecord(tx, records, { id, version, value });
}

/** Notes that a record went to the trash or came back. */
export async function recordMove(
  tx: Transaction,
  entity: DirectoryTable,
  id: string,
  action: 'delete' | 'restore',
  state: SavedState,
): Promise<void> {
  const isTrashed = action === 'delete';
  await recordChange(tx, {
    entity,
    id,
    action,
    before: { isTrashed: !isTrashed },
    after: { isTrashed, version: state.version },
  });
}
