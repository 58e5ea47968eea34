import type { UndoneImport } from '../../../shared/contract/directory-import.ts';
import { classificationCodeSchema } from '../../../shared/domain/classification.ts';
import type { CodePlan } from '../../../shared/domain/code-import/plan-code-import.ts';
import type { DraftChange } from '../../../shared/domain/directory-import/draft.ts';
import { countOutcomes } from '../../../shared/domain/directory-import/plan-import.ts';
import { retentionRuleSchema } from '../../../shared/domain/retention.ts';
import { recordChange } from '../../store/audit.ts';
import type { Transaction } from '../../store/handles.ts';
import { type NotedChange, writeChanged } from '../../store/import-book.ts';
import { insertRows } from '../../store/lists.ts';
import { newStamp, parseColumn, raiseVersion } from '../../store/records.ts';
import { type UndoKind, undoImport } from '../lists/undo-import.ts';
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
  for (const touched of TOUCHED) tx.changes.add(touched, batchId);
  return batchId;
}

function created<Value>(changes: readonly DraftChange<Value>[]): DraftChange<Value>[] {
  return changes.filter(({ before }) => before === null);
}

const TOUCHED = ['classification', 'retention'] as const;

/** Takes back an import of codes; papers keep the code that they carry. */
export function undoCodeImport(tx: Transaction, batchId: string): Promise<UndoneImport> {
  return undoImport(tx, batchId, UNDO);
}

const UNDO: UndoKind<CodeEntity> = {
  book: CODE_IMPORTS,
  touches: TOUCHED,
  findUses: async () => new Map(),
  bringBack,
};

async function bringBack(
  tx: Transaction,
  { entity, record_id: id, version_after: version }: NotedChange<CodeEntity>,
  json: string,
): Promise<null> {
  const [before, after] =
    entity === 'classification_code'
      ? [(await findCodeById(tx.db, id))?.value, parseColumn(classificationCodeSchema, json)]
      : [await importedRules.read(tx.db, id), parseColumn(retentionRuleSchema, json)];
  await raiseVersion(tx, entity, id, version);
  if ('title' in after) await updateCode(tx, id, after);
  else await importedRules.update(tx, id, after);
  await recordChange(tx, { entity, id, action: 'update', before: before ?? null, after });
  return null;
}
