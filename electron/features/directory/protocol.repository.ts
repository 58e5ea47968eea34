import { sql } from 'kysely';
import type { RankedEntry, RankedKind } from '../../../shared/contract/directory.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { listOrganisations } from './organisations.repository.ts';
import { listPositions } from './positions.repository.ts';

const ALL = 1_000_000;

/** All positions or organisations in protocol order. */
export async function listRanked(db: ReadDb, kind: RankedKind): Promise<RankedEntry[]> {
  if (kind === 'position') {
    const positions = await listPositions(db, [], ALL);
    return positions.map(({ id, value, organisationName }) => ({
      id,
      name: value.title,
      detail: organisationName,
    }));
  }
  const organisations = await listOrganisations(db, []);
  return organisations.map(({ id, value }) => ({ id, name: value.name, detail: value.kind }));
}

/** Gives the records the places of the list, from 1; those in the trash keep theirs. */
export async function setRanks(tx: Transaction, kind: RankedKind, ids: readonly string[]): Promise<void> {
  const table = sql.table(kind);
  await sql`
    UPDATE ${table} SET protocol_rank = place.number
    FROM (SELECT value AS id, key + 1 AS number FROM json_each(${JSON.stringify(ids)})) AS place
    WHERE ${table}.id = place.id AND protocol_rank IS NOT place.number
  `.execute(tx.db);
}
