import { DESK_DAYS, type DeskOverview } from '../../../shared/contract/desk.ts';
import { addDays } from '../../../shared/domain/dates.ts';
import type { Store } from '../../store/store.ts';
import {
  countMeetings,
  followUpsDue,
  lettersReserved,
  meetingsBetween,
  meetingsOn,
  meetingsWithoutMinutes,
  minutesInDraft,
} from './desk.repository.ts';

/** Beranda: what needs the clerk on a day, over all meetings. */
export class DeskService {
  readonly #store: Store;
  readonly #clock: () => Date;

  constructor(store: Store, clock: () => Date) {
    this.#store = store;
    this.#clock = clock;
  }

  /** `today`: ISO day of the office. Every block holds its number and its first rows. */
  overview(today: string): Promise<DeskOverview> {
    const now = this.#clock();
    const horizon = addDays(today, DESK_DAYS);
    return this.#store.read(async (db) => ({
      meetings: await countMeetings(db),
      today: await meetingsOn(db, today),
      soon: await meetingsBetween(db, today, horizon),
      awaitingMinutes: await meetingsWithoutMinutes(db, now),
      drafts: await minutesInDraft(db),
      overdue: await followUpsDue(db, null, addDays(today, -1)),
      due: await followUpsDue(db, today, horizon),
      reserved: await lettersReserved(db),
    }));
  }
}
