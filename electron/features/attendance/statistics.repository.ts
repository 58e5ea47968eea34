import { type RawBuilder, sql } from 'kysely';
import type { StatisticsQuestion } from '../../../shared/contract/attendance.ts';
import type { AttendanceState } from '../../../shared/domain/attendance.ts';
import type { ReadDb } from '../../store/handles.ts';

/** The words under which a row is counted; different spellings of one subject are joined by the service. */
export interface Spelling {
  /** Organisation of the position that was invited; empty where the row was typed. */
  organisationId: string;
  /** Instansi as written; for persons the name. */
  text: string;
  /** Jabatan, only where the text is empty. */
  title: string;
}

export interface SpellingCount extends Spelling {
  state: AttendanceState;
  /** Only of those represented. */
  representativeTitle: string;
  count: number;
}

type Subject = StatisticsQuestion['subject'];

function textOf(subject: Subject): RawBuilder<string> {
  return subject === 'organisation' ? sql<string>`a.organisation` : sql<string>`a.name`;
}

/** A directory link wins over what is written; a person is told by name only. */
function organisationOf(subject: Subject): RawBuilder<string> {
  return subject === 'organisation' ? sql<string>`coalesce(p.organisation_id, '')` : sql<string>`''`;
}

function titleOf(subject: Subject): RawBuilder<string> {
  return sql<string>`case when ${textOf(subject)} = '' and ${organisationOf(subject)} = '' then a.title else '' end`;
}

/** Rows of live meetings of the period; specimens and guests without an invitation are left out. */
function rowsOf(db: ReadDb, { from, until }: StatisticsQuestion) {
  return db
    .selectFrom('meeting as m')
    .innerJoin('attendee as a', 'a.meeting_id', 'm.id')
    .leftJoin('addressee as d', 'd.id', 'a.addressee_id')
    .leftJoin('position as p', 'p.id', 'd.position_id')
    .where('m.deleted_at', 'is', null)
    .where('m.is_specimen', '=', 0)
    .where('a.is_walk_in', '=', 0)
    .where('m.sort_date', '>=', from ?? '')
    .where('m.sort_date', '<=', until ?? '9999-99-99');
}

/** How often each spelling was invited, by state and by the title of who came instead. */
export async function countSpellings(db: ReadDb, question: StatisticsQuestion): Promise<SpellingCount[]> {
  const { subject } = question;
  const representative = sql<string>`case when a.state = 'represented' then a.representative_title else '' end`;
  return rowsOf(db, question)
    .select((eb) => [
      organisationOf(subject).as('organisationId'),
      textOf(subject).as('text'),
      titleOf(subject).as('title'),
      'a.state',
      representative.as('representativeTitle'),
      eb.fn.countAll<number>().as('count'),
    ])
    .groupBy([organisationOf(subject), textOf(subject), titleOf(subject), 'a.state', representative])
    .execute();
}

/** How many meetings of the period have somebody invited on their list. */
export async function countMeetings(db: ReadDb, { from, until }: StatisticsQuestion): Promise<number> {
  const row = await db
    .selectFrom('meeting as m')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('m.deleted_at', 'is', null)
    .where('m.is_specimen', '=', 0)
    .where('m.sort_date', '>=', from ?? '')
    .where('m.sort_date', '<=', until ?? '9999-99-99')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('attendee as a')
          .select('a.id')
          .whereRef('a.meeting_id', '=', 'm.id')
          .where('a.is_walk_in', '=', 0),
      ),
    )
    .executeTakeFirst();
  return row?.count ?? 0;
}

export interface InvitedTime {
  id: string;
  meetingId: string;
  meetingTitle: string;
  meetingDate: string | null;
  name: string;
  title: string;
  state: AttendanceState;
  representativeName: string;
  representativeTitle: string;
}

/** The newest times that one of the spellings was invited, at most `limit`. */
export async function listInvitedTimes(
  db: ReadDb,
  question: StatisticsQuestion,
  spellings: readonly Spelling[],
  limit: number,
): Promise<InvitedTime[]> {
  if (spellings.length === 0) return [];
  const { subject } = question;
  const wanted = sql.join(
    spellings.map(({ organisationId, text, title }) => sql`(${organisationId}, ${text}, ${title})`),
  );
  const written = sql`(${organisationOf(subject)}, ${textOf(subject)}, ${titleOf(subject)})`;
  return rowsOf(db, question)
    .where(sql<boolean>`${written} in (values ${wanted})`)
    .select([
      'a.id',
      'm.id as meetingId',
      'm.title as meetingTitle',
      'm.meeting_date as meetingDate',
      'a.name',
      'a.title',
      'a.state',
      'a.representative_name as representativeName',
      'a.representative_title as representativeTitle',
    ])
    .orderBy('m.sort_date', 'desc')
    .orderBy('m.id', 'desc')
    .orderBy('a.ordinal')
    .limit(limit)
    .execute();
}

export interface KnownOrganisation {
  id: string;
  name: string;
  shortName: string;
  protocolRank: number | null;
}

/** Organisations of the directory that are not in the trash. */
export async function listKnownOrganisations(db: ReadDb): Promise<KnownOrganisation[]> {
  return db
    .selectFrom('organisation')
    .select(['id', 'name', 'short_name as shortName', 'protocol_rank as protocolRank'])
    .where('deleted_at', 'is', null)
    .execute();
}
