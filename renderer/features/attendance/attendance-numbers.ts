import type { Attendance } from '../../../shared/domain/attendance.ts';
import { countAttendance } from '../../../shared/domain/participants.ts';

/** How many are in each state, in the order of the sheet; the minutes use the same numbers (rule 45). */
export function attendanceNumbers(
  attendance: Attendance,
  unnoted: string,
): { label: string; number: number }[] {
  const count = countAttendance(attendance);
  return [
    { label: 'Hadir', number: count.present },
    { label: 'Diwakili', number: count.represented },
    { label: 'Izin', number: count.excused },
    { label: 'Tanpa keterangan', number: count.absent },
    { label: unnoted, number: count.invited },
  ];
}
