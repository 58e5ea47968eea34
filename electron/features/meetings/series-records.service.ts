import { isDeepStrictEqual } from 'node:util';
import type { StoredSeries } from '../../../shared/contract/series.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import type { Series } from '../../../shared/domain/series.ts';
import { type RecordChange, recordChange } from '../../store/audit.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { notFound, raiseVersion, restoreRecord, trashRecord } from '../../store/records.ts';
import { listSeriesMeetings } from './meeting-list.repository.ts';
import { assignSeries, restoreMeeting } from './meeting-records.service.ts';
import { removeMeeting } from './remove-meeting.ts';
import { findSeries, insertSeries, listTrashedWith, updateSeries } from './series.repository.ts';

/* Series inside a read or transaction that the caller opened; `SeriesService` opens them for the page. */

/** The live series; NOT_FOUND without it. */
export async function readSeries(db: ReadDb, id: string): Promise<StoredSeries> {
  const series = await findSeries(db, id);
  if (series === null) throw notFound('Seri rapat');
  return series;
}

export async function createSeries(tx: Transaction, value: Series): Promise<StoredSeries> {
  const series = await readSeries(tx.db, await insertSeries(tx, value));
  await note(tx, series.id, 'create', null, value);
  return series;
}

/** Saves the next state; an unchanged one writes nothing. CONFLICT for a stale version. */
export async function saveSeries(
  tx: Transaction,
  id: string,
  version: number,
  value: Series,
): Promise<StoredSeries> {
  const before = await readSeries(tx.db, id);
  if (before.version === version && isDeepStrictEqual(before.value, value)) return before;
  await raiseVersion(tx, 'series', id, version);
  await updateSeries(tx, id, value);
  await note(tx, id, 'update', before.value, value);
  return readSeries(tx.db, id);
}

/** To the trash. Its meetings go along, each as its own record, or stay behind as single meetings. */
export async function trashSeries(
  tx: Transaction,
  id: string,
  version: number,
  withMeetings: boolean,
): Promise<SavedState> {
  const before = await readSeries(tx.db, id);
  for (const meeting of await listSeriesMeetings(tx.db, id)) {
    if (withMeetings) await removeMeeting(tx, meeting);
    else await assignSeries(tx, meeting.id, null);
  }
  const state = await trashRecord(tx, 'series', id, version);
  await note(tx, id, 'delete', before.value, null);
  return state;
}

/** Brings a series back, with the meetings that went in the same moment. */
export async function bringBackSeries(tx: Transaction, id: string): Promise<SavedState> {
  const trashed = await findSeries(tx.db, id, { isTrashed: true });
  const meetings = await listTrashedWith(tx.db, id);
  const state = await restoreRecord(tx, 'series', id);
  if (trashed !== null) {
    await note(tx, id, 'restore', null, trashed.value);
  }
  for (const meetingId of meetings) await restoreMeeting(tx, meetingId);
  return state;
}

/** The lists of meetings name their series, so they hear of it too. */
async function note(
  tx: Transaction,
  id: string,
  action: RecordChange['action'],
  before: Series | null,
  after: Series | null,
): Promise<void> {
  await recordChange(tx, { entity: 'series', id, action, before, after });
  tx.changes.add('meeting', id);
}
