import type { Attendee } from '../attendance.ts';
import type { Dossier } from '../dossier.ts';
import type { Addressee } from '../invitation.ts';
import { regionName } from '../letterhead.ts';
import type { Discussion, Minutes } from '../minutes.ts';
import { newOfficeProfile, type OfficeProfile } from '../office-profile.ts';
import { speakerName } from '../participants.ts';
import type { Official, Signatory } from '../people.ts';
import { EMPTY_SUPPLEMENT } from '../supplement.ts';
import { isInvited, type Participant, printedName } from './participant.ts';
import type { FileOfficial, FileSignatory, OfficePart } from './parts.ts';
import type { MeetingFile } from './schema.ts';

/** An office that is nobody's: its papers show `Kabupaten Contoh` until a real one is filled in. */
export function neutralOfficeProfile(): OfficeProfile {
  const profile = newOfficeProfile('Setda Kabupaten Contoh');
  return { ...profile, region: { ...profile.region, name: 'Contoh' } };
}

/**
 * The records that a checked file stands for; `newId` makes their ids. The profile is the neutral one when the file tells
 * nothing of an office. What is told for people only (`weekday`, `source`) is left behind.
 */
export function toDossier(
  file: MeetingFile,
  newId: () => string,
): { dossier: Dossier; profile: OfficeProfile } {
  const { weekday, ...facts } = file.meeting;
  const agenda = facts.agenda.map(({ id: _localId, ...item }) => ({ ...item, id: newId() }));
  const agendaIds = idMap(facts.agenda, (index) => agenda[index]?.id);
  const people = toPeople(file.participants, newId);
  return {
    dossier: {
      meeting: {
        ...facts,
        agenda,
        chair: toOfficial(facts.chair),
        secretary: toOfficial(facts.secretary),
        recorder: toOfficial(facts.recorder),
        isSpecimen: file.isSpecimen,
      },
      invitation: {
        ...file.invitation,
        addressees: people.flatMap(({ addressee }) => addressee ?? []),
        signatory: toSignatory(file.invitation.signatory),
      },
      attendance: { ...file.attendance, attendees: people.flatMap(({ attendee }) => attendee ?? []) },
      minutes: toMinutes(file, agendaIds, people, newId),
      supplement: EMPTY_SUPPLEMENT,
    },
    profile: file.office === undefined ? neutralOfficeProfile() : toProfile(file.office),
  };
}

/** Record id of each local id. */
function idMap(
  entries: readonly { id?: string | undefined }[],
  recordIdAt: (index: number) => string | undefined,
): Map<string, string> {
  const ids = new Map<string, string>();
  entries.forEach(({ id }, index) => {
    const recordId = recordIdAt(index);
    if (id !== undefined && recordId !== undefined) ids.set(id, recordId);
  });
  return ids;
}

interface Person {
  localId: string | undefined;
  addressee: Addressee | null;
  attendee: Attendee | null;
}

function toPeople(participants: readonly Participant[], newId: () => string): Person[] {
  const addressees = participants.map((one) => (isInvited(one) ? toAddressee(one, newId()) : null));
  const addresseeIds = idMap(participants, (index) => addressees[index]?.id);
  return participants.map((one, index) => {
    const addressee = addressees[index] ?? null;
    const addresseeId = addressee?.id ?? addresseeIds.get(one.invitedAs ?? '') ?? null;
    return {
      localId: one.id,
      addressee,
      attendee: one.isListed ? toAttendee(one, newId(), addresseeId) : null,
    };
  });
}

function toAddressee({ group, title, organisation, invitationNote }: Participant, id: string): Addressee {
  return { id, group, title, organisation, note: invitationNote, positionId: null };
}

function toAttendee(participant: Participant, id: string, addresseeId: string | null): Attendee {
  const { isWalkIn, name, title, organisation, state, representative } = participant;
  const { number, rank, gender, phone, note, mode, arrivedAt, leftAt } = participant;
  return {
    id,
    addresseeId,
    isWalkIn,
    name: printedName(name),
    title,
    organisation,
    state,
    mode,
    representative,
    arrivedAt,
    leftAt,
    number,
    rank,
    gender,
    phone,
    note,
  };
}

function toMinutes(
  { minutes }: MeetingFile,
  agendaIds: ReadonlyMap<string, string>,
  people: readonly Person[],
  newId: () => string,
): Minutes {
  const attendees = new Map(people.map(({ localId, attendee }) => [localId, attendee] as const));
  const toStatement = ({ participant, speaker, text }: FileStatement) => {
    const attendee = participant === undefined ? undefined : attendees.get(participant);
    const named = attendee === undefined || attendee === null ? '' : speakerName(attendee);
    return { id: newId(), attendeeId: attendee?.id ?? null, speaker: speaker ?? named, text };
  };
  const toDiscussion = (discussion: MeetingFile['minutes']['discussions'][number]): Discussion => ({
    id: newId(),
    agendaItemId: agendaIds.get(discussion.agendaItem ?? '') ?? null,
    text: discussion.text,
    statements: discussion.statements.map(toStatement),
    decisions: discussion.decisions.map((text) => ({ id: newId(), text })),
    actionItems: discussion.actionItems.map((item) => ({ id: newId(), ...item })),
  });
  return {
    ...minutes,
    discussions: minutes.discussions.map(toDiscussion),
    signatory: toSignatory(minutes.signatory),
  };
}

type FileStatement = MeetingFile['minutes']['discussions'][number]['statements'][number];

function toOfficial(official: FileOfficial): Official {
  return { positionId: null, personId: null, ...official };
}

function toSignatory({ mandate, official }: FileSignatory): Signatory {
  return { mandate, official: toOfficial(official) };
}

function toProfile(office: OfficePart): OfficeProfile {
  const profile: OfficeProfile = {
    ...office,
    letterhead: { ...office.letterhead, logoPictureId: null, garudaPictureId: null },
    signature: { ...office.signature, signatories: office.signature.signatories.map(toSignatory) },
    defaultChair: toOfficial(office.defaultChair),
  };
  return { ...profile, name: office.name === '' ? profileName(profile) : office.name };
}

function profileName(profile: OfficeProfile): string {
  return `Setda ${regionName(profile) || 'Kabupaten Contoh'}`.slice(0, 120);
}
