import type { Selectable } from 'kysely';
import type { Attendance, Attendee } from '../../../shared/domain/attendance.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { keep } from '../../store/kept-queries.ts';
import { insertRows } from '../../store/lists.ts';
import { newStamp, readStamp, toFlag } from '../../store/records.ts';
import type { Schema } from '../../store/schema.ts';

const listOf = keep(['meetingId'], (db, gap) =>
  db.selectFrom('attendance').selectAll().where('meeting_id', '=', gap('meetingId')),
);
const attendeesOf = keep(['meetingId'], (db, gap) =>
  db.selectFrom('attendee').selectAll().where('meeting_id', '=', gap('meetingId')).orderBy('ordinal'),
);

/** The attendance list of a meeting, or `null`. Says nothing about the meeting's trash. */
export async function findAttendance(db: ReadDb, meetingId: string) {
  const row = await listOf.first(db, { meetingId });
  if (row === undefined) return null;
  const rows = await attendeesOf.all(db, { meetingId });
  const value: Attendance = {
    attendees: rows.map(toAttendee),
    isPrintedBlank: row.is_printed_blank === 1,
    quorum: {
      rule: row.quorum_rule,
      number: row.quorum_number,
      countsRepresented: row.quorum_counts_represented === 1,
    },
  };
  return { ...readStamp(row), meetingId, value };
}

export async function insertAttendance(tx: Transaction, meetingId: string, value: Attendance) {
  await tx.db
    .insertInto('attendance')
    .values({ ...newStamp(tx), meeting_id: meetingId, ...toColumns(value) })
    .execute();
  await insertAttendees(tx, meetingId, value.attendees);
}

export async function updateAttendance(tx: Transaction, meetingId: string, value: Attendance) {
  await tx.db.updateTable('attendance').set(toColumns(value)).where('meeting_id', '=', meetingId).execute();
}

function toColumns({ isPrintedBlank, quorum }: Attendance) {
  return {
    is_printed_blank: toFlag(isPrintedBlank),
    quorum_rule: quorum.rule,
    quorum_number: quorum.number,
    quorum_counts_represented: toFlag(quorum.countsRepresented),
  };
}

/** Replaces the rows. A statement of the minutes keeps its speaker's words when the row goes; answers whether any did. */
export async function replaceAttendees(
  tx: Transaction,
  meetingId: string,
  attendees: readonly Attendee[],
): Promise<boolean> {
  await tx.db.deleteFrom('attendee').where('meeting_id', '=', meetingId).execute();
  await insertAttendees(tx, meetingId, attendees);
  const result = await tx.db
    .updateTable('statement')
    .set({ attendee_id: null })
    .where('meeting_id', '=', meetingId)
    .where('attendee_id', 'is not', null)
    .where('attendee_id', 'not in', (eb) =>
      eb.selectFrom('attendee').select('id').where('meeting_id', '=', meetingId),
    )
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

async function insertAttendees(tx: Transaction, meetingId: string, attendees: readonly Attendee[]) {
  await insertRows(
    tx,
    'attendee',
    attendees.map((attendee, ordinal) => ({
      id: attendee.id,
      meeting_id: meetingId,
      ordinal,
      addressee_id: attendee.addresseeId,
      is_walk_in: toFlag(attendee.isWalkIn),
      name: attendee.name,
      title: attendee.title,
      organisation: attendee.organisation,
      state: attendee.state,
      mode: attendee.mode,
      representative_name: attendee.representative.name,
      representative_title: attendee.representative.title,
      representative_letter: attendee.representative.letter,
      arrived_at: attendee.arrivedAt,
      left_at: attendee.leftAt,
      number_kind: attendee.number.kind,
      number_digits: attendee.number.digits,
      rank: attendee.rank,
      gender: attendee.gender,
      phone: attendee.phone,
      note: attendee.note,
    })),
  );
}

/** The ids of a meeting's attendance rows: the only ones that its minutes may name. */
export async function listAttendeeIds(db: ReadDb, meetingId: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('attendee').select('id').where('meeting_id', '=', meetingId).execute();
  return new Set(rows.map(({ id }) => id));
}

function toAttendee(row: Selectable<Schema['attendee']>): Attendee {
  return {
    id: row.id,
    addresseeId: row.addressee_id,
    isWalkIn: row.is_walk_in === 1,
    name: row.name,
    title: row.title,
    organisation: row.organisation,
    state: row.state,
    mode: row.mode,
    representative: {
      name: row.representative_name,
      title: row.representative_title,
      letter: row.representative_letter,
    },
    arrivedAt: row.arrived_at,
    leftAt: row.left_at,
    number: { kind: row.number_kind, digits: row.number_digits },
    rank: row.rank,
    gender: row.gender,
    phone: row.phone,
    note: row.note,
  };
}
