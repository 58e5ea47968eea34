import { isDeepStrictEqual } from 'node:util';
import type { StoredMeeting } from '../../../shared/contract/meetings.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { recordChange } from '../../store/audit.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import {
  notFound,
  raiseVersion,
  requireVersion,
  restoreRecord,
  stateOf,
  trashRecord,
} from '../../store/records.ts';
import { refuseFinalAgenda } from '../minutes/final-minutes.service.ts';
import {
  findHead,
  findMeeting,
  findSeriesOf,
  insertMeeting,
  type MeetingHead,
  replaceAgenda,
  setSeriesOf,
  updateMeeting,
} from './meetings.repository.ts';

/* Meetings inside a read or transaction that the caller opened; `MeetingsService` opens them for the page. */

/** The live meeting; NOT_FOUND without it. */
export async function readMeeting(db: ReadDb, id: string): Promise<StoredMeeting> {
  const meeting = await findMeeting(db, id);
  if (meeting === null) throw notFound('Rapat');
  return meeting;
}

/** The live meeting without its contents, for its parts; NOT_FOUND without it. */
export async function requireMeeting(db: ReadDb, id: string): Promise<MeetingHead> {
  const head = await findHead(db, id);
  if (head === null) throw notFound('Rapat');
  return head;
}

/** Makes the meeting alone; `createDossier` makes it with its invitation, attendance and minutes. */
export async function createMeeting(
  tx: Transaction,
  value: Meeting,
  profileId: string,
): Promise<StoredMeeting> {
  const meeting = await readMeeting(tx.db, await insertMeeting(tx, value, profileId));
  await recordChange(tx, {
    entity: 'meeting',
    id: meeting.id,
    action: 'create',
    before: null,
    after: contentOf(meeting),
  });
  return meeting;
}

export interface MeetingChange {
  id: string;
  version: number;
  value: Meeting;
  profileId: string;
}

/**
 * Saves the next state; an unchanged one writes nothing. CONFLICT for a stale version; RULE for an agenda item that final
 * minutes hold (rule 40).
 */
export async function saveMeeting(tx: Transaction, change: MeetingChange): Promise<SavedState> {
  const { id, version, value, profileId } = change;
  const before = await readMeeting(tx.db, id);
  requireVersion(before, version);
  if (isDeepStrictEqual(contentOf(before), { profileId, value })) return stateOf(before);
  await refuseFinalAgenda(tx.db, id, before.value.agenda, value.agenda);
  const state = await raiseVersion(tx, 'meeting', id, version);
  await updateMeeting(tx, id, value, profileId);
  if (!isDeepStrictEqual(before.value.agenda, value.agenda)) {
    const touchedMinutes = await replaceAgenda(tx, id, value.agenda);
    if (touchedMinutes) tx.changes.add('minutes', id);
  }
  await recordChange(tx, {
    entity: 'meeting',
    id,
    action: 'update',
    before: contentOf(before),
    after: { profileId, value },
  });
  return state;
}

/** Moves to the trash, with everything that hangs on the meeting; a reason stays in the trail. */
export async function trashMeeting(
  tx: Transaction,
  id: string,
  version: number,
  reason = '',
): Promise<SavedState> {
  const before = await readMeeting(tx.db, id);
  const state = await trashRecord(tx, 'meeting', id, version);
  const after = reason === '' ? null : { reason };
  await recordChange(tx, { entity: 'meeting', id, action: 'delete', before: contentOf(before), after });
  return state;
}

/** Brings back from the trash. */
export async function restoreMeeting(tx: Transaction, id: string): Promise<SavedState> {
  const trashed = await findMeeting(tx.db, id, { isTrashed: true });
  const state = await restoreRecord(tx, 'meeting', id);
  if (trashed !== null) {
    await recordChange(tx, {
      entity: 'meeting',
      id,
      action: 'restore',
      before: null,
      after: contentOf(trashed),
    });
  }
  return state;
}

/**
 * The invitation went out: a meeting that is still planned counts as invited from now on. A state that the clerk chose, and
 * every later one, stands; nothing is written then.
 */
export async function markInvited(tx: Transaction, id: string): Promise<void> {
  const { version, profileId, value } = await readMeeting(tx.db, id);
  if (value.state !== 'planned' || value.isStateChosen) return;
  await saveMeeting(tx, { id, version, profileId, value: { ...value, state: 'invited' } });
}

/**
 * Puts a live meeting into a series, or with `null` takes it out; nothing is written when it already is so. The version of
 * the meeting stays: what is just being typed into it does not conflict with this.
 */
export async function assignSeries(tx: Transaction, id: string, seriesId: string | null): Promise<void> {
  const meeting = await readMeeting(tx.db, id);
  const before = await findSeriesOf(tx.db, id);
  if (before === seriesId) return;
  await setSeriesOf(tx, id, seriesId);
  await recordChange(tx, {
    entity: 'meeting',
    id,
    action: 'update',
    before: { ...contentOf(meeting), seriesId: before },
    after: { ...contentOf(meeting), seriesId },
  });
  tx.changes.add('series', seriesId ?? before ?? id);
}

function contentOf({ profileId, value }: StoredMeeting) {
  return { profileId, value };
}
