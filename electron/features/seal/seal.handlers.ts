import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { sealContract } from '../../../shared/contract/seal.ts';
import type { SealService } from './seal.service.ts';

export function sealHandlers(seals: SealService): HandlersOf<typeof sealContract> {
  return {
    'seal.get': ({ meetingId }) => seals.get(meetingId),
    'seal.saveFacts': (change) => seals.saveFacts(change),
    'seal.gaps': ({ meetingId }) => seals.gaps(meetingId),
    'seal.close': (request) => seals.close(request),
    'seal.reopen': (request) => seals.reopen(request),
    'seal.verify': ({ id }) => seals.verify(id),
    'seal.list': (page) => seals.list(page),
    'seal.show': ({ id }) => seals.show(id),
  };
}
