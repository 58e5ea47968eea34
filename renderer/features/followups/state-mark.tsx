import { Group } from '@mantine/core';
import { IconCircle, IconCircleCheck, IconCircleX, IconProgress, type TablerIcon } from '@tabler/icons-react';
import { FOLLOW_UP_STATE_WORDS, type FollowUpState } from '../../../shared/domain/follow-up-progress.ts';

const LOOKS: Readonly<Record<FollowUpState, { Icon: TablerIcon; colour: string }>> = {
  open: { Icon: IconCircle, colour: 'var(--mantine-color-text)' },
  running: { Icon: IconProgress, colour: 'var(--app-accent)' },
  done: { Icon: IconCircleCheck, colour: 'var(--app-good)' },
  dropped: { Icon: IconCircleX, colour: 'var(--mantine-color-dimmed)' },
};

/** A state as sign and word. */
export function StateMark({ state }: { state: FollowUpState }) {
  const { Icon, colour } = LOOKS[state];
  return (
    <Group gap={6} wrap="nowrap" c={colour} fz="sm">
      <Icon size={16} aria-hidden style={{ flex: 'none' }} />
      {FOLLOW_UP_STATE_WORDS[state]}
    </Group>
  );
}
