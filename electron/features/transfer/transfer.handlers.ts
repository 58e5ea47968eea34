import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { transferContract } from '../../../shared/contract/transfer.ts';
import type { TransferService } from './transfer.service.ts';

export function transferHandlers(transfer: TransferService): HandlersOf<typeof transferContract> {
  return {
    'transfer.measure': ({ meetingId }) => transfer.measure(meetingId),
    'transfer.export': (input) => transfer.export(input),
    'transfer.progress': async () => transfer.progress(),
    'transfer.cancel': async () => transfer.cancel(),
    'transfer.open': () => transfer.open(),
    'transfer.accept': (input) => transfer.accept(input),
  };
}
