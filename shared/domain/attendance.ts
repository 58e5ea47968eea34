import { z } from 'zod';
import { clockTime } from './dates.ts';
import { serviceNumberSchema } from './people.ts';
import { recordId } from './record.ts';
import { line } from './text.ts';

export const ATTENDANCE_STATES = ['invited', 'present', 'represented', 'excused', 'absent'] as const;
export const attendanceStateSchema = z.enum(ATTENDANCE_STATES);
export type AttendanceState = z.infer<typeof attendanceStateSchema>;

/** In the room, or online: two lists can be printed. */
export const ATTENDANCE_MODES = ['onsite', 'online'] as const;

/** One row of the attendance list. At least one of name, title and organisation says who it is. */
export const attendeeSchema = z
  .strictObject({
    id: recordId,
    /** The addressee that this row came from; `null` for others. One row per addressee. */
    addresseeId: recordId.nullable().default(null),
    isWalkIn: z.boolean().default(false),
    /** Name as printed, with degrees; empty leaves the line to be written by hand. */
    name: line(300).default(''),
    title: line(300).default(''),
    organisation: line(300).default(''),
    state: attendanceStateSchema.default('invited'),
    mode: z.enum(ATTENDANCE_MODES).default('onsite'),
    /** Who came instead; printed in the minutes in place of the one invited (rule 36). */
    representative: z
      .strictObject({
        name: line(300).default(''),
        title: line(300).default(''),
        /** Number of the letter of duty (surat tugas), as written on it. */
        letter: line(120).default(''),
      })
      .prefault({}),
    /** When somebody came and left, `HH:mm` on the clocks of the meeting's zone; `null` while nobody noted it. */
    arrivedAt: clockTime.nullable().default(null),
    leftAt: clockTime.nullable().default(null),
    number: serviceNumberSchema.prefault({}),
    rank: line(80).default(''),
    gender: z.enum(['', 'L', 'P']).default(''),
    phone: line(60).default(''),
    note: line(200).default(''),
  })
  .refine((row) => row.name !== '' || row.title !== '' || row.organisation !== '', {
    error: 'Isi nama, jabatan, atau instansi.',
    path: ['name'],
  });
export type Attendee = z.infer<typeof attendeeSchema>;

/** How many of those invited must be there: none asked for, more than half, two thirds, or so many. */
export const QUORUM_RULES = ['none', 'half', 'two-thirds', 'number'] as const;
export const quorumSchema = z.strictObject({
  rule: z.enum(QUORUM_RULES).default('none'),
  /** Only for the rule `number`. */
  number: z.int('Isi angka bulat.').min(1, 'Paling sedikit 1.').max(5000, 'Paling banyak 5.000.').default(1),
  /** Whether one who sent somebody counts as there. */
  countsRepresented: z.boolean().default(true),
});
export type Quorum = z.infer<typeof quorumSchema>;

export const attendanceSchema = z
  .strictObject({
    attendees: z.array(attendeeSchema).max(5000, 'Paling banyak 5.000 peserta.').default([]),
    /** Print rows filled from the list, or the same layout with empty rows (rule 44). */
    isPrintedBlank: z.boolean().default(false),
    quorum: quorumSchema.prefault({}),
  })
  .superRefine((attendance, context) => {
    const seen = new Set<string>();
    attendance.attendees.forEach((row, index) => {
      if (row.addresseeId === null) return;
      if (seen.has(row.addresseeId)) {
        context.addIssue({
          code: 'custom',
          path: ['attendees', index],
          message: 'Undangan ini sudah ada di daftar hadir.',
        });
      }
      seen.add(row.addresseeId);
    });
  });
export type Attendance = z.infer<typeof attendanceSchema>;
export const EMPTY_ATTENDANCE: Attendance = attendanceSchema.parse({});
