import { Failure } from '../../../shared/contract/failures.ts';
import type { CheckedInputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { MeetingRow, StoredMeeting } from '../../../shared/contract/meetings.ts';
import type { StoredSeries } from '../../../shared/contract/series.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import { MEETING_STATES } from '../../../shared/domain/meeting.ts';
import { effectiveState } from '../../../shared/domain/meeting-state.ts';
import { nextSeriesDate, retitleForDate } from '../../../shared/domain/series.ts';
import type { ReadDb } from '../../store/handles.ts';
import type { Store } from '../../store/store.ts';
import { carryOpenItems, openItemsOf } from './carry-open-items.ts';
import { duplicateMeeting } from './copy-meeting.service.ts';
import { listSeriesFacts, listSeriesMeetings, type SeriesFacts } from './meeting-list.repository.ts';
import { assignSeries, readMeeting } from './meeting-records.service.ts';
import { findSeriesOf } from './meetings.repository.ts';
import { findSeries, listSeries } from './series.repository.ts';
import {
  bringBackSeries,
  createSeries,
  readSeries,
  saveSeries,
  trashSeries,
} from './series-records.service.ts';

/** Series of meetings, and the next meeting of one. */
export class SeriesService {
  readonly #store: Store;
  readonly #clock: () => Date;

  constructor(store: Store, clock: () => Date) {
    this.#store = store;
    this.#clock = clock;
  }

  list(): Promise<OutputOf<'series.list'>> {
    const now = this.#clock();
    return this.#store.read(async (db) => {
      const facts = Map.groupBy(await listSeriesFacts(db), ({ seriesId }) => seriesId);
      const all = await listSeries(db);
      return all.map((series) => ({ ...series, ...summaryOf(facts.get(series.id) ?? [], now) }));
    });
  }

  get(id: string): Promise<OutputOf<'series.get'>> {
    return this.#store.read(async (db) => ({
      series: await readSeries(db, id),
      meetings: await listSeriesMeetings(db, id),
    }));
  }

  ofMeeting(meetingId: string): Promise<StoredSeries | null> {
    return this.#store.read(async (db) => {
      await readMeeting(db, meetingId);
      const id = await findSeriesOf(db, meetingId);
      return id === null ? null : findSeries(db, id);
    });
  }

  save({ id, version, value }: CheckedInputOf<'series.save'>): Promise<StoredSeries> {
    return this.#store.transaction((tx) =>
      id === null ? createSeries(tx, value) : saveSeries(tx, id, version ?? 1, value),
    );
  }

  assign({ meetingId, seriesId }: CheckedInputOf<'series.assign'>): Promise<null> {
    return this.#store.transaction(async (tx) => {
      if (seriesId !== null) await readSeries(tx.db, seriesId);
      await assignSeries(tx, meetingId, seriesId);
      return null;
    });
  }

  remove({ id, version, withMeetings }: CheckedInputOf<'series.remove'>): Promise<SavedState> {
    return this.#store.transaction((tx) => trashSeries(tx, id, version, withMeetings));
  }

  restore(id: string): Promise<SavedState> {
    return this.#store.transaction((tx) => bringBackSeries(tx, id));
  }

  /** RULE when the series has no meeting to start from. */
  proposeNext(id: string): Promise<OutputOf<'series.proposeNext'>> {
    return this.#store.read(async (db) => {
      const { value } = await readSeries(db, id);
      const last = await newestMeeting(db, id);
      const date = last.date === null ? null : nextSeriesDate(value.rule, last.date);
      return {
        sourceId: last.id,
        title: retitleForDate(last.title, last.date, date),
        lastDate: last.date,
        date,
        openItems: await openItemsOf(db, await meetingIdsOf(db, id)),
      };
    });
  }

  /** The next meeting, in the series, with what the earlier ones still owe as its first agenda item. */
  makeNext(input: CheckedInputOf<'series.makeNext'>): Promise<StoredMeeting> {
    const { id: seriesId, title, date, take, carriesOpenItems } = input;
    return this.#store.transaction(async (tx) => {
      await readSeries(tx.db, seriesId);
      const { id } = await newestMeeting(tx.db, seriesId);
      const items = carriesOpenItems ? await openItemsOf(tx.db, await meetingIdsOf(tx.db, seriesId)) : [];
      const made = await duplicateMeeting(tx, { id, title, date, take }, (dossier) =>
        carryOpenItems(dossier, items),
      );
      await assignSeries(tx, made.id, seriesId);
      return readMeeting(tx.db, made.id);
    });
  }
}

function summaryOf(facts: readonly SeriesFacts[], now: Date) {
  const states = facts.map((one) => effectiveState(one, now));
  return {
    count: facts.length,
    lastDate: facts.find(({ date }) => date !== null)?.date ?? null,
    states: MEETING_STATES.map((state) => ({
      state,
      count: states.filter((one) => one === state).length,
    })).filter(({ count }) => count > 0),
  };
}

async function meetingIdsOf(db: ReadDb, seriesId: string): Promise<string[]> {
  return (await listSeriesMeetings(db, seriesId)).map(({ id }) => id);
}

/** The newest dated meeting, else the newest one. */
async function newestMeeting(db: ReadDb, seriesId: string): Promise<MeetingRow> {
  const meetings = await listSeriesMeetings(db, seriesId);
  const newest = meetings.find(({ date }) => date !== null) ?? meetings[0];
  if (newest !== undefined) return newest;
  throw new Failure(
    'RULE',
    'Seri ini belum mempunyai rapat. Masukkan satu rapat ke dalam seri ini dahulu, dari tab Rapat pada berkasnya.',
  );
}
