import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { DoubleKind } from '../../../shared/contract/directory.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { parseColumn } from '../../store/records.ts';

/** Rows whose reference went from one record to another. */
const movedSchema = z.array(z.object({ table: z.string(), column: z.string(), ids: z.array(z.string()) }));
type Moved = z.infer<typeof movedSchema>;

export interface Reference {
  table: string;
  column: string;
}

/** Every column of the archive that names records of a kind, where the table's rows have ids. */
async function listReferences(tx: Transaction, kind: DoubleKind): Promise<Reference[]> {
  const { rows } = await sql<Reference>`
    SELECT m.name AS "table", f."from" AS "column"
    FROM sqlite_schema AS m JOIN pragma_foreign_key_list(m.name) AS f
    WHERE m.type = 'table' AND f."table" = ${kind}
      AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) AS c WHERE c.name = 'id')
    ORDER BY m.name`.execute(tx.db);
  return rows;
}

/** What belongs to a meeting whose berkas is closed stays as it is, also who was invited (rule 58). */
const OPEN_ONLY: Readonly<Record<string, RawBuilder<unknown>>> = {
  addressee: sql`AND meeting_id NOT IN (
    SELECT meeting_id FROM dossier WHERE closed_on IS NOT NULL AND deleted_at IS NULL)`,
};

/**
 * Points everything that names the loser to the keeper, but for closed meetings; answers what was moved. Places in groups
 * are another matter.
 */
export async function moveReferences(
  tx: Transaction,
  kind: DoubleKind,
  loserId: string,
  keeperId: string,
): Promise<Moved> {
  const moved: Moved = [];
  for (const { table, column } of await listReferences(tx, kind)) {
    // A row that the keeper has already stays with the loser.
    const { rows } = await sql<{ id: string }>`
      UPDATE OR IGNORE ${sql.table(table)} SET ${sql.ref(column)} = ${keeperId}
      WHERE ${sql.ref(column)} = ${loserId} ${OPEN_ONLY[table] ?? sql``} RETURNING id`.execute(tx.db);
    if (rows.length > 0) moved.push({ table, column, ids: rows.map(({ id }) => id) });
  }
  return moved;
}

/** Points what was moved back to the loser, where it still names the keeper. */
export async function moveBack(
  tx: Transaction,
  moved: Moved,
  { loserId, keeperId }: { loserId: string; keeperId: string },
): Promise<void> {
  for (const { table, column, ids } of moved) {
    await sql`
      UPDATE OR IGNORE ${sql.table(table)} SET ${sql.ref(column)} = ${loserId}
      WHERE ${sql.ref(column)} = ${keeperId} AND id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
        ${OPEN_ONLY[table] ?? sql``}
    `.execute(tx.db);
  }
}

/** The keeper takes the loser's place in groups where it has none of its own. */
export async function moveMemberships(tx: Transaction, loserId: string, keeperId: string): Promise<string[]> {
  const { rows } = await sql<{ group_id: string }>`
    UPDATE OR IGNORE group_member SET position_id = ${keeperId} WHERE position_id = ${loserId} RETURNING group_id
  `.execute(tx.db);
  return rows.map(({ group_id }) => group_id);
}

export async function moveMembershipsBack(
  tx: Transaction,
  groupIds: readonly string[],
  { loserId, keeperId }: { loserId: string; keeperId: string },
): Promise<void> {
  if (groupIds.length === 0) return;
  await sql`
    UPDATE OR IGNORE group_member SET position_id = ${loserId}
    WHERE position_id = ${keeperId} AND group_id IN (SELECT value FROM json_each(${JSON.stringify(groupIds)}))
  `.execute(tx.db);
}

const mergeSchema = z.object({
  references: movedSchema,
  groupIds: z.array(z.string()),
  holderIds: z.array(z.string()),
});
export type MergeTrace = z.infer<typeof mergeSchema>;

export interface StoredMerge {
  kind: DoubleKind;
  loserId: string;
  keeperId: string;
  trace: MergeTrace;
  keeperBefore: unknown;
  keeperVersion: number;
}

export async function saveMerge(tx: Transaction, merge: StoredMerge): Promise<void> {
  const { kind, loserId, keeperId, trace, keeperBefore, keeperVersion } = merge;
  await tx.db
    .insertInto('directory_merge')
    .values({
      loser_id: loserId,
      keeper_id: keeperId,
      entity: kind,
      at: tx.now,
      moved_json: JSON.stringify(trace),
      keeper_before_json: JSON.stringify(keeperBefore),
      keeper_version: keeperVersion,
    })
    .onConflict((conflict) =>
      conflict.column('loser_id').doUpdateSet((eb) => ({
        keeper_id: eb.ref('excluded.keeper_id'),
        at: tx.now,
        moved_json: eb.ref('excluded.moved_json'),
        keeper_before_json: eb.ref('excluded.keeper_before_json'),
        keeper_version: eb.ref('excluded.keeper_version'),
      })),
    )
    .execute();
}

/** Takes the note of a merge out; `null` where the record was not merged. */
export async function takeMerge(tx: Transaction, loserId: string): Promise<StoredMerge | null> {
  const row = await tx.db
    .deleteFrom('directory_merge')
    .where('loser_id', '=', loserId)
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    kind: row.entity,
    loserId: row.loser_id,
    keeperId: row.keeper_id,
    trace: parseColumn(mergeSchema, row.moved_json),
    keeperBefore: JSON.parse(row.keeper_before_json),
    keeperVersion: row.keeper_version,
  };
}

/** How often each of the records is named by others. */
export async function countUses(
  db: ReadDb,
  kind: DoubleKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const among = [...ids, ''];
  const holders = () => db.selectFrom('position_holder').where('deleted_at', 'is', null);
  const counted =
    kind === 'person'
      ? [
          await holders()
            .select(['person_id as id', (eb) => eb.fn.countAll<number>().as('count')])
            .where('person_id', 'in', among)
            .groupBy('person_id')
            .execute(),
        ]
      : kind === 'organisation'
        ? [
            await db
              .selectFrom('position')
              .select(['organisation_id as id', (eb) => eb.fn.countAll<number>().as('count')])
              .where('organisation_id', 'in', among)
              .where('deleted_at', 'is', null)
              .groupBy('organisation_id')
              .execute(),
          ]
        : [
            await holders()
              .select(['position_id as id', (eb) => eb.fn.countAll<number>().as('count')])
              .where('position_id', 'in', among)
              .groupBy('position_id')
              .execute(),
            await db
              .selectFrom('group_member')
              .select(['position_id as id', (eb) => eb.fn.countAll<number>().as('count')])
              .where('position_id', 'in', among)
              .groupBy('position_id')
              .execute(),
            await db
              .selectFrom('addressee')
              .select(['position_id as id', (eb) => eb.fn.countAll<number>().as('count')])
              .where('position_id', 'in', among)
              .groupBy('position_id')
              .execute(),
          ];
  const uses = new Map<string, number>();
  for (const { id, count } of counted.flat()) uses.set(id ?? '', (uses.get(id ?? '') ?? 0) + count);
  return uses;
}
