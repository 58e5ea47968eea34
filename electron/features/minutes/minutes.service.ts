import type { CheckedInputOf } from '../../../shared/contract/index.ts';
import type { StoredMinutes } from '../../../shared/contract/minutes.ts';
import type { MadePaper } from '../../../shared/contract/papers.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import type { Store } from '../../store/store.ts';
import type { PaperService } from '../archive/paper.service.ts';
import { readMinutes, saveMinutes } from './minutes-records.service.ts';

/** The minutes of a meeting. */
export class MinutesService {
  readonly #store: Store;
  readonly #papers: PaperService;

  constructor(store: Store, papers: PaperService) {
    this.#store = store;
    this.#papers = papers;
  }

  get(meetingId: string): Promise<StoredMinutes> {
    return this.#store.read((db) => readMinutes(db, meetingId));
  }

  save(input: CheckedInputOf<'minutes.save'>): Promise<SavedState> {
    return this.#store.transaction((tx) => saveMinutes(tx, input));
  }

  makePaper(meetingId: string): Promise<MadePaper> {
    return this.#papers.makePaper('minutes', meetingId);
  }
}
