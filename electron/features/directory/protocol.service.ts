import type { RankedKind } from '../../../shared/contract/directory.ts';
import { recordChange } from '../../store/audit.ts';
import type { Transaction } from '../../store/handles.ts';
import { listRanked, setRanks } from './protocol.repository.ts';

/**
 * Sets the office's protocol order of positions or organisations, once for all lists: first those named, the others
 * behind in their old order. The audit names the record that went furthest.
 */
export async function orderProtocol(
  tx: Transaction,
  kind: RankedKind,
  ids: readonly string[],
): Promise<void> {
  const before = (await listRanked(tx.db, kind)).map(({ id }) => id);
  const known = new Set(before);
  const first = [...new Set(ids)].filter((id) => known.has(id));
  const named = new Set(first);
  const after = [...first, ...before.filter((id) => !named.has(id))];
  await setRanks(tx, kind, after);
  const moved = findMoved(before, after);
  if (moved === null) return;
  const rest = (ids: readonly string[]) => ids.filter((id) => id !== moved).join();
  // An order that was set anew as a whole is no move of one record, and cannot be told or taken back as one.
  const isMove = rest(before) === rest(after);
  await recordChange(tx, {
    entity: kind,
    id: moved,
    action: 'update',
    before: { protocolRank: before.indexOf(moved) + 1 },
    after: { protocolRank: after.indexOf(moved) + 1, ...(isMove ? {} : { isOrderSet: true }) },
  });
}

/** Moves the record that stands at `from` to `to`, counted from 1; `false` when another stands there. */
export async function moveInProtocol(
  tx: Transaction,
  kind: RankedKind,
  id: string,
  from: number,
  to: number,
): Promise<boolean> {
  const ids = (await listRanked(tx.db, kind)).map((entry) => entry.id);
  if (ids[from - 1] !== id || to < 1 || to > ids.length) return false;
  await orderProtocol(tx, kind, ids.toSpliced(from - 1, 1).toSpliced(to - 1, 0, id));
  return true;
}

/** Who was taken out of one order and put elsewhere in the other; `null` when nothing moved. */
function findMoved(before: readonly string[], after: readonly string[]): string | null {
  const start = before.findIndex((id, index) => after[index] !== id);
  const end = before.findLastIndex((id, index) => after[index] !== id);
  if (start === -1) return null;
  return (before[start] === after[end] ? before[start] : before[end]) ?? null;
}
