import type { CheckedInputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { MadePaper } from '../../../shared/contract/papers.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import type { StoredSupplement } from '../../../shared/contract/supplement.ts';
import type { PaperKind } from '../../../shared/domain/dossier.ts';
import { draftPressRelease } from '../../../shared/domain/press-release.ts';
import type { Store } from '../../store/store.ts';
import { readDossier } from './dossier.service.ts';
import type { PaperService } from './paper.service.ts';
import { readSupplement, saveSupplement } from './supplement-records.service.ts';

/** The further papers of a meeting: what they need beyond the meeting itself, and making any of them. */
export class SupplementService {
  readonly #store: Store;
  readonly #papers: PaperService;

  constructor(store: Store, papers: PaperService) {
    this.#store = store;
    this.#papers = papers;
  }

  get(meetingId: string): Promise<StoredSupplement> {
    return this.#store.read((db) => readSupplement(db, meetingId));
  }

  /** CONFLICT for a stale version; RULE, with a sentence for the field, when a running number is taken (rule 9). */
  save(input: CheckedInputOf<'archive.saveSupplement'>): Promise<SavedState> {
    return this.#store.transaction((tx) => saveSupplement(tx, input));
  }

  makePaper(kind: PaperKind, meetingId: string): Promise<MadePaper> {
    return this.#papers.makePaper(kind, meetingId);
  }

  /** Sentences from what the minutes hold; each still has to be confirmed by a person. */
  async draftPressRelease(meetingId: string): Promise<OutputOf<'archive.draftPressRelease'>> {
    const { dossier } = await this.#store.read((db) => readDossier(db, meetingId));
    return draftPressRelease(dossier);
  }
}
