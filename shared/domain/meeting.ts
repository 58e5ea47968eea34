import { z } from 'zod';
import { clockTime, isoDate, zoneSchema } from './dates.ts';
import { officialSchema } from './people.ts';
import { recordId } from './record.ts';
import { line, paragraphs, requiredLine } from './text.ts';

export const agendaItemSchema = z.strictObject({
  id: recordId,
  title: requiredLine('Mata acara', 600),
  /** How long it is planned to take; left out while not known. */
  minutes: z
    .int('Isi menit dengan angka bulat.')
    .min(1, 'Paling sedikit 1 menit.')
    .max(1440, 'Paling banyak 1.440 menit (satu hari).')
    .optional(),
});
export type AgendaItem = z.infer<typeof agendaItemSchema>;

export const MEETING_STATES = [
  'planned',
  'invited',
  'running',
  'awaiting-minutes',
  'final',
  'archived',
] as const;
export const meetingStateSchema = z.enum(MEETING_STATES);
export type MeetingState = z.infer<typeof meetingStateSchema>;

const meetingFields = z.strictObject({
  /** Acara: the noun phrase that names the meeting, e.g. `Rapat Koordinasi Lintas Sektoral`. */
  title: requiredLine('Nama rapat', 600),
  /** Tujuan: completes "Dalam rangka ..." on the invitation. */
  purpose: line(600).default(''),
  state: meetingStateSchema.default('planned'),
  /** The clerk chose the state: it no longer moves by itself (see `effectiveState`). */
  isStateChosen: z.boolean().default(false),
  /** `null` while the date is not known; it prints as a blank. */
  date: isoDate.nullable().default(null),
  /** Last day of a meeting of several days. */
  endDate: isoDate.nullable().default(null),
  /** Times as announced in the invitation; an open end prints `s.d. selesai` (rule 3). */
  startTime: clockTime.nullable().default(null),
  endTime: clockTime.nullable().default(null),
  /** Times as the meeting really ran, for the minutes. */
  actualStart: clockTime.nullable().default(null),
  actualEnd: clockTime.nullable().default(null),
  /** Kept with the meeting: a later change of the office's zone does not alter it (rule 5). */
  zone: zoneSchema.default('WIB'),
  place: paragraphs(600).default(''),
  chair: officialSchema.prefault({}),
  secretary: officialSchema.prefault({}),
  recorder: officialSchema.prefault({}),
  agenda: z.array(agendaItemSchema).max(100, 'Paling banyak 100 mata acara.').default([]),
  dressCode: line(200).default(''),
  link: paragraphs(600).default(''),
  contact: line(300).default(''),
  /** Papers of this meeting always carry KONSEP: samples and exercises, never to be signed. */
  isSpecimen: z.boolean().default(false),
});

/** A meeting as the form holds it and the store keeps it. Rule 3: an end before the start on one day is refused. */
export const meetingSchema = meetingFields.superRefine((meeting, context) => {
  const { date, endDate } = meeting;
  if (date !== null && endDate !== null && endDate < date) {
    context.addIssue({
      code: 'custom',
      path: ['endDate'],
      message: 'Tanggal selesai mendahului tanggal mulai.',
    });
  }
  if (date === null && endDate !== null) {
    context.addIssue({
      code: 'custom',
      path: ['date'],
      message: 'Tanggal mulai harus diisi bila tanggal selesai diisi.',
    });
  }
  const isOneDay = endDate === null || endDate === date;
  if (isOneDay && endsBeforeStart(meeting.startTime, meeting.endTime)) {
    context.addIssue({ code: 'custom', path: ['endTime'], message: 'Waktu selesai mendahului waktu mulai.' });
  }
  if (isOneDay && endsBeforeStart(meeting.actualStart, meeting.actualEnd)) {
    context.addIssue({
      code: 'custom',
      path: ['actualEnd'],
      message: 'Waktu ditutup mendahului waktu dibuka.',
    });
  }
});
export type Meeting = z.infer<typeof meetingSchema>;

function endsBeforeStart(start: string | null, end: string | null): boolean {
  return start !== null && end !== null && end < start;
}
