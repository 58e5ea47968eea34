import type { Delivery } from '../../../shared/domain/delivery.ts';
import type { ReadDb } from '../../store/handles.ts';
import { listDeliveries } from './deliveries.repository.ts';

/** How the invitation of a meeting went to its addressees so far. */
export async function readDeliveries(db: ReadDb, meetingId: string): Promise<Delivery[]> {
  const marks = await listDeliveries(db, { meetingId, paper: 'invitation' });
  return marks.map(({ addresseeId, channel, at, receivedBy, note }) => ({
    addresseeId,
    channel,
    at,
    receivedBy,
    note,
  }));
}
