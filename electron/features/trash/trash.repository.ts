import { type RawBuilder, sql } from 'kysely';
import type { TrashKind } from '../../../shared/contract/trash.ts';
import type { ReadDb } from '../../store/handles.ts';

export interface TrashQuestion {
  words: readonly string[];
  kind: TrashKind | null;
  limit: number;
  after: { deletedAt: string; id: string } | null;
}

export interface TrashedRow {
  kind: TrashKind;
  id: string;
  name: string;
  detail: string;
  deleted_at: string;
}

/** Name of a person with degrees, as SQL on the columns of `person`. */
const PERSON = sql`trim(p.name_front || ' ' || p.name) || iif(p.name_back = '', '', ', ' || p.name_back)`;

/** The beginning of a text as one line. */
function oneLine(column: string) {
  return sql`replace(substr(${sql.ref(column)}, 1, 200), char(10), ' ')`;
}

/** Every kind of record: its trashed rows with their names. */
const KINDS: Readonly<Record<TrashKind, RawBuilder<unknown>>> = {
  meeting: sql`select 'meeting' as kind, id, title as name, coalesce(meeting_date, '') as detail, deleted_at from meeting`,
  file: sql`select 'file' as kind, f.id, f.name, m.title as detail, f.deleted_at
    from meeting_file f join meeting m on m.id = f.meeting_id where m.deleted_at is null`,
  series: sql`select 'series' as kind, id, name, '' as detail, deleted_at from series`,
  template: sql`select 'template' as kind, id, name, '' as detail, deleted_at from meeting_template`,
  organisation: sql`select 'organisation' as kind, id, name, short_name as detail, deleted_at from organisation`,
  person: sql`select 'person' as kind, p.id, ${PERSON} as name, p.number_digits as detail, p.deleted_at from person p`,
  position: sql`select 'position' as kind, t.id, t.title as name, coalesce(o.name, '') as detail, t.deleted_at
    from position t left join organisation o on o.id = t.organisation_id`,
  holder: sql`select 'holder' as kind, h.id, ${PERSON} as name, t.title as detail, h.deleted_at
    from position_holder h join person p on p.id = h.person_id join position t on t.id = h.position_id`,
  group: sql`select 'group' as kind, id, name, '' as detail, deleted_at from directory_group`,
  profile: sql`select 'profile' as kind, id, name, '' as detail, deleted_at from office_profile`,
  'follow-up-note': sql`select 'follow-up-note' as kind, n.id,
    iif(n.text = '', 'Perubahan status', ${oneLine('n.text')}) as name, ${oneLine('u.text')} as detail, n.deleted_at
    from follow_up_note n join follow_up u on u.id = n.follow_up_id join meeting m on m.id = u.meeting_id
    where m.deleted_at is null`,
  'follow-up-proof': sql`select 'follow-up-proof' as kind, p.id, p.name, ${oneLine('u.text')} as detail, p.deleted_at
    from follow_up_proof p join follow_up u on u.id = p.follow_up_id join meeting m on m.id = u.meeting_id
    where m.deleted_at is null`,
  code: sql`select 'code' as kind, id, code as name, title as detail, deleted_at from classification_code`,
  phrase: sql`select 'phrase' as kind, h.id, ${oneLine('h.text')} as name, o.name as detail, h.deleted_at
    from phrase h join office_profile o on o.id = h.profile_id where o.deleted_at is null`,
  'archive-record': sql`select 'archive-record' as kind, id, title as name, coalesce(record_date, '') as detail, deleted_at from archive_record`,
};

function trashed({ kind, words }: Pick<TrashQuestion, 'kind' | 'words'>): RawBuilder<unknown> {
  const parts = kind === null ? Object.values(KINDS) : [KINDS[kind]];
  const all = sql.join(parts, sql` union all `);
  const named = words.map((word) => sql`and instr(lower(name || ' ' || detail), ${word}) > 0`);
  return sql`(select * from (${all}) where deleted_at is not null ${sql.join(named, sql` `)})`;
}

/** What went last first, at most one row more than wanted. */
export async function listTrash(db: ReadDb, question: TrashQuestion): Promise<TrashedRow[]> {
  const { after, limit } = question;
  const rest = after === null ? sql`` : sql`where (deleted_at, id) < (${after.deletedAt}, ${after.id})`;
  const rows = await db
    .selectFrom(sql<TrashedRow>`(select * from ${trashed(question)} ${rest})`.as('trash'))
    .selectAll()
    .orderBy('deleted_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  return rows;
}

export async function countTrash(
  db: ReadDb,
  question: Pick<TrashQuestion, 'kind' | 'words'>,
): Promise<number> {
  const row = await db
    .selectFrom(sql<TrashedRow>`${trashed(question)}`.as('trash'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Name of a trashed record; `null` when it is not in the trash. */
export async function findTrashedName(db: ReadDb, kind: TrashKind, id: string): Promise<string | null> {
  const row = await db
    .selectFrom(sql<TrashedRow>`${trashed({ kind, words: [] })}`.as('trash'))
    .select('name')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.name ?? null;
}
