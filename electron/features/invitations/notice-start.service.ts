import { Failure } from '../../../shared/contract/failures.ts';
import type { CheckedInputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { Schedule } from '../../../shared/contract/invitations.ts';
import { startNotice } from '../../../shared/domain/notice-start.ts';
import type { ReadDb } from '../../store/handles.ts';
import { newId } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { readSupplement, saveSupplement } from '../archive/supplement-records.service.ts';
import { readAnnounced } from '../letters/announced.service.ts';
import { readMeeting } from '../meetings/meeting-records.service.ts';

/** The way from an invitation that went out to the letter that changes it. */
export class NoticeStartService {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  announced(meetingId: string): Promise<OutputOf<'invitations.announced'>> {
    return this.#store.read((db) => compareSchedules(db, meetingId));
  }

  prepare({ meetingId, kind }: CheckedInputOf<'invitations.prepareNotice'>): Promise<null> {
    return this.#store.transaction(async (tx) => {
      const found = await compareSchedules(tx.db, meetingId);
      if (found === null) {
        throw new Failure(
          'RULE',
          'Undangan rapat ini belum terbit. Ubah saja undangannya, lalu buat lagi berkasnya.',
        );
      }
      const { version, value } = await readSupplement(tx.db, meetingId);
      const { zone } = (await readMeeting(tx.db, meetingId)).value;
      const notice = startNotice(kind, value.notice, found, { zone, newId });
      await saveSupplement(tx, { meetingId, version, value: { ...value, notice } });
      return null;
    });
  }
}

async function compareSchedules(db: ReadDb, meetingId: string) {
  const { date, endDate, startTime, endTime, place } = (await readMeeting(db, meetingId)).value;
  const issued = await readAnnounced(db, meetingId);
  if (issued === null) return null;
  const now: Schedule = { date, endDate, startTime, endTime, place };
  return { ...issued, now };
}
