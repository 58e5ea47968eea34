import type { UndoneImport } from '../../../shared/contract/directory-import.ts';
import { Failure } from '../../../shared/contract/failures.ts';
import {
  groupSchema,
  organisationSchema,
  positionHolderSchema,
  positionSchema,
} from '../../../shared/domain/directory.ts';
import { personSchema } from '../../../shared/domain/people.ts';
import type { Transaction } from '../../store/handles.ts';
import { type NotedChange, readStates, trashMany } from '../../store/import-book.ts';
import { notFound, parseColumn } from '../../store/records.ts';
import { saveDirectoryRecord } from './directory-records.service.ts';
import { GROUPS, HOLDERS, ORGANISATIONS, PEOPLE, POSITIONS } from './directory-tables.ts';
import { findOverlap } from './holders.repository.ts';
import { DIRECTORY_IMPORTS, findUses, type ImportEntity } from './import.repository.ts';

type Change = NotedChange<ImportEntity>;
type Kept = UndoneImport['kept'][number];

const CHANGED = 'sudah diubah sejak impor';

/**
 * Takes back what an import made and changed. Records that were changed or are used since stay, each with the reason.
 * NOT_FOUND without the import, RULE when it was taken back already.
 */
export async function undoImport(tx: Transaction, batchId: string): Promise<UndoneImport> {
  const batch = await DIRECTORY_IMPORTS.findBatch(tx.db, batchId);
  if (batch === null) throw notFound('Impor');
  if (batch.undoneAt !== null) throw new Failure('RULE', 'Impor ini sudah diurungkan.');
  const changes = await DIRECTORY_IMPORTS.listChanges(tx.db, batchId);
  const kept: Kept[] = [];
  const undone: number[] = [];
  for (const entity of DIRECTORY_IMPORTS.entities) {
    const own = changes.filter((change) => change.entity === entity);
    const created = await trashCreated(
      tx,
      entity,
      own.filter(({ before_json }) => before_json === null),
    );
    const updated = await bringBack(
      tx,
      entity,
      own.filter(({ before_json }) => before_json !== null),
    );
    kept.push(...created.kept, ...updated.kept);
    undone.push(...created.undone, ...updated.undone);
  }
  await DIRECTORY_IMPORTS.markUndone(tx, batchId, undone);
  tx.changes.add('directory', batchId);
  return { undone: undone.length, kept };
}

interface Outcome {
  undone: number[];
  kept: Kept[];
}

async function trashCreated(
  tx: Transaction,
  entity: ImportEntity,
  changes: readonly Change[],
): Promise<Outcome> {
  const ids = changes.map(({ record_id }) => record_id);
  const states = await readStates(tx, entity, ids);
  const uses = await findUses(tx, entity, ids);
  const outcome: Outcome = { undone: [], kept: [] };
  const trashed: string[] = [];
  for (const change of changes) {
    const state = states.get(change.record_id);
    const use = uses.get(change.record_id);
    // Gone already is as good as taken back.
    if (state === undefined || state.isTrashed) outcome.undone.push(change.ordinal);
    else if (state.version !== change.version_after) outcome.kept.push(keep(change, CHANGED));
    else if (use !== undefined) outcome.kept.push(keep(change, `masih dipakai di ${use}`));
    else {
      outcome.undone.push(change.ordinal);
      trashed.push(change.record_id);
    }
  }
  if (trashed.length > 0) await trashMany(tx, entity, trashed);
  return outcome;
}

async function bringBack(
  tx: Transaction,
  entity: ImportEntity,
  changes: readonly Change[],
): Promise<Outcome> {
  const states = await readStates(
    tx,
    entity,
    changes.map(({ record_id }) => record_id),
  );
  const outcome: Outcome = { undone: [], kept: [] };
  for (const change of changes) {
    const state = states.get(change.record_id);
    if (state === undefined || state.isTrashed) outcome.kept.push(keep(change, 'sudah dihapus sejak impor'));
    else if (state.version !== change.version_after) outcome.kept.push(keep(change, CHANGED));
    else {
      const reason = await restoreValue(tx, change, state.version);
      if (reason === null) outcome.undone.push(change.ordinal);
      else outcome.kept.push(keep(change, reason));
    }
  }
  return outcome;
}

function keep({ label }: Change, reason: string): Kept {
  return { label, reason };
}

/** Writes the value from before the import; a sentence where it no longer fits. */
async function restoreValue(tx: Transaction, change: Change, version: number): Promise<string | null> {
  const { entity, record_id: id } = change;
  const json = change.before_json ?? 'null';
  switch (entity) {
    case 'organisation':
      await saveDirectoryRecord(tx, ORGANISATIONS, {
        id,
        version,
        value: parseColumn(organisationSchema, json),
      });
      return null;
    case 'person':
      await saveDirectoryRecord(tx, PEOPLE, { id, version, value: parseColumn(personSchema, json) });
      return null;
    case 'position':
      await saveDirectoryRecord(tx, POSITIONS, { id, version, value: parseColumn(positionSchema, json) });
      return null;
    case 'directory_group':
      await saveDirectoryRecord(tx, GROUPS, { id, version, value: parseColumn(groupSchema, json) });
      return null;
    case 'position_holder': {
      const value = parseColumn(positionHolderSchema, json);
      const rival = value.acting === '' ? await findOverlap(tx.db, value, id) : null;
      if (rival !== null) return `bertumpukan dengan masa jabatan ${rival.personName}`;
      await saveDirectoryRecord(tx, HOLDERS, { id, version, value });
      return null;
    }
  }
}
