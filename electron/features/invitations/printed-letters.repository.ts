import type { ReadDb, Transaction } from '../../store/handles.ts';

/** Stamps of the letters as they were printed last, by addressee. */
export async function listPrintedStamps(db: ReadDb, meetingId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('printed_letter')
    .select(['addressee_id', 'stamp'])
    .where('meeting_id', '=', meetingId)
    .execute();
  return new Map(rows.map(({ addressee_id, stamp }) => [addressee_id, stamp]));
}

/** SQLite takes at most 32,766 values in one statement. */
const ROWS_AT_ONCE = 1000;

export async function keepPrintedStamps(
  tx: Transaction,
  meetingId: string,
  letters: readonly { addresseeId: string; stamp: string }[],
): Promise<void> {
  for (let start = 0; start < letters.length; start += ROWS_AT_ONCE) {
    await tx.db
      .insertInto('printed_letter')
      .values(
        letters.slice(start, start + ROWS_AT_ONCE).map(({ addresseeId, stamp }) => ({
          meeting_id: meetingId,
          addressee_id: addresseeId,
          stamp,
          printed_at: tx.now,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['meeting_id', 'addressee_id']).doUpdateSet((eb) => ({
          stamp: eb.ref('excluded.stamp'),
          printed_at: eb.ref('excluded.printed_at'),
        })),
      )
      .execute();
  }
}
