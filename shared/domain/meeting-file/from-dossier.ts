import type { Attendee } from '../attendance.ts';
import type { Dossier } from '../dossier.ts';
import type { Discussion, Statement } from '../minutes.ts';
import { newOfficeProfile, type OfficeProfile } from '../office-profile.ts';
import { speakerName } from '../participants.ts';
import type { Official, Signatory } from '../people.ts';
import { plainText, type RichDoc, richFromPlain } from '../rich-text.ts';
import { tidyParagraphs } from '../text.ts';
import { type JsonObject, withoutDefaults } from './defaults.ts';
import { type FilePerson, mergePeople } from './merge-people.ts';
import { participantPart } from './participant.ts';
import { actionItemPart, discussionPart, statementPart } from './parts.ts';
import { MEETING_FORMAT, MEETING_FORMAT_VERSION, type MeetingFile, meetingFileSchema } from './schema.ts';

const HEAD = { format: MEETING_FORMAT, formatVersion: MEETING_FORMAT_VERSION };
const EMPTY_FILE = meetingFileSchema.parse({ ...HEAD, meeting: { title: '-' } });
const EMPTY_PARTICIPANT = { ...participantPart.parse({ title: '-' }), title: '' };
const EMPTY_DISCUSSION = { ...discussionPart.parse({}), text: '' };
const EMPTY_STATEMENT = { ...statementPart.parse({}), text: '' };
const EMPTY_MINUTES = { ...EMPTY_FILE.minutes, opening: '', closing: '' };
const EMPTY_ACTION_ITEM = actionItemPart.parse({});

/**
 * The checked file of a dossier: the inverse of `toDossier`. Links to the directory and pictures stay behind, because
 * they mean something in one archive only.
 */
export function fromDossier(dossier: Dossier, profile: OfficeProfile): MeetingFile {
  return meetingFileSchema.parse(fileContent(dossier, profile));
}

/** The text of a dossier's file: what differs from the defaults only. */
export function meetingFileText(dossier: Dossier, profile: OfficeProfile): string {
  return `${JSON.stringify(fileContent(dossier, profile), null, 2)}\n`;
}

function fileContent(dossier: Dossier, profile: OfficeProfile): JsonObject {
  const { invitation, attendance } = dossier;
  const people = mergePeople(invitation.addressees, attendance.attendees);
  const { addressees, ...letter } = invitation;
  const { attendees, ...list } = attendance;
  const { title, ...emptyFacts } = EMPTY_FILE.meeting;
  const content = {
    isSpecimen: dossier.meeting.isSpecimen,
    office: describeOffice(profile),
    meeting: withoutDefaults(describeMeeting(dossier), emptyFacts),
    participants: people.map(describePerson),
    invitation: { ...letter, signatory: describeSignatory(letter.signatory) },
    attendance: list,
    minutes: describeMinutes(dossier, people),
  };
  return { ...HEAD, ...withoutDefaults(content, { ...EMPTY_FILE, meeting: null, minutes: EMPTY_MINUTES }) };
}

function describeMeeting({ meeting }: Dossier) {
  const { isSpecimen, ...facts } = meeting;
  return {
    ...facts,
    chair: describeOfficial(facts.chair),
    secretary: describeOfficial(facts.secretary),
    recorder: describeOfficial(facts.recorder),
    agenda: facts.agenda.map((item, index) => ({ ...item, id: agendaId(index) })),
  };
}

function agendaId(index: number): string {
  return `a${index + 1}`;
}

/** `positionId` and `personId` are left out. */
function describeOfficial({ positionId, personId, ...official }: Official) {
  return official;
}

function describeSignatory({ mandate, official }: Signatory) {
  return { mandate, official: describeOfficial(official) };
}

function describeOffice(profile: OfficeProfile): JsonObject {
  const { logoPictureId, garudaPictureId, ...letterhead } = profile.letterhead;
  const signatories = profile.signature.signatories.map(describeSignatory);
  const office = {
    ...profile,
    letterhead,
    signature: { ...profile.signature, signatories },
    defaultChair: describeOfficial(profile.defaultChair),
  };
  const { name, ...usual } = newOfficeProfile('-');
  return withoutDefaults(office, { ...usual, defaultChair: describeOfficial(usual.defaultChair) });
}

function describePerson({ id, addressee, attendee, invitedAs }: FilePerson): JsonObject {
  const isInvitedByDefault = attendee?.isWalkIn !== true && invitedAs === null;
  const isInvited = addressee !== null;
  const letter = {
    ...(isInvited === isInvitedByDefault ? {} : { isInvited }),
    group: addressee?.group,
    title: addressee?.title,
    organisation: addressee?.organisation,
    invitationNote: addressee?.note,
  };
  const row = attendee === null ? { isListed: false } : describeRow(attendee, invitedAs);
  return { id, ...withoutDefaults({ ...letter, ...row }, EMPTY_PARTICIPANT) };
}

function describeRow({ id, addresseeId, ...row }: Attendee, invitedAs: string | null) {
  return { ...row, ...(invitedAs === null ? {} : { invitedAs }) };
}

function describeMinutes({ meeting, minutes }: Dossier, people: readonly FilePerson[]) {
  const agendaIds = new Map(meeting.agenda.map(({ id }, index) => [id, agendaId(index)]));
  const speakers = new Map(people.map((person) => [person.attendee?.id, person]));
  return {
    ...minutes,
    opening: describeText(minutes.opening),
    closing: describeText(minutes.closing),
    discussions: minutes.discussions.map((discussion) =>
      describeDiscussion(discussion, agendaIds.get(discussion.agendaItemId ?? ''), speakers),
    ),
    signatory: describeSignatory(minutes.signatory),
  };
}

/** Text without formats is written as plain text, where reading that gives the same again. */
function describeText(rich: RichDoc): string | RichDoc {
  const plain = tidyParagraphs(plainText(rich));
  return JSON.stringify(richFromPlain(plain)) === JSON.stringify(rich) ? plain : rich;
}

type Speakers = ReadonlyMap<string | undefined, FilePerson>;

function describeDiscussion(
  { text, statements, decisions, actionItems }: Discussion,
  agendaItem: string | undefined,
  speakers: Speakers,
): JsonObject {
  const discussion = {
    agendaItem,
    text: describeText(text),
    statements: statements.map((statement) => describeStatement(statement, speakers)),
    decisions: decisions.map((decision) => decision.text),
    actionItems: actionItems.map(({ id, ...item }) => withoutDefaults(item, EMPTY_ACTION_ITEM)),
  };
  return withoutDefaults(discussion, EMPTY_DISCUSSION);
}

/** The speaker is written where the participant alone would not give the same. */
function describeStatement({ attendeeId, speaker, text }: Statement, speakers: Speakers): JsonObject {
  const person = attendeeId === null ? undefined : speakers.get(attendeeId);
  const named = person?.attendee ? speakerName(person.attendee) : '';
  const statement = {
    participant: person?.id,
    ...(speaker === named ? {} : { speaker }),
    text: describeText(text),
  };
  return withoutDefaults(statement, EMPTY_STATEMENT);
}
