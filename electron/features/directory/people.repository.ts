import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { PERSON_SORTS, StoredPerson } from '../../../shared/contract/directory.ts';
import type { Person } from '../../../shared/domain/people.ts';
import { formatName } from '../../../shared/domain/person-name.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { insertRows } from '../../store/lists.ts';
import { type Page, type PageQuestion, readPage } from '../../store/pages.ts';
import { newStamp, readStamp } from '../../store/records.ts';
import type { Schema } from '../../store/schema.ts';
import { searchText } from '../../store/search-text.ts';

export type PersonSort = (typeof PERSON_SORTS)[number];

// Grades sort as text: I/a, II/a, III/a, IV/a. Those without the thing sorted by come last or first with the direction.
const SORTS: Record<PersonSort, RawBuilder<string>> = {
  name: sql`lower(name)`,
  rank: sql`lower(rank) || char(10) || lower(name)`,
  number: sql`number_digits || char(10) || lower(name)`,
};

function live(db: ReadDb, words: readonly string[]) {
  const all = db.selectFrom('person').where('deleted_at', 'is', null);
  return words.reduce((query, word) => query.where(sql<boolean>`instr(search_text, ${word}) > 0`), all);
}

export async function listPeople(db: ReadDb, words: readonly string[]): Promise<StoredPerson[]> {
  return (await live(db, words).selectAll().orderBy(SORTS.name).orderBy('id').execute()).map(toStored);
}

export function pagePeople(
  db: ReadDb,
  words: readonly string[],
  question: PageQuestion<PersonSort>,
): Promise<Page<StoredPerson>> {
  return readPage(live(db, words).selectAll(), SORTS[question.sort], sql`id`, question, toStored);
}

export async function findPerson(db: ReadDb, id: string): Promise<StoredPerson | null> {
  const row = await db
    .selectFrom('person')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row === undefined ? null : toStored(row);
}

export async function insertPerson(tx: Transaction, value: Person): Promise<string> {
  const stamp = newStamp(tx);
  await tx.db
    .insertInto('person')
    .values({ ...stamp, ...toColumns(value) })
    .execute();
  return stamp.id;
}

/** Makes many at once, under the ids they were given. */
export async function insertPeople(tx: Transaction, records: readonly { id: string; value: Person }[]) {
  await insertRows(
    tx,
    'person',
    records.map(({ id, value }) => ({ ...newStamp(tx, id), ...toColumns(value) })),
  );
}

export async function updatePerson(tx: Transaction, id: string, value: Person): Promise<void> {
  await tx.db.updateTable('person').set(toColumns(value)).where('id', '=', id).execute();
}

/** The person of a row that has the person's columns. */
export function toPerson(row: Omit<Selectable<Schema['person']>, 'id' | 'version' | `${string}_at`>): Person {
  return {
    name: { front: row.name_front, name: row.name, back: row.name_back },
    number: { kind: row.number_kind, digits: row.number_digits },
    rank: row.rank,
    gender: row.gender,
    phone: row.phone,
  };
}

function toStored(row: Selectable<Schema['person']>): StoredPerson {
  return { ...readStamp(row), value: toPerson(row) };
}

function toColumns({ name, number, rank, gender, phone }: Person) {
  return {
    name_front: name.front,
    name: name.name,
    name_back: name.back,
    number_kind: number.kind,
    number_digits: number.digits,
    rank,
    gender,
    phone,
    search_text: searchText(formatName(name), number.digits),
  };
}
