import { Group, Text } from '@mantine/core';
import type { Attendance } from '../../../shared/domain/attendance.ts';
import { attendanceNumbers } from './attendance-numbers.ts';

/** The running count. */
export function AttendanceCounts({ attendance }: { attendance: Attendance }) {
  const entries = [
    ...attendanceNumbers(attendance, 'Belum dicatat'),
    { label: 'Jumlah', number: attendance.attendees.length },
  ];
  return (
    <Group gap="lg" role="status" aria-label="Jumlah kehadiran">
      {entries.map(({ label, number }) => (
        <Text key={label} size="sm">
          {label}{' '}
          <Text span fw={700}>
            {number}
          </Text>
        </Text>
      ))}
    </Group>
  );
}
