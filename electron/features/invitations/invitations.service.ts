import type { CheckedInputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { StoredInvitation } from '../../../shared/contract/invitations.ts';
import type { MadePaper } from '../../../shared/contract/papers.ts';
import type { Store } from '../../store/store.ts';
import type { PaperService } from '../archive/paper.service.ts';
import { readMeeting } from '../meetings/meeting-records.service.ts';
import { officeDay } from '../office-day.ts';
import { readInvitation, saveInvitation, suggestSequence } from './invitation-records.service.ts';

/** The invitation letter of a meeting. */
export class InvitationsService {
  readonly #store: Store;
  readonly #papers: PaperService;
  readonly #clock: () => Date;

  constructor(store: Store, papers: PaperService, clock: () => Date) {
    this.#store = store;
    this.#papers = papers;
    this.#clock = clock;
  }

  get(meetingId: string): Promise<StoredInvitation> {
    return this.#store.read((db) => readInvitation(db, meetingId));
  }

  /** CONFLICT for a stale version; RULE, with a sentence for the field, when the running number is taken (rule 9). */
  save(input: CheckedInputOf<'invitations.save'>): Promise<OutputOf<'invitations.save'>> {
    return this.#store.transaction(async (tx) => {
      const state = await saveInvitation(tx, input);
      const { printedNumber } = await readInvitation(tx.db, input.meetingId);
      return { ...state, printedNumber };
    });
  }

  suggestSequence(meetingId: string): Promise<OutputOf<'invitations.suggestSequence'>> {
    return this.#store.read(async (db) => {
      const { zone } = (await readMeeting(db, meetingId)).value;
      return suggestSequence(db, meetingId, Number(officeDay(this.#clock(), zone).slice(0, 4)));
    });
  }

  makePaper(meetingId: string): Promise<MadePaper> {
    return this.#papers.makePaper('invitation', meetingId);
  }
}
