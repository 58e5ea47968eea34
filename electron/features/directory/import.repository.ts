import { sql } from 'kysely';
import type { DirectoryState } from '../../../shared/domain/directory-import/draft.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { ImportBook } from '../../store/import-book.ts';
import type { Schema } from '../../store/schema.ts';
import { listGroups } from './groups.repository.ts';
import { listAllHolders } from './holders.repository.ts';
import { listOrganisations } from './organisations.repository.ts';
import { listPeople } from './people.repository.ts';
import { listPositions } from './positions.repository.ts';

export type ImportEntity = Schema['import_change']['entity'];

const ALL = 1_000_000;

/** Every live record of the directory. */
export async function readDirectory(db: ReadDb): Promise<DirectoryState> {
  return {
    organisation: await listOrganisations(db, []),
    person: await listPeople(db, []),
    position: await listPositions(db, [], ALL),
    position_holder: await listAllHolders(db),
    directory_group: await listGroups(db),
  };
}

/** What goes first names others, and is taken back before what it names. */
export const DIRECTORY_IMPORTS = new ImportBook({
  batches: 'import_batch',
  changes: 'import_change',
  entities: ['directory_group', 'position_holder', 'position', 'person', 'organisation'],
} as const);

/** Which live records still name the given ones: their places as the user knows them, by id. */
export async function findUses(
  tx: Transaction,
  entity: ImportEntity,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const uses = new Map<string, string>();
  for (const { place, query } of USES[entity] ?? []) {
    const { rows } = await sql<{ id: string }>`
      SELECT DISTINCT used.id FROM (${sql.raw(query)}) AS used
      WHERE used.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(tx.db);
    for (const { id } of rows) uses.set(id, place);
  }
  return uses;
}

const USES: Partial<Record<ImportEntity, readonly { place: string; query: string }[]>> = {
  organisation: [
    { place: 'jabatan lain', query: 'SELECT organisation_id AS id FROM position WHERE deleted_at IS NULL' },
  ],
  person: [
    { place: 'masa jabatan', query: 'SELECT person_id AS id FROM position_holder WHERE deleted_at IS NULL' },
  ],
  position: [
    {
      place: 'masa jabatan',
      query: 'SELECT position_id AS id FROM position_holder WHERE deleted_at IS NULL',
    },
    {
      place: 'kelompok',
      query: `SELECT member.position_id AS id FROM group_member AS member
        JOIN directory_group AS held ON held.id = member.group_id WHERE held.deleted_at IS NULL`,
    },
    {
      place: 'undangan',
      query: `SELECT addressee.position_id AS id FROM addressee
        JOIN meeting ON meeting.id = addressee.meeting_id WHERE meeting.deleted_at IS NULL`,
    },
  ],
};
