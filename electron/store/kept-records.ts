import { isDeepStrictEqual } from 'node:util';
import type { SavedState } from '../../shared/contract/stored.ts';
import { recordChange } from './audit.ts';
import type { ReadDb, Transaction } from './handles.ts';
import { notFound, raiseVersion, requireVersion, restoreRecord, trashRecord } from './records.ts';
import type { RecordTable } from './schema.ts';

/* One way for all records that are one value under one id: each change with its version check and its audit row. */

interface StoredValue<Value> {
  id: string;
  version: number;
  value: Value;
}

/** Where one kind of record is kept, and how a live one is found. */
export interface FoundKind<Value, Found extends StoredValue<Value>> {
  table: RecordTable;
  /** What the user calls it. */
  label: string;
  find(db: ReadDb, id: string): Promise<Found | null>;
}

/** The same with its writing; neither checks a version or writes an audit row. */
export interface RecordKind<Value, Found extends StoredValue<Value>> extends FoundKind<Value, Found> {
  insert(tx: Transaction, value: Value): Promise<string>;
  update(tx: Transaction, id: string, value: Value): Promise<void>;
}

/** The live record; NOT_FOUND without it. */
export async function requireRecord<Value, Found extends StoredValue<Value>>(
  db: ReadDb,
  kind: FoundKind<Value, Found>,
  id: string,
): Promise<Found> {
  const found = await kind.find(db, id);
  if (found === null) throw notFound(kind.label);
  return found;
}

export async function createRecord<Value, Found extends StoredValue<Value>>(
  tx: Transaction,
  kind: RecordKind<Value, Found>,
  value: Value,
): Promise<Found> {
  const made = await requireRecord(tx.db, kind, await kind.insert(tx, value));
  await recordChange(tx, {
    entity: kind.table,
    id: made.id,
    action: 'create',
    before: null,
    after: made.value,
  });
  return made;
}

/** Writes the next state of a record; an unchanged one writes nothing. CONFLICT for a stale version, NOT_FOUND. */
export async function changeRecord<Value, Found extends StoredValue<Value>>(
  tx: Transaction,
  kind: RecordKind<Value, Found>,
  { id, version, value }: StoredValue<Value>,
): Promise<Found> {
  const before = await requireRecord(tx.db, kind, id);
  requireVersion(before, version);
  if (isDeepStrictEqual(before.value, value)) return before;
  await raiseVersion(tx, kind.table, id, version);
  await kind.update(tx, id, value);
  const after = await requireRecord(tx.db, kind, id);
  await recordChange(tx, {
    entity: kind.table,
    id,
    action: 'update',
    before: before.value,
    after: after.value,
  });
  return after;
}

/** Moves a record to the trash. CONFLICT for a stale version, NOT_FOUND. */
export async function discardRecord<Value, Found extends StoredValue<Value>>(
  tx: Transaction,
  kind: FoundKind<Value, Found>,
  id: string,
  version: number,
): Promise<SavedState> {
  const before = await requireRecord(tx.db, kind, id);
  const state = await trashRecord(tx, kind.table, id, version);
  await recordChange(tx, { entity: kind.table, id, action: 'delete', before: before.value, after: null });
  return state;
}

/** Brings a record back from the trash; one that is there stays as it is. NOT_FOUND without it. */
export async function bringBackRecord<Value, Found extends StoredValue<Value>>(
  tx: Transaction,
  kind: FoundKind<Value, Found>,
  id: string,
): Promise<SavedState> {
  const wasLive = (await kind.find(tx.db, id)) !== null;
  const state = await restoreRecord(tx, kind.table, id);
  if (wasLive) return state;
  const { value } = await requireRecord(tx.db, kind, id);
  await recordChange(tx, { entity: kind.table, id, action: 'restore', before: null, after: value });
  return state;
}
