import { isDeepStrictEqual } from 'node:util';
import type { StoredAttendance } from '../../../shared/contract/attendance.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import type { Attendance } from '../../../shared/domain/attendance.ts';
import { recordChange } from '../../store/audit.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { notFound, raiseVersion, requireVersion, stateOf } from '../../store/records.ts';
import { addresseeIds } from '../invitations/invitation-records.service.ts';
import { requireMeeting } from '../meetings/meeting-records.service.ts';
import { refuseFinalSpeakers } from '../minutes/final-minutes.service.ts';
import {
  findAttendance,
  insertAttendance,
  listAttendeeIds,
  replaceAttendees,
  updateAttendance,
} from './attendance.repository.ts';

/* Attendance lists inside a read or transaction that the caller opened; `AttendanceService` opens them for the page. */

/** The attendance list of a live meeting; NOT_FOUND without the meeting. */
export async function readAttendance(db: ReadDb, meetingId: string): Promise<StoredAttendance> {
  await requireMeeting(db, meetingId);
  const attendance = await findAttendance(db, meetingId);
  if (attendance === null) throw notFound('Daftar hadir');
  return attendance;
}

/** Makes the attendance list of a new meeting, after its invitation. */
export async function createAttendance(tx: Transaction, meetingId: string, value: Attendance): Promise<void> {
  await insertAttendance(tx, meetingId, await withKnownAddressees(tx.db, meetingId, value));
  const { id, value: after } = await readAttendance(tx.db, meetingId);
  await recordChange(tx, { entity: 'attendance', id, meetingId, action: 'create', before: null, after });
}

export interface AttendanceChange {
  meetingId: string;
  version: number;
  value: Attendance;
}

/**
 * Saves the next state; an unchanged one writes nothing. CONFLICT for a stale version; RULE for a row whose words are in final
 * minutes (rule 40).
 */
export async function saveAttendance(tx: Transaction, change: AttendanceChange): Promise<SavedState> {
  const { meetingId, version } = change;
  const before = await readAttendance(tx.db, meetingId);
  requireVersion(before, version);
  const value = await withKnownAddressees(tx.db, meetingId, change.value);
  if (isDeepStrictEqual(before.value, value)) return stateOf(before);
  await refuseFinalSpeakers(tx.db, meetingId, before.value.attendees, value.attendees);
  const state = await raiseVersion(tx, 'attendance', before.id, version);
  await updateAttendance(tx, meetingId, value);
  if (!isDeepStrictEqual(before.value.attendees, value.attendees)) {
    const touchedMinutes = await replaceAttendees(tx, meetingId, value.attendees);
    if (touchedMinutes) tx.changes.add('minutes', meetingId);
  }
  await recordChange(tx, {
    entity: 'attendance',
    id: before.id,
    meetingId,
    action: 'update',
    before: before.value,
    after: value,
  });
  return state;
}

/** A row whose addressee was taken off the letter meanwhile stays, on its own. */
async function withKnownAddressees(db: ReadDb, meetingId: string, value: Attendance): Promise<Attendance> {
  const known = await addresseeIds(db, meetingId);
  const attendees = value.attendees.map((row) =>
    row.addresseeId === null || known.has(row.addresseeId) ? row : { ...row, addresseeId: null },
  );
  return { ...value, attendees };
}

/** Which ids a statement of the minutes may name as its speaker's row. */
export async function attendeeIds(db: ReadDb, meetingId: string): Promise<ReadonlySet<string>> {
  return listAttendeeIds(db, meetingId);
}
