import { z } from 'zod';
import { attendanceSchema, attendanceStateSchema } from '../domain/attendance.ts';
import { REPRESENTATION_LEVELS } from '../domain/attendance-level.ts';
import { isoDate } from '../domain/dates.ts';
import { recordId } from '../domain/record.ts';
import { supplementSchema } from '../domain/supplement.ts';
import { command } from './define.ts';
import { exportedFile } from './exported.ts';
import { madePaper } from './papers.ts';
import { byMeeting, savedState, stored } from './stored.ts';

export const storedAttendance = stored(attendanceSchema).extend({ meetingId: recordId });
export type StoredAttendance = z.infer<typeof storedAttendance>;

/** The list as it stands on the newest Word file that is no KONSEP. */
export const printedSheet = z.object({
  /** When that file was made, UTC ISO text. */
  printedAt: z.iso.datetime(),
  /** The rows in the order of their numbers. */
  rowIds: z.array(recordId),
  presence: supplementSchema.shape.attendanceSheet.unwrap().shape.presence.unwrap(),
});
export type PrintedSheet = z.infer<typeof printedSheet>;

/** Who is counted: agencies, or the persons and posts that were invited. */
export const STATISTICS_SUBJECTS = ['organisation', 'person'] as const;
export const STATISTICS_ORDERS = ['protocol', 'name', 'lowest'] as const;
export type StatisticsOrder = (typeof STATISTICS_ORDERS)[number];

/** Meetings of a period by their date, both days included; `null` leaves that side open. */
const periodFields = { from: isoDate.nullable().default(null), until: isoDate.nullable().default(null) };
export const statisticsQuestion = z.strictObject({
  ...periodFields,
  subject: z.enum(STATISTICS_SUBJECTS).default('organisation'),
});
export type StatisticsQuestion = z.infer<typeof statisticsQuestion>;

/** How one agency or person was invited and came. Guests without an invitation are not counted. */
export const statisticsRow = z.object({
  /** Tells the subject apart in this statistic: an organisation's id, or its folded name. */
  id: z.string(),
  name: z.string(),
  invited: z.int(),
  present: z.int(),
  represented: z.int(),
  excused: z.int(),
  absent: z.int(),
  /** Rows of meetings whose list nobody filled in. */
  unrecorded: z.int(),
  /** The represented ones by the level of who came instead. */
  levels: z.record(z.enum(REPRESENTATION_LEVELS), z.int()),
  /** Place in the office's protocol order; `null` for none. */
  protocolRank: z.int().nullable(),
});
export type StatisticsRow = z.infer<typeof statisticsRow>;

export const attendanceStatistics = z.object({
  /** Meetings of the period that have an invited person on their list. */
  meetings: z.int(),
  rows: z.array(statisticsRow),
});
export type AttendanceStatistics = z.infer<typeof attendanceStatistics>;

/** One time that the subject was invited. */
export const statisticsMeeting = z.object({
  id: recordId,
  meetingId: recordId,
  meetingTitle: z.string(),
  meetingDate: isoDate.nullable(),
  name: z.string(),
  title: z.string(),
  state: attendanceStateSchema,
  representativeName: z.string(),
  representativeTitle: z.string(),
});
export type StatisticsMeeting = z.infer<typeof statisticsMeeting>;

export const attendanceContract = {
  'attendance.get': command(byMeeting, storedAttendance),
  'attendance.save': command(
    z.strictObject({ meetingId: recordId, version: z.int().min(1), value: attendanceSchema }),
    savedState,
  ),
  /** Adds a row for each addressee that has none yet, in the letter's order, with the holder's name on that day. */
  'attendance.fillFromInvitation': command(
    z.strictObject({ meetingId: recordId, version: z.int().min(1) }),
    storedAttendance,
  ),
  'attendance.makePaper': command(byMeeting, madePaper),
  /** The numbers of the signed sheet; `null` while no final list was made. */
  'attendance.printedSheet': command(byMeeting, printedSheet.nullable()),
  'attendance.statistics': command(statisticsQuestion, attendanceStatistics),
  /** The newest meetings of one subject. */
  'attendance.statisticsMeetings': command(
    statisticsQuestion.extend({ id: z.string().max(700) }),
    z.object({ rows: z.array(statisticsMeeting), isCut: z.boolean() }),
  ),
  'attendance.exportStatistics': command(
    statisticsQuestion.extend({ order: z.enum(STATISTICS_ORDERS).default('protocol') }),
    exportedFile,
  ),
};
