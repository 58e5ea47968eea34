import { isDeepStrictEqual } from 'node:util';
import { Failure } from '../../../shared/contract/failures.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import { recordChange } from '../../store/audit.ts';
import type { Transaction } from '../../store/handles.ts';
import { notFound, raiseVersion, requireVersion } from '../../store/records.ts';
import type { RecordTable } from '../../store/schema.ts';

type DirectoryTable = Extract<
  RecordTable,
  'organisation' | 'person' | 'position' | 'position_holder' | 'directory_group'
>;

interface Stored<Value> {
  id: string;
  version: number;
  value: Value;
}

/** How one kind of directory record is found and written. */
export interface DirectoryRecords<Value, Found extends Stored<Value>> {
  table: DirectoryTable;
  /** What the user calls it. */
  label: string;
  find(tx: Transaction, id: string): Promise<Found | null>;
  insert(tx: Transaction, value: Value): Promise<string>;
  update(tx: Transaction, id: string, value: Value): Promise<void>;
}

export interface DirectorySave<Value> {
  /** `null` makes a new record. */
  id: string | null;
  version: number | null;
  value: Value;
}

/** Makes a record or saves its next state, with its audit row; an unchanged state writes nothing. CONFLICT, NOT_FOUND. */
export async function saveDirectoryRecord<Value, Found extends Stored<Value>>(
  tx: Transaction,
  records: DirectoryRecords<Value, Found>,
  { id, version, value }: DirectorySave<Value>,
): Promise<Found> {
  if (id === null && version === null) return create(tx, records, value);
  if (id === null || version === null) {
    throw new Failure('VALIDATION', 'Data ini tidak lengkap dikirim. Muat ulang halaman, lalu ulangi.');
  }
  const before = await requireRecord(tx, records, id);
  requireVersion(before, version);
  if (isDeepStrictEqual(before.value, value)) return before;
  await raiseVersion(tx, records.table, id, version);
  await records.update(tx, id, value);
  const after = await requireRecord(tx, records, id);
  await recordChange(tx, {
    entity: records.table,
    id,
    action: 'update',
    before: before.value,
    after: after.value,
  });
  return after;
}

async function create<Value, Found extends Stored<Value>>(
  tx: Transaction,
  records: DirectoryRecords<Value, Found>,
  value: Value,
): Promise<Found> {
  const found = await requireRecord(tx, records, await records.insert(tx, value));
  await recordChange(tx, {
    entity: records.table,
    id: found.id,
    action: 'create',
    before: null,
    after: found.value,
  });
  return found;
}

async function requireRecord<Value, Found extends Stored<Value>>(
  tx: Transaction,
  records: DirectoryRecords<Value, Found>,
  id: string,
): Promise<Found> {
  const found = await records.find(tx, id);
  if (found === null) throw notFound(records.label);
  return found;
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
