import type { CheckedInputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { MinutesVersion, MinutesVersionRow, StoredMinutes } from '../../../shared/contract/minutes.ts';
import type { MadePaper } from '../../../shared/contract/papers.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import { notFound } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import type { PaperService } from '../archive/paper.service.ts';
import { finaliseMinutes, keepPresent, reopenMinutes, restoreVersion } from './minutes-lock.service.ts';
import { readMinutes, saveMinutes } from './minutes-records.service.ts';
import { findVersion, listVersions } from './minutes-versions.repository.ts';

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

  /** Locks the minutes (rule 40). CONFLICT; RULE while something required is missing or when they are final already. */
  finalise(input: CheckedInputOf<'minutes.finalise'>): Promise<OutputOf<'minutes.finalise'>> {
    return this.#store.transaction((tx) => finaliseMinutes(tx, input));
  }

  /** Opens final minutes again, with a reason (rule 40). CONFLICT; RULE for a draft. */
  reopen(input: CheckedInputOf<'minutes.reopen'>): Promise<OutputOf<'minutes.reopen'>> {
    return this.#store.transaction((tx) => reopenMinutes(tx, input));
  }

  keepVersion(input: CheckedInputOf<'minutes.keepVersion'>): Promise<OutputOf<'minutes.keepVersion'>> {
    return this.#store.transaction((tx) => keepPresent(tx, input));
  }

  /** Newest first, without their bodies. */
  versions(meetingId: string): Promise<MinutesVersionRow[]> {
    return this.#store.read((db) => listVersions(db, meetingId));
  }

  async readVersion(id: string): Promise<MinutesVersion> {
    const found = await this.#store.read((db) => findVersion(db, id));
    if (found === null) throw notFound('Versi notula ini');
    return found.version;
  }

  /** CONFLICT; RULE for final minutes; NOT_FOUND for a version of another meeting. */
  restoreVersion(input: CheckedInputOf<'minutes.restoreVersion'>): Promise<SavedState> {
    return this.#store.transaction((tx) => restoreVersion(tx, input));
  }
}
