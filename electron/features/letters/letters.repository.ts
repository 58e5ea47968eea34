import { z } from 'zod';
import type { LetterFacts } from '../../../shared/domain/letter-facts.ts';
import type { LedgerNumber, LetterState } from '../../../shared/domain/letter-ledger.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { newStamp, parseColumn } from '../../store/records.ts';

/** One of the letters of a meeting. */
export interface LetterOwner {
  meetingId: string;
  /** Which of the meeting's papers, e.g. `invitation`. */
  paper: string;
}

/** A number in its register; `sequence` is `null` while it is blank or given by another register. */
export interface LetterPlace {
  register: string;
  year: number;
  sequence: number | null;
  suffix: string;
}

/** Who holds a running number, reserved, used or void; `null` while it is free. */
export async function findHolder(
  db: ReadDb,
  { register, year, sequence, suffix }: Omit<LetterPlace, 'sequence'> & { sequence: number },
) {
  const row = await db
    .selectFrom('letter')
    .leftJoin('meeting', 'meeting.id', 'letter.meeting_id')
    .select(['letter.id', 'letter.meeting_id', 'letter.paper', 'letter.state', 'letter.subject'])
    .select(['letter.about', 'meeting.title', 'meeting.deleted_at'])
    .where('letter.register', '=', register)
    .where('letter.year', '=', year)
    .where('letter.sequence', '=', sequence)
    .where('letter.suffix', '=', suffix)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    meetingId: row.meeting_id,
    paper: row.paper,
    title: row.title ?? (row.about || row.subject),
    state: row.state,
    isTrashed: row.deleted_at !== null,
  };
}

/** The row of one of a meeting's letters, if any; a cancelled one is none. */
export async function findLetter(db: ReadDb, { meetingId, paper }: LetterOwner) {
  return db
    .selectFrom('letter')
    .select(['id', 'version', 'register', 'year', 'sequence', 'suffix', 'number_text', 'state'])
    .select(['letter_date', 'subject', 'about', 'destination', 'code', 'urgency', 'issued_at'])
    .where('meeting_id', '=', meetingId)
    .where('paper', '=', paper)
    .where('state', '<>', 'void')
    .executeTakeFirst();
}
export type FoundLetter = NonNullable<Awaited<ReturnType<typeof findLetter>>>;

/** Everything of a row that a paper or an entry may change. */
export interface LetterValue extends LetterPlace {
  numberText: string;
  state: LetterState;
  facts: LetterFacts;
}

export function toLetterColumns({ register, year, sequence, suffix, numberText, state, facts }: LetterValue) {
  return {
    register,
    year,
    sequence,
    suffix,
    number_text: numberText,
    state,
    letter_date: facts.letterDate,
    subject: facts.subject,
    about: facts.about,
    destination: facts.destination,
    code: facts.code,
    urgency: facts.urgency,
  };
}

export async function insertLetter(
  tx: Transaction,
  owner: { meetingId: string | null; paper: string },
  value: LetterValue,
  note = '',
): Promise<string> {
  const stamp = newStamp(tx);
  await tx.db
    .insertInto('letter')
    .values({
      ...stamp,
      ...toLetterColumns(value),
      meeting_id: owner.meetingId,
      paper: owner.paper,
      note,
      void_reason: '',
      issued_at: value.state === 'final' || value.sequence === null ? tx.now : null,
      announced_json: null,
    })
    .execute();
  return stamp.id;
}

export async function updateLetter(tx: Transaction, id: string, value: LetterValue): Promise<void> {
  await tx.db.updateTable('letter').set(toLetterColumns(value)).where('id', '=', id).execute();
}

/** Takes away a row under which no number went out: a reservation, or a letter that never got its number here. */
export async function deleteLetter(tx: Transaction, id: string): Promise<void> {
  await tx.db.deleteFrom('letter').where('id', '=', id).where('state', 'not in', ['final', 'void']).execute();
}

/** Day, time and place as an issued letter announced them. */
export const announcedSchema = z.object({
  date: z.string().nullable(),
  endDate: z.string().nullable(),
  startTime: z.string().nullable(),
  endTime: z.string().nullable(),
  place: z.string(),
});
export type Announced = z.infer<typeof announcedSchema>;

/** Notes the first issue of a letter, and what it announced last. */
export async function markIssued(tx: Transaction, id: string, announced: Announced): Promise<void> {
  await tx.db
    .updateTable('letter')
    .set((eb) => ({
      issued_at: eb.fn.coalesce('issued_at', eb.val(tx.now)),
      announced_json: JSON.stringify(announced),
    }))
    .where('id', '=', id)
    .execute();
}

/** What the issued letter of a meeting announced; `null` before it is issued. */
export async function findAnnounced(db: ReadDb, { meetingId, paper }: LetterOwner) {
  const row = await db
    .selectFrom('letter')
    .select(['id', 'announced_json', 'issued_at'])
    .where('meeting_id', '=', meetingId)
    .where('paper', '=', paper)
    .where('state', '<>', 'void')
    .executeTakeFirst();
  if (row === undefined || row.announced_json === null || row.issued_at === null) return null;
  return {
    id: row.id,
    issuedAt: row.issued_at,
    announced: parseColumn(announcedSchema, row.announced_json),
  };
}

/** The highest number of a register and year that any other letter holds; 0 without one. */
export async function highestSequence(
  db: ReadDb,
  register: string,
  year: number,
  except: LetterOwner | null,
): Promise<number> {
  const row = await others(db, register, year, except)
    .select((eb) => eb.fn.max('sequence').as('highest'))
    .executeTakeFirst();
  return row?.highest ?? 0;
}

/** All numbers of a register and year with the dates of their letters, also cancelled ones. */
export async function listNumbers(
  db: ReadDb,
  register: string,
  year: number,
  except: LetterOwner | null,
): Promise<LedgerNumber[]> {
  const rows = await others(db, register, year, except)
    .select(['sequence', 'suffix', 'letter_date'])
    .where('sequence', 'is not', null)
    .orderBy('sequence')
    .orderBy('suffix')
    .execute();
  return rows.flatMap(({ sequence, suffix, letter_date }) =>
    sequence === null ? [] : [{ sequence, suffix, letterDate: letter_date }],
  );
}

function others(db: ReadDb, register: string, year: number, except: LetterOwner | null) {
  const all = db.selectFrom('letter').where('register', '=', register).where('year', '=', year);
  if (except === null) return all;
  return all.where((eb) =>
    eb.or([
      eb('meeting_id', 'is', null),
      eb('meeting_id', '<>', except.meetingId),
      eb('paper', '<>', except.paper),
      // A number that the same paper had and lost counts as used.
      eb('state', '=', 'void'),
    ]),
  );
}
