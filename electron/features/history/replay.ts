import { Failure } from '../../../shared/contract/failures.ts';
import { DifferenceMismatch } from '../../../shared/domain/audit-diff.ts';
import { isSame } from '../../../shared/domain/merge-fields/same.ts';
import type { Transaction } from '../../store/handles.ts';
import { type Content, KEEPERS, type Keeper } from './keepers.ts';
import { changed, movesWithMeeting, type RecordDifference, type RecordStep } from './step.ts';

/** Said where a step meets another state than the one that it left. */
export const CHANGED_SINCE =
  'Isinya sudah diubah lagi sejak itu, jadi perubahan ini tidak dapat diurungkan atau diulangi. Tidak ada yang diubah.';

/**
 * Brings the records of an action to the state before it (`undo`) or after it (`redo`). Only what it changed is
 * written, and only where that still is as it left it: CONFLICT otherwise, and nothing is kept.
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
      await rewrite(tx, keeper, step, direction);
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

/** Goes through the differences of the step one after another: each must find its places as it left them. */
async function rewrite(
  tx: Transaction,
  keeper: Keeper,
  step: RecordStep,
  direction: 'undo' | 'redo',
): Promise<void> {
  const present = await keeper.read(tx, step.id);
  if (present === null) throw new Failure('CONFLICT', CHANGED_SINCE);
  const ways =
    direction === 'redo'
      ? step.differences
      : step.differences.toReversed().map(({ before, after }) => ({ before: after, after: before }));
  await keeper.write(tx, step.id, present.version, reached(present.content, ways));
}

/** The content after these differences. CONFLICT where it is not as they say. */
export function reached(content: Content, ways: readonly RecordDifference[]): Content {
  try {
    return ways.reduce(changed, content);
  } catch (error) {
    if (error instanceof DifferenceMismatch) throw new Failure('CONFLICT', CHANGED_SINCE);
    throw error;
  }
}
