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

/** Register of invitation letters; its numbers start again each year (rule 9). */
const INVITATION_REGISTER = 'undangan';

export interface NumberBooking {
  meetingId: string;
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
 * Books, moves or frees the running number of a meeting's invitation, so that two papers never share one (rule 9).
 * RULE, with a sentence for `field`, when another letter of that year holds it.
 */
export async function bookNumber(tx: Transaction, booking: NumberBooking): Promise<void> {
  const { meetingId, sequence, year, numberText } = booking;
  const current = await findLetter(tx.db, meetingId, INVITATION_REGISTER);
  if (sequence === null || year === null) {
    if (current !== undefined) await freeNumber(tx, meetingId, current);
    return;
  }
  const number = { register: INVITATION_REGISTER, year, sequence };
  await refuseTaken(tx.db, booking, number);
  const after = { ...number, number_text: numberText };
  if (current === undefined) {
    const id = await insertLetter(tx, meetingId, number, numberText);
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

async function refuseTaken(db: ReadDb, { meetingId, field }: NumberBooking, wanted: Wanted): Promise<void> {
  const holder = await findHolder(db, wanted);
  if (holder === null || (holder.meetingId === meetingId && !holder.isVoid)) return;
  const where = holder.isTrashed ? ' (di tempat sampah)' : '';
  const reason = holder.isVoid ? 'sudah dibatalkan' : `sudah dipakai undangan “${holder.title}”${where}`;
  const sentence = `Nomor urut ${wanted.sequence} tahun ${wanted.year} ${reason}.`;
  throw new Failure('RULE', `${sentence} Pilih nomor lain; perubahan ini belum disimpan.`, {
    [field]: sentence,
  });
}

/** The lowest running number above all others of that year, used, reserved or void. */
export async function nextSequence(db: ReadDb, meetingId: string, year: number): Promise<number> {
  return (await highestSequence(db, INVITATION_REGISTER, year, meetingId)) + 1;
}
