import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { minutesContract } from '../../../shared/contract/minutes.ts';
import type { MinutesService } from './minutes.service.ts';
import type { MinutesDeskService } from './minutes-desk.service.ts';

export function minutesHandlers(
  minutes: MinutesService,
  desk: MinutesDeskService,
): HandlersOf<typeof minutesContract> {
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
    'minutes.earlier': (input) => desk.earlier(input),
    'minutes.getNotes': ({ meetingId }) => desk.getNotes(meetingId),
    'minutes.saveNotes': (input) => desk.saveNotes(input),
    'minutes.getPlace': ({ meetingId }) => desk.getPlace(meetingId),
    'minutes.keepPlace': (input) => desk.keepPlace(input),
    'minutes.invitationChanges': ({ meetingId }) => desk.invitationChanges(meetingId),
    'minutes.listPhrases': ({ profileId }) => desk.listPhrases(profileId),
    'minutes.addPhrase': (input) => desk.addPhrase(input),
    'minutes.savePhrase': (input) => desk.savePhrase(input),
    'minutes.removePhrase': (input) => desk.removePhrase(input),
  };
}
