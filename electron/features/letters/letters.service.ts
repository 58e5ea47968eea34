import type { CheckedInputOf, OutputOf } from '../../../shared/contract/index.ts';
import { registerOf, suggestInsertion } from '../../../shared/domain/letter-ledger.ts';
import { letterYear, type RegisteredPaper } from '../../../shared/domain/numbering.ts';
import { partOfPaper } from '../../../shared/domain/usual-code.ts';
import type { ReadDb } from '../../store/handles.ts';
import type { Store } from '../../store/store.ts';
import { readSupplement } from '../archive/supplement-records.service.ts';
import { readInvitation } from '../invitations/invitation-records.service.ts';
import { readMeeting } from '../meetings/meeting-records.service.ts';
import { officeDay } from '../office-day.ts';
import { nextSequence } from './letter-records.service.ts';
import { findLetter, listNumbers } from './letters.repository.ts';

/** Running numbers of the papers of meetings. */
export class LettersService {
  readonly #store: Store;
  readonly #clock: () => Date;

  constructor(store: Store, clock: () => Date) {
    this.#store = store;
    this.#clock = clock;
  }

  /** The next free running number of a paper's register, in the year of its date or else of today (rule 9). NOT_FOUND. */
  suggestSequence({
    meetingId,
    paper,
  }: CheckedInputOf<'letters.suggestSequence'>): Promise<OutputOf<'letters.suggestSequence'>> {
    return this.#store.read(async (db) => {
      const meeting = (await readMeeting(db, meetingId)).value;
      const dated = await readDated(db, meetingId, paper);
      const today = officeDay(this.#clock(), meeting.zone);
      const year = letterYear(dated, meeting) ?? Number(today.slice(0, 4));
      const numbers = await listNumbers(db, registerOf(paper), year, { meetingId, paper });
      const inserted = dated.letterDate === null ? null : suggestInsertion(numbers, dated.letterDate);
      return { sequence: await nextSequence(db, { meetingId, paper }, year), year, inserted };
    });
  }

  /** How the number of a paper stands in the agenda. */
  stateOfPaper(owner: CheckedInputOf<'letters.stateOfPaper'>): Promise<OutputOf<'letters.stateOfPaper'>> {
    return this.#store.read(async (db) => {
      const letter = await findLetter(db, owner);
      return letter === undefined ? null : { state: letter.state, isIssued: letter.issued_at !== null };
    });
  }
}

/** Where the date of a paper stands. */
async function readDated(db: ReadDb, meetingId: string, paper: RegisteredPaper) {
  if (paper === 'invitation') return (await readInvitation(db, meetingId)).value;
  return (await readSupplement(db, meetingId)).value[partOfPaper(paper)];
}
