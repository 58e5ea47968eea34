import { isDeepStrictEqual } from 'node:util';
import { Failure } from '../../../shared/contract/failures.ts';
import type { LetterFacts } from '../../../shared/domain/letter-facts.ts';
import {
  checkInsertion,
  registeredPaperWord,
  registerOf,
  runningNumberText,
} from '../../../shared/domain/letter-ledger.ts';
import { REGISTERED_PAPERS, type RegisteredPaper } from '../../../shared/domain/numbering.ts';
import { recordChange } from '../../store/audit.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { raiseVersion } from '../../store/records.ts';
import {
  deleteLetter,
  type FoundLetter,
  findHolder,
  findLetter,
  highestSequence,
  insertLetter,
  type LetterValue,
  listNumbers,
  toLetterColumns,
  updateLetter,
} from './letters.repository.ts';

export interface NumberBooking {
  meetingId: string;
  /** Which of the meeting's papers carries the number; it decides the register. */
  paper: RegisteredPaper;
  /** `null`: the running number is blank, or comes from another register; a reservation is freed. */
  sequence: number | null;
  /** Letter of an inserted number; empty for all others. */
  suffix: string;
  /** `null` while neither letter nor meeting has a date; nothing can be booked yet. */
  year: number | null;
  /** The number as it prints. */
  numberText: string;
  facts: LetterFacts;
  /** Dotted path of the input beside which a refusal is shown. */
  field: string;
}

/**
 * Books, moves or frees the running number of a meeting's paper, so that two papers never share one (rule 9), and keeps
 * what the agenda says of it. A number that went out stays. RULE, with a sentence for `field`, when another letter of
 * that year holds it, when it cannot be inserted there, or when the letter was issued with another one.
 */
export async function bookNumber(tx: Transaction, booking: NumberBooking): Promise<void> {
  const { meetingId, paper, sequence, suffix, year, numberText, facts } = booking;
  const current = await findLetter(tx.db, { meetingId, paper });
  if (current?.state === 'final') return refuseChange(current, booking);
  if (sequence === null || year === null) {
    if (current !== undefined && current.sequence !== null) await freeNumber(tx, meetingId, current);
    return;
  }
  const register = registerOf(paper);
  const place = { register, year, sequence, suffix };
  const isSame = current !== undefined && isDeepStrictEqual(placeOf(current), place);
  if (!isSame) {
    await refuseTaken(tx.db, booking, place);
    await refuseInsertion(tx.db, booking, place);
  }
  const state = current?.state === 'temporary' && isSame ? 'temporary' : 'reserved';
  await keepLetter(tx, { meetingId, paper }, current, { ...place, numberText, state, facts });
}

/** Writes the row of a meeting's letter where it changed. */
export async function keepLetter(
  tx: Transaction,
  owner: { meetingId: string; paper: RegisteredPaper },
  current: FoundLetter | undefined,
  value: LetterValue,
): Promise<string> {
  const after = toLetterColumns(value);
  const { meetingId } = owner;
  if (current === undefined) {
    const id = await insertLetter(tx, owner, value);
    await recordChange(tx, { entity: 'letter', id, meetingId, action: 'create', before: null, after });
    return id;
  }
  const { id, version, issued_at: _, ...before } = current;
  if (isDeepStrictEqual({ ...before }, after)) return id;
  await raiseVersion(tx, 'letter', id, version);
  await updateLetter(tx, id, value);
  await recordChange(tx, { entity: 'letter', id, meetingId, action: 'update', before, after });
  return id;
}

function placeOf({ register, year, sequence, suffix }: FoundLetter) {
  return { register, year, sequence, suffix };
}

async function freeNumber(tx: Transaction, meetingId: string, current: FoundLetter): Promise<void> {
  await deleteLetter(tx, current.id);
  await recordChange(tx, {
    entity: 'letter',
    id: current.id,
    meetingId,
    action: 'delete',
    before: current,
    after: null,
  });
}

/** A letter went out with its number: only the agenda can cancel it, with a reason (rule 9). */
function refuseChange(current: FoundLetter, booking: NumberBooking): void {
  const { sequence, suffix, year, facts, field } = booking;
  if (current.sequence === null) return;
  const held = runningNumberText({ sequence: current.sequence, suffix: current.suffix });
  // Without a date of its own the letter stays in the year in which it went out, wherever the meeting moves.
  const hasMoved = year !== null && year !== current.year && facts.letterDate !== null;
  if (sequence === current.sequence && suffix === current.suffix && !hasMoved) return;
  const sentence = hasMoved
    ? `Surat nomor ${held} sudah terbit tahun ${current.year}; tanggalnya tidak dapat pindah tahun.`
    : `Surat sudah terbit dengan nomor ${held}.`;
  throw new Failure(
    'RULE',
    `${sentence} Batalkan dahulu nomor itu di Agenda surat bila memang keliru; perubahan ini belum disimpan.`,
    { [field]: sentence },
  );
}

interface Wanted {
  register: string;
  year: number;
  sequence: number;
  suffix: string;
}

async function refuseTaken(
  db: ReadDb,
  { meetingId, paper, field }: Pick<NumberBooking, 'meetingId' | 'paper' | 'field'>,
  wanted: Wanted,
): Promise<void> {
  const holder = await findHolder(db, wanted);
  if (holder === null) return;
  if (holder.meetingId === meetingId && holder.paper === paper && holder.state !== 'void') return;
  refuse(`Nomor urut ${runningNumberText(wanted)} tahun ${wanted.year} ${takenBy(holder)}.`, field);
}

type Holder = NonNullable<Awaited<ReturnType<typeof findHolder>>>;

/** Who has a number, as the end of a sentence. */
export function takenBy({ state, meetingId, paper, title, isTrashed }: Holder): string {
  if (state === 'void') return 'sudah dibatalkan';
  const known = REGISTERED_PAPERS.find((name) => name === paper);
  const word = known === undefined ? 'surat' : registeredPaperWord(known);
  if (meetingId === null && state !== 'final')
    return `sudah dipesan di Agenda surat untuk “${title}”; lepas dahulu pesanannya di sana`;
  return `sudah dipakai ${word} “${title}”${isTrashed ? ' (di tempat sampah)' : ''}`;
}

async function refuseInsertion(
  db: ReadDb,
  { meetingId, paper, facts, field }: NumberBooking,
  { register, year, ...number }: Wanted,
): Promise<void> {
  if (number.suffix === '') return;
  const numbers = await listNumbers(db, register, year, { meetingId, paper });
  const complaint = checkInsertion(numbers, number, facts.letterDate);
  if (complaint !== null) refuse(complaint, field);
}

function refuse(sentence: string, field: string): never {
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
