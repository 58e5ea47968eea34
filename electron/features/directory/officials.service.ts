import type { StoredPosition } from '../../../shared/contract/directory.ts';
import { EMPTY_OFFICIAL, type Official } from '../../../shared/domain/people.ts';
import { formatName } from '../../../shared/domain/person-name.ts';
import type { ReadDb } from '../../store/handles.ts';
import { notFound } from '../../store/records.ts';
import { type HolderOnDay, listHoldersOn } from './holders.repository.ts';
import { type FoundPosition, findPosition, listPositions } from './positions.repository.ts';

export type { HolderOnDay };

/** Who holds each of the positions on a day (rule 63); positions without a holder are left out. */
export async function holdersOn(
  db: ReadDb,
  positionIds: readonly string[],
  day: string,
): Promise<Map<string, HolderOnDay>> {
  const chosen = new Map<string, HolderOnDay>();
  for (const holder of await listHoldersOn(db, positionIds, day)) {
    const rival = chosen.get(holder.positionId);
    if (rival === undefined || comesBefore(holder, rival)) chosen.set(holder.positionId, holder);
  }
  return chosen;
}

/**
 * Who began last holds the office: a Plh. of two weeks stands in for the definitive holder, and a definitive holder
 * ends an open Plt. On the same first day the acting one is meant.
 */
function comesBefore(holder: HolderOnDay, rival: HolderOnDay): boolean {
  const [from, rivalFrom] = [holder.from ?? '', rival.from ?? ''];
  if (from !== rivalFrom) return from > rivalFrom;
  return holder.acting !== '' && rival.acting === '';
}

/** Positions with the name of who holds them on `day`, as text. */
export async function positionsOn(
  db: ReadDb,
  { words, limit, day }: { words: readonly string[]; limit: number; day: string },
): Promise<StoredPosition[]> {
  const positions = await listPositions(db, words, limit);
  return withHolders(db, positions, day);
}

/** One position with the name of its holder on `day`. */
export async function withHolder(db: ReadDb, position: FoundPosition, day: string): Promise<StoredPosition> {
  const [found] = await withHolders(db, [position], day);
  if (found === undefined) throw notFound('Jabatan');
  return found;
}

/** The positions with the names of their holders on `day`. */
export async function withHolders(
  db: ReadDb,
  positions: readonly FoundPosition[],
  day: string,
): Promise<StoredPosition[]> {
  const holders = await holdersOn(
    db,
    positions.map(({ id }) => id),
    day,
  );
  return positions.map((position) => {
    const holder = holders.get(position.id);
    return { ...position, holderName: holder === undefined ? '' : holderText(holder) };
  });
}

function holderText({ acting, person }: HolderOnDay): string {
  const name = formatName(person.name);
  return acting === '' ? name : `${name} (${acting})`;
}

/**
 * The official to print for a position on a day: title, and its holder then with name, rank and number as they are now;
 * the name stays empty without one. NOT_FOUND without the position.
 */
export async function officialOn(db: ReadDb, positionId: string, day: string): Promise<Official> {
  const position = await findPosition(db, positionId);
  if (position === null) throw notFound('Jabatan');
  const { title, role } = position.value;
  const holder = (await holdersOn(db, [positionId], day)).get(positionId);
  if (holder === undefined) return { ...EMPTY_OFFICIAL, positionId, role, title };
  const { name, rank, number } = holder.person;
  return { positionId, personId: holder.personId, role, acting: holder.acting, title, name, rank, number };
}
