import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { minutesContract } from '../../../shared/contract/minutes.ts';
import type { MinutesService } from './minutes.service.ts';

export function minutesHandlers(minutes: MinutesService): HandlersOf<typeof minutesContract> {
  return {
    'minutes.get': ({ meetingId }) => minutes.get(meetingId),
    'minutes.save': (input) => minutes.save(input),
    'minutes.makePaper': ({ meetingId }) => minutes.makePaper(meetingId),
    'minutes.finalise': (input) => minutes.finalise(input),
    'minutes.reopen': (input) => minutes.reopen(input),
    'minutes.keepVersion': (input) => minutes.keepVersion(input),
    'minutes.versions': ({ meetingId }) => minutes.versions(meetingId),
    'minutes.readVersion': ({ id }) => minutes.readVersion(id),
    'minutes.restoreVersion': (input) => minutes.restoreVersion(input),
  };
}
