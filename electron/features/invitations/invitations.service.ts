import type { CheckedInputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { StoredInvitation } from '../../../shared/contract/invitations.ts';
import type { MadePaper } from '../../../shared/contract/papers.ts';
import type { Store } from '../../store/store.ts';
import type { PaperService } from '../archive/paper.service.ts';
import { readInvitation, saveInvitation } from './invitation-records.service.ts';

/** The invitation letter of a meeting. */
export class InvitationsService {
  readonly #store: Store;
  readonly #papers: PaperService;

  constructor(store: Store, papers: PaperService) {
    this.#store = store;
    this.#papers = papers;
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

  makePaper(meetingId: string): Promise<MadePaper> {
    return this.#papers.makePaper('invitation', meetingId);
  }
}
