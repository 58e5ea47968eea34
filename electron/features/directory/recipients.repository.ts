import { formatName } from '../../../shared/domain/person-name.ts';
import type { KnownPost, Recipient } from '../../../shared/domain/recipient-check.ts';
import type { ReadDb } from '../../store/handles.ts';

export type FoundPost = Omit<KnownPost, 'holder' | 'near'>;

/** The named positions, also those in the trash. */
export async function findPosts(db: ReadDb, ids: readonly string[]): Promise<FoundPost[]> {
  const rows = await posts(db)
    .where('position.id', 'in', [...ids, ''])
    .execute();
  return rows.map(toPost);
}

function posts(db: ReadDb) {
  return db
    .selectFrom('position')
    .leftJoin('organisation', 'organisation.id', 'position.organisation_id')
    .select(['position.id', 'position.title', 'position.deleted_at', 'organisation.name as organisation']);
}

interface PostRow {
  id: string;
  title: string;
  deleted_at: string | null;
  organisation: string | null;
}

function toPost({ id, title, organisation, deleted_at }: PostRow): FoundPost {
  return { id, title, organisation: organisation ?? '', isTrashed: deleted_at !== null };
}

/** Groups with their members, in order. */
export async function listGroupPosts(db: ReadDb): Promise<{ name: string; members: FoundPost[] }[]> {
  const rows = await posts(db)
    .innerJoin('group_member', 'group_member.position_id', 'position.id')
    .innerJoin('directory_group', 'directory_group.id', 'group_member.group_id')
    .select(['directory_group.id as group_id', 'directory_group.name as group_name'])
    .where('directory_group.deleted_at', 'is', null)
    .orderBy('directory_group.ordinal')
    .orderBy('group_member.ordinal')
    .execute();
  const groups = new Map<string, { name: string; members: FoundPost[] }>();
  for (const row of rows) {
    const group = groups.get(row.group_id) ?? { name: row.group_name, members: [] };
    group.members.push(toPost(row));
    groups.set(row.group_id, group);
  }
  return [...groups.values()];
}

export interface Term {
  positionId: string;
  name: string;
  from: string | null;
  until: string | null;
}

/** All terms of the positions, the latest first. */
export async function listTerms(db: ReadDb, positionIds: readonly string[]): Promise<Term[]> {
  const rows = await db
    .selectFrom('position_holder as holder')
    .innerJoin('person', 'person.id', 'holder.person_id')
    .select(['holder.position_id', 'holder.from_date', 'holder.until_date'])
    .select(['person.name_front', 'person.name', 'person.name_back'])
    .where('holder.deleted_at', 'is', null)
    .where('person.deleted_at', 'is', null)
    .where('holder.position_id', 'in', [...positionIds, ''])
    .orderBy('holder.from_date', (order) => order.desc().nullsLast())
    .execute();
  return rows.map((row) => ({
    positionId: row.position_id,
    name: formatName({ front: row.name_front, name: row.name, back: row.name_back }),
    from: row.from_date,
    until: row.until_date,
  }));
}

export interface MeetingFacts {
  id: string;
  title: string;
  date: string | null;
  seriesId: string | null;
}

export async function findMeetingFacts(db: ReadDb, id: string): Promise<MeetingFacts | null> {
  const row = await db
    .selectFrom('meeting')
    .select(['id', 'title', 'meeting_date as date', 'series_id as seriesId'])
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** How far back meetings of the same kind are looked for. */
const MOST_CANDIDATES = 400;

/** Earlier meetings to which somebody was invited, the latest first; of the series where it is one. */
export async function listEarlierMeetings(
  db: ReadDb,
  { id, seriesId }: MeetingFacts,
  day: string,
): Promise<Pick<MeetingFacts, 'id' | 'title'>[]> {
  return db
    .selectFrom('meeting')
    .select(['id', 'title'])
    .where('deleted_at', 'is', null)
    .where('id', '<>', id)
    .where('meeting_date', '<', day)
    .$if(seriesId !== null, (query) => query.where('series_id', '=', seriesId))
    .where((eb) =>
      eb.exists(eb.selectFrom('addressee').select('addressee.id').whereRef('meeting_id', '=', 'meeting.id')),
    )
    .orderBy('sort_date', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_CANDIDATES)
    .execute();
}

/** Who was invited to a meeting, in the letter's order. */
export async function listInvited(db: ReadDb, meetingId: string): Promise<Recipient[]> {
  const rows = await db
    .selectFrom('addressee')
    .select(['id', 'position_id', 'title', 'organisation', 'group_name'])
    .where('meeting_id', '=', meetingId)
    .orderBy('ordinal')
    .execute();
  return rows.map(({ id, position_id, title, organisation, group_name }) => ({
    id,
    positionId: position_id,
    title,
    organisation,
    group: group_name,
  }));
}
