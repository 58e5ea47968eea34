import type { FollowUpRow } from '../../../shared/contract/followups.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import type { FollowUpProgress } from '../../../shared/domain/follow-up-progress.ts';
import type { ReadDb } from '../../store/handles.ts';
import { listProofs } from './follow-up-notes.repository.ts';
import { earlierMeetings, listActiveOf, listAllOf } from './follow-ups.repository.ts';

/* Follow-ups inside a read that the caller opened; `FollowUpsService` opens it for the page. */

/** How far back a series is looked through for what is still open. */
const EARLIER_MEETINGS = 24;

/**
 * What is still open or running of some meetings, in the order of the meetings' dates and of their minutes: what a series
 * carries into its next agenda. Meetings in the trash have none.
 */
export function listOpenItemsOf(db: ReadDb, meetingIds: readonly string[]): Promise<FollowUpRow[]> {
  return listActiveOf(db, meetingIds);
}

/** The same for the meetings of the same series that came before a meeting; empty for a meeting of no series. */
export async function listEarlierItems(db: ReadDb, meetingId: string): Promise<FollowUpRow[]> {
  return listActiveOf(db, await earlierMeetings(db, meetingId, EARLIER_MEETINGS));
}

/** What became of the action items of one meeting, for the papers that tell of it. */
export async function readProgress(db: ReadDb, meetingId: string): Promise<FollowUpProgress[]> {
  const rows = await listAllOf(db, meetingId);
  const proofs = await proofNames(db, rows);
  return rows.map((row) => ({
    id: row.id,
    owner: row.owner,
    due: row.due,
    state: row.state,
    lastNote: noteText(row),
    proofs: proofs.get(row.id) ?? [],
  }));
}

/** Names of the proofs of some items, by item. */
export async function proofNames(
  db: ReadDb,
  rows: readonly Pick<FollowUpRow, 'id' | 'proofCount'>[],
): Promise<Map<string, string[]>> {
  const proved = rows.filter(({ proofCount }) => proofCount > 0).map(({ id }) => id);
  const names = new Map<string, string[]>();
  for (const { followUpId, name } of await listProofs(db, proved)) {
    names.set(followUpId, [...(names.get(followUpId) ?? []), name]);
  }
  return names;
}

/** The newest note as printed: `3 September 2025: Draf disusun`; empty for none. */
export function noteText({ lastNote, lastNoteOn }: Pick<FollowUpRow, 'lastNote' | 'lastNoteOn'>): string {
  return lastNoteOn === null ? '' : `${formatDate(lastNoteOn)}: ${lastNote}`;
}
