import { EMPTY_SUPPLEMENT } from '../../../shared/domain/supplement.ts';
import type { JobRecord } from '../../jobs/jobs.types.ts';
import type { Transaction } from '../../store/handles.ts';
import type { Store } from '../../store/store.ts';
import { issueLetter, type PrintedFrom } from '../letters/issue-letter.service.ts';
import { refuseOldNumber } from '../letters/printed-number.ts';
import type { MergeSource } from './merge-source.ts';

/**
 * The number that a batch of letters issues when it is done, in files or on paper (rule 8). What the letters say is kept
 * from the beginning of the job to its end; letters marked KONSEP issue none and are not begun here.
 */
export class LetterIssuing {
  readonly #store: Store;
  readonly #printed = new Map<string, PrintedFrom>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** RULE when the number was cancelled or changed since the letters were asked for. */
  async begin({ id, meetingId }: JobRecord, { meeting, invitation, profile }: MergeSource): Promise<void> {
    if (meetingId === null) return;
    const printed = { meeting, invitation, profile, supplement: EMPTY_SUPPLEMENT };
    await this.#store.read((db) => refuseOldNumber(db, meetingId, printed));
    this.#printed.set(id, printed);
  }

  /** Issues the number of a job that was begun; RULE as above. */
  async finish(tx: Transaction, { id, meetingId }: JobRecord): Promise<void> {
    const printed = this.#printed.get(id);
    if (printed === undefined || meetingId === null) return;
    await refuseOldNumber(tx.db, meetingId, printed);
    await issueLetter(tx, meetingId, 'invitation', printed);
  }
}
