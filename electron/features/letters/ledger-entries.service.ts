import { Failure } from '../../../shared/contract/failures.ts';
import type { CheckedInputOf } from '../../../shared/contract/index.ts';
import type { LetterEntry, LetterRow } from '../../../shared/contract/letters.ts';
import type { LetterFacts } from '../../../shared/domain/letter-facts.ts';
import { checkInsertion, runningNumberText } from '../../../shared/domain/letter-ledger.ts';
import { printedNumber } from '../../../shared/domain/numbering.ts';
import { recordChange } from '../../store/audit.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { notFound, raiseVersion, requireVersion } from '../../store/records.ts';
import { ensureDefaultProfile } from '../settings/profile-records.service.ts';
import { setNote } from './ledger.repository.ts';
import { requireRow } from './ledger-records.service.ts';
import { takenBy } from './letter-records.service.ts';
import {
  findHolder,
  highestSequence,
  insertLetter,
  type LetterPlace,
  type LetterValue,
  listNumbers,
  toLetterColumns,
  updateLetter,
} from './letters.repository.ts';

type NumberedPlace = LetterPlace & { sequence: number };

/**
 * Books a number for a letter that no meeting here makes, or changes what the agenda says of it; register, year and
 * number of a known entry stay. `today` is the office's day. RULE, CONFLICT, NOT_FOUND.
 */
export async function saveEntry(
  tx: Transaction,
  { id, version, value }: CheckedInputOf<'letters.saveEntry'>,
  today: string,
): Promise<LetterRow> {
  if (id === null || version === null) return createEntry(tx, value, today);
  return changeEntry(tx, { id, version }, value);
}

async function createEntry(tx: Transaction, value: LetterEntry, today: string): Promise<LetterRow> {
  refuseSilentPast(value, today);
  const place = await choosePlace(tx.db, value);
  const letter = await composeLetter(tx, value, place);
  const id = await insertLetter(tx, { meetingId: null, paper: '' }, letter, value.note);
  const after = { ...toLetterColumns(letter), note: value.note };
  await recordChange(tx, { entity: 'letter', id, action: 'create', before: null, after });
  return requireRow(tx.db, id);
}

async function changeEntry(
  tx: Transaction,
  { id, version }: { id: string; version: number },
  value: LetterEntry,
): Promise<LetterRow> {
  const before = await requireRow(tx.db, id);
  requireVersion(before, version);
  if (before.meetingId !== null) throw new Failure('RULE', 'Surat rapat diubah pada tab surat itu sendiri.');
  if (before.state === 'void' || before.sequence === null) throw notFound('Catatan surat ini');
  if (Number(value.letterDate.slice(0, 4)) !== before.year) {
    const sentence = `Nomor ini milik tahun ${before.year}; tanggal surat tidak dapat pindah tahun.`;
    throw new Failure('RULE', sentence, { letterDate: sentence });
  }
  const { register, year, sequence, suffix } = before;
  const place = { register, year, sequence, suffix };
  await refuseInsertion(tx.db, place, value.letterDate, id);
  const letter = await composeLetter(tx, { ...value, state: keptState(before, value) }, place);
  await raiseVersion(tx, 'letter', id, version);
  await updateLetter(tx, id, letter);
  await setNote(tx, id, value.note);
  const after = { ...toLetterColumns(letter), note: value.note };
  await recordChange(tx, { entity: 'letter', id, action: 'update', before, after });
  return requireRow(tx.db, id);
}

/** What is final stays final. */
function keptState(before: LetterRow, { state }: LetterEntry): LetterEntry['state'] {
  return before.state === 'final' ? 'final' : state;
}

/** A number reserved for a day that is over needs a reason. */
function refuseSilentPast({ letterDate, note, state }: LetterEntry, today: string): void {
  if (state === 'final' || letterDate >= today || note !== '') return;
  const sentence = 'Pesanan nomor untuk tanggal yang sudah lewat memerlukan keterangan.';
  throw new Failure('RULE', sentence, { note: sentence });
}

async function choosePlace(db: ReadDb, value: LetterEntry): Promise<NumberedPlace> {
  const { register, letterDate, sequence, suffix } = value;
  const year = Number(letterDate.slice(0, 4));
  if (sequence === null)
    return { register, year, sequence: (await highestSequence(db, register, year, null)) + 1, suffix: '' };
  const place = { register, year, sequence, suffix };
  const holder = await findHolder(db, place);
  if (holder !== null) {
    const sentence = `Nomor urut ${runningNumberText(place)} tahun ${year} ${takenBy(holder)}.`;
    throw new Failure('RULE', sentence, { sequence: sentence });
  }
  await refuseInsertion(db, place, letterDate, null);
  return place;
}

async function refuseInsertion(
  db: ReadDb,
  { register, year, sequence, suffix }: NumberedPlace,
  date: string,
  ownId: string | null,
): Promise<void> {
  if (suffix === '' || ownId !== null) return;
  const complaint = checkInsertion(await listNumbers(db, register, year, null), { sequence, suffix }, date);
  if (complaint !== null) throw new Failure('RULE', complaint, { sequence: complaint });
}

async function composeLetter(
  tx: Transaction,
  value: LetterEntry,
  place: NumberedPlace,
): Promise<LetterValue> {
  const profile = (await ensureDefaultProfile(tx)).value;
  const { letterDate, code, subject, destination, urgency, state } = value;
  const numbered = {
    letterDate,
    code,
    sequence: place.sequence,
    sequenceSuffix: place.suffix,
    numberText: '',
  };
  const facts: LetterFacts = {
    letterDate,
    subject,
    about: '',
    destination,
    code: code || profile.numbering.invitationCode,
    urgency,
  };
  return { ...place, numberText: printedNumber(numbered, { date: letterDate }, profile), state, facts };
}
