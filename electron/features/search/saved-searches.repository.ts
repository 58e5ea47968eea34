import { type SavedSearch, type SearchQuestion, searchQuestion } from '../../../shared/contract/search.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { newStamp } from '../../store/records.ts';

/** All kept questions in the user's order; one that this version cannot read any more is left out. */
export async function listSaved(db: ReadDb): Promise<SavedSearch[]> {
  const rows = await db
    .selectFrom('saved_search')
    .select(['id', 'version', 'name', 'question_json'])
    .where('deleted_at', 'is', null)
    .orderBy('ordinal')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ id, version, name, question_json }) => {
    const question = searchQuestion.safeParse(JSON.parse(question_json));
    return question.success ? [{ id, version, name, question: question.data }] : [];
  });
}

export async function insertSaved(
  tx: Transaction,
  name: string,
  question: SearchQuestion,
  ordinal: number,
): Promise<string> {
  const stamp = newStamp(tx);
  await tx.db
    .insertInto('saved_search')
    .values({ ...stamp, name, question_json: JSON.stringify(question), ordinal })
    .execute();
  return stamp.id;
}

/** Gives a kept question another name, place or content. */
export async function updateSaved(
  tx: Transaction,
  id: string,
  changes: { name?: string; ordinal?: number; question_json?: string },
): Promise<void> {
  await tx.db.updateTable('saved_search').set(changes).where('id', '=', id).execute();
}
