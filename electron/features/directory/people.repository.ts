import { type Selectable, sql } from 'kysely';
import type { StoredPerson } from '../../../shared/contract/directory.ts';
import type { Person } from '../../../shared/domain/people.ts';
import { formatName } from '../../../shared/domain/person-name.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { newStamp, readStamp } from '../../store/records.ts';
import type { Schema } from '../../store/schema.ts';
import { searchText } from '../../store/search-text.ts';

export async function listPeople(db: ReadDb, words: readonly string[]): Promise<StoredPerson[]> {
  const live = db.selectFrom('person').selectAll().where('deleted_at', 'is', null);
  const found = words.reduce(
    (query, word) => query.where(sql<boolean>`instr(search_text, ${word}) > 0`),
    live,
  );
  return (await found.orderBy(sql`lower(name)`).orderBy('id').execute()).map(toStored);
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
