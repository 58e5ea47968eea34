import type { Attendance, AttendanceState, Attendee } from './attendance.ts';

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

/** Who speaks or is meant: the title first, as minutes identify people, else name or organisation. */
export function speakerName({
  name,
  title,
  organisation,
}: Pick<Attendee, 'name' | 'title' | 'organisation'>): string {
  return title || name || organisation;
}

function officeText({ title, organisation }: Attendee): string {
  return isNamedIn(title, organisation) ? title : join(title, organisation);
}

/** Titles that name their own office: "Camat Contoh" is of "Kecamatan Contoh", the Inspektur of the Inspektorat. */
const OFFICE_OF_TITLE: readonly (readonly [RegExp, string])[] = [
  [/^camat\b/, 'kecamatan'],
  [/^lurah\b/, 'kelurahan'],
  [/^kepala desa\b/, 'desa'],
  [/^inspektur\b/, 'inspektorat'],
  [/^sekretaris dprd\b/, 'sekretariat dprd'],
];
/** A Bagian of the Setda is known without its secretariat: "Kepala Bagian Hukum" is of "Bagian Hukum Sekretariat Daerah". */
const OF_SECRETARIAT = / (?:sekretariat daerah|setda)$/;

/** Whether the title says the organisation already, so that the minutes need not print it twice. */
function isNamedIn(title: string, organisation: string): boolean {
  const named = organisation.trim().toLowerCase();
  if (named === '') return false;
  const words = title.trim().toLowerCase();
  const offices = OFFICE_OF_TITLE.map(([start, office]) => words.replace(start, office));
  return [words, ...offices].some(
    (text) => holdsWords(text, named) || holdsWords(text, named.replace(OF_SECRETARIAT, '')),
  );
}

/** Whole words only: "Kecamatan Contoh" is not "Kecamatan Con". */
function holdsWords(text: string, words: string): boolean {
  return ` ${text.replace(/[,;()]/g, ' ')} `.includes(` ${words} `);
}

function join(first: string, second: string): string {
  return [first, second].filter((part) => part !== '').join(', ');
}
