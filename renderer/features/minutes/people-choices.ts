import type { Attendance, Attendee } from '../../../shared/domain/attendance.ts';
import { foldName } from '../../../shared/domain/fold.ts';
import type { Addressee } from '../../../shared/domain/invitation.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import type { Statement } from '../../../shared/domain/minutes.ts';
import { participantText, speakerName } from '../../../shared/domain/participants.ts';
import type { Official } from '../../../shared/domain/people.ts';
import { formatName } from '../../../shared/domain/person-name.ts';
import { actingTitle } from '../../../shared/domain/signature.ts';
import type { Suggestion } from '../../components/official-picker/suggest-input.tsx';

/** Somebody who may be named as a speaker. */
export interface Speaker extends Suggestion {
  /** Row of the attendance list; `null` for the meeting's own officials. */
  attendeeId: string | null;
  /** Leads the meeting, or is marked present or represented. */
  isPresent: boolean;
  /** Title, name and organisation, folded. */
  words: readonly string[];
}

/** Who may speak: those who lead the meeting, then those marked present, then the rest of the list (rule 36). */
export function speakersOf(meeting: Meeting, attendance: Attendance): Speaker[] {
  const leaders = [meeting.chair, meeting.secretary, meeting.recorder].map(leaderChoice);
  const rows = attendance.attendees.map(attendeeChoice);
  return [...leaders, ...rows.filter(isThere), ...rows.filter((row) => !isThere(row))].filter(
    ({ label }) => label !== '',
  );
}

const isThere = ({ isPresent }: Speaker) => isPresent;
const wordsOf = (...texts: readonly string[]) => foldName(...texts).split(' ');

function leaderChoice(official: Official, index: number): Speaker {
  const name = formatName(official.name);
  const title = actingTitle(official);
  return {
    id: `leader-${index}`,
    attendeeId: null,
    label: title || name,
    detail: title === '' ? '' : name,
    isPresent: true,
    words: wordsOf(title, name),
  };
}

function attendeeChoice(row: Attendee): Speaker {
  const { name, title } = row.representative;
  const label = row.state === 'represented' ? title || name || speakerName(row) : speakerName(row);
  const isPresent = row.state === 'present' || row.state === 'represented';
  return {
    id: row.id,
    attendeeId: row.id,
    label,
    detail: isPresent ? participantText(row) : `${participantText(row)} · tidak tercatat hadir`,
    isPresent,
    words: wordsOf(row.title, row.name, row.organisation, title, name),
  };
}

const MOST_SPEAKERS = 30;

/**
 * Speakers for the letters after `@`: a word that begins so, then the first letters of the words (`kdp` for Kepala Dinas
 * Pendidikan), then the letters anywhere. Those present stay before the others.
 */
export function findSpeakers(speakers: readonly Speaker[], query: string): Speaker[] {
  const letters = foldName(query).replaceAll(' ', '');
  if (letters === '') return speakers.slice(0, MOST_SPEAKERS);
  const rank = ({ words, isPresent }: Speaker): number => {
    const kind = words.some((word) => word.startsWith(letters))
      ? 0
      : initials(words).startsWith(letters)
        ? 1
        : words.join('').includes(letters)
          ? 2
          : null;
    return kind === null ? -1 : kind + (isPresent ? 0 : 3);
  };
  return speakers
    .map((speaker) => ({ speaker, rank: rank(speaker) }))
    .filter(({ rank: found }) => found >= 0)
    .sort((one, other) => one.rank - other.rank)
    .slice(0, MOST_SPEAKERS)
    .map(({ speaker }) => speaker);
}

function initials(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('');
}

/** Whether the speaker of a statement is recorded as being there; a statement without one says nothing about it. */
export function isRecorded(
  { speaker, attendeeId }: Pick<Statement, 'speaker' | 'attendeeId'>,
  speakers: readonly Speaker[],
): boolean {
  const name = foldName(speaker);
  if (name === '') return true;
  return speakers.some(
    (known) =>
      known.isPresent &&
      (attendeeId === null ? foldName(known.label) === name : known.attendeeId === attendeeId),
  );
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
