import { Badge } from '@mantine/core';
import type { MeetingState } from '../../../shared/domain/meeting.ts';
import { STATE_LOOKS } from './meeting-states.ts';

export function StateBadge({ state }: { state: MeetingState }) {
  const { label, color } = STATE_LOOKS[state];
  return (
    <Badge variant="dot" color={color} tt="none" fw={500} radius="sm" size="lg" fz="xs">
      {label}
    </Badge>
  );
}
