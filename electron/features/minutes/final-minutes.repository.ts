import type { ReadDb } from '../../store/handles.ts';

/** What the minutes of a meeting name in other records. */
export interface MinutesReferences {
  /** Agenda items under which something is written. */
  agendaItemIds: ReadonlySet<string>;
  /** Rows of the attendance list whose words are written down. */
  attendeeIds: ReadonlySet<string>;
}

/** What final minutes name; `null` while the minutes are a draft or not there. */
export async function findFinalReferences(db: ReadDb, meetingId: string): Promise<MinutesReferences | null> {
  const row = await db
    .selectFrom('minutes')
    .select('state')
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst();
  if (row?.state !== 'final') return null;
  const discussions = await db
    .selectFrom('discussion')
    .select('agenda_item_id')
    .where('meeting_id', '=', meetingId)
    .execute();
  const statements = await db
    .selectFrom('statement')
    .select('attendee_id')
    .where('meeting_id', '=', meetingId)
    .execute();
  return {
    agendaItemIds: known(discussions.map(({ agenda_item_id }) => agenda_item_id)),
    attendeeIds: known(statements.map(({ attendee_id }) => attendee_id)),
  };
}

function known(ids: readonly (string | null)[]): Set<string> {
  return new Set(ids.filter((id) => id !== null));
}
