import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { supplementContract } from '../../../shared/contract/supplement.ts';
import type { SupplementService } from './supplement.service.ts';

export function supplementHandlers(supplement: SupplementService): HandlersOf<typeof supplementContract> {
  return {
    'archive.getSupplement': ({ meetingId }) => supplement.get(meetingId),
    'archive.saveSupplement': (input) => supplement.save(input),
    'archive.makePaper': ({ kind, meetingId }) => supplement.makePaper(kind, meetingId),
    'archive.draftPressRelease': ({ meetingId }) => supplement.draftPressRelease(meetingId),
  };
}
