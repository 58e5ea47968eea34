import type { StoredSupplement } from '../../../shared/contract/supplement.ts';
import { EMPTY_SUPPLEMENT, type Supplement, supplementSchema } from '../../../shared/domain/supplement.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { keep } from '../../store/kept-queries.ts';
import { newStamp, parseColumn, readStamp } from '../../store/records.ts';
import { withoutUsual } from '../../store/sparse-value.ts';

const supplementOf = keep(['meetingId'], (db, gap) =>
  db.selectFrom('supplement').selectAll().where('meeting_id', '=', gap('meetingId')),
);

/** What the further papers of a meeting need, or `null`. Says nothing about the meeting's trash. */
export async function findSupplement(db: ReadDb, meetingId: string): Promise<StoredSupplement | null> {
  const row = await supplementOf.first(db, { meetingId });
  if (row === undefined) return null;
  return { ...readStamp(row), meetingId, value: parseColumn(supplementSchema, row.value_json) };
}

export async function insertSupplement(tx: Transaction, meetingId: string, value: Supplement): Promise<void> {
  await tx.db
    .insertInto('supplement')
    .values({ ...newStamp(tx), meeting_id: meetingId, value_json: toText(value) })
    .execute();
}

export async function updateSupplement(tx: Transaction, meetingId: string, value: Supplement): Promise<void> {
  await tx.db
    .updateTable('supplement')
    .set({ value_json: toText(value) })
    .where('meeting_id', '=', meetingId)
    .execute();
}

/** Most meetings need none of the further papers: only what was filled in is written, the schema knows the rest. */
function toText(value: Supplement): string {
  return JSON.stringify(withoutUsual(value, EMPTY_SUPPLEMENT));
}
