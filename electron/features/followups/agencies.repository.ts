import type { ReadDb } from '../../store/handles.ts';

export interface OwnerAgency {
  /** Name of the organisation, in full. */
  agency: string;
  organisationId: string | null;
  positionId: string | null;
  /** Names that mean it: in full, short, or the title of a position in it; in lower case. */
  name: string;
}

/** The organisations of the directory under each name that may stand for them. */
export async function listAgencyNames(db: ReadDb): Promise<OwnerAgency[]> {
  const organisations = await db
    .selectFrom('organisation')
    .select(['id', 'name', 'short_name'])
    .where('deleted_at', 'is', null)
    .execute();
  const positions = await db
    .selectFrom('position as p')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select(['p.id', 'p.title', 'o.name'])
    .where('p.deleted_at', 'is', null)
    .where('o.deleted_at', 'is', null)
    .execute();
  return [
    ...organisations.flatMap(({ id, name, short_name }) =>
      [name, short_name]
        .filter((text) => text !== '')
        .map((text) => ({ agency: name, organisationId: id, positionId: null, name: text })),
    ),
    ...positions.map(({ id, title, name }) => ({
      agency: name,
      organisationId: null,
      positionId: id,
      name: title,
    })),
  ];
}
