import type { Selectable } from 'kysely';
import type { StoredHolder } from '../../../shared/contract/directory.ts';
import type { PositionHolder } from '../../../shared/domain/directory.ts';
import type { Person } from '../../../shared/domain/people.ts';
import { formatName } from '../../../shared/domain/person-name.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { insertRows } from '../../store/lists.ts';
import { newStamp, readStamp } from '../../store/records.ts';
import type { Schema } from '../../store/schema.ts';
import { toPerson } from './people.repository.ts';

function holders(db: ReadDb) {
  return db
    .selectFrom('position_holder')
    .innerJoin('person', 'person.id', 'position_holder.person_id')
    .innerJoin('position', 'position.id', 'position_holder.position_id')
    .selectAll('position_holder')
    .select(['person.name_front', 'person.name', 'person.name_back', 'position.title as position_title'])
    .where('position_holder.deleted_at', 'is', null);
}

/** Who holds and held a position, the newest first. */
export async function listHolders(db: ReadDb, positionId: string): Promise<StoredHolder[]> {
  const rows = await holders(db)
    .where('position_holder.position_id', '=', positionId)
    .orderBy('position_holder.from_date', (order) => order.desc().nullsLast())
    .orderBy('position_holder.id', 'desc')
    .execute();
  return rows.map(toStored);
}

/** Every live term of every position. */
export async function listAllHolders(db: ReadDb): Promise<StoredHolder[]> {
  const rows = await holders(db)
    .orderBy('position_holder.from_date', (order) => order.desc().nullsLast())
    .orderBy('position_holder.id', 'desc')
    .execute();
  return rows.map(toStored);
}

/** What positions a person holds and held. */
export async function listHoldersOfPerson(db: ReadDb, personId: string): Promise<StoredHolder[]> {
  const rows = await holders(db).where('position_holder.person_id', '=', personId).execute();
  return rows.map(toStored);
}

/** Brings terms back from the trash; their overlap was checked by the caller. */
export async function untrashHolders(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.db
    .updateTable('position_holder')
    .set({ deleted_at: null, updated_at: tx.now })
    .where('id', 'in', ids)
    .execute();
}

export async function findHolder(
  db: ReadDb,
  id: string,
  { isTrashed = false } = {},
): Promise<PositionHolder | null> {
  const row = await db
    .selectFrom('position_holder')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', isTrashed ? 'is not' : 'is', null)
    .executeTakeFirst();
  return row === undefined ? null : toValue(row);
}

export async function findStoredHolder(db: ReadDb, id: string): Promise<StoredHolder | null> {
  const row = await holders(db).where('position_holder.id', '=', id).executeTakeFirst();
  return row === undefined ? null : toStored(row);
}

/** The definitive holder, other than `exceptId` (empty for none), whose time overlaps the given one; both ends count (rule 63). */
export async function findOverlap(db: ReadDb, holder: PositionHolder, exceptId: string) {
  const row = await holders(db)
    .where('position_holder.position_id', '=', holder.positionId)
    .where('position_holder.acting', '=', '')
    .where('position_holder.id', '<>', exceptId)
    .$if(holder.until !== null, (query) =>
      query.where((eb) =>
        eb.or([
          eb('position_holder.from_date', 'is', null),
          eb('position_holder.from_date', '<=', holder.until),
        ]),
      ),
    )
    .$if(holder.from !== null, (query) =>
      query.where((eb) =>
        eb.or([
          eb('position_holder.until_date', 'is', null),
          eb('position_holder.until_date', '>=', holder.from),
        ]),
      ),
    )
    .executeTakeFirst();
  return row === undefined ? null : toStored(row);
}

export interface HolderOnDay {
  positionId: string;
  personId: string;
  acting: PositionHolder['acting'];
  from: string | null;
  person: Person;
}

/** Everybody who holds one of the positions on a day, with the person; people in the trash are left out. */
export async function listHoldersOn(
  db: ReadDb,
  positionIds: readonly string[],
  day: string,
): Promise<HolderOnDay[]> {
  if (positionIds.length === 0) return [];
  const rows = await db
    .selectFrom('position_holder as holder')
    .innerJoin('person', 'person.id', 'holder.person_id')
    .select(['holder.position_id', 'holder.person_id', 'holder.acting', 'holder.from_date'])
    .select(['person.name_front', 'person.name', 'person.name_back', 'person.search_text'])
    .select(['person.number_kind', 'person.number_digits', 'person.rank', 'person.gender', 'person.phone'])
    .where('holder.deleted_at', 'is', null)
    .where('person.deleted_at', 'is', null)
    .where('holder.position_id', 'in', positionIds)
    .where((eb) => eb.or([eb('holder.from_date', 'is', null), eb('holder.from_date', '<=', day)]))
    .where((eb) => eb.or([eb('holder.until_date', 'is', null), eb('holder.until_date', '>=', day)]))
    .orderBy('holder.id')
    .execute();
  return rows.map((row) => ({
    positionId: row.position_id,
    personId: row.person_id,
    acting: row.acting,
    from: row.from_date,
    person: toPerson(row),
  }));
}

export async function insertHolder(tx: Transaction, value: PositionHolder): Promise<string> {
  const stamp = newStamp(tx);
  await tx.db
    .insertInto('position_holder')
    .values({ ...stamp, ...toColumns(value) })
    .execute();
  return stamp.id;
}

/** Makes many at once, under the ids they were given. */
export async function insertHolders(
  tx: Transaction,
  records: readonly { id: string; value: PositionHolder }[],
) {
  await insertRows(
    tx,
    'position_holder',
    records.map(({ id, value }) => ({ ...newStamp(tx, id), ...toColumns(value) })),
  );
}

export async function updateHolder(tx: Transaction, id: string, value: PositionHolder): Promise<void> {
  await tx.db.updateTable('position_holder').set(toColumns(value)).where('id', '=', id).execute();
}

type Row = Selectable<Schema['position_holder']>;
type Named = Pick<Selectable<Schema['person']>, 'name_front' | 'name' | 'name_back'>;

function toStored(row: Row & Named & { position_title: string }): StoredHolder {
  return {
    ...readStamp(row),
    value: toValue(row),
    personName: formatName({ front: row.name_front, name: row.name, back: row.name_back }),
    positionTitle: row.position_title,
  };
}

function toValue(row: Row): PositionHolder {
  return {
    positionId: row.position_id,
    personId: row.person_id,
    acting: row.acting,
    from: row.from_date,
    until: row.until_date,
  };
}

function toColumns({ positionId, personId, acting, from, until }: PositionHolder) {
  return { position_id: positionId, person_id: personId, acting, from_date: from, until_date: until };
}
