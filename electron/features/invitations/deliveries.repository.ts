import type { StoredDelivery } from '../../../shared/contract/invitations.ts';
import type { DeliveredPaper, Delivery } from '../../../shared/domain/delivery.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { newStamp } from '../../store/records.ts';

/** One of the letters of a meeting that go to its addressees. */
export interface DeliveredLetter {
  meetingId: string;
  paper: DeliveredPaper;
}

/** All marks of a letter, in the order in which they were made. */
export async function listDeliveries(
  db: ReadDb,
  { meetingId, paper }: DeliveredLetter,
): Promise<(StoredDelivery & { version: number })[]> {
  return db
    .selectFrom('delivery')
    .select(['id', 'version', 'addressee_id as addresseeId', 'channel', 'sent_at as at'])
    .select(['received_by as receivedBy', 'note'])
    .where('meeting_id', '=', meetingId)
    .where('paper', '=', paper)
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .execute();
}

export async function insertDelivery(
  tx: Transaction,
  { meetingId, paper }: DeliveredLetter,
  { addresseeId, channel, at, receivedBy, note }: Delivery,
): Promise<string> {
  const stamp = newStamp(tx);
  await tx.db
    .insertInto('delivery')
    .values({
      ...stamp,
      meeting_id: meetingId,
      paper,
      addressee_id: addresseeId,
      channel,
      sent_at: at,
      received_by: receivedBy,
      note,
    })
    .execute();
  return stamp.id;
}

export async function updateDelivery(
  tx: Transaction,
  id: string,
  { at, receivedBy, note }: Pick<Delivery, 'at' | 'receivedBy' | 'note'>,
): Promise<void> {
  await tx.db
    .updateTable('delivery')
    .set({ sent_at: at, received_by: receivedBy, note })
    .where('id', '=', id)
    .execute();
}

export async function deleteDelivery(tx: Transaction, id: string): Promise<void> {
  await tx.db.deleteFrom('delivery').where('id', '=', id).execute();
}
