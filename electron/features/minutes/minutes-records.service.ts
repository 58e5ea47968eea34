import { isDeepStrictEqual } from 'node:util';
import { Failure } from '../../../shared/contract/failures.ts';
import type { StoredMinutes } from '../../../shared/contract/minutes.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import type { Discussion, Minutes } from '../../../shared/domain/minutes.ts';
import { recordChange } from '../../store/audit.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { notFound, raiseVersion, requireVersion, stateOf } from '../../store/records.ts';
import { attendeeIds } from '../attendance/attendance-records.service.ts';
import { readMeeting, requireMeeting } from '../meetings/meeting-records.service.ts';
import { findMinutes, insertMinutes, replaceDiscussions, updateMinutes } from './minutes.repository.ts';
import { keepBeforeSave, keepVersion } from './minutes-versions.service.ts';

/* Minutes inside a read or transaction that the caller opened; `MinutesService` opens them for the page. */

/** The minutes of a live meeting; NOT_FOUND without the meeting. */
export async function readMinutes(db: ReadDb, meetingId: string): Promise<StoredMinutes> {
  await requireMeeting(db, meetingId);
  const minutes = await findMinutes(db, meetingId);
  if (minutes === null) throw notFound('Notula');
  return minutes;
}

/** Makes the minutes of a new meeting, after its attendance list; final ones are kept as their first version. */
export async function createMinutes(tx: Transaction, meetingId: string, value: Minutes): Promise<void> {
  await insertMinutes(tx, meetingId, await withKnownReferences(tx.db, meetingId, value));
  const created = await readMinutes(tx.db, meetingId);
  const { id, value: after } = created;
  await recordChange(tx, { entity: 'minutes', id, meetingId, action: 'create', before: null, after });
  if (after.state === 'final') await keepVersion(tx, created, { cause: 'state' });
}

export interface MinutesChange {
  meetingId: string;
  version: number;
  value: Minutes;
}

/**
 * Saves the next state; an unchanged one writes nothing. The state before is kept as a version every ten minutes of work.
 * CONFLICT for a stale version; RULE for final minutes, and for a change of the state, which has a way of its own (rule 40).
 */
export async function saveMinutes(tx: Transaction, change: MinutesChange): Promise<SavedState> {
  const { meetingId, version } = change;
  const before = await readMinutes(tx.db, meetingId);
  requireVersion(before, version);
  const value = await withKnownReferences(tx.db, meetingId, change.value);
  if (isDeepStrictEqual(before.value, value)) return stateOf(before);
  refuseLocked(before);
  if (value.state !== before.value.state) throw new Failure('RULE', STATE_SENTENCE);
  await keepBeforeSave(tx, before);
  return writeMinutes(tx, before, value);
}

const LOCKED_SENTENCE =
  'Notula ini sudah final dan terkunci, jadi perubahan tidak disimpan. ' +
  'Untuk mengubahnya, pilih “Buka kembali” di tab Notula dan tuliskan alasannya.';
const STATE_SENTENCE =
  'Notula dijadikan final dengan “Jadikan final” di tab Notula, tidak bersama isinya. Tidak ada yang diubah.';

/** RULE for minutes that are final (rule 40). */
export function refuseLocked({ value }: StoredMinutes): void {
  if (value.state === 'final') throw new Failure('RULE', LOCKED_SENTENCE);
}

/** Writes the next state over the one just read, with its audit event; `note` goes into that, beside the new state. */
export async function writeMinutes(
  tx: Transaction,
  before: StoredMinutes,
  value: Minutes,
  note: Readonly<Record<string, string>> = {},
): Promise<SavedState> {
  const { id, meetingId, version } = before;
  const state = await raiseVersion(tx, 'minutes', id, version);
  await updateMinutes(tx, meetingId, value);
  if (!isDeepStrictEqual(before.value.discussions, value.discussions)) {
    await replaceDiscussions(tx, meetingId, value.discussions);
  }
  await recordChange(tx, {
    entity: 'minutes',
    id,
    meetingId,
    action: 'update',
    before: before.value,
    after: { ...value, ...note },
  });
  return state;
}

/**
 * What was written under an agenda item, or by a participant, that is gone meanwhile stays, on its own: typed text is
 * never lost to a change elsewhere.
 */
export async function withKnownReferences(db: ReadDb, meetingId: string, value: Minutes): Promise<Minutes> {
  const { agenda } = (await readMeeting(db, meetingId)).value;
  const items = new Set(agenda.map(({ id }) => id));
  const attendees = await attendeeIds(db, meetingId);
  const discussions = value.discussions.map(
    (discussion): Discussion => ({
      ...discussion,
      agendaItemId: keepKnown(discussion.agendaItemId, items),
      statements: discussion.statements.map((statement) => ({
        ...statement,
        attendeeId: keepKnown(statement.attendeeId, attendees),
      })),
    }),
  );
  return { ...value, discussions };
}

function keepKnown(id: string | null, known: ReadonlySet<string>): string | null {
  return id !== null && known.has(id) ? id : null;
}
