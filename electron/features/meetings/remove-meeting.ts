import { Failure } from '../../../shared/contract/failures.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import { refuseClosed } from '../../store/closed-meeting.ts';
import type { Transaction } from '../../store/handles.ts';
import { trashMeeting } from './meeting-records.service.ts';
import { isFinished } from './meetings.repository.ts';

/**
 * Moves a meeting to the trash. One that is finished (final minutes) needs a reason, which stays in the trail (rule 58):
 * RULE with the field `reason` without one. A closed berkas is refused before any reason is asked.
 */
export async function removeMeeting(
  tx: Transaction,
  { id, version, reason = '' }: { id: string; version: number; reason?: string | undefined },
): Promise<SavedState> {
  await refuseClosed(tx.db, id);
  if (reason.trim() === '' && (await isFinished(tx.db, id))) {
    const sentence = 'Rapat ini sudah mempunyai notula final. Tulis alasan penghapusannya.';
    throw new Failure('RULE', `${sentence} Belum ada yang dihapus.`, { reason: sentence });
  }
  return trashMeeting(tx, id, version, reason.trim());
}
