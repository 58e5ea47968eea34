import type { ReadDb, Transaction } from '../../store/handles.ts';
import { readSetting, writeSetting } from '../../store/setting.ts';

const CHOICE_KEY = 'firstRunChoice';

export type FirstRunAnswer = 'samples' | 'empty';

/** True for an archive that holds no meeting (the trash included) and whose user was not asked yet. */
export async function needsFirstRunChoice(db: ReadDb): Promise<boolean> {
  if ((await readSetting(db, CHOICE_KEY)) !== null) return false;
  const meeting = await db.selectFrom('meeting').select('id').limit(1).executeTakeFirst();
  return meeting === undefined;
}

export async function keepFirstRunChoice(tx: Transaction, answer: FirstRunAnswer): Promise<void> {
  await writeSetting(tx, CHOICE_KEY, answer);
}
