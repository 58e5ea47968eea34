import { sql } from 'kysely';
import { applyDifference, DifferenceMismatch, isFields } from '../../../shared/domain/audit-diff.ts';
import { valueAt } from '../../../shared/domain/merge-fields/same.ts';
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

/**
 * The value that a record had at a place: the present one with every change since taken back, the newest first. `undefined`
 * when none came, or when the changes do not lead there.
 */
export async function valueAtPlace(
  db: ReadDb,
  table: RecordTable,
  id: string,
  place: number,
  present: unknown,
): Promise<unknown> {
  const rows = await db
    .selectFrom('audit_event')
    .select(['before_json', 'after_json', 'is_difference'])
    .where('entity', '=', table)
    .where('entity_id', '=', id)
    .where(sql<boolean>`rowid > ${place}`)
    .where('before_json', 'is not', null)
    .orderBy(sql`rowid`, 'desc')
    .execute();
  if (rows.length === 0) return undefined;
  try {
    return rows.reduce<unknown>((value, { before_json, after_json, is_difference }) => {
      const [before, after] = [fieldsOf(before_json), fieldsOf(after_json)];
      if (valueAt(after, 'defaultProfileId') !== undefined) return value;
      return is_difference === 0 ? before : applyDifference(value, after, before);
    }, present);
  } catch (error) {
    if (error instanceof DifferenceMismatch) return undefined;
    throw error;
  }
}

/** Fields of a record as the audit holds them, without the reason that stands beside those of minutes. */
function fieldsOf(json: string | null): unknown {
  const value: unknown = JSON.parse(json ?? 'null');
  if (!isFields(value)) return value;
  const { reason, ...fields } = { reason: '', ...value };
  return fields;
}
