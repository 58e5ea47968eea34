import { type SelectQueryBuilder, sql } from 'kysely';
import type { LetterFilter, LetterRow } from '../../../shared/contract/letters.ts';
import { type LetterState, REGISTERS } from '../../../shared/domain/letter-ledger.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import type { Schema } from '../../store/schema.ts';
import { searchWords } from '../../store/search-text.ts';

type Query = SelectQueryBuilder<Schema & { l: Schema['letter'] }, 'l', object>;

const RECIPIENTS = sql<number>`CASE WHEN l.paper IN ('invitation', 'notice') AND l.state <> 'void'
  THEN (SELECT count(*) FROM addressee AS a WHERE a.meeting_id = l.meeting_id) ELSE 0 END`;
const DELIVERED = sql<number>`CASE WHEN l.paper IN ('invitation', 'notice') AND l.state <> 'void'
  THEN (SELECT count(DISTINCT d.addressee_id) FROM delivery AS d JOIN addressee AS a ON a.id = d.addressee_id
    WHERE d.meeting_id = l.meeting_id AND d.paper = l.paper AND a.meeting_id = l.meeting_id) ELSE 0 END`;

function filtered(db: ReadDb, filter: LetterFilter): Query {
  const { register, year, state, code, from, until, delivery } = filter;
  let query: Query = db
    .selectFrom('letter as l')
    .where('l.deleted_at', 'is', null)
    .where('l.register', '=', register)
    .where('l.year', '=', year);
  if (state === 'open') query = query.where('l.state', 'in', ['reserved', 'temporary', 'blank']);
  else if (state !== 'any') query = query.where('l.state', '=', state);
  if (code !== '') query = query.where(sql<boolean>`substr(l.code, 1, ${code.length}) = ${code}`);
  if (from !== null) query = query.where('l.letter_date', '>=', from);
  if (until !== null) query = query.where('l.letter_date', '<=', until);
  if (delivery !== 'any') {
    query = query
      .where(sql<boolean>`${RECIPIENTS} > 0`)
      .where(
        delivery === 'complete'
          ? sql<boolean>`${DELIVERED} >= ${RECIPIENTS}`
          : sql<boolean>`${DELIVERED} < ${RECIPIENTS}`,
      );
  }
  return searchWords(filter.words).reduce(
    (found, word) =>
      found.where(sql<boolean>`instr(lower(l.number_text || ' ' || l.subject || ' ' || l.about || ' ' || l.destination
        || ' ' || l.note || ' ' || l.void_reason), ${word}) > 0`),
    query,
  );
}

/** Where a page of the list ended. */
export interface LetterListPlace {
  sequence: number;
  suffix: string;
  id: string;
}

export interface ListedLetter {
  row: LetterRow;
  place: LetterListPlace;
}

export interface LetterList {
  filter: LetterFilter;
  sort: 'newest' | 'oldest';
}

/** Up to `limit` rows after `after`, by running number; those without one stand at the young end. */
export async function listLetters(
  db: ReadDb,
  { filter, sort }: LetterList,
  limit: number,
  after: LetterListPlace | null,
): Promise<ListedLetter[]> {
  let query = filtered(db, filter);
  if (after !== null) {
    const { sequence, suffix, id } = after;
    query = query.where(
      sort === 'oldest'
        ? sql<boolean>`(l.sequence_sort, l.suffix, l.id) > (${sequence}, ${suffix}, ${id})`
        : sql<boolean>`(l.sequence_sort, l.suffix, l.id) < (${sequence}, ${suffix}, ${id})`,
    );
  }
  const direction = sort === 'oldest' ? 'asc' : 'desc';
  const found = await rows(
    query
      .orderBy('l.sequence_sort', direction)
      .orderBy('l.suffix', direction)
      .orderBy('l.id', direction)
      .limit(limit),
  ).execute();
  return found.map((row) => ({
    row: toRow(row),
    place: { sequence: row.sequence_sort, suffix: row.suffix, id: row.id },
  }));
}

