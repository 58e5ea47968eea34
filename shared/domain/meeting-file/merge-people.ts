import type { Attendee } from '../attendance.ts';
import type { Addressee } from '../invitation.ts';

/** One participant of a file, from an addressee, a row of the attendance list, or both. */
export interface FilePerson {
  id: string;
  addressee: Addressee | null;
  attendee: Attendee | null;
  /** The addressee of a row that could not be joined with it. */
  invitedAs: string | null;
}

/**
 * Joins the letter's addressees and the rows of the attendance list into one list that keeps the order of both. A row
 * is joined with its addressee when both say the same and no order is broken; else it stands alone and points there.
 */
export function mergePeople(addressees: readonly Addressee[], attendees: readonly Attendee[]): FilePerson[] {
  const people: FilePerson[] = [];
  const ids = new Map<string, string>();
  const places = new Map(addressees.map(({ id }, index) => [id, index]));
  let next = 0;
  const add = (addressee: Addressee | null, attendee: Attendee | null): FilePerson => {
    const person = { id: `p${people.length + 1}`, addressee, attendee, invitedAs: null };
    people.push(person);
    if (addressee !== null) ids.set(addressee.id, person.id);
    return person;
  };
  const loose: FilePerson[] = [];
  for (const attendee of attendees) {
    const place = places.get(attendee.addresseeId ?? '') ?? -1;
    const addressee = addressees[place];
    if (addressee === undefined || place < next || !isAlike(addressee, attendee)) {
      loose.push(add(null, attendee));
      continue;
    }
    for (const skipped of addressees.slice(next, place)) add(skipped, null);
    add(addressee, attendee);
    next = place + 1;
  }
  for (const rest of addressees.slice(next)) add(rest, null);
  for (const person of loose) person.invitedAs = ids.get(person.attendee?.addresseeId ?? '') ?? null;
  return people;
}

function isAlike(addressee: Addressee, attendee: Attendee): boolean {
  return addressee.title === attendee.title && addressee.organisation === attendee.organisation;
}
