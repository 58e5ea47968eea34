import { Failure } from '../../../shared/contract/failures.ts';
import { isSame } from '../../../shared/domain/merge-fields/same.ts';
import type { Transaction } from '../../store/handles.ts';
import { type Content, KEEPERS, type Keeper } from './keepers.ts';
import { movesWithMeeting, type RecordStep } from './step.ts';

const CHANGED_SINCE =
  'Isinya sudah diubah lagi sejak itu, jadi perubahan ini tidak dapat diurungkan atau diulangi. Tidak ada yang diubah.';

/**
 * Brings the records of an action to the state before it (`undo`) or after it (`redo`). Only the fields that it changed are
 * written, and only where they still are as it left them: CONFLICT otherwise, and nothing is kept.
 */
export async function replay(
  tx: Transaction,
  steps: readonly RecordStep[],
  direction: 'undo' | 'redo',
): Promise<void> {
  for (const step of direction === 'undo' ? steps.toReversed() : steps) {
    const keeper = KEEPERS.get(step.entity);
    if (keeper === undefined) throw new Error(`Nothing keeps ${step.entity}`);
    // Parts of a new meeting are asked whether they changed, and go with it.
    if (movesWithMeeting(step)) {
      if (direction === 'undo') await requireState(tx, keeper, step, step.after);
    } else if (step.action === 'update') {
      const [from, to] = direction === 'undo' ? [step.after, step.before] : [step.before, step.after];
      await rewrite(tx, keeper, step, from, to);
    } else if ((step.action === 'delete') === (direction === 'undo')) await keeper.restore(tx, step.id);
    else await trash(tx, keeper, step);
  }
}

/** A record that was made goes to the trash only as it was made: later work on it is never taken along unseen. */
async function trash(tx: Transaction, keeper: Keeper, step: RecordStep): Promise<void> {
  const present = await requireState(tx, keeper, step, step.action === 'create' ? step.after : {});
  await keeper.trash(tx, step.id, present.version);
}

async function requireState(tx: Transaction, keeper: Keeper, { id }: RecordStep, wanted: Content) {
  const present = await keeper.read(tx, id);
  if (present === null) throw new Failure('CONFLICT', CHANGED_SINCE);
  const isAsLeft = Object.entries(wanted).every(([key, value]) => isSame(present.content[key], value));
  if (!isAsLeft) throw new Failure('CONFLICT', CHANGED_SINCE);
  return present;
}

async function rewrite(
  tx: Transaction,
  keeper: Keeper,
  step: RecordStep,
  from: Content,
  to: Content,
): Promise<void> {
  const keys = Object.keys({ ...from, ...to }).filter((key) => !isSame(from[key], to[key]));
  const pick = (content: Content) => Object.fromEntries(keys.map((key) => [key, content[key]]));
  const { version, content } = await requireState(tx, keeper, step, pick(from));
  await keeper.write(tx, step.id, version, withoutMissing({ ...content, ...pick(to) }));
}

/** A field that may be missing is missing, not there without a value. */
function withoutMissing(content: Content): Content {
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
}
