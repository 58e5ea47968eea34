import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { transferContract } from '../../../shared/contract/transfer.ts';
import type { TransferService } from './transfer.service.ts';

export function transferHandlers(transfer: TransferService): HandlersOf<typeof transferContract> {
  return {
    'transfer.export': ({ meetingId }) => transfer.export(meetingId),
    'transfer.open': () => transfer.open(),
    'transfer.accept': (input) => transfer.accept(input),
  };
}
