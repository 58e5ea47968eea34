import { Text } from '@mantine/core';
import type { Attendance } from '../../../../shared/domain/attendance.ts';
import { attendanceNumbers } from '../attendance-numbers.ts';
import classes from './desk.module.css';
import { QuorumNote } from './quorum-note.tsx';

/** The running count in large figures. */
export function BigCounts({ attendance }: { attendance: Attendance }) {
  const entries = attendanceNumbers(attendance, 'Belum');
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
