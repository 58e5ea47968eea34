import { Group, Text } from '@mantine/core';
import { MEETING_STATES } from '../../../../shared/domain/meeting.ts';
import { STATE_LOOKS } from '../meeting-states.ts';

/** What the signs of the calendar mean. */
export function StateLegend() {
  return (
    <Group gap="md" mt={4} role="note" aria-label="Arti tanda status">
      {MEETING_STATES.map((state) => {
        const { label, Icon } = STATE_LOOKS[state];
        return (
          <Group key={state} gap={4} wrap="nowrap">
            <Icon size={14} stroke={1.8} aria-hidden />
            <Text size="xs" c="dimmed">
              {label}
            </Text>
          </Group>
        );
      })}
    </Group>
  );
}
