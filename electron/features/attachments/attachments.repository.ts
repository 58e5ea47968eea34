import type { StoredFile } from '../../files/file-store.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { newStamp } from '../../store/records.ts';

/** The record of a stored file by its hash, or `null`. */
export async function findAttachment(db: ReadDb, sha256: string): Promise<{ id: string } | null> {
  const row = await db
    .selectFrom('attachment')
    .select('id')
    .where('sha256', '=', sha256)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

export async function insertAttachment(tx: Transaction, file: StoredFile): Promise<string> {
  const stamp = newStamp(tx);
  const { sha256, name, bytes, type } = file;
  await tx.db
    .insertInto('attachment')
    .values({ ...stamp, sha256, name, bytes, type })
    .execute();
  return stamp.id;
}
