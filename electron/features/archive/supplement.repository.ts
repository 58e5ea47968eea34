import type { StoredSupplement } from '../../../shared/contract/supplement.ts';
import { type Supplement, supplementSchema } from '../../../shared/domain/supplement.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { newStamp, parseColumn, readStamp } from '../../store/records.ts';

/** What the further papers of a meeting need, or `null`. Says nothing about the meeting's trash. */
export async function findSupplement(db: ReadDb, meetingId: string): Promise<StoredSupplement | null> {
  const row = await db
    .selectFrom('supplement')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { ...readStamp(row), meetingId, value: parseColumn(supplementSchema, row.value_json) };
}

export async function insertSupplement(tx: Transaction, meetingId: string, value: Supplement): Promise<void> {
  await tx.db
    .insertInto('supplement')
    .values({ ...newStamp(tx), meeting_id: meetingId, value_json: JSON.stringify(value) })
    .execute();
}

export async function updateSupplement(tx: Transaction, meetingId: string, value: Supplement): Promise<void> {
  await tx.db
    .updateTable('supplement')
    .set({ value_json: JSON.stringify(value) })
    .where('meeting_id', '=', meetingId)
    .execute();
}
