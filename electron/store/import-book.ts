import { type Selectable, sql } from 'kysely';
import type { ImportBatch, OutcomeCounts } from '../../shared/contract/directory-import.ts';
import { recordChange } from './audit.ts';
import { appendEvents } from './audit-chain.ts';
import type { ReadDb, Transaction } from './handles.ts';
import { insertRows } from './lists.ts';
import { newId, newStamp, raiseVersion } from './records.ts';
import type { RecordTable, Schema } from './schema.ts';

/** Tables whose records an import of lists writes. */
export type ImportedTable = Schema['import_change' | 'code_import_change']['entity'];

const MOST_BATCHES = 50;

/** The tables that note what an import of lists made and changed, so that it can be taken back. */
interface Tables<Entity> {
  batches: 'import_batch' | 'code_import';
  changes: 'import_change' | 'code_import_change';
  /** The tables whose records the import writes, in the order in which an import is taken back. */
  entities: readonly Entity[];
}

interface Source {
  fileName: string;
  sheetName: string;
  counts: OutcomeCounts;
}

/** A record that an import writes; `before` is `null` where it makes the record, `version` is that before. */
interface Written {
  id: string;
  version: number | null;
  before: unknown;
  after: unknown;
}

export interface LabelledChange<Entity> {
  entity: Entity;
  /** The record as the user knows it. */
  label: string;
  change: Written;
}

/** What was noted of one record; `before_json` is `null` where the import made it. */
export interface NotedChange<Entity> {
  ordinal: number;
  entity: Entity;
  record_id: string;
  label: string;
  before_json: string | null;
  version_after: number;
}

/** How a record stands now. */
export interface RecordState {
  version: number;
  isTrashed: boolean;
}

/** The notes of one kind of import. */
export class ImportBook<Entity extends ImportedTable> {
  readonly #tables: Tables<Entity>;

  constructor(tables: Tables<Entity>) {
    this.#tables = tables;
  }

  /** In the order in which an import is taken back: what names others goes first. */
  get entities(): readonly Entity[] {
    return this.#tables.entities;
  }

