import { Text } from '@mantine/core';
import type { Attendance } from '../../../../shared/domain/attendance.ts';
import { countAttendance } from '../../../../shared/domain/participants.ts';
import classes from './desk.module.css';
import { QuorumNote } from './quorum-note.tsx';

/** The running count in large figures; the minutes use the same numbers (rule 45). */
export function BigCounts({ attendance }: { attendance: Attendance }) {
  const count = countAttendance(attendance);
  const entries = [
    { label: 'Hadir', number: count.present },
    { label: 'Diwakili', number: count.represented },
    { label: 'Izin', number: count.excused },
    { label: 'Tanpa keterangan', number: count.absent },
    { label: 'Belum', number: count.invited },
  ];
  return (
    <div className={classes.counts} role="status" aria-label="Jumlah kehadiran">
      {entries.map(({ label, number }) => (
        <div key={label} className={classes.count}>
          <Text span fz={26} fw={700} lh={1.1}>
            {number}
          </Text>{' '}
          <Text span size="sm">
            {label}
          </Text>
        </div>
      ))}
      <QuorumNote attendance={attendance} />
    </div>
  );
}
