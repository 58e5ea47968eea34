import { Group, Text } from '@mantine/core';
import type { Attendance } from '../../../shared/domain/attendance.ts';
import { countAttendance } from '../../../shared/domain/participants.ts';

/** The running count; the minutes use the same numbers (rule 45). */
export function AttendanceCounts({ attendance }: { attendance: Attendance }) {
  const count = countAttendance(attendance);
  const entries = [
    { label: 'Hadir', number: count.present },
    { label: 'Diwakili', number: count.represented },
    { label: 'Izin', number: count.excused },
    { label: 'Tanpa keterangan', number: count.absent },
    { label: 'Belum dicatat', number: count.invited },
    { label: 'Jumlah', number: count.total },
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
