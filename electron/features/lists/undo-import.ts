import type { UndoneImport } from '../../../shared/contract/directory-import.ts';
import type { Entity } from '../../../shared/contract/events.ts';
import { Failure } from '../../../shared/contract/failures.ts';
import type { Transaction } from '../../store/handles.ts';
import {
  type ImportBook,
  type ImportedTable,
  type NotedChange,
  type RecordState,
  readStates,
  trashMany,
} from '../../store/import-book.ts';
import { notFound } from '../../store/records.ts';

/** What differs between the kinds of imported lists when one is taken back. */
export interface UndoKind<Table extends ImportedTable> {
  book: ImportBook<Table>;
  /** What the page must ask for again. */
  touches: readonly Entity[];
  /** Where live records still name the given ones, by id; a record that is named stays. */
  findUses(tx: Transaction, entity: Table, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Writes the value from before the import (`json`); answers why it no longer fits, or `null` once it is written. */
  bringBack(tx: Transaction, change: NotedChange<Table>, json: string): Promise<string | null>;
}

interface Outcome {
  /** Ordinals of what was taken back. */
  undone: number[];
  kept: UndoneImport['kept'];
}

/**
 * Takes back what an import made and changed. Records that were changed or are used since stay, each with the reason.
 * NOT_FOUND without the import, RULE when it was taken back already.
 */
export async function undoImport<Table extends ImportedTable>(
  tx: Transaction,
  batchId: string,
  kind: UndoKind<Table>,
): Promise<UndoneImport> {
  const batch = await kind.book.findBatch(tx.db, batchId);
  if (batch === null) throw notFound('Impor');
  if (batch.undoneAt !== null) throw new Failure('RULE', 'Impor ini sudah diurungkan.');
  const changes = await kind.book.listChanges(tx.db, batchId);
  const outcome: Outcome = { undone: [], kept: [] };
  for (const entity of kind.book.entities) {
    const own = changes.filter((change) => change.entity === entity);
    const states = await readStates(
      tx,
      entity,
      own.map(({ record_id }) => record_id),
    );
    // What was made goes first: it may stand in the way of a value that comes back.
    await trashMade(tx, entity, own, states, kind, outcome);
    await restoreChanged(tx, own, states, kind, outcome);
  }
  await kind.book.markUndone(tx, batchId, outcome.undone);
  for (const touched of kind.touches) tx.changes.add(touched, batchId);
  return { undone: outcome.undone.length, kept: outcome.kept };
}

async function trashMade<Table extends ImportedTable>(
  tx: Transaction,
  entity: Table,
  changes: readonly NotedChange<Table>[],
  states: ReadonlyMap<string, RecordState>,
  kind: UndoKind<Table>,
  { undone, kept }: Outcome,
): Promise<void> {
  const made = changes.filter(({ before_json }) => before_json === null);
  const uses = await kind.findUses(
    tx,
    entity,
    made.map(({ record_id }) => record_id),
  );
  const trashed: string[] = [];
  for (const { record_id: id, label, ordinal, version_after } of made) {
    const state = states.get(id);
    const use = uses.get(id);
    // Gone already is as good as taken back.
    if (state === undefined || state.isTrashed) undone.push(ordinal);
    else if (state.version !== version_after) kept.push({ label, reason: CHANGED_SINCE });
    else if (use !== undefined) kept.push({ label, reason: `masih dipakai di ${use}` });
    else {
      undone.push(ordinal);
      trashed.push(id);
    }
  }
  if (trashed.length > 0) await trashMany(tx, entity, trashed);
}

const CHANGED_SINCE = 'sudah diubah sejak impor';

async function restoreChanged<Table extends ImportedTable>(
  tx: Transaction,
  changes: readonly NotedChange<Table>[],
  states: ReadonlyMap<string, RecordState>,
  kind: UndoKind<Table>,
  { undone, kept }: Outcome,
): Promise<void> {
  for (const change of changes) {
    if (change.before_json === null) continue;
    const reason =
      whyNotRestored(change, states.get(change.record_id)) ??
      (await kind.bringBack(tx, change, change.before_json));
    if (reason === null) undone.push(change.ordinal);
    else kept.push({ label: change.label, reason });
  }
}

function whyNotRestored(
  { version_after }: NotedChange<ImportedTable>,
  state: RecordState | undefined,
): string | null {
  if (state === undefined || state.isTrashed) return 'sudah dihapus sejak impor';
  return state.version === version_after ? null : CHANGED_SINCE;
}
