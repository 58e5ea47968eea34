import { Failure } from '../../../shared/contract/failures.ts';
import type { CheckedInputOf, OutputOf } from '../../../shared/contract/index.ts';
import { recordChange } from '../../store/audit.ts';
import { raiseVersion } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { deleteDelivery, insertDelivery, listDeliveries, updateDelivery } from './deliveries.repository.ts';
import { addresseeIds, readInvitation } from './invitation-records.service.ts';

/** How letters went to those invited: by courier, WhatsApp, SRIKANDI or e-mail, when, and into whose hands. */
export class DeliveriesService {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  list(
    letter: CheckedInputOf<'invitations.listDeliveries'>,
  ): Promise<OutputOf<'invitations.listDeliveries'>> {
    return this.#store.read(async (db) => {
      await readInvitation(db, letter.meetingId);
      const marks = await listDeliveries(db, letter);
      return marks.map(({ version: _, ...mark }) => mark);
    });
  }

  /** All of them or none. */
  mark(input: CheckedInputOf<'invitations.markDelivered'>): Promise<OutputOf<'invitations.markDelivered'>> {
    const { meetingId, paper, channel, at, receivedBy, note } = input;
    const wanted = [...new Set(input.addresseeIds)];
    return this.#store.transaction(async (tx) => {
      await readInvitation(tx.db, meetingId);
      const known = await addresseeIds(tx.db, meetingId);
      if (wanted.some((id) => !known.has(id))) {
        throw new Failure(
          'NOT_FOUND',
          'Ada penerima yang tidak lagi di daftar undangan. Pilih ulang, lalu tandai.',
        );
      }
      const marks = await listDeliveries(tx.db, { meetingId, paper });
      const old = new Map(
        marks.filter((mark) => mark.channel === channel).map((mark) => [mark.addresseeId, mark]),
      );
      for (const addresseeId of wanted) {
        const before = old.get(addresseeId);
        const after = {
          addresseeId,
          channel,
          at,
          receivedBy: receivedBy || (before?.receivedBy ?? ''),
          note: note || (before?.note ?? ''),
        };
        const change = { entity: 'delivery', meetingId, after } as const;
        if (before === undefined) {
          const id = await insertDelivery(tx, { meetingId, paper }, after);
          await recordChange(tx, { ...change, id, action: 'create', before: null });
          continue;
        }
        await raiseVersion(tx, 'delivery', before.id, before.version);
        await updateDelivery(tx, before.id, after);
        await recordChange(tx, { ...change, id: before.id, action: 'update', before });
      }
      return { marked: wanted.length };
    });
  }

  /** Takes marks away; one that is gone already is no failure. */
  unmark({
    meetingId,
    paper,
    ids,
  }: CheckedInputOf<'invitations.unmarkDelivered'>): Promise<OutputOf<'invitations.unmarkDelivered'>> {
    const wanted = new Set(ids);
    return this.#store.transaction(async (tx) => {
      const marks = (await listDeliveries(tx.db, { meetingId, paper })).filter(({ id }) => wanted.has(id));
      for (const before of marks) {
        await deleteDelivery(tx, before.id);
        await recordChange(tx, {
          entity: 'delivery',
          id: before.id,
          meetingId,
          action: 'delete',
          before,
          after: null,
        });
      }
      return { removed: marks.length };
    });
  }
}
