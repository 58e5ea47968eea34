import { Badge } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { Attendance } from '../../../../shared/domain/attendance.ts';
import { quorumState } from '../../../../shared/domain/attendance-quorum.ts';

/** Whether the quorum is reached, or how many are missing; nothing while none is asked for. */
export function QuorumNote({ attendance }: { attendance: Attendance }) {
  const state = quorumState(attendance);
  if (state === null) return null;
  const isReached = state.missing === 0;
  const Icon = isReached ? IconCheck : IconAlertTriangle;
  return (
    <Badge
      size="lg"
      radius="sm"
      variant="light"
      tt="none"
      color={isReached ? 'green' : 'orange'}
      c="var(--mantine-color-text)"
      leftSection={<Icon size={16} aria-hidden />}
    >
      {isReached
        ? `Kuorum tercapai (${state.present} dari ${state.needed})`
        : `Kuorum kurang ${state.missing} (${state.present} dari ${state.needed})`}
    </Badge>
  );
}
