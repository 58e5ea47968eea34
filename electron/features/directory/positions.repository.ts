import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { POSITION_SORTS, StoredPosition } from '../../../shared/contract/directory.ts';
import type { Position } from '../../../shared/domain/directory.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { insertRows } from '../../store/lists.ts';
import { type Page, type PageQuestion, readPage } from '../../store/pages.ts';
import { newStamp, readStamp } from '../../store/records.ts';
import type { Schema } from '../../store/schema.ts';
import { searchText } from '../../store/search-text.ts';

/** A position as stored, with its organisation's name; who holds it is another question. */
export type FoundPosition = Omit<StoredPosition, 'holderName'>;

function positions(db: ReadDb) {
  return db
    .selectFrom('position')
    .leftJoin('organisation', 'organisation.id', 'position.organisation_id')
    .where('position.deleted_at', 'is', null);
}

function withOrganisation(db: ReadDb, words: readonly string[]) {
  return found(db, words).selectAll('position').select('organisation.name as organisation_name');
}

export type PositionSort = (typeof POSITION_SORTS)[number];

/**
 * The office's protocol order. Positions not placed yet follow: heads of the region first, then by the place of their
 * organisation, then by name.
 */
export const PROTOCOL_KEY = sql<string>`printf('%06d%d%06d', coalesce(position.protocol_rank, 999999),
  CASE position.role WHEN 'regional-head' THEN 1 WHEN 'deputy-head' THEN 2 WHEN 'regional-secretary' THEN 3 ELSE 4 END,
  coalesce(organisation.protocol_rank, 999999)) || position.search_text`;

const SORTS: Record<PositionSort, RawBuilder<string>> = {
  protocol: PROTOCOL_KEY,
  title: sql`position.search_text`,
  organisation: sql`coalesce(organisation.search_text, '') || char(10) || position.search_text`,
};

/** Every word in the title, the organisation or the name of a holder. */
function found(db: ReadDb, words: readonly string[]) {
  return words.reduce(
    (query, word) =>
      query.where(
        sql<boolean>`(instr(position.search_text || ' ' || coalesce(organisation.search_text, ''), ${word}) > 0
          OR EXISTS (SELECT 1 FROM position_holder AS h JOIN person AS p ON p.id = h.person_id
            WHERE h.position_id = position.id AND h.deleted_at IS NULL AND p.deleted_at IS NULL
              AND instr(p.search_text, ${word}) > 0))`,
      ),
    positions(db),
  );
}

/** Positions in protocol order; every word is in the title, the organisation or a holder's name. */
export async function listPositions(
  db: ReadDb,
  words: readonly string[],
  limit: number,
): Promise<FoundPosition[]> {
  const rows = await withOrganisation(db, words)
    .orderBy(PROTOCOL_KEY)
    .orderBy('position.id')
    .limit(limit)
    .execute();
  return rows.map(toStored);
}

export function pagePositions(
  db: ReadDb,
  words: readonly string[],
  question: PageQuestion<PositionSort>,
): Promise<Page<FoundPosition>> {
  return readPage(withOrganisation(db, words), SORTS[question.sort], sql`position.id`, question, toStored);
}

export async function findPosition(db: ReadDb, id: string): Promise<FoundPosition | null> {
  const row = await withOrganisation(db, []).where('position.id', '=', id).executeTakeFirst();
  return row === undefined ? null : toStored(row);
}

export async function insertPosition(tx: Transaction, value: Position): Promise<string> {
  const stamp = newStamp(tx);
  await tx.db
    .insertInto('position')
    .values({ ...stamp, ...toColumns(value) })
    .execute();
  return stamp.id;
}

/** Makes many at once, under the ids they were given. */
export async function insertPositions(tx: Transaction, records: readonly { id: string; value: Position }[]) {
  await insertRows(
    tx,
    'position',
    records.map(({ id, value }) => ({ ...newStamp(tx, id), ...toColumns(value) })),
  );
}

export async function updatePosition(tx: Transaction, id: string, value: Position): Promise<void> {
  await tx.db.updateTable('position').set(toColumns(value)).where('id', '=', id).execute();
}

function toStored(row: Selectable<Schema['position']> & { organisation_name: string | null }): FoundPosition {
  const { title, role, organisation_id: organisationId, organisation_name: organisationName } = row;
  return {
    ...readStamp(row),
    value: { title, role, organisationId },
    organisationName: organisationName ?? '',
  };
}

function toColumns({ title, role, organisationId }: Position) {
  return { title, role, organisation_id: organisationId, search_text: searchText(title) };
}
