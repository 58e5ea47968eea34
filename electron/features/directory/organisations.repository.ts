import { type Selectable, sql } from 'kysely';
import type { StoredOrganisation } from '../../../shared/contract/directory.ts';
import type { Organisation } from '../../../shared/domain/directory.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { newStamp, readStamp } from '../../store/records.ts';
import type { Schema } from '../../store/schema.ts';
import { searchText } from '../../store/search-text.ts';

export async function listOrganisations(db: ReadDb, words: readonly string[]): Promise<StoredOrganisation[]> {
  const live = db.selectFrom('organisation').selectAll().where('deleted_at', 'is', null);
  const found = words.reduce(
    (query, word) => query.where(sql<boolean>`instr(search_text, ${word}) > 0`),
    live,
  );
  return (await found.orderBy('search_text').orderBy('id').execute()).map(toStored);
}

export async function findOrganisation(db: ReadDb, id: string): Promise<StoredOrganisation | null> {
  const row = await db
    .selectFrom('organisation')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row === undefined ? null : toStored(row);
}

export async function insertOrganisation(tx: Transaction, value: Organisation): Promise<string> {
  const stamp = newStamp(tx);
  await tx.db
    .insertInto('organisation')
    .values({ ...stamp, ...toColumns(value) })
    .execute();
  return stamp.id;
}

export async function updateOrganisation(tx: Transaction, id: string, value: Organisation): Promise<void> {
  await tx.db.updateTable('organisation').set(toColumns(value)).where('id', '=', id).execute();
}

function toStored(row: Selectable<Schema['organisation']>): StoredOrganisation {
  const { name, short_name: shortName, kind, address } = row;
  return { ...readStamp(row), value: { name, shortName, kind, address } };
}

function toColumns({ name, shortName, kind, address }: Organisation) {
  return { name, short_name: shortName, kind, address, search_text: searchText(name, shortName) };
}
