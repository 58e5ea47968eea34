import { Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCalendarQuestion, IconClock } from '@tabler/icons-react';
import { formatDate } from '../../../shared/domain/dates.ts';
import {
  type Dueness,
  duenessOf,
  duenessWords,
  type FollowUpState,
} from '../../../shared/domain/follow-up-progress.ts';

interface DueMarkProps {
  due: string | null;
  state: FollowUpState;
  /** The office's day. */
  today: string;
}

/** The due date, and under it how it stands: a sign and words, so that no colour is needed to read it. */
export function DueMark({ due, state, today }: DueMarkProps) {
  const dueness = duenessOf(due, state, today);
  const words = duenessWords(dueness);
  return (
    <div>
      {due !== null && <Text size="sm">{formatDate(due)}</Text>}
      {words !== '' && (
        <Group gap={4} wrap="nowrap" c={colourOf(dueness)} fz="xs" fw={isUrgent(dueness) ? 600 : 400}>
          <Sign dueness={dueness} />
          {words}
        </Group>
      )}
    </div>
  );
}

function isUrgent({ kind }: Dueness): boolean {
  return kind === 'overdue' || kind === 'today';
}

function colourOf({ kind }: Dueness): string {
  if (kind === 'overdue') return 'var(--app-bad)';
  return kind === 'today' || kind === 'soon' ? 'var(--app-warning)' : 'dimmed';
}

function Sign({ dueness: { kind } }: { dueness: Dueness }) {
  if (kind === 'overdue') return <IconAlertTriangle size={14} aria-hidden />;
  if (kind === 'undated') return <IconCalendarQuestion size={14} aria-hidden />;
  return <IconClock size={14} aria-hidden />;
}
