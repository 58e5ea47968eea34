import { z } from 'zod';
import { attendanceSchema } from '../attendance.ts';
import { line } from '../text.ts';
import { participantPart } from './participant.ts';
import { invitationPart, meetingPart, minutesPart, officePart, specimenFlag } from './parts.ts';
import { checkReferences } from './references.ts';

export const MEETING_FORMAT = 'notula.meeting';
export const MEETING_FORMAT_VERSION = 1;

/** A whole file. Everything but the format and the meeting's title may be left out; nothing unknown may stand in it. */
export const meetingFileSchema = z
  .strictObject({
    $schema: z.string().max(500).optional().meta({ description: 'Address of this schema, for editors.' }),
    format: z.literal(MEETING_FORMAT),
    formatVersion: z.literal(MEETING_FORMAT_VERSION),
    isSpecimen: specimenFlag,
    source: line(600).default('').meta({
      description: 'Where the facts come from, in one line. Never printed and not kept in the archive.',
    }),
    office: officePart.optional(),
    meeting: meetingPart,
    participants: z.array(participantPart).max(7000, 'Paling banyak 7.000 peserta.').default([]).meta({
      description: 'One list for the addressees of the letter and the rows of the attendance list.',
    }),
    invitation: invitationPart.prefault({}),
    attendance: z
      .strictObject({
        isPrintedBlank: attendanceSchema.shape.isPrintedBlank,
        quorum: attendanceSchema.shape.quorum,
      })
      .prefault({}),
    minutes: minutesPart.prefault({}),
  })
  .superRefine(checkReferences);

/** A checked file with every default filled in. */
export type MeetingFile = z.infer<typeof meetingFileSchema>;

/** The JSON Schema (2020-12) of what may be written; rules between fields stand in meeting-file.md only. */
export function meetingJsonSchema(): object {
  return { title: 'Berkas rapat Notula', ...z.toJSONSchema(meetingFileSchema, { io: 'input' }) };
}
