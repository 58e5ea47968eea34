import { type Selectable, sql } from 'kysely';
import type { StoredPosition } from '../../../shared/contract/directory.ts';
import type { Position } from '../../../shared/domain/directory.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { newStamp, readStamp } from '../../store/records.ts';
import type { Schema } from '../../store/schema.ts';
import { searchText } from '../../store/search-text.ts';

/** A position as stored, with its organisation's name; who holds it is another question. */
export type FoundPosition = Omit<StoredPosition, 'holderName'>;

function positions(db: ReadDb) {
  return db
    .selectFrom('position')
    .leftJoin('organisation', 'organisation.id', 'position.organisation_id')
    .selectAll('position')
    .select('organisation.name as organisation_name')
    .where('position.deleted_at', 'is', null);
}

export async function listPositions(db: ReadDb, words: readonly string[]): Promise<FoundPosition[]> {
  const found = words.reduce(
    (query, word) =>
      query.where(
        sql<boolean>`instr(position.search_text || ' ' || coalesce(organisation.search_text, ''), ${word}) > 0`,
      ),
    positions(db),
  );
  const rows = await found.orderBy('position.search_text').orderBy('position.id').execute();
  return rows.map(toStored);
}

export async function findPosition(db: ReadDb, id: string): Promise<FoundPosition | null> {
  const row = await positions(db).where('position.id', '=', id).executeTakeFirst();
  return row === undefined ? null : toStored(row);
}

export async function insertPosition(tx: Transaction, value: Position): Promise<string> {
  const stamp = newStamp(tx);
  await tx.db
    .insertInto('position')
    .values({ ...stamp, ...toColumns(value) })
    .execute();
  return stamp.id;
}

export async function updatePosition(tx: Transaction, id: string, value: Position): Promise<void> {
  await tx.db.updateTable('position').set(toColumns(value)).where('id', '=', id).execute();
}

function toStored(row: Selectable<Schema['position']> & { organisation_name: string | null }): FoundPosition {
  const { title, role, organisation_id: organisationId, organisation_name: organisationName } = row;
  return {
    ...readStamp(row),
    value: { title, role, organisationId },
    organisationName: organisationName ?? '',
  };
}

function toColumns({ title, role, organisationId }: Position) {
  return { title, role, organisation_id: organisationId, search_text: searchText(title) };
}
