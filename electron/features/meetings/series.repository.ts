import type { Insertable, Selectable } from 'kysely';
import type { StoredSeries } from '../../../shared/contract/series.ts';
import { type Series, seriesRuleSchema } from '../../../shared/domain/series.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { newStamp, parseColumn, readStamp } from '../../store/records.ts';
import type { Schema } from '../../store/schema.ts';

/** Live series by name. */
export async function listSeries(db: ReadDb): Promise<StoredSeries[]> {
  const rows = await db.selectFrom('series').selectAll().where('deleted_at', 'is', null).execute();
  return rows.map(toStored).sort((a, b) => a.value.name.localeCompare(b.value.name, 'id'));
}

export async function findSeries(db: ReadDb, id: string): Promise<StoredSeries | null> {
  const row = await db
    .selectFrom('series')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row === undefined ? null : toStored(row);
}

export async function insertSeries(tx: Transaction, value: Series): Promise<string> {
  const stamp = newStamp(tx);
  await tx.db
    .insertInto('series')
    .values({ ...stamp, ...toColumns(value) })
    .execute();
  return stamp.id;
}

export async function updateSeries(tx: Transaction, id: string, value: Series): Promise<void> {
  await tx.db.updateTable('series').set(toColumns(value)).where('id', '=', id).execute();
}

/** When a trashed series went, and which of its meetings went in the same moment. */
export async function listTrashedWith(db: ReadDb, seriesId: string): Promise<string[]> {
  const series = await db
    .selectFrom('series')
    .select('deleted_at')
    .where('id', '=', seriesId)
    .executeTakeFirst();
  const time = series?.deleted_at ?? null;
  if (time === null) return [];
  const rows = await db
    .selectFrom('meeting')
    .select('id')
    .where('series_id', '=', seriesId)
    .where('deleted_at', '=', time)
    .execute();
  return rows.map(({ id }) => id);
}

function toStored(row: Selectable<Schema['series']>): StoredSeries {
  const rule = parseColumn(seriesRuleSchema, row.rule_json);
  return { ...readStamp(row), value: { name: row.name, kind: row.kind, rule } };
}

function toColumns({ name, kind, rule }: Series) {
  return { name, kind, rule_json: JSON.stringify(rule) } satisfies Partial<Insertable<Schema['series']>>;
}
