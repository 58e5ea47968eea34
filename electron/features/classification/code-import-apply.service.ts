import type { UndoneImport } from '../../../shared/contract/directory-import.ts';
import { Failure } from '../../../shared/contract/failures.ts';
import { classificationCodeSchema } from '../../../shared/domain/classification.ts';
import type { CodePlan } from '../../../shared/domain/code-import/plan-code-import.ts';
import type { DraftChange } from '../../../shared/domain/directory-import/draft.ts';
import { countOutcomes } from '../../../shared/domain/directory-import/plan-import.ts';
import { retentionRuleSchema } from '../../../shared/domain/retention.ts';
import { recordChange } from '../../store/audit.ts';
import type { Transaction } from '../../store/handles.ts';
import { type NotedChange, readStates, trashMany, writeChanged } from '../../store/import-book.ts';
import { insertRows } from '../../store/lists.ts';
import { newStamp, notFound, parseColumn, raiseVersion } from '../../store/records.ts';
import { importedRules } from '../retention/rule-records.service.ts';
import { codeColumns, findCodeById, updateCode } from './classification.repository.ts';
import { CODE_IMPORTS, type CodeEntity } from './code-import.repository.ts';

/** Writes what a plan says, notes it for the undo, and answers the id of the import. */
export async function applyCodePlan(
  tx: Transaction,
  plan: CodePlan,
  source: { fileName: string; sheetName: string },
): Promise<string> {
  const batchId = await CODE_IMPORTS.insertBatch(tx, { ...source, counts: countOutcomes(plan.rows) });
  await insertRows(
    tx,
    'classification_code',
    created(plan.classification_code).map(({ id, after }) => ({
      ...newStamp(tx, id),
      ...codeColumns(after),
    })),
  );
  await importedRules.insert(
    tx,
    created(plan.retention_rule).map(({ id, after }) => ({ id, value: after })),
  );
  await writeChanged(tx, 'classification_code', plan.classification_code, updateCode);
  await writeChanged(tx, 'retention_rule', plan.retention_rule, importedRules.update);
  await CODE_IMPORTS.insertChanges(tx, batchId, [
    ...plan.classification_code.map((change) => ({
      entity: 'classification_code' as const,
      label: `${change.after.code} ${change.after.title}`,
      change,
    })),
    ...plan.retention_rule.map((change) => ({
      entity: 'retention_rule' as const,
      label: `Retensi ${change.after.code}`,
      change,
    })),
  ]);
  noteChange(tx, batchId);
  return batchId;
}

function created<Value>(changes: readonly DraftChange<Value>[]): DraftChange<Value>[] {
  return changes.filter(({ before }) => before === null);
}

function noteChange(tx: Transaction, batchId: string): void {
  tx.changes.add('classification', batchId);
  tx.changes.add('retention', batchId);
}

type Kept = UndoneImport['kept'][number];

interface Outcome {
  undone: number[];
  kept: Kept[];
}

/**
 * Takes back what an import made and changed. What was changed since stays, each with the reason; papers keep the code
 * that they carry. NOT_FOUND without the import, RULE when it was taken back already.
 */
export async function undoCodeImport(tx: Transaction, batchId: string): Promise<UndoneImport> {
  const batch = await CODE_IMPORTS.findBatch(tx.db, batchId);
  if (batch === null) throw notFound('Impor');
  if (batch.undoneAt !== null) throw new Failure('RULE', 'Impor ini sudah diurungkan.');
  const changes = await CODE_IMPORTS.listChanges(tx.db, batchId);
  const outcome: Outcome = { undone: [], kept: [] };
  for (const entity of CODE_IMPORTS.entities) {
    const own = changes.filter((change) => change.entity === entity);
    await undoEntity(tx, entity, own, outcome);
  }
  await CODE_IMPORTS.markUndone(tx, batchId, outcome.undone);
  noteChange(tx, batchId);
  return { undone: outcome.undone.length, kept: outcome.kept };
}

async function undoEntity(
  tx: Transaction,
  entity: CodeEntity,
  changes: readonly NotedChange<CodeEntity>[],
  outcome: Outcome,
): Promise<void> {
  const states = await readStates(
    tx,
    entity,
    changes.map(({ record_id }) => record_id),
  );
  const trashed: string[] = [];
  for (const change of changes) {
    const state = states.get(change.record_id);
    const isGone = state === undefined || state.isTrashed;
    if (!isGone && state.version !== change.version_after) {
      outcome.kept.push({ label: change.label, reason: 'sudah diubah sejak impor' });
    } else if (isGone && change.before_json !== null) {
      outcome.kept.push({ label: change.label, reason: 'sudah dihapus sejak impor' });
    } else {
      outcome.undone.push(change.ordinal);
      if (isGone) continue;
      if (change.before_json === null) trashed.push(change.record_id);
      else await bringBack(tx, change, change.before_json);
    }
  }
  if (trashed.length > 0) await trashMany(tx, entity, trashed);
}

/** Writes the value from before the import. */
async function bringBack(tx: Transaction, change: NotedChange<CodeEntity>, json: string): Promise<void> {
  const { entity, record_id: id, version_after: version } = change;
  const [before, after] =
    entity === 'classification_code'
      ? [(await findCodeById(tx.db, id))?.value, parseColumn(classificationCodeSchema, json)]
      : [await importedRules.read(tx.db, id), parseColumn(retentionRuleSchema, json)];
  await raiseVersion(tx, entity, id, version);
  if ('title' in after) await updateCode(tx, id, after);
  else await importedRules.update(tx, id, after);
  await recordChange(tx, { entity, id, action: 'update', before: before ?? null, after });
}
