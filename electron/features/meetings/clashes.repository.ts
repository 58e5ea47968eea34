import type { FullSlot, Invitee } from '../../../shared/domain/clashes.ts';
import { officialSchema } from '../../../shared/domain/people.ts';
import { formatName } from '../../../shared/domain/person-name.ts';
import type { ReadDb } from '../../store/handles.ts';
import { parseColumn } from '../../store/records.ts';

/** A stored meeting as something to collide with. */
export interface KnownSlot extends FullSlot {
  meetingId: string;
  date: string;
  title: string;
}

/** Live meetings with a day and a start that touch a day from `from` to `to`, with who is invited. */
export async function listSlots(db: ReadDb, from: string, to: string): Promise<KnownSlot[]> {
  const live = () =>
    db
      .selectFrom('meeting')
      .select(['id', 'title', 'meeting_date', 'end_date', 'start_time', 'end_time', 'place', 'chair_json'])
      .where('deleted_at', 'is', null)
      .where('start_time', 'is not', null);
  const rows = [
    ...(await live().where('sort_date', '>=', from).where('sort_date', '<=', to).execute()),
    ...(await live()
      .where('end_date', 'is not', null)
      .where('end_date', '>=', from)
      .where('meeting_date', '<', from)
      .execute()),
  ];
  const invitees = await listInvitees(
    db,
    rows.map(({ id }) => id),
  );
  return rows.flatMap((row) => {
    if (row.meeting_date === null) return [];
    const { positionId, personId, title, name } = parseColumn(officialSchema, row.chair_json);
    return {
      meetingId: row.id,
      title: row.title,
      date: row.meeting_date,
      endDate: row.end_date,
      startTime: row.start_time,
      endTime: row.end_time,
      place: row.place,
      chair: { positionId, personId, title, name: formatName(name) },
      invitees: invitees.get(row.id) ?? [],
    };
  });
}

/** Addressees of some meetings, in their order. */
export async function listInvitees(
  db: ReadDb,
  meetingIds: readonly string[],
): Promise<Map<string, Invitee[]>> {
  const found = new Map<string, Invitee[]>();
  if (meetingIds.length === 0) return found;
  const rows = await db
    .selectFrom('addressee')
    .select(['meeting_id', 'position_id', 'title'])
    .where('meeting_id', 'in', meetingIds)
    .orderBy('meeting_id')
    .orderBy('ordinal')
    .execute();
  for (const { meeting_id, position_id, title } of rows) {
    const invitee = { positionId: position_id, title };
    const list = found.get(meeting_id);
    if (list === undefined) found.set(meeting_id, [invitee]);
    else list.push(invitee);
  }
  return found;
}
