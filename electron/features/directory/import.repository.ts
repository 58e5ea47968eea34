import { type Selectable, sql } from 'kysely';
import type { ImportBatch, OutcomeCounts } from '../../../shared/contract/directory-import.ts';
import type { DirectoryState, DraftChange } from '../../../shared/domain/directory-import/draft.ts';
import { appendEvents } from '../../store/audit-chain.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { insertRows } from '../../store/lists.ts';
import { newId, newStamp } from '../../store/records.ts';
import type { Schema } from '../../store/schema.ts';
import { listGroups } from './groups.repository.ts';
import { listAllHolders } from './holders.repository.ts';
import { listOrganisations } from './organisations.repository.ts';
import { listPeople } from './people.repository.ts';
import { listPositions } from './positions.repository.ts';

export type ImportEntity = Schema['import_change']['entity'];
type Change = Selectable<Schema['import_change']>;

const ALL = 1_000_000;

/** Every live record of the directory. */
export async function readDirectory(db: ReadDb): Promise<DirectoryState> {
  return {
    organisation: await listOrganisations(db, []),
    person: await listPeople(db, []),
    position: await listPositions(db, [], ALL),
    position_holder: await listAllHolders(db),
    directory_group: await listGroups(db),
  };
}

/** Notes the import; answers its id. */
export async function insertBatch(
  tx: Transaction,
  { fileName, sheetName, counts }: { fileName: string; sheetName: string; counts: OutcomeCounts },
): Promise<string> {
  const stamp = newStamp(tx);
  await tx.db
    .insertInto('import_batch')
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
  entity: ImportEntity;
  label: string;
  change: DraftChange<unknown>;
}

/** Notes what the import made and changed, with an audit row for each. */
export async function insertChanges(
  tx: Transaction,
  batchId: string,
  changes: readonly LabelledChange[],
): Promise<void> {
  await insertRows(
    tx,
    'import_change',
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
      action: change.before === null ? 'create' : 'update',
      at: tx.now,
      before_json: change.before === null ? null : JSON.stringify(change.before),
      after_json: JSON.stringify(change.after),
    })),
  );
}

const MOST_BATCHES = 50;

/** The last imports, newest first. */
export async function listBatches(db: ReadDb): Promise<ImportBatch[]> {
  const rows = await db
    .selectFrom('import_batch')
    .selectAll()
    .where('deleted_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(MOST_BATCHES)
    .execute();
  return rows.map(toBatch);
}

export async function findBatch(db: ReadDb, id: string): Promise<ImportBatch | null> {
  const row = await db.selectFrom('import_batch').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toBatch(row);
}

function toBatch(row: Selectable<Schema['import_batch']>): ImportBatch {
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

export async function listChanges(db: ReadDb, batchId: string): Promise<Change[]> {
  return db
    .selectFrom('import_change')
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
    .updateTable('import_batch')
    .set((eb) => ({ undone_at: tx.now, updated_at: tx.now, version: eb('version', '+', 1) }))
    .where('id', '=', batchId)
    .execute();
  await sql`
    UPDATE import_change SET undone_at = ${tx.now}
    WHERE batch_id = ${batchId} AND ordinal IN (SELECT value FROM json_each(${JSON.stringify(ordinals)}))
  `.execute(tx.db);
}

export interface RecordState {
  id: string;
  version: number;
  isTrashed: boolean;
}

/** How the named records stand now. */
export async function readStates(
  tx: Transaction,
  entity: ImportEntity,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RecordState>> {
  const { rows } = await sql<{ id: string; version: number; deleted_at: string | null }>`
    SELECT id, version, deleted_at FROM ${sql.table(entity)}
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(tx.db);
  return new Map(
    rows.map(({ id, version, deleted_at }) => [id, { id, version, isTrashed: deleted_at !== null }]),
  );
}

/** Which live records still name the given ones: their places as the user knows them, by id. */
export async function findUses(
  tx: Transaction,
  entity: ImportEntity,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const uses = new Map<string, string>();
  for (const { place, query } of USES[entity] ?? []) {
    const { rows } = await sql<{ id: string }>`
      SELECT DISTINCT used.id FROM (${sql.raw(query)}) AS used
      WHERE used.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(tx.db);
    for (const { id } of rows) uses.set(id, place);
  }
  return uses;
}

const USES: Partial<Record<ImportEntity, readonly { place: string; query: string }[]>> = {
  organisation: [
    { place: 'jabatan lain', query: 'SELECT organisation_id AS id FROM position WHERE deleted_at IS NULL' },
  ],
  person: [
    { place: 'masa jabatan', query: 'SELECT person_id AS id FROM position_holder WHERE deleted_at IS NULL' },
  ],
  position: [
    {
      place: 'masa jabatan',
      query: 'SELECT position_id AS id FROM position_holder WHERE deleted_at IS NULL',
    },
    {
      place: 'kelompok',
      query: `SELECT member.position_id AS id FROM group_member AS member
        JOIN directory_group AS held ON held.id = member.group_id WHERE held.deleted_at IS NULL`,
    },
    {
      place: 'undangan',
      query: `SELECT addressee.position_id AS id FROM addressee
        JOIN meeting ON meeting.id = addressee.meeting_id WHERE meeting.deleted_at IS NULL`,
    },
  ],
};

/** Moves many records to the trash at once, with their audit rows. */
export async function trashMany(
  tx: Transaction,
  entity: ImportEntity,
  ids: readonly string[],
): Promise<void> {
  await sql`
    UPDATE ${sql.table(entity)} SET deleted_at = ${tx.now}, updated_at = ${tx.now}, version = version + 1
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
