import type { ReadDb, Transaction } from '../../store/handles.ts';
import { newStamp } from '../../store/records.ts';

/** One of the letters of a meeting. */
export interface LetterOwner {
  meetingId: string;
  /** Which of the meeting's papers, e.g. `invitation`. */
  paper: string;
}

export interface LetterNumber {
  register: string;
  year: number;
  sequence: number;
}

/** Which meeting holds a running number, reserved, used or void; `null` while it is free. */
export async function findHolder(db: ReadDb, { register, year, sequence }: LetterNumber) {
  const row = await db
    .selectFrom('letter')
    .innerJoin('meeting', 'meeting.id', 'letter.meeting_id')
    .select(['letter.meeting_id', 'letter.paper', 'letter.state', 'meeting.title', 'meeting.deleted_at'])
    .where('letter.register', '=', register)
    .where('letter.year', '=', year)
    .where('letter.sequence', '=', sequence)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    meetingId: row.meeting_id,
    paper: row.paper,
    title: row.title,
    isVoid: row.state === 'void',
    isTrashed: row.deleted_at !== null,
  };
}

/** The number that one of a meeting's letters holds now, if any. */
export async function findLetter(db: ReadDb, { meetingId, paper }: LetterOwner) {
  return db
    .selectFrom('letter')
    .select(['id', 'version', 'register', 'year', 'sequence', 'number_text', 'state'])
    .where('meeting_id', '=', meetingId)
    .where('paper', '=', paper)
    .where('state', '<>', 'void')
    .executeTakeFirst();
}

export async function insertLetter(
  tx: Transaction,
  { meetingId, paper }: LetterOwner,
  number: LetterNumber,
  numberText: string,
): Promise<string> {
  const stamp = newStamp(tx);
  await tx.db
    .insertInto('letter')
    .values({
      ...stamp,
      ...number,
      meeting_id: meetingId,
      paper,
      number_text: numberText,
      state: 'reserved',
      void_reason: '',
    })
    .execute();
  return stamp.id;
}

export async function updateLetter(tx: Transaction, id: string, number: LetterNumber, numberText: string) {
  await tx.db
    .updateTable('letter')
    .set({ ...number, number_text: numberText })
    .where('id', '=', id)
    .execute();
}

/** Frees a number that was only reserved: nothing was printed with it. */
export async function deleteReservation(tx: Transaction, id: string): Promise<void> {
  await tx.db.deleteFrom('letter').where('id', '=', id).where('state', '=', 'reserved').execute();
}

/** The highest number of a register and year that any other letter holds; 0 without one. */
export async function highestSequence(
  db: ReadDb,
  register: string,
  year: number,
  except: LetterOwner,
): Promise<number> {
  const row = await db
    .selectFrom('letter')
    .select((eb) => eb.fn.max('sequence').as('highest'))
    .where('register', '=', register)
    .where('year', '=', year)
    .where((eb) => eb.or([eb('meeting_id', '<>', except.meetingId), eb('paper', '<>', except.paper)]))
    .executeTakeFirst();
  return row?.highest ?? 0;
}
