import { Failure } from '../../../shared/contract/failures.ts';
import type { CheckedInputOf } from '../../../shared/contract/index.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import { organisationSchema, positionSchema } from '../../../shared/domain/directory.ts';
import { personSchema } from '../../../shared/domain/people.ts';
import { recordChange } from '../../store/audit.ts';
import type { Transaction } from '../../store/handles.ts';
import { notFound, trashRecord } from '../../store/records.ts';
import { recordMove, saveDirectoryRecord } from './directory-records.service.ts';
import { ORGANISATIONS, PEOPLE, POSITIONS } from './directory-tables.ts';
import { listHolders, listHoldersOfPerson, untrashHolders } from './holders.repository.ts';
import {
  moveBack,
  moveMemberships,
  moveMembershipsBack,
  moveReferences,
  type StoredMerge,
  saveMerge,
  takeMerge,
} from './merge.repository.ts';

type Merge = CheckedInputOf<'directory.merge'>;

/**
 * Makes one record of two: the keeper takes the chosen fields and everything that names the loser; the loser goes to
 * the trash. CONFLICT, NOT_FOUND; RULE where both are the same or two definitive holders would overlap (rule 63).
 */
export async function mergeRecords(tx: Transaction, merge: Merge): Promise<SavedState> {
  const { kind, keep, loser } = merge;
  if (keep.id === loser.id) throw new Failure('RULE', 'Pilih dua data yang berbeda untuk digabung.');
  const before = await findValue(tx, kind, keep.id);
  // Terms that both have would stand twice, or overlap: the loser's go to the trash.
  const holderIds = kind === 'organisation' ? [] : await trashDoubleTerms(tx, merge);
  const trashed = await trashRecord(tx, kind, loser.id, loser.version);
  const references = await moveReferences(tx, kind, loser.id, keep.id);
  const groupIds = kind === 'position' ? await moveMemberships(tx, loser.id, keep.id) : [];
  const state = await saveKeeper(tx, merge);
  await recordMove(tx, kind, loser.id, 'delete', trashed);
  const trace = { references, groupIds, holderIds };
  await recordChange(tx, {
    entity: kind,
    id: keep.id,
    action: 'update',
    before: null,
    after: { mergedFrom: loser.id, ...trace },
  });
  await saveMerge(tx, {
    kind,
    loserId: loser.id,
    keeperId: keep.id,
    trace,
    keeperBefore: before,
    keeperVersion: state.version,
  });
  return { version: state.version, updatedAt: state.updatedAt };
}

async function findValue(tx: Transaction, kind: Merge['kind'], id: string): Promise<unknown> {
  const found =
    kind === 'person'
      ? await PEOPLE.find(tx.db, id)
      : kind === 'position'
        ? await POSITIONS.find(tx.db, id)
        : await ORGANISATIONS.find(tx.db, id);
  if (found === null) throw notFound('Data yang dipertahankan');
  return found.value;
}

function saveKeeper(tx: Transaction, merge: Merge): Promise<SavedState> {
  const { id, version } = merge.keep;
  switch (merge.kind) {
    case 'person':
      return saveDirectoryRecord(tx, PEOPLE, { id, version, value: merge.value });
    case 'position':
      return saveDirectoryRecord(tx, POSITIONS, { id, version, value: merge.value });
    case 'organisation':
      return saveDirectoryRecord(tx, ORGANISATIONS, { id, version, value: merge.value });
  }
}

/** Moves the loser's terms that the keeper has too to the trash; RULE where different people would hold one position. */
async function trashDoubleTerms(tx: Transaction, { kind, keep, loser }: Merge): Promise<string[]> {
  const list = kind === 'person' ? listHoldersOfPerson : listHolders;
  const kept = await list(tx.db, keep.id);
  const trashed: string[] = [];
  for (const term of await list(tx.db, loser.id)) {
    const rival = kept.find(
      (other) =>
        (kind === 'person'
          ? other.value.positionId === term.value.positionId
          : other.value.acting === '' || other.value.personId === term.value.personId) &&
        other.value.acting === term.value.acting &&
        overlap(other.value, term.value),
    );
    if (rival === undefined) continue;
    if (rival.value.personId !== term.value.personId && kind === 'position') {
      throw new Failure(
        'RULE',
        `Kedua jabatan ini dipangku orang yang berbeda pada waktu yang sama: ${rival.personName} dan ${term.personName}. Akhiri dahulu masa jabatan salah satunya. Belum ada yang digabung.`,
      );
    }
    const state = await trashRecord(tx, 'position_holder', term.id, term.version);
    await recordMove(tx, 'position_holder', term.id, 'delete', state);
    trashed.push(term.id);
  }
  return trashed;
}

interface Term {
  from: string | null;
  until: string | null;
}

function overlap(one: Term, other: Term): boolean {
  return (one.from ?? '') <= (other.until ?? '9999') && (other.from ?? '') <= (one.until ?? '9999');
}

/** Takes a merge back after its loser was restored: references return, and the keeper's fields where nobody changed them. */
export async function undoMerge(tx: Transaction, loserId: string): Promise<void> {
  const merge = await takeMerge(tx, loserId);
  if (merge === null) return;
  const { keeperId, trace } = merge;
  await moveBack(tx, trace.references, { loserId, keeperId });
  await moveMembershipsBack(tx, trace.groupIds, { loserId, keeperId });
  await untrashHolders(tx, trace.holderIds);
  await restoreKeeper(tx, merge);
}

async function restoreKeeper(tx: Transaction, merge: StoredMerge): Promise<void> {
  const { kind, keeperId: id, keeperVersion: version, keeperBefore } = merge;
  const records = kind === 'person' ? PEOPLE : kind === 'position' ? POSITIONS : ORGANISATIONS;
  const current = await records.find(tx.db, id);
  if (current === null || current.version !== version) return;
  switch (kind) {
    case 'person':
      await saveDirectoryRecord(tx, PEOPLE, { id, version, value: personSchema.parse(keeperBefore) });
      return;
    case 'position':
      await saveDirectoryRecord(tx, POSITIONS, { id, version, value: positionSchema.parse(keeperBefore) });
      return;
    case 'organisation':
      await saveDirectoryRecord(tx, ORGANISATIONS, {
        id,
        version,
        value: organisationSchema.parse(keeperBefore),
      });
  }
}
