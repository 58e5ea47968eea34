import { addressedName } from './addressees.ts';
import type { Attendance, AttendanceState, Attendee } from './attendance.ts';
import { officeInWords } from './office-words.ts';

/** How many rows of an attendance list are marked in each way; the minutes use the same numbers (rule 45). */
export type AttendanceCount = Record<AttendanceState, number> & { total: number };

export function countAttendance({ attendees }: Attendance): AttendanceCount {
  const count: AttendanceCount = {
    invited: 0,
    present: 0,
    represented: 0,
    excused: 0,
    absent: 0,
    total: attendees.length,
  };
  for (const { state } of attendees) count[state] += 1;
  return count;
}

/** Those in the room, in the list's order: marked present, or represented by somebody (rule 36). */
export function participantsOf({ attendees }: Attendance): Attendee[] {
  return attendees.filter(({ state }) => state === 'present' || state === 'represented');
}

/**
 * How a participant is printed in the minutes: title and organisation with the name where known; one who sent somebody is
 * printed as that representative (rule 36), and as "yang mewakili ..." while the representative's name is not known.
 */
export function participantText(attendee: Attendee): string {
  const { representative, state } = attendee;
  if (state !== 'represented') return join(attendee.name, officeText(attendee));
  const deputy = join(representative.name, representative.title);
  const office = officeText(attendee);
  if (deputy === '') return office === '' ? `Yang mewakili ${attendee.name}` : `Yang mewakili ${office}`;
  return office === '' ? deputy : `${deputy} (mewakili ${office})`;
}

/**
 * Who speaks or is meant: the title first, as minutes identify people, with its organisation where it says nothing alone
 * (`Ketua`); else name or organisation.
 */
export function speakerName({
  name,
  title,
  organisation,
}: Pick<Attendee, 'name' | 'title' | 'organisation'>): string {
  return title === '' ? name || organisation : addressedName({ title, organisation });
}

function officeText({ title, organisation }: Attendee): string {
  return officeInWords(title, organisation);
}

function join(first: string, second: string): string {
  return [first, second].filter((part) => part !== '').join(', ');
}
