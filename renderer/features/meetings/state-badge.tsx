import { Badge } from '@mantine/core';
import { effectiveState, type StateFacts } from '../../../shared/domain/meeting-state.ts';
import { STATE_LOOKS } from './meeting-states.ts';
import { useNow } from './use-now.ts';

/** How far a meeting is, by the clock where nobody chose it. */
export function StateBadge({ facts }: { facts: StateFacts }) {
  const { label, color } = STATE_LOOKS[effectiveState(facts, useNow())];
  return (
    <Badge variant="dot" color={color} tt="none" fw={500} radius="sm" size="lg" fz="xs">
      {label}
    </Badge>
  );
}