  /** Notes the import, with an audit row for itself; answers its id. */
  async insertBatch(tx: Transaction, { fileName, sheetName, counts }: Source): Promise<string> {
    const stamp = newStamp(tx);
    await tx.db
      .insertInto(this.#tables.batches)
      .values({
        ...stamp,
        file_name: fileName,
        sheet_name: sheetName,
        created_rows: counts.created,
        updated_rows: counts.updated,
        skipped_rows: counts.skipped,
        refused_rows: counts.refused,
        undone_at: null,
      })
      .execute();
    const after = { fileName, sheetName, ...counts };
    await recordChange(tx, {
      entity: this.#tables.batches,
      id: stamp.id,
      action: 'create',
      before: null,
      after,
    });
    return stamp.id;
  }

  /** Notes what the import made and changed, with an audit row for each. */
  async insertChanges(
    tx: Transaction,
    batchId: string,
    changes: readonly LabelledChange<Entity>[],
  ): Promise<void> {
    await insertRows(
      tx,
      this.#tables.changes,
      changes.map(({ entity, label, change }, ordinal) => ({
        batch_id: batchId,
        ordinal,
        entity,
        record_id: change.id,
        label,
        before_json: asJson(change.before),
        version_after: (change.version ?? 0) + 1,
        undone_at: null,
      })),
    );
    await appendEvents(
      tx,
      changes.map(({ entity, change }) => ({
        id: newId(),
        entity,
        entity_id: change.id,
        action: change.before === null ? 'create' : 'update',
        at: tx.now,
        before_json: asJson(change.before),
        after_json: JSON.stringify(change.after),
      })),
    );
  }

  /** The last imports, newest first. */
  async listBatches(db: ReadDb): Promise<ImportBatch[]> {
    const rows = await db
      .selectFrom(this.#tables.batches)
      .selectAll()
      .where('deleted_at', 'is', null)
      .orderBy('id', 'desc')
      .limit(MOST_BATCHES)
      .execute();
    return rows.map(toBatch);
  }

  async findBatch(db: ReadDb, id: string): Promise<ImportBatch | null> {
    const row = await db.selectFrom(this.#tables.batches).selectAll().where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : toBatch(row);
  }

  async listChanges(db: ReadDb, batchId: string): Promise<NotedChange<Entity>[]> {
    const rows = await db
      .selectFrom(this.#tables.changes)
      .selectAll()
      .where('batch_id', '=', batchId)
      .orderBy('ordinal')
      .execute();
    return rows.map((row) => ({ ...row, entity: this.#known(row.entity) }));
  }

  /** Notes that an import was taken back, `ordinals` of its changes. */
  async markUndone(tx: Transaction, batchId: string, ordinals: readonly number[]): Promise<void> {
    const { batches, changes } = this.#tables;
    await tx.db
      .updateTable(batches)
      .set((eb) => ({ undone_at: tx.now, updated_at: tx.now, version: eb('version', '+', 1) }))
      .where('id', '=', batchId)
      .execute();
    await sql`UPDATE ${sql.table(changes)} SET undone_at = ${tx.now}
      WHERE batch_id = ${batchId} AND ordinal IN (SELECT value FROM json_each(${JSON.stringify(ordinals)}))`.execute(
      tx.db,
    );
    const marked = { entity: this.#tables.batches, id: batchId, action: 'update' as const };
    await recordChange(tx, { ...marked, before: { isUndone: false }, after: { isUndone: true } });
  }

  #known(entity: string): Entity {
    const known = this.#tables.entities.find((one) => one === entity);
    if (known === undefined) throw new Error(`No import writes ${entity}`);
    return known;
  }
}

/** Writes the records that an import changes, each with its next version. CONFLICT where another one wrote meanwhile. */
export async function writeChanged<Value>(
  tx: Transaction,
  entity: ImportedTable,
  changes: readonly { id: string; version: number | null; after: Value }[],
  write: (tx: Transaction, id: string, value: Value) => Promise<void>,
): Promise<void> {
  for (const { id, version, after } of changes) {
    if (version === null) continue;
    await raiseVersion(tx, entity, id, version);
    await write(tx, id, after);
  }
}

/** How the named records stand now. */
export async function readStates(
  tx: Transaction,
  entity: RecordTable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RecordState>> {
  const { rows } = await sql<{ id: string; version: number; deleted_at: string | null }>`
    SELECT id, version, deleted_at FROM ${sql.table(entity)}
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(tx.db);
  return new Map(
    rows.map(({ id, version, deleted_at }) => [id, { version, isTrashed: deleted_at !== null }]),
  );
}

/** Moves many records to the trash at once, with their audit rows. */
export async function trashMany(tx: Transaction, entity: RecordTable, ids: readonly string[]): Promise<void> {
  await sql`UPDATE ${sql.table(entity)} SET deleted_at = ${tx.now}, updated_at = ${tx.now}, version = version + 1
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(tx.db);
  await appendEvents(
    tx,
    ids.map((id) => ({
      id: newId(),
      entity,
      entity_id: id,
      action: 'delete' as const,
      at: tx.now,
      before_json: JSON.stringify({ isTrashed: false }),
      after_json: JSON.stringify({ isTrashed: true }),
    })),
  );
}

function asJson(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}

function toBatch(row: Selectable<Schema['import_batch' | 'code_import']>): ImportBatch {
  return {
    id: row.id,
    fileName: row.file_name,
    sheetName: row.sheet_name,
    at: row.created_at,
    counts: {
      created: row.created_rows,
      updated: row.updated_rows,
      skipped: row.skipped_rows,
      refused: row.refused_rows,
    },
    undoneAt: row.undone_at,
  };
}