function rows(query: Query) {
  return query
    .leftJoin('meeting as m', 'm.id', 'l.meeting_id')
    .select([
      'l.id',
      'l.version',
      'l.meeting_id',
      'l.paper',
      'l.register',
      'l.year',
      'l.sequence',
      'l.suffix',
    ])
    .select([
      'l.number_text',
      'l.letter_date',
      'l.subject',
      'l.about',
      'l.destination',
      'l.code',
      'l.urgency',
    ])
    .select(['l.note', 'l.state', 'l.void_reason', 'l.issued_at', 'l.sequence_sort', 'm.deleted_at'])
    .select([RECIPIENTS.as('recipients'), DELIVERED.as('delivered')]);
}

type FoundRow = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

function toRow(row: FoundRow): LetterRow {
  const register = REGISTERS.find((name) => name === row.register);
  if (register === undefined) throw new Error(`No such register: ${row.register}`);
  return {
    id: row.id,
    version: row.version,
    meetingId: row.meeting_id,
    paper: row.paper,
    isMeetingTrashed: row.deleted_at !== null,
    register,
    year: row.year,
    sequence: row.sequence,
    suffix: row.suffix,
    number: row.number_text,
    letterDate: row.letter_date,
    subject: row.subject,
    about: row.about,
    destination: row.destination,
    code: row.code,
    urgency: row.urgency,
    note: row.note,
    state: row.state,
    voidReason: row.void_reason,
    isIssued: row.issued_at !== null,
    recipients: row.recipients,
    delivered: row.delivered,
  };
}

export async function countLetters(db: ReadDb, filter: LetterFilter): Promise<number> {
  const { count } = await filtered(db, filter)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** How many rows of the list stand before one of them; 0 when it is not there. */
export async function countBefore(db: ReadDb, { filter, sort }: LetterList, id: string): Promise<number> {
  const place = sql`(SELECT sequence_sort, suffix, id FROM letter WHERE id = ${id})`;
  const { count } = await filtered(db, filter)
    .where(
      sort === 'oldest'
        ? sql<boolean>`(l.sequence_sort, l.suffix, l.id) < ${place}`
        : sql<boolean>`(l.sequence_sort, l.suffix, l.id) > ${place}`,
    )
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** One row of the agenda, or `null`. */
export async function findLetterRow(db: ReadDb, id: string): Promise<LetterRow | null> {
  const found = await rows(
    db.selectFrom('letter as l').where('l.id', '=', id).where('l.deleted_at', 'is', null),
  ).executeTakeFirst();
  return found === undefined ? null : toRow(found);
}

export async function listYears(db: ReadDb, register: string): Promise<number[]> {
  const found = await db
    .selectFrom('letter')
    .select('year')
    .distinct()
    .where('register', '=', register)
    .execute();
  return found.map(({ year }) => year);
}

export async function countStates(
  db: ReadDb,
  register: string,
  year: number,
): Promise<Record<LetterState, number>> {
  const found = await db
    .selectFrom('letter')
    .select(['state', (eb) => eb.fn.countAll<number>().as('count')])
    .where('register', '=', register)
    .where('year', '=', year)
    .groupBy('state')
    .execute();
  const counts: Record<LetterState, number> = { ...NO_LETTERS };
  for (const { state, count } of found) counts[state] = count;
  return counts;
}

const NO_LETTERS: Record<LetterState, number> = {
  reserved: 0,
  temporary: 0,
  final: 0,
  void: 0,
  blank: 0,
  external: 0,
};

/** Changes the state of a row; its version is raised by the caller. */
export async function setState(
  tx: Transaction,
  id: string,
  { state, voidReason = '' }: { state: LetterState; voidReason?: string },
): Promise<void> {
  await tx.db
    .updateTable('letter')
    .set((eb) => ({
      state,
      void_reason: voidReason,
      ...(state === 'final' ? { issued_at: eb.fn.coalesce('issued_at', eb.val(tx.now)) } : {}),
    }))
    .where('id', '=', id)
    .execute();
}

export async function setNote(tx: Transaction, id: string, note: string): Promise<void> {
  await tx.db.updateTable('letter').set({ note }).where('id', '=', id).execute();
}
