import type { Meeting } from './meeting.ts';
import { meetingDateText, meetingTimeText, officialText, placeLines } from './meeting-text.ts';

/** A fact of the meeting that is another one now than on the invitation. */
export interface FactChange {
  /** `Tanggal`, `Waktu`, ... */
  name: string;
  /** As the invitation printed it; empty for a blank. */
  printed: string;
  now: string;
}

const FACTS: readonly { name: string; textOf: (meeting: Meeting) => string }[] = [
  { name: 'Tanggal', textOf: meetingDateText },
  { name: 'Waktu', textOf: (meeting) => meetingTimeText(meeting, 'announced') },
  { name: 'Tempat', textOf: (meeting) => placeLines(meeting).join(', ') },
  { name: 'Acara', textOf: ({ title }) => title },
  { name: 'Pimpinan', textOf: ({ chair }) => officialText(chair) },
  { name: 'Mata acara', textOf: agendaText },
];

/** What the invitation told otherwise than the meeting is now, in words; shown, never merged by itself (rule 35). */
export function changesSinceInvitation(printed: Meeting, now: Meeting): FactChange[] {
  return FACTS.map(({ name, textOf }) => ({ name, printed: textOf(printed), now: textOf(now) })).filter(
    (change) => change.printed !== change.now,
  );
}

function agendaText({ agenda }: Meeting): string {
  return agenda.map(({ title }, index) => `${index + 1}. ${title}`).join('; ');
}
