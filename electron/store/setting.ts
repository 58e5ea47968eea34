import type { ReadDb, Transaction } from './handles.ts';

/** Reads one value of the key/value table; `null` when it was never written. */
export async function readSetting(db: ReadDb, key: string): Promise<string | null> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value ?? null;
}

export async function writeSetting(tx: Transaction, key: string, value: string): Promise<void> {
  await tx.db
    .insertInto('setting')
    .values({ key, value, updated_at: tx.now })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value, updated_at: tx.now }))
    .execute();
}
