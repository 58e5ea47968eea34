import { type Selectable, sql } from 'kysely';
import type { ImportBatch, OutcomeCounts } from '../../../shared/contract/directory-import.ts';
import type { PlannedChange } from '../../../shared/domain/code-import/plan-code-import.ts';
import { appendEvents } from '../../store/audit-chain.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { insertRows } from '../../store/lists.ts';
import { newId, newStamp } from '../../store/records.ts';
import type { Schema } from '../../store/schema.ts';

export type CodeEntity = Schema['code_import_change']['entity'];
export type CodeChange = Selectable<Schema['code_import_change']>;

const MOST_BATCHES = 50;

interface Source {
  fileName: string;
  sheetName: string;
  counts: OutcomeCounts;
}

/** Notes the import; answers its id. */
export async function insertBatch(tx: Transaction, { fileName, sheetName, counts }: Source): Promise<string> {
  const stamp = newStamp(tx);
  await tx.db
    .insertInto('code_import')
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
  return stamp.id;
}

export interface LabelledChange {
  entity: CodeEntity;
  label: string;
  change: PlannedChange<unknown>;
}

/** Notes what the import made and changed, with an audit row for each. */
export async function insertChanges(
  tx: Transaction,
  batchId: string,
  changes: readonly LabelledChange[],
): Promise<void> {
  await insertRows(
    tx,
    'code_import_change',
    changes.map(({ entity, label, change }, ordinal) => ({
      batch_id: batchId,
      ordinal,
      entity,
      record_id: change.id,
      label,
      before_json: change.before === null ? null : JSON.stringify(change.before),
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
      action: change.before === null ? ('create' as const) : ('update' as const),
      at: tx.now,
      before_json: change.before === null ? null : JSON.stringify(change.before),
      after_json: JSON.stringify(change.after),
    })),
  );
}

/** The last imports, newest first. */
export async function listBatches(db: ReadDb): Promise<ImportBatch[]> {
  const rows = await db
    .selectFrom('code_import')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(MOST_BATCHES)
    .execute();
  return rows.map(toBatch);
}

export async function findBatch(db: ReadDb, id: string): Promise<ImportBatch | null> {
  const row = await db.selectFrom('code_import').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toBatch(row);
}

export function listChanges(db: ReadDb, batchId: string): Promise<CodeChange[]> {
  return db
    .selectFrom('code_import_change')
    .selectAll()
    .where('batch_id', '=', batchId)
    .orderBy('ordinal')
    .execute();
}

export async function markUndone(
  tx: Transaction,
  batchId: string,
  ordinals: readonly number[],
): Promise<void> {
  await tx.db
    .updateTable('code_import')
    .set((eb) => ({ undone_at: tx.now, updated_at: tx.now, version: eb('version', '+', 1) }))
    .where('id', '=', batchId)
    .execute();
  await sql`UPDATE code_import_change SET undone_at = ${tx.now}
    WHERE batch_id = ${batchId} AND ordinal IN (SELECT value FROM json_each(${JSON.stringify(ordinals)}))`.execute(
    tx.db,
  );
}

/** How the named records stand now. */
export async function readStates(
  tx: Transaction,
  entity: CodeEntity,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { version: number; isTrashed: boolean }>> {
  const { rows } = await sql<{ id: string; version: number; deleted_at: string | null }>`
    SELECT id, version, deleted_at FROM ${sql.table(entity)}
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(tx.db);
  return new Map(
    rows.map(({ id, version, deleted_at }) => [id, { version, isTrashed: deleted_at !== null }]),
  );
}

/** Moves many records to the trash at once, with their audit rows. */
export async function trashMany(tx: Transaction, entity: CodeEntity, ids: readonly string[]): Promise<void> {
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

function toBatch(row: Selectable<Schema['code_import']>): ImportBatch {
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
