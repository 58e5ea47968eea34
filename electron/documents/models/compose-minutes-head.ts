import type { Dossier } from '../../../shared/domain/dossier.ts';
import {
  heldPlaceLines,
  meetingDateText,
  meetingTimeText,
  officialText,
} from '../../../shared/domain/meeting-text.ts';
import { isNumberBlank, printedNumber } from '../../../shared/domain/numbering.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { participantsOf, participantText } from '../../../shared/domain/participants.ts';
import { BLANK, field } from './compose-common.ts';
import { letterDateText } from './compose-invitation.ts';
import type { MinutesModel } from './minutes.model.ts';
import type { FieldModel } from './paper.model.ts';

type MinutesHead = Pick<
  MinutesModel,
  'facts' | 'chairLabel' | 'chairs' | 'participantsLabel' | 'participants' | 'activityLabel'
>;

/** What stands above the activity, with the names of the form (rule 33). */
export function composeMinutesHead(dossier: Dossier, profile: OfficeProfile): MinutesHead {
  const { phrases } = profile;
  const present = participantsOf(dossier.attendance).map(participantText);
  switch (dossier.minutes.form) {
    case 'A':
      return {
        ...officialHead(dossier, profile),
        participantsLabel: `${phrases.minutesParticipants} :`,
        participants: present.length === 0 ? [BLANK] : present,
        activityLabel: `${phrases.minutesActivity}:`,
      };
    case 'B':
      return {
        ...officialHead(dossier, profile),
        participantsLabel: phrases.minutesOldParticipants,
        participants: present.length === 0 ? [BLANK] : present,
        activityLabel: `${phrases.minutesActivity} :`,
      };
    case 'C':
      return {
        facts: practiceFacts(dossier, profile, present),
        chairLabel: '',
        chairs: [],
        participantsLabel: '',
        participants: [],
        activityLabel: '',
      };
  }
}

/** Forms A and B differ in the third field: the letter that called the meeting, or the time that it called to. */
function officialHead(
  dossier: Dossier,
  profile: OfficeProfile,
): Pick<MinutesHead, 'facts' | 'chairLabel' | 'chairs'> {
  const { meeting, minutes } = dossier;
  const { phrases } = profile;
  const agenda = meeting.agenda.map(({ title }) => title);
  return {
    facts: [
      field(phrases.minutesMeeting, [meeting.title]),
      field(phrases.minutesDate, [meetingDateText(meeting)]),
      minutes.form === 'B'
        ? field(phrases.minutesCalled, [meetingTimeText(meeting, 'announced')])
        : field(phrases.minutesLetter, [invitationText(dossier, profile)]),
      field(phrases.minutesTime, [meetingTimeText(meeting, 'actual')]),
      { ...field(phrases.minutesAgenda, agenda.length === 0 ? [meeting.title] : agenda), isNumbered: true },
    ],
    chairLabel: phrases.minutesLeaders,
    chairs: [
      field(phrases.minutesChair, [officialText(meeting.chair)]),
      field(phrases.minutesSecretary, [officialText(meeting.secretary)]),
      field(phrases.minutesRecorder, [officialText(meeting.recorder)]),
    ],
  };
}

function practiceFacts(
  { meeting }: Dossier,
  { phrases }: OfficeProfile,
  present: readonly string[],
): FieldModel[] {
  const agenda = meeting.agenda.map(({ title }) => title);
  return [
    field(phrases.minutesDate, [meetingDateText(meeting)]),
    field(phrases.minutesPracticeTime, [meetingTimeText(meeting, 'actual')]),
    field(phrases.minutesPracticePlace, heldPlaceLines(meeting)),
    field(phrases.minutesPracticeAgenda, [meeting.title]),
    // Goes on with the acara above it: the agenda items under the name of the meeting.
    ...(agenda.length === 0 ? [] : [{ ...field('', agenda), isNumbered: agenda.length > 1 }]),
    field(phrases.minutesPracticeChair, [officialText(meeting.chair)]),
    field(phrases.minutesPracticeRecorder, [officialText(meeting.recorder)]),
    { ...field(phrases.minutesPracticeParticipants, present), isNumbered: present.length > 1 },
  ];
}

/** `000.1.5/15/Setda, 8 September 2025`: number and date of the letter that called the meeting; empty while neither is known. */
function invitationText({ invitation, meeting }: Dossier, profile: OfficeProfile): string {
  const date = letterDateText(invitation);
  if (date === '' && isNumberBlank(invitation)) return '';
  const number = printedNumber(invitation, meeting, profile);
  return [number, date].filter((part) => part !== '').join(', ');
}
