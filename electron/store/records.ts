import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { Failure } from '../../shared/contract/failures.ts';
import type { SavedState } from '../../shared/contract/stored.ts';
import type { Transaction } from './handles.ts';
import type { Flag, RecordTable } from './schema.ts';

const CONFLICT_SENTENCE =
  'Data ini sudah diubah di tempat lain sejak Anda membukanya. Perubahan terakhir Anda belum disimpan. ' +
  'Muat ulang untuk melihat isi terbaru, lalu ulangi perubahan Anda.';

/** Identity of a new record: UUID version 7, so that ids sort by time. */
export function newId(): string {
  return uuidv7();
}

/** The columns that every new record starts with. */
export function newStamp(tx: Transaction, id: string = newId()) {
  return { id, version: 1, created_at: tx.now, updated_at: tx.now, deleted_at: null };
}

/** The stamp as the contract shows it. */
export function readStamp(row: { id: string; version: number; created_at: string; updated_at: string }) {
  return { id: row.id, version: row.version, createdAt: row.created_at, updatedAt: row.updated_at };
}

export function toFlag(value: boolean): Flag {
  return value ? 1 : 0;
}

/** Failure for a record that is not there (any more). */
export function notFound(what: string): Failure {
  return new Failure('NOT_FOUND', `${what} tidak ditemukan. Mungkin sudah dipindahkan ke tempat sampah.`);
}

/** Raises the version of a live record that still is at `version`; CONFLICT when it moved on, NOT_FOUND without it. */
export async function raiseVersion(
  tx: Transaction,
  table: RecordTable,
  id: string,
  version: number,
): Promise<SavedState> {
  const { rows } = await sql<{ version: number }>`
    update ${sql.table(table)} set version = version + 1, updated_at = ${tx.now}
    where id = ${id} and version = ${version} and deleted_at is null returning version`.execute(tx.db);
  const [row] = rows;
  if (row !== undefined) return { version: row.version, updatedAt: tx.now };
  return refuseChange(tx, table, id);
}

/** Moves a live record at `version` to the trash. */
export async function trashRecord(
  tx: Transaction,
  table: RecordTable,
  id: string,
  version: number,
): Promise<SavedState> {
  const state = await raiseVersion(tx, table, id, version);
  await sql`update ${sql.table(table)} set deleted_at = ${tx.now} where id = ${id}`.execute(tx.db);
  return state;
}

/** Brings a record back from the trash; a record that is not there is left as it is. NOT_FOUND without it. */
export async function restoreRecord(tx: Transaction, table: RecordTable, id: string): Promise<SavedState> {
  const { rows } = await sql<{ version: number }>`
    update ${sql.table(table)} set deleted_at = null, version = version + 1, updated_at = ${tx.now}
    where id = ${id} and deleted_at is not null returning version`.execute(tx.db);
  const [row] = rows;
  if (row !== undefined) return { version: row.version, updatedAt: tx.now };
  return readState(tx, table, id);
}

async function refuseChange(tx: Transaction, table: RecordTable, id: string): Promise<never> {
  const { rows } = await sql<{ deleted_at: string | null }>`
    select deleted_at from ${sql.table(table)} where id = ${id}`.execute(tx.db);
  if (rows[0] === undefined || rows[0].deleted_at !== null) throw notFound('Data ini');
  throw new Failure('CONFLICT', CONFLICT_SENTENCE);
}

async function readState(tx: Transaction, table: RecordTable, id: string): Promise<SavedState> {
  const { rows } = await sql<{ version: number; updated_at: string }>`
    select version, updated_at from ${sql.table(table)} where id = ${id}`.execute(tx.db);
  const [row] = rows;
  if (row === undefined) throw notFound('Data ini');
  return { version: row.version, updatedAt: row.updated_at };
}

/** Refuses a save of an outdated state before anything is compared. */
export function requireVersion(current: { version: number }, version: number): void {
  if (current.version !== version) throw new Failure('CONFLICT', CONFLICT_SENTENCE);
}

/** Texts of one schema that were found sound, and say the same before and after the check. */
type KnownTexts = Set<string>;

const knownTexts = new WeakMap<z.ZodType, KnownTexts>();
/** The same few officials and signers stand in meeting after meeting; long texts hardly ever come twice. */
const MOST_KNOWN = 300;
const LONGEST_KNOWN = 1000;

/** Reads a JSON column; text that does not fit its schema means damage, not a wrong input of the user. */
export function parseColumn<Value extends z.ZodType>(schema: Value, text: string): z.output<Value> {
  const known = knownTexts.get(schema);
  // The same letters were checked before: only a new copy of the value is needed.
  if (known?.has(text) === true) return JSON.parse(text);
  const result = schema.safeParse(JSON.parse(text));
  if (!result.success) throw new Error(`A stored value does not fit its schema: ${result.error.message}`);
  if (text.length <= LONGEST_KNOWN && JSON.stringify(result.data) === text)
    remember(schema, known ?? new Set(), text);
  return result.data;
}

function remember(schema: z.ZodType, known: KnownTexts, text: string): void {
  if (known.size >= MOST_KNOWN) known.clear();
  known.add(text);
  knownTexts.set(schema, known);
}

/** What a save answers when there was nothing to write. */
export function stateOf({ version, updatedAt }: SavedState): SavedState {
  return { version, updatedAt };
}
