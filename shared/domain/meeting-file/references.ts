import type { z } from 'zod';
import { meetingSchema } from '../meeting.ts';
import { checkNumberTemplate } from '../numbering.ts';
import { isInvited, type Participant } from './participant.ts';
import type { MeetingPart, MinutesPart, OfficePart } from './parts.ts';

interface Checked {
  office?: OfficePart | undefined;
  meeting: MeetingPart;
  participants: Participant[];
  minutes: MinutesPart;
}

type Context = z.core.$RefinementCtx<unknown>;
type Path = (string | number)[];

function complain(context: Context, path: Path, message: string): void {
  context.addIssue({ code: 'custom', path, message });
}

/** Rules between the parts of a file: ids are unique, references meet their mark, times run forward (rule 3). */
export function checkReferences(file: Checked, context: Context): void {
  const agenda = checkIds(file.meeting.agenda, ['meeting', 'agenda'], context);
  const people = checkIds(file.participants, ['participants'], context);
  checkMeeting(file.meeting, context);
  checkInvitedAs(file.participants, people, context);
  checkCounts(file.participants, context);
  checkMinutes(file, agenda, people, context);
  if (file.office !== undefined) {
    const complaint = checkNumberTemplate(file.office.numbering.template);
    if (complaint !== null) complain(context, ['office', 'numbering', 'template'], complaint);
  }
}

/** Index of each id; a second use of one is a complaint. */
function checkIds(
  entries: readonly { id?: string | undefined }[],
  path: Path,
  context: Context,
): Map<string, number> {
  const known = new Map<string, number>();
  entries.forEach(({ id }, index) => {
    if (id === undefined) return;
    const first = known.get(id);
    if (first === undefined) known.set(id, index);
    else
      complain(
        context,
        [...path, index, 'id'],
        `Tanda pengenal "${id}" sudah dipakai pada butir ke-${first + 1}.`,
      );
  });
  return known;
}

/** The record's own rules between date, end date and times, so that they are written once. */
function checkMeeting({ weekday, agenda, ...facts }: MeetingPart, context: Context): void {
  const result = meetingSchema.safeParse(facts);
  for (const issue of result.error?.issues ?? []) {
    if (issue.code !== 'custom') continue;
    complain(context, ['meeting', ...issue.path.filter((key) => typeof key !== 'symbol')], issue.message);
  }
}

function checkInvitedAs(participants: Participant[], people: Map<string, number>, context: Context): void {
  const taken = new Set<string>();
  participants.forEach(({ invitedAs }, index) => {
    if (invitedAs === undefined) return;
    const complaint = invitedAsComplaint(invitedAs, participants, people, taken);
    if (complaint !== null) complain(context, ['participants', index, 'invitedAs'], complaint);
    taken.add(invitedAs);
  });
}

/** The limits of the letter and of the attendance list, each of which takes its own share of the participants. */
function checkCounts(participants: Participant[], context: Context): void {
  const limits = [
    { count: participants.filter(isInvited).length, max: 2000, message: 'Paling banyak 2.000 undangan.' },
    {
      count: participants.filter(({ isListed }) => isListed).length,
      max: 5000,
      message: 'Paling banyak 5.000 peserta dalam daftar hadir.',
    },
  ];
  for (const { count, max, message } of limits) if (count > max) complain(context, ['participants'], message);
}

function invitedAsComplaint(
  id: string,
  participants: Participant[],
  people: Map<string, number>,
  taken: ReadonlySet<string>,
): string | null {
  const addressee = participants[people.get(id) ?? -1];
  if (addressee === undefined) return unknownId('Peserta', id);
  if (!isInvited(addressee)) return `Peserta "${id}" tidak diundang.`;
  if (addressee.isListed || taken.has(id)) return `Undangan "${id}" sudah ada di daftar hadir.`;
  return null;
}

function checkMinutes(
  { minutes, participants }: Checked,
  agenda: ReadonlyMap<string, number>,
  people: ReadonlyMap<string, number>,
  context: Context,
): void {
  minutes.discussions.forEach(({ agendaItem, statements }, index) => {
    const path = ['minutes', 'discussions', index];
    if (agendaItem !== undefined && !agenda.has(agendaItem)) {
      complain(context, [...path, 'agendaItem'], unknownId('Mata acara', agendaItem));
    }
    statements.forEach(({ participant: id }, position) => {
      if (id === undefined) return;
      const speaker = participants[people.get(id) ?? -1];
      const place = [...path, 'statements', position, 'participant'];
      if (speaker === undefined) complain(context, place, unknownId('Peserta', id));
      else if (!speaker.isListed) complain(context, place, `Peserta "${id}" tidak masuk daftar hadir.`);
    });
  });
}

function unknownId(what: string, id: string): string {
  return `${what} dengan tanda pengenal "${id}" tidak ada dalam berkas ini.`;
}
