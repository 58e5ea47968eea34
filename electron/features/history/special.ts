import { Failure } from '../../../shared/contract/failures.ts';
import { isSame, valueAt } from '../../../shared/domain/merge-fields/same.ts';
import type { Transaction } from '../../store/handles.ts';
import { restoreDirectoryRecord } from '../directory/directory-trash.service.ts';
import { mergeAgain } from '../directory/merge-again.service.ts';
import { moveInProtocol } from '../directory/protocol.service.ts';
import type { AuditedChange } from './history.repository.ts';
import { type Content, KEEPERS } from './keepers.ts';
import { CHANGED_SINCE, reached } from './replay.ts';
import { contentOf, type RecordDifference } from './step.ts';

/** Actions whose audit names what was done instead of the fields before and after, and how they are taken back. */
type SpecialStep =
  | { kind: 'order'; table: 'position' | 'organisation'; id: string; from: number; to: number }
  | {
      kind: 'merge';
      table: 'person' | 'position' | 'organisation';
      keeperId: string;
      loserId: string;
      /** What the merge changed in the fields of the keeper, the first first. */
      differences: readonly RecordDifference[];
    };

/** The action as one of those; `null` for any other. */
export function specialStep(changes: readonly AuditedChange[]): SpecialStep | null {
  return mergeStep(changes) ?? orderStep(changes);
}

function mergeStep(changes: readonly AuditedChange[]): SpecialStep | null {
  const merge = changes.find(({ after }) => typeof valueAt(after, 'mergedFrom') === 'string');
  const table = merge?.entity;
  if (merge === undefined || (table !== 'person' && table !== 'position' && table !== 'organisation'))
    return null;
  const fields = changes.filter(
    (change) =>
      change.id === merge.id && change.entity === table && change !== merge && change.action === 'update',
  );
  return {
    kind: 'merge',
    table,
    keeperId: merge.id,
    loserId: String(valueAt(merge.after, 'mergedFrom')),
    differences: fields.map((change) => ({
      before: contentOf(change, 'before'),
      after: contentOf(change, 'after'),
    })),
  };
}

/** One record that went to another place; an order that was set anew as a whole is none. */
function orderStep([change, ...others]: readonly AuditedChange[]): SpecialStep | null {
  if (change === undefined || others.length > 0) return null;
  const { entity: table, id, before, after } = change;
  const [from, to] = [valueAt(before, 'protocolRank'), valueAt(after, 'protocolRank')];
  if (table !== 'position' && table !== 'organisation') return null;
  if (typeof from !== 'number' || typeof to !== 'number' || valueAt(after, 'isOrderSet') !== undefined)
    return null;
  return { kind: 'order', table, id, from, to };
}

/** Takes such an action back, or does it again. CONFLICT where it is not as the action left it. */
export async function replaySpecial(
  tx: Transaction,
  step: SpecialStep,
  direction: 'undo' | 'redo',
): Promise<void> {
  if (step.kind === 'order') {
    const { table, id, from, to } = step;
    const [now, then] = direction === 'undo' ? [to, from] : [from, to];
    if (!(await moveInProtocol(tx, table, id, now, then))) throw new Failure('CONFLICT', CHANGED_SINCE);
  } else if (direction === 'undo') await splitAgain(tx, step);
  else {
    const { table, keeperId, loserId } = step;
    await mergeAgain(tx, table, { keeperId, loserId }, (fields) => reached({ ...fields }, step.differences));
  }
}

/** The loser comes back with everything that named it, and the keeper to the fields that it had. */
async function splitAgain(tx: Transaction, step: Extract<SpecialStep, { kind: 'merge' }>): Promise<void> {
  const { table, keeperId, loserId } = step;
  const keeper = KEEPERS.get(table);
  if (keeper === undefined) throw new Error(`Nothing keeps ${table}`);
  const present = await keeper.read(tx, keeperId);
  const isStillGone = (await keeper.read(tx, loserId)) === null;
  if (present === null || !isStillGone) throw new Failure('CONFLICT', CHANGED_SINCE);
  const back = step.differences.toReversed().map(({ before, after }) => ({ before: after, after: before }));
  const wanted: Content = reached(present.content, back);
  await restoreDirectoryRecord(tx, table, loserId);
  // The merge itself gives the fields back only while nobody saved the keeper since; undone changes are saves too.
  const now = await keeper.read(tx, keeperId);
  if (now !== null && !isSame(now.content, wanted)) await keeper.write(tx, keeperId, now.version, wanted);
}
