import { Failure } from '../../../shared/contract/failures.ts';
import { recordChange } from '../../store/audit.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { raiseVersion } from '../../store/records.ts';
import {
  deleteReservation,
  findHolder,
  findLetter,
  highestSequence,
  insertLetter,
  updateLetter,
} from './letters.repository.ts';
import { paperWord, type RegisteredPaper, registerOf } from './registers.ts';

export interface NumberBooking {
  meetingId: string;
  /** Which of the meeting's papers carries the number; it decides the register. */
  paper: RegisteredPaper;
  /** `null`: the running number is blank, or comes from another register; a reservation is freed. */
  sequence: number | null;
  /** `null` while neither letter nor meeting has a date; nothing can be booked yet. */
  year: number | null;
  /** The number as it prints. */
  numberText: string;
  /** Dotted path of the input beside which a refusal is shown. */
  field: string;
}

/**
 * Books, moves or frees the running number of a meeting's paper, so that two papers never share one (rule 9).
 * RULE, with a sentence for `field`, when another letter of that year holds it.
 */
export async function bookNumber(tx: Transaction, booking: NumberBooking): Promise<void> {
  const { meetingId, paper, sequence, year, numberText } = booking;
  const current = await findLetter(tx.db, { meetingId, paper });
  if (sequence === null || year === null) {
    if (current !== undefined) await freeNumber(tx, meetingId, current);
    return;
  }
  const number = { register: registerOf(paper), year, sequence };
  await refuseTaken(tx.db, booking, number);
  const after = { ...number, number_text: numberText };
  if (current === undefined) {
    const id = await insertLetter(tx, { meetingId, paper }, number, numberText);
    await recordChange(tx, { entity: 'letter', id, meetingId, action: 'create', before: null, after });
    return;
  }
  if (current.year === year && current.sequence === sequence && current.number_text === numberText) return;
  await raiseVersion(tx, 'letter', current.id, current.version);
  await updateLetter(tx, current.id, number, numberText);
  await recordChange(tx, {
    entity: 'letter',
    id: current.id,
    meetingId,
    action: 'update',
    before: current,
    after,
  });
}

type CurrentLetter = NonNullable<Awaited<ReturnType<typeof findLetter>>>;

async function freeNumber(tx: Transaction, meetingId: string, current: CurrentLetter): Promise<void> {
  await deleteReservation(tx, current.id);
  await recordChange(tx, {
    entity: 'letter',
    id: current.id,
    meetingId,
    action: 'delete',
    before: current,
    after: null,
  });
}

interface Wanted {
  register: string;
  year: number;
  sequence: number;
}

async function refuseTaken(
  db: ReadDb,
  { meetingId, paper, field }: NumberBooking,
  wanted: Wanted,
): Promise<void> {
  const holder = await findHolder(db, wanted);
  if (holder === null) return;
  if (holder.meetingId === meetingId && holder.paper === paper && !holder.isVoid) return;
  const where = holder.isTrashed ? ' (di tempat sampah)' : '';
  const reason = holder.isVoid
    ? 'sudah dibatalkan'
    : `sudah dipakai ${paperWord(holder.paper)} “${holder.title}”${where}`;
  const sentence = `Nomor urut ${wanted.sequence} tahun ${wanted.year} ${reason}.`;
  throw new Failure('RULE', `${sentence} Pilih nomor lain; perubahan ini belum disimpan.`, {
    [field]: sentence,
  });
}

/** The lowest running number above all others of the paper's register and that year, used, reserved or void. */
export async function nextSequence(
  db: ReadDb,
  owner: { meetingId: string; paper: RegisteredPaper },
  year: number,
): Promise<number> {
  return (await highestSequence(db, registerOf(owner.paper), year, owner)) + 1;
}
