import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { ORGANISATION_SORTS, StoredOrganisation } from '../../../shared/contract/directory.ts';
import type { Organisation } from '../../../shared/domain/directory.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { insertRows } from '../../store/lists.ts';
import { type Page, type PageQuestion, readPage } from '../../store/pages.ts';
import { newStamp, readStamp } from '../../store/records.ts';
import type { Schema } from '../../store/schema.ts';
import { searchText } from '../../store/search-text.ts';

export type OrganisationSort = (typeof ORGANISATION_SORTS)[number];

const RANK = sql<string>`printf('%06d', coalesce(protocol_rank, 999999))`;
const SORTS: Record<OrganisationSort, RawBuilder<string>> = {
  protocol: sql`${RANK} || search_text`,
  name: sql`search_text`,
  kind: sql`lower(kind) || char(10) || search_text`,
};

function live(db: ReadDb, words: readonly string[]) {
  const all = db.selectFrom('organisation').where('deleted_at', 'is', null);
  return words.reduce((query, word) => query.where(sql<boolean>`instr(search_text, ${word}) > 0`), all);
}

/** In protocol order, those not placed yet behind, by name. */
export async function listOrganisations(db: ReadDb, words: readonly string[]): Promise<StoredOrganisation[]> {
  return (await live(db, words).selectAll().orderBy(SORTS.protocol).orderBy('id').execute()).map(toStored);
}

export function pageOrganisations(
  db: ReadDb,
  words: readonly string[],
  question: PageQuestion<OrganisationSort>,
): Promise<Page<StoredOrganisation>> {
  return readPage(live(db, words).selectAll(), SORTS[question.sort], sql`id`, question, toStored);
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

/** Makes many at once, under the ids they were given. */
export async function insertOrganisations(
  tx: Transaction,
  records: readonly { id: string; value: Organisation }[],
) {
  await insertRows(
    tx,
    'organisation',
    records.map(({ id, value }) => ({ ...newStamp(tx, id), ...toColumns(value) })),
  );
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
