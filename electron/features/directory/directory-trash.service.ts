import type { DirectoryKind } from '../../../shared/contract/directory.ts';
import { Failure } from '../../../shared/contract/failures.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import type { PositionHolder } from '../../../shared/domain/directory.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { restoreRecord, trashRecord } from '../../store/records.ts';
import { recordMove } from './directory-records.service.ts';
import { TABLES } from './directory-tables.ts';
import { findHolder, findOverlap } from './holders.repository.ts';
import { undoMerge } from './merge.service.ts';

/* To the trash and back, inside a transaction that the caller opened. */

/** To the trash; records that name it keep doing so. CONFLICT, NOT_FOUND. */
export async function trashDirectoryRecord(
  tx: Transaction,
  kind: DirectoryKind,
  id: string,
  version: number,
): Promise<SavedState> {
  const state = await trashRecord(tx, TABLES[kind], id, version);
  await recordMove(tx, TABLES[kind], id, 'delete', state);
  return state;
}

/** Back from the trash; for the loser of a merge that takes the merge back. RULE where two holders would overlap. */
export async function restoreDirectoryRecord(
  tx: Transaction,
  kind: DirectoryKind,
  id: string,
): Promise<SavedState> {
  if (kind === 'holder') {
    const holder = await findHolder(tx.db, id, { isTrashed: true });
    if (holder !== null) await refuseOverlap(tx.db, holder, id);
  }
  const state = await restoreRecord(tx, TABLES[kind], id);
  await recordMove(tx, TABLES[kind], id, 'restore', state);
  await undoMerge(tx, id);
  return state;
}

/** RULE when another definitive holder has the position at the same time (rule 63). */
export async function refuseOverlap(db: ReadDb, holder: PositionHolder, exceptId: string): Promise<void> {
  if (holder.acting !== '') return;
  const other = await findOverlap(db, holder, exceptId);
  if (other === null) return;
  const sentence = `Masa jabatan ini bertumpukan dengan masa jabatan ${other.personName}.`;
  throw new Failure(
    'RULE',
    `${sentence} Satu jabatan hanya dapat dipangku satu pejabat definitif pada satu waktu. Belum ada yang disimpan.`,
    { 'value.from': sentence },
  );
}
