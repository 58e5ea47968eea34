import { Failure } from '../../shared/contract/failures.ts';
import { CLOSED_SENTENCE } from '../../shared/domain/seal.ts';
import type { ReadDb } from './handles.ts';

/** Day on which the berkas of a meeting was closed; `null` while it is open. */
export async function closedOn(db: ReadDb, meetingId: string): Promise<string | null> {
  const row = await db
    .selectFrom('dossier')
    .select('closed_on')
    .where('meeting_id', '=', meetingId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row?.closed_on ?? null;
}

/**
 * RULE for a meeting whose berkas is closed: nothing of it changes until it is opened again with a reason (rule 58). The
 * one place of the rule; every audited change asks it, and what makes files asks it first.
 */
export async function refuseClosed(db: ReadDb, meetingId: string): Promise<void> {
  if ((await closedOn(db, meetingId)) !== null) throw new Failure('RULE', CLOSED_SENTENCE);
}
