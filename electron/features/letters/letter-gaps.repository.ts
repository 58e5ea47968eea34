import type { GapExplanation } from '../../../shared/domain/letter-ledger.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { newStamp } from '../../store/records.ts';

/** Explanations of a register and year in the order in which they were given. */
export async function listExplanations(
  db: ReadDb,
  register: string,
  year: number,
): Promise<(GapExplanation & { id: string; version: number })[]> {
  return db
    .selectFrom('letter_gap')
    .select(['id', 'version', 'from_sequence as from', 'to_sequence as to', 'explanation'])
    .where('register', '=', register)
    .where('year', '=', year)
    .orderBy('id')
    .execute();
}

export async function insertExplanation(
  tx: Transaction,
  gap: GapExplanation & { register: string; year: number },
): Promise<string> {
  const stamp = newStamp(tx);
  await tx.db
    .insertInto('letter_gap')
    .values({
      ...stamp,
      register: gap.register,
      year: gap.year,
      from_sequence: gap.from,
      to_sequence: gap.to,
      explanation: gap.explanation,
    })
    .execute();
  return stamp.id;
}

export async function deleteExplanation(tx: Transaction, id: string): Promise<void> {
  await tx.db.deleteFrom('letter_gap').where('id', '=', id).execute();
}
