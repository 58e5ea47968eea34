import type { RankedKind } from '../../../shared/contract/directory.ts';
import type { DraftChange } from '../../../shared/domain/directory-import/draft.ts';
import { countOutcomes, type ImportPlan } from '../../../shared/domain/directory-import/plan-import.ts';
import { formatName } from '../../../shared/domain/person-name.ts';
import type { Transaction } from '../../store/handles.ts';
import { type LabelledChange, writeChanged } from '../../store/import-book.ts';
import { insertGroup, updateGroup } from './groups.repository.ts';
import { insertHolders, updateHolder } from './holders.repository.ts';
import { DIRECTORY_IMPORTS, type ImportEntity } from './import.repository.ts';
import { insertOrganisations, updateOrganisation } from './organisations.repository.ts';
import { insertPeople, updatePerson } from './people.repository.ts';
import { insertPositions, updatePosition } from './positions.repository.ts';
import { listRanked, setRanks } from './protocol.repository.ts';

/** Writes what a plan says, notes it for the undo, and answers the id of the import. */
export async function applyPlan(
  tx: Transaction,
  plan: ImportPlan,
  source: { fileName: string; sheetName: string },
): Promise<string> {
  const batchId = await DIRECTORY_IMPORTS.insertBatch(tx, { ...source, counts: countOutcomes(plan.rows) });
  await insertOrganisations(tx, created(plan.organisation));
  await writeChanged(tx, 'organisation', plan.organisation, updateOrganisation);
  await insertPeople(tx, created(plan.person));
  await writeChanged(tx, 'person', plan.person, updatePerson);
  await insertPositions(tx, created(plan.position));
  await writeChanged(tx, 'position', plan.position, updatePosition);
  // A term that ends makes room for the next one, so it is ended first.
  await writeChanged(tx, 'position_holder', plan.position_holder, updateHolder);
  await insertHolders(tx, created(plan.position_holder));
  for (const { id, value } of created(plan.directory_group)) await insertGroup(tx, value, id);
  await writeChanged(tx, 'directory_group', plan.directory_group, updateGroup);
  await appendToProtocol(tx, 'organisation', created(plan.organisation));
  await appendToProtocol(tx, 'position', created(plan.position));
  await DIRECTORY_IMPORTS.insertChanges(tx, batchId, labelled(plan));
  tx.changes.add('directory', batchId);
  return batchId;
}

/**
 * New records follow the others in the order of the file: an office keeps its list by rank, not by alphabet (rule 20). Where
 * the office wants them elsewhere it moves them in "Urutan protokol".
 */
async function appendToProtocol(
  tx: Transaction,
  kind: RankedKind,
  added: readonly { id: string }[],
): Promise<void> {
  if (added.length === 0) return;
  const ids = added.map(({ id }) => id);
  const isAdded = new Set(ids);
  const before = (await listRanked(tx.db, kind)).map(({ id }) => id).filter((id) => !isAdded.has(id));
  await setRanks(tx, kind, [...before, ...ids]);
}

function created<Value>(changes: readonly DraftChange<Value>[]): { id: string; value: Value }[] {
  return changes.filter(({ before }) => before === null).map(({ id, after }) => ({ id, value: after }));
}

/** Every change with the name by which the user knows its record. */
function labelled(plan: ImportPlan): LabelledChange<ImportEntity>[] {
  const named = <Value>(
    entity: ImportEntity,
    changes: readonly DraftChange<Value>[],
    labelOf: (value: Value) => string,
  ): LabelledChange<ImportEntity>[] =>
    changes.map((change) => ({ entity, label: labelOf(change.after), change }));
  return [
    ...named('organisation', plan.organisation, ({ name }) => name),
    ...named('person', plan.person, ({ name }) => formatName(name)),
    ...named('position', plan.position, ({ title }) => title),
    ...named('position_holder', plan.position_holder, () => 'Masa jabatan'),
    ...named('directory_group', plan.directory_group, ({ name }) => `Kelompok ${name}`),
  ];
}
