import type { StoredGroup } from '../../../shared/contract/directory.ts';
import type { Group } from '../../../shared/domain/directory.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { insertRows } from '../../store/lists.ts';
import { newStamp, readStamp } from '../../store/records.ts';

/** Groups in the user's order, each with its live positions in protocol order. */
export async function listGroups(db: ReadDb): Promise<StoredGroup[]> {
  const groups = await db
    .selectFrom('directory_group')
    .selectAll()
    .where('deleted_at', 'is', null)
    .orderBy('ordinal')
    .orderBy('id')
    .execute();
  const members = await db
    .selectFrom('group_member')
    .innerJoin('position', 'position.id', 'group_member.position_id')
    .select(['group_member.group_id', 'group_member.position_id'])
    .where('position.deleted_at', 'is', null)
    .orderBy('group_member.ordinal')
    .execute();
  const positionIds = new Map<string, string[]>(groups.map(({ id }) => [id, []]));
  for (const { group_id, position_id } of members) positionIds.get(group_id)?.push(position_id);
  return groups.map((group) => ({
    ...readStamp(group),
    value: { name: group.name, positionIds: positionIds.get(group.id) ?? [] },
  }));
}

export async function findGroup(db: ReadDb, id: string): Promise<StoredGroup | null> {
  return (await listGroups(db)).find((group) => group.id === id) ?? null;
}

/** Adds a group after all others. */
export async function insertGroup(
  tx: Transaction,
  { name, positionIds }: Group,
  id?: string,
): Promise<string> {
  const stamp = newStamp(tx, id);
  const last = await tx.db
    .selectFrom('directory_group')
    .select((eb) => eb.fn.max('ordinal').as('ordinal'))
    .executeTakeFirst();
  const ordinal = (last?.ordinal ?? -1) + 1;
  await tx.db
    .insertInto('directory_group')
    .values({ ...stamp, name, ordinal })
    .execute();
  await insertMembers(tx, stamp.id, positionIds);
  return stamp.id;
}

export async function updateGroup(tx: Transaction, id: string, { name, positionIds }: Group): Promise<void> {
  await tx.db.updateTable('directory_group').set({ name }).where('id', '=', id).execute();
  await tx.db.deleteFrom('group_member').where('group_id', '=', id).execute();
  await insertMembers(tx, id, positionIds);
}

async function insertMembers(tx: Transaction, groupId: string, positionIds: readonly string[]) {
  await insertRows(
    tx,
    'group_member',
    [...new Set(positionIds)].map((positionId, ordinal) => ({
      group_id: groupId,
      position_id: positionId,
      ordinal,
    })),
  );
}

/** Gives the named groups the order of the list; others follow behind in their old order. */
export async function orderGroups(tx: Transaction, ids: readonly string[]): Promise<void> {
  const known = (await listGroups(tx.db)).map(({ id }) => id);
  const first = ids.filter((id, index) => known.includes(id) && ids.indexOf(id) === index);
  const order = [...first, ...known.filter((id) => !first.includes(id))];
  for (const [ordinal, id] of order.entries()) {
    await tx.db.updateTable('directory_group').set({ ordinal }).where('id', '=', id).execute();
  }
}
