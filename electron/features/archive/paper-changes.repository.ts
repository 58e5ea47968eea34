import { sql } from 'kysely';
import type { ReadDb } from '../../store/handles.ts';
import type { RecordTable } from '../../store/schema.ts';

/** Place of the audit row that tells of a paper's making; `null` for papers from before there was an audit. */
export async function findMakingPlace(db: ReadDb, paperId: string): Promise<number | null> {
  const row = await db
    .selectFrom('audit_event')
    .select(sql<number>`rowid`.as('place'))
    .where('entity', '=', 'paper')
    .where('entity_id', '=', paperId)
    .where('action', '=', 'create')
    .executeTakeFirst();
  return row?.place ?? null;
}

/** The value that a record had at a place: what the first change after it replaced. `undefined` when none came. */
export async function valueAtPlace(
  db: ReadDb,
  table: RecordTable,
  id: string,
  place: number,
): Promise<unknown> {
  const row = await db
    .selectFrom('audit_event')
    .select('before_json')
    .where('entity', '=', table)
    .where('entity_id', '=', id)
    .where(sql<boolean>`rowid > ${place}`)
    .where('before_json', 'is not', null)
    .orderBy(sql`rowid`)
    .limit(1)
    .executeTakeFirst();
  return row?.before_json == null ? undefined : JSON.parse(row.before_json);
}
