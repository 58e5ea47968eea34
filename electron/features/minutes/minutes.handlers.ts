import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { minutesContract } from '../../../shared/contract/minutes.ts';
import type { MinutesService } from './minutes.service.ts';

export function minutesHandlers(minutes: MinutesService): HandlersOf<typeof minutesContract> {
  return {
    'minutes.get': ({ meetingId }) => minutes.get(meetingId),
    'minutes.save': (input) => minutes.save(input),
    'minutes.makePaper': ({ meetingId }) => minutes.makePaper(meetingId),
  };
}
