import type { StoredSeries } from '../../../shared/contract/series.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import type { Series } from '../../../shared/domain/series.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import {
  bringBackRecord,
  changeRecord,
  createRecord,
  discardRecord,
  type RecordKind,
  requireRecord,
} from '../../store/kept-records.ts';
import { listSeriesMeetings } from './meeting-list.repository.ts';
import { assignSeries, restoreMeeting } from './meeting-records.service.ts';
import { removeMeeting } from './remove-meeting.ts';
import { findSeries, insertSeries, listTrashedWith, updateSeries } from './series.repository.ts';

/* Series inside a read or transaction that the caller opened; `SeriesService` opens them for the page. */

const SERIES: RecordKind<Series, StoredSeries> = {
  table: 'series',
  label: 'Seri rapat',
  find: findSeries,
  insert: insertSeries,
  update: updateSeries,
};

/** The live series; NOT_FOUND without it. */
export function readSeries(db: ReadDb, id: string): Promise<StoredSeries> {
  return requireRecord(db, SERIES, id);
}

export async function createSeries(tx: Transaction, value: Series): Promise<StoredSeries> {
  const series = await createRecord(tx, SERIES, value);
  tellMeetings(tx, series.id);
  return series;
}

/** Saves the next state; an unchanged one writes nothing. CONFLICT for a stale version. */
export async function saveSeries(
  tx: Transaction,
  id: string,
  version: number,
  value: Series,
): Promise<StoredSeries> {
  const series = await changeRecord(tx, SERIES, { id, version, value });
  if (series.version !== version) tellMeetings(tx, id);
  return series;
}

/** To the trash. Its meetings go along, each as its own record, or stay behind as single meetings. */
export async function trashSeries(
  tx: Transaction,
  id: string,
  version: number,
  withMeetings: boolean,
): Promise<SavedState> {
  for (const meeting of await listSeriesMeetings(tx.db, id)) {
    if (withMeetings) await removeMeeting(tx, meeting);
    else await assignSeries(tx, meeting.id, null);
  }
  const state = await discardRecord(tx, SERIES, id, version);
  tellMeetings(tx, id);
  return state;
}

/** Brings a series back, with the meetings that went in the same moment. */
export async function bringBackSeries(tx: Transaction, id: string): Promise<SavedState> {
  const meetings = await listTrashedWith(tx.db, id);
  const state = await bringBackRecord(tx, SERIES, id);
  tellMeetings(tx, id);
  for (const meetingId of meetings) await restoreMeeting(tx, meetingId);
  return state;
}

/** The lists of meetings name their series, so they hear of its changes too. */
function tellMeetings(tx: Transaction, id: string): void {
  tx.changes.add('meeting', id);
}
