import { z } from 'zod';
import { attendanceSchema } from '../domain/attendance.ts';
import { recordId } from '../domain/record.ts';
import { command } from './define.ts';
import { madePaper } from './papers.ts';
import { byMeeting, savedState, stored } from './stored.ts';

export const storedAttendance = stored(attendanceSchema).extend({ meetingId: recordId });
export type StoredAttendance = z.infer<typeof storedAttendance>;

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
};
