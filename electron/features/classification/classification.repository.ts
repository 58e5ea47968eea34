import type { ClassificationCode } from '../../../shared/domain/classification.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { newStamp, readStamp, toFlag } from '../../store/records.ts';

/** The office's own codes and its names for built-in ones, as they were added. */
export async function listOwnCodes(db: ReadDb) {
  const rows = await db
    .selectFrom('classification_code')
    .selectAll()
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...readStamp(row),
    value: { code: row.code, title: row.title, isHidden: row.is_hidden === 1 },
  }));
}

export async function insertCode(tx: Transaction, value: ClassificationCode): Promise<string> {
  const stamp = newStamp(tx);
  await tx.db
    .insertInto('classification_code')
    .values({ ...stamp, ...toColumns(value) })
    .execute();
  return stamp.id;
}

/** Writes all fields of a code; its version is raised by the caller. */
export async function updateCode(tx: Transaction, id: string, value: ClassificationCode): Promise<void> {
  await tx.db.updateTable('classification_code').set(toColumns(value)).where('id', '=', id).execute();
}

function toColumns({ code, title, isHidden }: ClassificationCode) {
  return { code, title, is_hidden: toFlag(isHidden) };
}
