import { z } from 'zod';
import { invitationSchema } from '../invitation.ts';
import { agendaItemSchema, meetingSchema } from '../meeting.ts';
import {
  actionItemSchema,
  decisionSchema,
  discussionSchema,
  minutesSchema,
  statementSchema,
} from '../minutes.ts';
import { officeProfileSchema } from '../office-profile.ts';
import { officialSchema, signatorySchema } from '../people.ts';
import { line } from '../text.ts';

/*
 * Parts of the meeting file. They are those of the records, without what has a meaning in one archive only (UUIDs,
 * links to the directory, pictures): people and agenda items carry short local ids instead.
 */

export const localId = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/,
    'Tanda pengenal hanya boleh berisi huruf, angka, titik, garis bawah, dan tanda hubung, paling banyak 40.',
  )
  .meta({ id: 'localId', description: 'Short name that other parts of this file refer to, e.g. "p1".' });

const isoDay = { format: 'date', description: 'Day as YYYY-MM-DD; null or left out while not known.' };
const clock = { description: 'Time as HH:mm of 24 hours; null or left out while not known.' };

const official = officialSchema
  .omit({ positionId: true, personId: true })
  .meta({ id: 'official', description: 'A person in an office, as printed.' });
export type FileOfficial = z.infer<typeof official>;

const signatory = signatorySchema.extend({ official: official.prefault({}) }).meta({
  id: 'signatory',
  description:
    'Who signs, with the mandates above him from the highest: [] himself, one "a.n.", further "u.b.".',
});
export type FileSignatory = z.infer<typeof signatory>;

const profileShape = officeProfileSchema.shape;

export const officePart = officeProfileSchema
  .extend({
    name: line(120)
      .default('')
      .meta({ description: 'Name of the profile in the app; empty makes one from the region.' }),
    letterhead: profileShape.letterhead
      .unwrap()
      .omit({ logoPictureId: true, garudaPictureId: true })
      .prefault({}),
    signature: profileShape.signature
      .unwrap()
      .extend({ signatories: z.array(signatory).max(50).default([]) })
      .prefault({}),
    defaultChair: official.prefault({}),
  })
  .meta({
    description:
      'Office profile: only what differs from the default. Left out: the default profile of the archive.',
  });
export type OfficePart = z.infer<typeof officePart>;

// `isSpecimen` stands at the top of the file, beside the format.
const { isSpecimen, ...meetingShape } = meetingSchema.shape;

export const specimenFlag = isSpecimen.meta({ description: 'Papers of this meeting always carry KONSEP.' });

export const meetingPart = z.strictObject({
  ...meetingShape,
  date: meetingShape.date.meta(isoDay),
  endDate: meetingShape.endDate.meta(isoDay),
  weekday: line(40).default('').meta({
    description: 'Day of the week as typed by hand. It is only compared with the date, never printed.',
  }),
  startTime: meetingShape.startTime.meta(clock),
  endTime: meetingShape.endTime.meta(clock),
  actualStart: meetingShape.actualStart.meta(clock),
  actualEnd: meetingShape.actualEnd.meta(clock),
  chair: official.prefault({}),
  secretary: official.prefault({}),
  recorder: official.prefault({}),
  agenda: z
    .array(agendaItemSchema.extend({ id: localId.optional() }))
    .max(100, 'Paling banyak 100 mata acara.')
    .default([]),
});
export type MeetingPart = z.infer<typeof meetingPart>;

export const invitationPart = invitationSchema.omit({ addressees: true }).extend({
  letterDate: invitationSchema.shape.letterDate.meta(isoDay),
  signatory: signatory.prefault({}),
});

export const statementPart = z.strictObject({
  participant: localId.optional().meta({ description: 'Id of the participant who spoke.' }),
  speaker: statementSchema.shape.speaker.unwrap().optional().meta({
    description: 'Speaker as printed, named by title. Left out: taken from the participant.',
  }),
  text: statementSchema.shape.text,
});

export const actionItemPart = actionItemSchema
  .omit({ id: true })
  .extend({ due: actionItemSchema.shape.due.meta(isoDay) });

export const discussionPart = z.strictObject({
  agendaItem: localId
    .optional()
    .meta({ description: 'Id of the agenda item; left out for what belongs to none.' }),
  text: discussionSchema.shape.text,
  statements: z.array(statementPart).max(500).default([]),
  decisions: z.array(decisionSchema.shape.text.unwrap()).max(200).default([]),
  actionItems: z.array(actionItemPart).max(200).default([]),
});

export const minutesPart = minutesSchema.extend({
  discussions: z.array(discussionPart).max(200).default([]),
  signatory: signatory.prefault({}),
});
export type MinutesPart = z.infer<typeof minutesPart>;
