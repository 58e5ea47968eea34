import type { Attendee } from './attendance.ts';
import { formatClock } from './dates.ts';
import type { Meeting } from './meeting.ts';

/**
 * What the column Keterangan says of a row: who came after the beginning or left before the end, the letter of duty of
 * who came instead, and the note. Only what was entered (rule 41); empty where nothing was.
 */
export function attendanceNote(row: Attendee, meeting: Pick<Meeting, 'actualStart' | 'startTime'>): string {
  const start = meeting.actualStart ?? meeting.startTime;
  const isLate = row.arrivedAt !== null && start !== null && row.arrivedAt > start;
  const { letter } = row.representative;
  return [
    ...(isLate && row.arrivedAt !== null ? [`datang pukul ${formatClock(row.arrivedAt)}`] : []),
    ...(row.leftAt === null ? [] : [`meninggalkan rapat pukul ${formatClock(row.leftAt)}`]),
    ...(row.state === 'represented' && letter !== '' ? [`surat tugas ${letter}`] : []),
    ...(row.note === '' ? [] : [row.note]),
  ].join('; ');
}
