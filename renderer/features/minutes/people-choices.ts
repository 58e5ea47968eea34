import type { Attendance, Attendee } from '../../../shared/domain/attendance.ts';
import type { Addressee } from '../../../shared/domain/invitation.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { participantsOf, participantText, speakerName } from '../../../shared/domain/participants.ts';
import type { Official } from '../../../shared/domain/people.ts';
import { formatName } from '../../../shared/domain/person-name.ts';
import { actingTitle } from '../../../shared/domain/signature.ts';
import type { Suggestion } from '../../components/official-picker/suggest-input.tsx';

/** Somebody who may be named as a speaker. */
export interface Speaker extends Suggestion {
  /** Row of the attendance list; `null` for the meeting's own officials. */
  attendeeId: string | null;
}

/** Who may speak: those who lead the meeting, then those marked present, in the list's order (rule 36). */
export function speakersOf(meeting: Meeting, attendance: Attendance): Speaker[] {
  const leaders = [meeting.chair, meeting.secretary, meeting.recorder].map(leaderChoice);
  const participants = participantsOf(attendance).map(participantChoice);
  return [...leaders, ...participants].filter(({ label }) => label !== '');
}

function leaderChoice(official: Official, index: number): Speaker {
  const name = formatName(official.name);
  const title = actingTitle(official);
  return { id: `leader-${index}`, attendeeId: null, label: title || name, detail: title === '' ? '' : name };
}

function participantChoice(row: Attendee): Speaker {
  const { name, title } = row.representative;
  const label = row.state === 'represented' ? title || name || speakerName(row) : speakerName(row);
  return { id: row.id, attendeeId: row.id, label, detail: participantText(row) };
}

/** Who may be responsible: the organisations and titles of those invited or listed, each once. */
export function ownersOf(attendance: Attendance, addressees: readonly Addressee[]): Suggestion[] {
  const names = [...addressees, ...attendance.attendees].flatMap(({ organisation, title }) => [
    organisation,
    title,
  ]);
  return [...new Set(names)].filter(Boolean).map((name) => ({ id: name, label: name, detail: '' }));
}

const MOST_SHOWN = 60;

/** Choices that hold the typed words; all of them while a choice stands there as it was picked. */
export function fittingChoices<Choice extends Suggestion>(
  choices: readonly Choice[],
  typed: string,
): Choice[] {
  const wanted = typed.trim().toLowerCase();
  const isPicked = choices.some(({ label }) => label.toLowerCase() === wanted);
  const fitting =
    wanted === '' || isPicked
      ? choices
      : choices.filter(({ label, detail }) => `${label} ${detail}`.toLowerCase().includes(wanted));
  return fitting.slice(0, MOST_SHOWN);
}
