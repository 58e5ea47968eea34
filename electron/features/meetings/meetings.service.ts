import { z } from 'zod';
import { Failure } from '../../../shared/contract/failures.ts';
import type { CheckedInputOf, InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { StoredMeeting } from '../../../shared/contract/meetings.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import { EMPTY_ATTENDANCE } from '../../../shared/domain/attendance.ts';
import { EMPTY_INVITATION } from '../../../shared/domain/invitation.ts';
import type { MeetingState } from '../../../shared/domain/meeting.ts';
import { EMPTY_MINUTES } from '../../../shared/domain/minutes.ts';
import { EMPTY_SUPPLEMENT } from '../../../shared/domain/supplement.ts';
import { placedPage, readPlace } from '../../store/pages.ts';
import { searchWords } from '../../store/search-text.ts';
import type { Store } from '../../store/store.ts';
import { createDossier } from '../archive/dossier.service.ts';
import { bookSupplement } from '../archive/supplement-records.service.ts';
import { bookInvitation } from '../invitations/invitation-records.service.ts';
import { ensureDefaultProfile, readProfile } from '../settings/profile-records.service.ts';
import { findClashes } from './clashes.service.ts';
import { duplicateMeeting } from './copy-meeting.service.ts';
import { MeetingCount } from './meeting-count.ts';
import { countMeetings, isUnfiltered, listMeetings, listMeetingsBetween } from './meeting-list.repository.ts';
import { readMeeting, restoreMeeting, saveMeeting } from './meeting-records.service.ts';
import { removeMeeting } from './remove-meeting.ts';
import { makeRoadshow } from './roadshow.service.ts';

const placeSchema = z.strictObject({ sortDate: z.string(), id: z.string() });

/** The list of meetings and the meeting itself. */
export class MeetingsService {
  readonly #store: Store;
  readonly #clock: () => Date;
  readonly #count: MeetingCount;

  constructor(store: Store, clock: () => Date) {
    this.#store = store;
    this.#clock = clock;
    this.#count = new MeetingCount(store);
  }

  /** Newest first, undated meetings before all others; a page ends with the cursor of the next. */
  list(input: CheckedInputOf<'meetings.list'>): Promise<OutputOf<'meetings.list'>> {
    const { search, state, seriesId, from, until, limit } = input;
    const after = readPlace(placeSchema, input.cursor);
    const filter = { words: searchWords(search), state, seriesId, from, until };
    const now = this.#clock();
    return this.#store.read(async (db) => {
      // One more than asked for tells whether there is a next page.
      const found = await listMeetings(db, filter, now, limit + 1, after);
      return {
        ...placedPage(found, limit),
        total: isUnfiltered(filter) ? await this.#count.read(db) : await countMeetings(db, filter, now),
      };
    });
  }

  listBetween({
    from,
    to,
  }: CheckedInputOf<'meetings.listBetween'>): Promise<OutputOf<'meetings.listBetween'>> {
    return this.#store.read((db) => listMeetingsBetween(db, from, to));
  }

  get(id: string): Promise<StoredMeeting> {
    return this.#store.read((db) => readMeeting(db, id));
  }

  /** Makes a meeting with an empty invitation, attendance list and minutes. */
  create({ value, profileId }: CheckedInputOf<'meetings.create'>): Promise<StoredMeeting> {
    return this.#store.transaction(async (tx) => {
      refuseArchiving(null, value.state);
      const profile = profileId ?? (await ensureDefaultProfile(tx)).id;
      const { form } = (await readProfile(tx.db, profile)).value.minutes;
      const dossier = {
        meeting: value,
        invitation: EMPTY_INVITATION,
        attendance: EMPTY_ATTENDANCE,
        minutes: { ...EMPTY_MINUTES, form },
        supplement: EMPTY_SUPPLEMENT,
      };
      return createDossier(tx, dossier, profile);
    });
  }

  /**
   * RULE when a new date moves a letter into a year whose running number is taken, and for the state "archived", which only
   * closing the berkas gives (rule 58).
   */
  save(input: CheckedInputOf<'meetings.save'>): Promise<SavedState> {
    return this.#store.transaction(async (tx) => {
      await readProfile(tx.db, input.profileId);
      const before = await readMeeting(tx.db, input.id);
      refuseArchiving(before.value.state, input.value.state);
      const state = await saveMeeting(tx, input);
      await bookInvitation(tx, input.id, 'value.date');
      await bookSupplement(tx, input.id, 'value.date');
      return state;
    });
  }

  /** RULE for a finished meeting without a reason (rule 58). */
  remove(input: InputOf<'meetings.remove'>): Promise<SavedState> {
    return this.#store.transaction((tx) => removeMeeting(tx, input));
  }

  restore(id: string): Promise<SavedState> {
    return this.#store.transaction((tx) => restoreMeeting(tx, id));
  }

  /** NOT_FOUND without the meeting. */
  duplicate(input: CheckedInputOf<'meetings.duplicate'>): Promise<StoredMeeting> {
    return this.#store.transaction((tx) => duplicateMeeting(tx, input));
  }

  clashes({ slots }: CheckedInputOf<'meetings.clashes'>): Promise<OutputOf<'meetings.clashes'>> {
    return this.#store.read((db) => findClashes(db, slots));
  }

  /** All of it or nothing. */
  makeRoadshow(input: CheckedInputOf<'meetings.makeRoadshow'>): Promise<OutputOf<'meetings.makeRoadshow'>> {
    return this.#store.transaction((tx) => makeRoadshow(tx, input));
  }
}

/** A meeting that only says it is archived has no day of closing: retention would never begin to count. */
function refuseArchiving(before: MeetingState | null, after: MeetingState): void {
  if (after !== 'archived' || before === 'archived') return;
  throw new Failure(
    'RULE',
    'Status “Arsip” diberikan saat berkas ditutup. Buka tab Berkas, lalu pilih “Tutup dan arsipkan”.',
  );
}
