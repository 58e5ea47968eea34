import { z } from 'zod';
import { attendeeSchema } from '../attendance.ts';
import { addresseeSchema } from '../invitation.ts';
import { personNameSchema } from '../people.ts';
import { formatName } from '../person-name.ts';
import { localId } from './parts.ts';

const rowShape = attendeeSchema.shape;

const participantFields = z.strictObject({
  id: localId.optional(),
  isInvited: z.boolean().optional().meta({
    description:
      'Addressee of the letter. Left out: yes, except for walk-ins and for those with "invitedAs".',
  }),
  isListed: z.boolean().default(true).meta({ description: 'Has a row on the attendance list.' }),
  invitedAs: localId.optional().meta({
    description: 'Id of the addressee that this row belongs to, where the row differs from the letter.',
  }),
  group: addresseeSchema.shape.group.meta({ description: 'Sub-heading of the attached list of invitees.' }),
  title: rowShape.title,
  organisation: rowShape.organisation,
  invitationNote: addresseeSchema.shape.note.meta({ description: 'Note in the attached list of invitees.' }),
  name: z.union([rowShape.name.unwrap(), personNameSchema]).default('').meta({
    description: 'Name as printed, or its parts: degrees in front, bare name, degrees behind.',
  }),
  state: rowShape.state,
  mode: rowShape.mode.meta({ description: 'In the room (onsite) or online.' }),
  representative: rowShape.representative,
  arrivedAt: rowShape.arrivedAt,
  leftAt: rowShape.leftAt,
  isWalkIn: rowShape.isWalkIn,
  number: rowShape.number,
  rank: rowShape.rank,
  gender: rowShape.gender,
  phone: rowShape.phone,
  note: rowShape.note.meta({ description: 'Note on the attendance list.' }),
});
export type Participant = z.infer<typeof participantFields>;

/** One who is invited by the letter, stands on the attendance list, or (as nearly always) both. */
export const participantPart = participantFields.superRefine((participant, context) => {
  for (const { field, message } of complaints(participant)) {
    context.addIssue({ code: 'custom', path: [field], message });
  }
});

/** Whether a participant is an addressee of the letter: as written, else by what is known of him. */
export function isInvited({ isInvited, isWalkIn, invitedAs }: Participant): boolean {
  return isInvited ?? (!isWalkIn && invitedAs === undefined);
}

/** A participant's name as the records keep it: one line with degrees. */
export function printedName(name: Participant['name']): string {
  return typeof name === 'string' ? name : formatName(name);
}

interface Complaint {
  field: keyof Participant;
  message: string;
}

function complaints(participant: Participant): Complaint[] {
  const nameless = nameComplaints(participant);
  if (nameless.length > 0) return nameless;
  return [
    ...invitationComplaints(participant),
    ...(participant.isListed ? [] : unlistedComplaints(participant)),
  ];
}

function nameComplaints({ name, title, organisation }: Participant): Complaint[] {
  if (typeof name === 'object' && name.name === '' && (name.front !== '' || name.back !== '')) {
    return [{ field: 'name', message: 'Nama tanpa gelar harus diisi bila gelarnya diisi.' }];
  }
  const bare = printedName(name);
  if (bare.length > 300) return [{ field: 'name', message: 'Nama dengan gelar paling banyak 300 karakter.' }];
  if (bare !== '' || title !== '' || organisation !== '') return [];
  return [{ field: 'name', message: 'Isi nama, jabatan (title), atau instansi (organisation).' }];
}

function invitationComplaints(participant: Participant): Complaint[] {
  const { title, group, invitationNote, invitedAs, isListed } = participant;
  if (isInvited(participant)) {
    if (invitedAs !== undefined)
      return [
        { field: 'invitedAs', message: 'Yang menunjuk undangan lain tidak dapat diundang lagi sendiri.' },
      ];
    if (title === '')
      return [
        {
          field: 'title',
          message: 'Yang diundang disebut dengan jabatannya: isi title, atau tulis "isInvited": false.',
        },
      ];
    return [];
  }
  return [
    ...(isListed ? [] : [nowhere]),
    ...(group === '' ? [] : [onlyForInvited('group')]),
    ...(invitationNote === '' ? [] : [onlyForInvited('invitationNote')]),
  ];
}

const nowhere: Complaint = {
  field: 'isListed',
  message: 'Peserta harus diundang, masuk daftar hadir, atau keduanya.',
};

function onlyForInvited(field: keyof Participant): Complaint {
  return { field, message: 'Hanya dapat diisi untuk peserta yang diundang.' };
}

/** What belongs to the row of the attendance list would be lost without a row. */
function unlistedComplaints(participant: Participant): Complaint[] {
  const { name, representative, number } = participant;
  const filled: [keyof Participant, boolean][] = [
    ['name', printedName(name) !== ''],
    ['state', participant.state !== 'invited'],
    ['representative', Object.values(representative).some((text) => text !== '')],
    ['arrivedAt', participant.arrivedAt !== null],
    ['leftAt', participant.leftAt !== null],
    ['isWalkIn', participant.isWalkIn],
    ['mode', participant.mode !== 'onsite'],
    ['number', number.kind !== 'none' || number.digits !== ''],
    ['rank', participant.rank !== ''],
    ['gender', participant.gender !== ''],
    ['phone', participant.phone !== ''],
    ['note', participant.note !== ''],
    ['invitedAs', participant.invitedAs !== undefined],
  ];
  return filled
    .filter(([, isFilled]) => isFilled)
    .map(([field]) => ({ field, message: 'Hanya dapat diisi untuk peserta yang masuk daftar hadir.' }));
}
